import CCurl
import Glibc

/// One easy handle with what its callbacks write to, used for one transfer after another.
///
/// Made, used and freed by the sender's thread. The callbacks hold it unretained: the loop keeps every transfer
/// until its own end, and frees none whose handle is still in the multi handle.
final class Transfer {
    typealias Place = (job: TransferJob, lane: TransferQueue.Lane)

    static let keptAnswer = 4096
    private static let keptRetryAfter = 128
    /// Bodies up to this size go through memory that is used again.
    private static let usualBody = 65_536

    let easy: EasyHandle
    private let settings: SenderSettings
    private let socketGuard: UnsafeMutablePointer<diemcau_socket_guard>
    private let errorText: UnsafeMutablePointer<CChar>
    private let body: UnsafeMutableRawPointer
    private var lines = HeaderLines()
    /// The request under way, and its lane.
    private(set) var place: Place?
    private var keepsConnection: Bool?
    /// The address that was judged last, and how: a kept connection is judged before each request.
    private var judged: (address: IPAddress, hostAllowed: Bool, isAllowed: Bool)?
    /// The address that the connection before led to, as libcurl writes it: most often it is the same again.
    private let remote: UnsafeMutablePointer<CChar>
    private var remoteAddress: IPAddress?
    private static let longestAddress = 64

    private var hostAllowed = false
    private var blocked: IPAddress?
    private var openedSocket = false
    private var headBytes = 0
    private var answerBytes = 0
    private var exceededLimit = false
    private var answer: [UInt8] = []
    private var retryAfter: String?

    init?(settings: SenderSettings, fixedAddresses: borrowing LineList) {
        guard let easy = EasyHandle() else { return nil }
        self.easy = easy
        self.settings = settings
        errorText = .allocate(capacity: Int(CURL_ERROR_SIZE))
        errorText.initialize(repeating: 0, count: Int(CURL_ERROR_SIZE))
        body = .allocate(byteCount: Self.usualBody, alignment: 1)
        remote = .allocate(capacity: Self.longestAddress)
        remote.initialize(repeating: 0, count: Self.longestAddress)
        socketGuard = .allocate(capacity: 1)
        socketGuard.initialize(to: diemcau_socket_guard(judge: onSocket, context: nil))
        guard configure(fixedAddresses) else { return nil }
    }

    deinit {
        socketGuard.deallocate()
        errorText.deallocate()
        body.deallocate()
        remote.deallocate()
    }

    /// What stays the same from one transfer to the next.
    private func configure(_ fixedAddresses: borrowing LineList) -> Bool {
        let here = Unmanaged.passUnretained(self).toOpaque()
        socketGuard.pointee.context = here
        var codes = [
            easy.set(CURLOPT_NOSIGNAL, 1),
            easy.set(CURLOPT_POST, 1),
            easy.set(CURLOPT_PROTOCOLS_STR, "http,https"),
            easy.set(CURLOPT_FOLLOWLOCATION, 0),
            // Empty, not unset: unset reads the environment, and a proxy would connect past the guard.
            easy.set(CURLOPT_PROXY, settings.proxy?.text ?? ""),
            easy.set(CURLOPT_HTTP_VERSION, Int(CURL_HTTP_VERSION_1_1)),
            easy.set(CURLOPT_USERAGENT, settings.userAgent),
            easy.set(CURLOPT_CONNECTTIMEOUT_MS, Int(settings.connectTimeout.milliseconds)),
            easy.set(CURLOPT_TIMEOUT_MS, Int(settings.totalTimeout.milliseconds)),
            // Else a lookup that hangs holds up every transfer when it is given up.
            easy.set(CURLOPT_QUICK_EXIT, 1),
            // So that a name that moved is looked up again now and then, however busy its connection is.
            easy.set(CURLOPT_MAXLIFETIME_CONN, 300),
            easy.set(CURLOPT_SSL_VERIFYPEER, 1),
            easy.set(CURLOPT_SSL_VERIFYHOST, 2),
            easy.set(CURLOPT_SSLVERSION, Int(CURL_SSLVERSION_TLSv1_2)),
            diemcau_set_pointer(easy.pointer, CURLOPT_ERRORBUFFER, errorText),
            diemcau_set_pointer(easy.pointer, CURLOPT_PRIVATE, here),
            diemcau_set_socket_guard(easy.pointer, socketGuard),
            diemcau_set_prerequisite(easy.pointer, onConnected, here),
            diemcau_set_write(easy.pointer, onBody, here),
            diemcau_set_header(easy.pointer, onHead, here),
            diemcau_set_list(easy.pointer, CURLOPT_RESOLVE, fixedAddresses.first),
        ]
        if let file = settings.authorityFile {
            codes.append(easy.set(CURLOPT_CAINFO, file))
            codes.append(diemcau_set_string(easy.pointer, CURLOPT_CAPATH, nil))
        }
        if let own = settings.clientCertificate {
            codes.append(easy.set(CURLOPT_SSLCERT, own.certificateFile))
            codes.append(easy.set(CURLOPT_SSLKEY, own.keyFile))
        }
        return codes.allSatisfy { $0 == CURLE_OK }
    }

    /// Readies the handle for a job; `false` where libcurl does not take the request.
    func begin(_ place: Place, keepingConnection: Bool) -> Bool {
        // Not copied: counting all that a request refers to costs as much as the rest.
        let job = place.job
        hostAllowed = settings.addressGuard.allowsHost(job.request.url.host)
        blocked = nil
        openedSocket = false
        headBytes = 0
        answerBytes = 0
        exceededLimit = false
        answer = []
        retryAfter = nil
        errorText[0] = 0
        guard diemcau_set_list(easy.pointer, CURLOPT_HTTPHEADER, lines.write(job.request.lines)) == CURLE_OK,
            diemcau_set_url(easy.pointer, job.request.url.parsed.pointer) == CURLE_OK, set(job.request.body),
            keep(keepingConnection)
        else { return false }
        self.place = place
        return true
    }

    private func set(_ bytes: [UInt8]) -> Bool {
        guard bytes.count <= Self.usualBody else {
            return bytes.withUnsafeBytes {
                diemcau_copy_body(easy.pointer, $0.baseAddress, curl_off_t($0.count)) == CURLE_OK
            }
        }
        body.copyMemory(from: bytes, byteCount: bytes.count)
        return diemcau_set_offset(easy.pointer, CURLOPT_POSTFIELDSIZE_LARGE, curl_off_t(bytes.count))
            == CURLE_OK
            && diemcau_set_pointer(easy.pointer, CURLOPT_POSTFIELDS, body) == CURLE_OK
    }

    private func keep(_ connection: Bool) -> Bool {
        guard keepsConnection != connection else { return true }
        keepsConnection = connection
        return easy.set(CURLOPT_FORBID_REUSE, connection ? 0 : 1) == CURLE_OK
            // libcurl walks through all the addresses it remembers before each look-up: among thousands of
            // hosts none is remembered.
            && easy.set(CURLOPT_DNS_CACHE_TIMEOUT, connection ? 60 : 0) == CURLE_OK
    }

    /// Forgets a job that was readied and could not be begun.
    func abandon() { place = nil }

    /// Ends the job: what came of it, and room for the next.
    func end(_ code: CURLcode) -> (place: Place, outcome: Outcome)? {
        guard let place else { return nil }
        self.place = nil
        let status = easy.long(CURLINFO_RESPONSE_CODE)
        let trouble = CurlTrouble(
            code: code, status: status, headBytes: headBytes, wasBlocked: blocked != nil && !openedSocket,
            foundAddress: openedSocket || blocked != nil, exceededLimit: exceededLimit
        ).trouble
        let detail = errorText[0] == 0 ? nil : String(cString: errorText)
        let outcome = Outcome(
            status: status >= 200 ? status : nil, trouble: trouble,
            milliseconds: easy.offset(CURLINFO_TOTAL_TIME_T) / 1000, answer: answer, retryAfter: retryAfter,
            address: openedSocket ? easy.string(CURLINFO_PRIMARY_IP) : blocked?.description,
            detail: detail)
        return (place, outcome)
    }

    // MARK: - Called by libcurl, on the sender's thread, while a transfer is under way

    fileprivate func mayOpen(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        guard let address = IPAddress(bytes: bytes) else { return false }
        let isAllowed = isAllowed(address)
        if isAllowed { openedSocket = true } else { blocked = address }
        return isAllowed
    }

    fileprivate func mayUse(_ text: UnsafePointer<CChar>?) -> Bool {
        openedSocket = false
        let address = text.flatMap(address)
        guard let address, isAllowed(address) else {
            blocked = address
            return false
        }
        openedSocket = true
        return true
    }

    private func address(_ text: UnsafePointer<CChar>) -> IPAddress? {
        if let remoteAddress, strcmp(text, remote) == 0 { return remoteAddress }
        let length = strlen(text)
        remoteAddress = IPAddress(text: text)
        guard length < Self.longestAddress else { return remoteAddress.take() }
        remote.update(from: text, count: length + 1)
        return remoteAddress
    }

    private func isAllowed(_ address: IPAddress) -> Bool {
        if settings.proxy != nil { return true }
        if let judged, judged.address == address, judged.hostAllowed == hostAllowed {
            return judged.isAllowed
        }
        let isAllowed = settings.addressGuard.allows(address, hostAllowed: hostAllowed)
        judged = (address, hostAllowed, isAllowed)
        return isAllowed
    }

    fileprivate func receiveHead(_ line: UnsafeRawBufferPointer) -> Bool {
        headBytes += line.count
        guard headBytes <= settings.headLimit else {
            exceededLimit = true
            return false
        }
        if line.starts(with: "HTTP/".utf8) {
            retryAfter = nil
        } else if line.count > 12, line.prefix(12).elementsEqual("retry-after:".utf8, by: equalIgnoringCase) {
            let value = String(decoding: line.dropFirst(12).prefix(Self.keptRetryAfter), as: UTF8.self)
            retryAfter = value.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        }
        return true
    }

    fileprivate func receiveBody(_ bytes: UnsafeRawBufferPointer) -> Bool {
        answerBytes += bytes.count
        answer.append(contentsOf: bytes.prefix(max(0, Self.keptAnswer - answer.count)))
        exceededLimit = answerBytes > settings.answerLimit
        return !exceededLimit
    }
}

private func equalIgnoringCase(_ byte: UInt8, _ lower: UInt8) -> Bool {
    byte == lower || (0x41...0x5a).contains(byte) && byte + 0x20 == lower
}

private func transfer(_ context: UnsafeMutableRawPointer?) -> Transfer? {
    context.map { Unmanaged<Transfer>.fromOpaque($0).takeUnretainedValue() }
}

private func onSocket(
    context: UnsafeMutableRawPointer?, family: Int32, address: UnsafePointer<UInt8>?, length: Int
) -> Int32 {
    transfer(context)?.mayOpen(UnsafeBufferPointer(start: address, count: length)) == true ? 1 : 0
}

/// The second look, at the connection that will carry the request: a kept one opens no socket.
private func onConnected(
    context: UnsafeMutableRawPointer?, remote: UnsafeMutablePointer<CChar>?,
    local: UnsafeMutablePointer<CChar>?, remotePort: Int32, localPort: Int32
) -> Int32 {
    transfer(context)?.mayUse(remote) == true ? CURL_PREREQFUNC_OK : CURL_PREREQFUNC_ABORT
}

private func onHead(
    bytes: UnsafeMutablePointer<CChar>?, size: Int, count: Int, context: UnsafeMutableRawPointer?
) -> Int {
    let line = UnsafeRawBufferPointer(start: bytes, count: size * count)
    return transfer(context)?.receiveHead(line) == true ? line.count : -1
}

private func onBody(
    bytes: UnsafeMutablePointer<CChar>?, size: Int, count: Int, context: UnsafeMutableRawPointer?
) -> Int {
    let part = UnsafeRawBufferPointer(start: bytes, count: size * count)
    return transfer(context)?.receiveBody(part) == true ? part.count : -1
}
