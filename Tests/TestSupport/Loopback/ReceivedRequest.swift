/// A request as it came over the wire, byte for byte.
package struct ReceivedRequest: Sendable, Equatable {
    package var head: [UInt8]
    package var body: [UInt8]

    /// The lines of the head without their ends, the request line first.
    package var lines: [String] {
        String(decoding: head, as: UTF8.self).split(separator: "\r\n").map(String.init)
    }

    package var path: String { lines.first?.split(separator: " ").dropFirst().first.map(String.init) ?? "" }

    package func header(_ name: String) -> String? {
        for line in lines.dropFirst() {
            let parts = line.split(separator: ":", maxSplits: 1)
            if parts.count == 2, parts[0].lowercased() == name.lowercased() {
                return String(parts[1].drop(while: \.isWhitespace))
            }
        }
        return nil
    }

    /// The first request in `bytes`, which is then taken out of it; `nil` until all of it is there.
    package static func take(from bytes: inout [UInt8]) -> ReceivedRequest? {
        let end = Array("\r\n\r\n".utf8)
        guard bytes.count >= 4,
            let split = (0...bytes.count - 4).first(where: { bytes[$0..<$0 + 4].elementsEqual(end) })
        else { return nil }
        let head = Array(bytes[..<(split + 4)])
        let length = ReceivedRequest(head: head, body: []).header("Content-Length").flatMap { Int($0) } ?? 0
        guard bytes.count >= head.count + length else { return nil }
        let body = Array(bytes[head.count..<head.count + length])
        bytes.removeFirst(head.count + length)
        return ReceivedRequest(head: head, body: body)
    }
}
