import Foundation
import Glibc

/// One request over one connection of its own, read to its end: what a browser's driver needs and no more.
enum PlainHTTP {
    struct Answer: Sendable {
        let status: Int
        let body: Data
    }

    struct Broken: Error {}

    /// - Parameter address: `http://127.0.0.1:PORT/…`.
    static func send(_ method: String, _ address: String, body: Data) async throws -> Answer {
        guard let url = URL(string: address), let port = url.port.flatMap(UInt16.init(exactly:)) else {
            throw Broken()
        }
        let head =
            "\(method) \(url.path) HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\n"
            + "Content-Length: \(body.count)\r\nConnection: close\r\n\r\n"
        let request = Data(head.utf8) + body
        // Off the threads that all tests share: the driver may take its time.
        return try await withCheckedThrowingContinuation { continuation in
            DispatchQueue.global().async {
                continuation.resume(with: Result { try exchange(request, port: port) })
            }
        }
    }

    private static func exchange(_ request: Data, port: UInt16) throws -> Answer {
        let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        guard descriptor >= 0 else { throw Broken() }
        defer { close(descriptor) }
        var place = sockaddr_in()
        place.sin_family = sa_family_t(AF_INET)
        place.sin_port = port.bigEndian
        place.sin_addr.s_addr = inet_addr("127.0.0.1")
        let connected = withUnsafePointer(to: &place) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
            }
        }
        guard connected == 0 else { throw Broken() }
        var sent = 0
        while sent < request.count {
            let count = request.withUnsafeBytes { bytes in
                write(descriptor, bytes.baseAddress.map { $0 + sent }, bytes.count - sent)
            }
            guard count > 0 else { throw Broken() }
            sent += count
        }
        return try answer(on: descriptor)
    }

    private static func answer(on descriptor: Int32) throws -> Answer {
        var received = Data()
        var buffer = [UInt8](repeating: 0, count: 65_536)
        var head: (end: Int, status: Int, length: Int)?
        while true {
            if let head, received.count >= head.end + head.length {
                return Answer(status: head.status, body: received[head.end..<(head.end + head.length)])
            }
            let count = read(descriptor, &buffer, buffer.count)
            guard count > 0 else { throw Broken() }
            received += buffer[0..<count]
            if head == nil, let end = received.range(of: Data("\r\n\r\n".utf8)) {
                let text = String(decoding: received[..<end.lowerBound], as: UTF8.self).lowercased()
                let status = text.split(separator: " ").dropFirst().first.flatMap { Int($0) }
                let length = text.firstMatch(of: /content-length: *(\d+)/).flatMap { Int($0.1) }
                guard let status, let length else { throw Broken() }
                head = (end.upperBound, status, length)
            }
        }
    }
}
