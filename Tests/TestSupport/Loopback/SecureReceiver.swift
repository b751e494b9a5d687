import Foundation

/// A receiver behind TLS, `openssl s_server`: answers its first connection with 200, whatever it is sent.
package final class SecureReceiver {
    package struct NoPort: Error {}

    package let port: Int
    private let process = Process()
    private let input = Pipe()

    package init(certificate: String, of certificates: TestCertificates, arguments: [String] = []) throws {
        let output = Pipe()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments =
            ["openssl", "s_server", "-accept", "127.0.0.1:0"]
            + ["-cert", certificates.path("\(certificate).pem")]
            + ["-key", certificates.path("\(certificate).key")] + arguments
        process.standardInput = input
        process.standardOutput = output
        process.standardError = FileHandle.nullDevice
        try process.run()
        // Waits in the pipe until there is a connection to send it to.
        try input.fileHandleForWriting.write(
            contentsOf: Data("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok".utf8))
        var text = ""
        var port: Int?
        while port == nil {
            let more = output.fileHandleForReading.availableData
            guard !more.isEmpty else { throw NoPort() }
            text += String(decoding: more, as: UTF8.self)
            port = text.split(separator: "\n").first { $0.hasPrefix("ACCEPT 127.0.0.1:") }
                .flatMap { Int($0.dropFirst("ACCEPT 127.0.0.1:".count)) }
        }
        self.port = port ?? 0
        // What it prints from now on must not fill the pipe.
        output.fileHandleForReading.readabilityHandler = {
            if $0.availableData.isEmpty { $0.readabilityHandler = nil }
        }
    }

    deinit {
        // The signal that cannot be blocked: a child inherits the mask of the thread that starts it, and
        // those that run tasks block all the others.
        kill(process.processIdentifier, SIGKILL)
    }
}
