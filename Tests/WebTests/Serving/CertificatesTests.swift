import Foundation
import Logging
import NIOSSL
import TestSupport
import Testing

@testable import Web

/// A certificate that is renewed while the server runs.
@Suite(.inTurns) struct CertificatesTests {
    /// Files as a server is given them, which a test replaces by those of another certificate.
    private struct Files {
        let made: TestCertificates
        let folder: String
        var certificate: String { folder + "/cert.pem" }
        var key: String { folder + "/key.pem" }

        func put(certificate name: String) throws { try put(made.path(name + ".pem"), certificate) }
        func put(key name: String) throws { try put(made.path(name + ".key"), key) }

        private func put(_ from: String, _ to: String) throws {
            try Data(contentsOf: URL(fileURLWithPath: from)).write(
                to: URL(fileURLWithPath: to), options: .atomic)
        }
    }

    private static func withFiles(_ body: (Files) async throws -> Void) async throws {
        let made = try TestCertificates()
        try await withTemporaryFolder { folder in
            let files = Files(made: made, folder: folder)
            try files.put(certificate: "good")
            try files.put(key: "good")
            try await body(files)
        }
    }

    @Test func `a new certificate is taken once its key is there, and nothing that cannot be used`()
        async throws
    {
        try await Self.withFiles { files in
            let certificates = try Certificates(
                certificate: files.certificate, key: files.key,
                log: Logger(label: "web") { _ in SwiftLogNoOpLogHandler() })
            func shown(_ name: String) throws -> Bool {
                let file = files.made.path(name + ".pem")
                return certificates.chain
                    == (try NIOSSLCertificate.fromPEMFile(file).map { .certificate($0) })
            }
            certificates.look()
            #expect(try shown("good"))
            try files.put(certificate: "other")
            certificates.look()
            #expect(try shown("good"))
            try files.put(key: "other")
            certificates.look()
            #expect(try shown("other"))
            try Data("nothing".utf8).write(to: URL(fileURLWithPath: files.certificate))
            certificates.look()
            #expect(try shown("other"))
            try FileManager.default.removeItem(atPath: files.certificate)
            certificates.look()
            #expect(try shown("other"))
            try files.put(certificate: "good")
            try files.put(key: "good")
            certificates.look()
            #expect(try shown("good"))
        }
    }

    @Test func `visitors of a running server are shown the new one`() async throws {
        try await Self.withFiles { files in
            try await WebFixture.whileServing {
                $0.certificateFile = files.certificate
                $0.keyFile = files.key
            } _: { fixture in
                let port = String(fixture.address.split(separator: ":").last ?? "")
                #expect(try await Self.isShown("receiver.test", port, files))
                #expect(try await !Self.isShown("other.test", port, files))
                try files.put(certificate: "other")
                try files.put(key: "other")
                // The server looks at its own pace.
                var isNew = false
                for _ in 0..<3000 where !isNew { isNew = try await Self.isShown("other.test", port, files) }
                #expect(isNew)
            }
        }
    }

    /// Whether a visitor who trusts our authority finds a name's certificate.
    private static func isShown(_ name: String, _ port: String, _ files: Files) async throws -> Bool {
        let curl = Process()
        curl.executableURL = URL(fileURLWithPath: "/usr/bin/curl")
        curl.arguments = [
            "-sf", "--noproxy", "*", "--cacert", files.made.path("ca.pem"), "--resolve",
            "\(name):\(port):127.0.0.1", "https://\(name):\(port)/health",
        ]
        curl.standardOutput = FileHandle.nullDevice
        curl.standardError = FileHandle.nullDevice
        try curl.run()
        await curl.ended()
        return curl.terminationStatus == 0
    }
}
