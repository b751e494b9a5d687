import CCurl

/// libcurl's result and what was seen meanwhile, from which the trouble follows.
struct CurlTrouble {
    var code: CURLcode
    var status: Int
    var headBytes: Int
    /// The guard blocked every address that was tried.
    var wasBlocked: Bool
    /// The name had been resolved.
    var foundAddress: Bool
    /// A callback of ours stopped the transfer, because it grew too large.
    var exceededLimit: Bool

    /// `CURLE_TOO_LARGE`, which libcurl 8.6 brought.
    private static let newerTooLarge = CURLcode(rawValue: 100)

    var trouble: Outcome.Trouble? {
        if wasBlocked { return .blockedAddress }
        if exceededLimit { return .tooLarge }
        switch code {
        case CURLE_OK:
            switch status {
            case 200..<300: return nil
            case 300..<400: return .redirected
            default: return .status
            }
        case CURLE_COULDNT_RESOLVE_HOST, CURLE_COULDNT_RESOLVE_PROXY: return .dns
        case CURLE_COULDNT_CONNECT: return .connect
        case CURLE_OPERATION_TIMEDOUT: return foundAddress ? .timeout : .dns
        case CURLE_SSL_CONNECT_ERROR, CURLE_PEER_FAILED_VERIFICATION, CURLE_SSL_ENGINE_NOTFOUND,
            CURLE_SSL_ENGINE_SETFAILED, CURLE_SSL_CERTPROBLEM, CURLE_SSL_CIPHER, CURLE_USE_SSL_FAILED,
            CURLE_SSL_ENGINE_INITFAILED, CURLE_SSL_CACERT_BADFILE, CURLE_SSL_SHUTDOWN_FAILED,
            CURLE_SSL_CRL_BADFILE, CURLE_SSL_ISSUER_ERROR, CURLE_SSL_PINNEDPUBKEYNOTMATCH,
            CURLE_SSL_INVALIDCERTSTATUS, CURLE_SSL_CLIENTCERT:
            return .tls
        case CURLE_PARTIAL_FILE, CURLE_GOT_NOTHING, CURLE_SEND_ERROR, CURLE_RECV_ERROR: return .cutOff
        case CURLE_WEIRD_SERVER_REPLY: return .notHTTP
        // An answer without a status line is HTTP/0.9 to libcurl, which it no longer speaks.
        case CURLE_UNSUPPORTED_PROTOCOL where foundAddress: return .notHTTP
        // A single header line that outgrows libcurl's own bound of about 100 KB ends like this.
        case CURLE_OUT_OF_MEMORY where foundAddress, Self.newerTooLarge: return .tooLarge
        default: return .unsendable
        }
    }
}
