import CCurl
import Glibc

/// libcurl's one-time set-up; asking for `isReady` does it.
enum CurlLibrary {
    static let isReady: Bool = {
        diemcau_keep_openssl_at_exit()
        // A connection that the receiver closed while we write must be an error, not the end of the process.
        signal(SIGPIPE, SIG_IGN)
        return curl_global_init(Int(CURL_GLOBAL_DEFAULT)) == CURLE_OK
    }()
}

/// An easy handle, freed with its owner; it must not be in a multi handle by then.
struct EasyHandle: ~Copyable {
    let pointer: UnsafeMutableRawPointer

    init?() {
        guard let made = curl_easy_init() else { return nil }
        pointer = made
    }

    deinit { curl_easy_cleanup(pointer) }

    func set(_ option: CURLoption, _ value: Int) -> CURLcode { diemcau_set_long(pointer, option, value) }

    func set(_ option: CURLoption, _ value: String) -> CURLcode {
        diemcau_set_string(pointer, option, value)
    }

    func long(_ info: CURLINFO) -> Int {
        var value = 0
        return diemcau_get_long(pointer, info, &value) == CURLE_OK ? value : 0
    }

    func offset(_ info: CURLINFO) -> Int64 {
        var value: curl_off_t = 0
        return diemcau_get_offset(pointer, info, &value) == CURLE_OK ? Int64(value) : 0
    }

    /// `nil` also for an empty text, as of an address that was never connected to.
    func string(_ info: CURLINFO) -> String? {
        var value: UnsafePointer<CChar>?
        guard diemcau_get_string(pointer, info, &value) == CURLE_OK, let value, value[0] != 0 else {
            return nil
        }
        return String(cString: value)
    }
}

/// A multi handle, freed with its owner; every easy handle must have left it by then.
struct MultiHandle: ~Copyable {
    let pointer: UnsafeMutableRawPointer

    init?() {
        guard CurlLibrary.isReady, let made = curl_multi_init() else { return nil }
        pointer = made
    }

    deinit { curl_multi_cleanup(pointer) }
}

/// A list of lines for libcurl, which reads it for as long as the transfer lasts.
struct LineList: ~Copyable {
    private(set) var first: UnsafeMutablePointer<curl_slist>?

    init() {}

    deinit { curl_slist_free_all(first) }

    /// `false` where memory ran out.
    mutating func append(_ line: String) -> Bool {
        guard let grown = curl_slist_append(first, line) else { return false }
        first = grown
        return true
    }
}
