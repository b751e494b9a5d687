/// One HTTP POST, ready to go out. The body is shared, not copied, where one event goes to many endpoints.
package struct WebhookRequest: Sendable, Hashable {
    package struct Header: Sendable, Hashable {
        package let name: String
        package let value: String

        /// `nil` where the name is no token (RFC 9110 §5.6.2) or the value holds a control character: such
        /// text could end the header and begin another, or another request.
        package init?(_ name: String, _ value: String) {
            guard !name.isEmpty, name.utf8.allSatisfy(Self.isTokenByte),
                value.utf8.allSatisfy({ $0 >= 0x20 && $0 != 0x7f || $0 == 0x09 })
            else { return nil }
            self.name = name
            self.value = value
        }

        fileprivate init(known name: String, _ value: String) {
            self.name = name
            self.value = value
        }

        private static func isTokenByte(_ byte: UInt8) -> Bool {
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "a")...UInt8(ascii: "z"):
                true
            default: "!#$%&'*+-.^_`|~".utf8.contains(byte)
            }
        }
    }

    package enum Failure: Error, Hashable {
        /// An id is 1 to 256 printable ASCII characters other than `.` and space.
        case unusableID(String)
        case noSecret
    }

    package let url: EndpointURL
    package let headers: [Header]
    package let body: [UInt8]
    /// The headers as lines that each end in a NUL: made here, for the sender's one thread has enough to do.
    let lines: [UInt8]

    /// A request as it stands, such as a chat adapter's. `Content-Type` is `application/json` unless given.
    package init(url: EndpointURL, headers: [Header] = [], body: [UInt8]) {
        self.url = url
        self.body = body
        let hasType = headers.contains { $0.name.lowercased() == "content-type" }
        self.headers = (hasType ? [] : [Header(known: "Content-Type", "application/json")]) + headers
        lines = Self.lines(of: self.headers)
    }

    private static func lines(of headers: [Header]) -> [UInt8] {
        var lines: [UInt8] = []
        lines.reserveCapacity(320)
        // Without it libcurl waits a second for "100 Continue" before a body of more than 1 MB.
        lines += "Expect:\0".utf8
        for header in headers {
            lines += header.name.utf8
            // libcurl writes a header without a value only where a semicolon ends the name.
            lines += header.value.isEmpty ? ";".utf8 : ": ".utf8
            lines += header.value.utf8
            lines.append(0)
        }
        return lines
    }

    /// A signed message of Standard Webhooks.
    ///
    /// - Parameters:
    ///   - id: the message's id, the same at every attempt.
    ///   - timestamp: the time of this attempt in seconds since 1970.
    ///   - secrets: the endpoint's secrets; several during a rotation, the newest first.
    package init(
        signed id: String, timestamp: Int64, url: EndpointURL, body: [UInt8], secrets: [WebhookSecret],
        headers: [Header] = []
    ) throws(Failure) {
        guard (1...256).contains(id.utf8.count),
            id.utf8.allSatisfy({ (0x21...0x7e).contains($0) && $0 != UInt8(ascii: ".") })
        else { throw .unusableID(id) }
        guard !secrets.isEmpty else { throw .noSecret }
        let signature = WebhookSignature.sign(id: id, timestamp: timestamp, body: body, secrets: secrets)
        let own = [
            Header(known: "webhook-id", id),
            Header(known: "webhook-timestamp", String(timestamp)),
            Header(known: "webhook-signature", signature),
        ]
        let names = Set(own.map(\.name))
        self.init(
            url: url, headers: own + headers.filter { !names.contains($0.name.lowercased()) }, body: body)
    }
}
