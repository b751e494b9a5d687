import Foundation

/// A receiver in another language that verifies with the reference library of Standard Webhooks (PyPI
/// `standardwebhooks`), which `.ci/setup` installs.
final class ReferenceReceiver {
    struct NotInstalled: Error, CustomStringConvertible {
        let description: String
    }

    struct NoPort: Error {}

    /// What one request came to, as the reference library sees it.
    struct Verdict: Decodable, Equatable {
        let isVerified: Bool
        let type: String?
        let reason: String?
    }

    private let process = Process()
    private let output = Pipe()
    private let record: String

    /// The interpreter with the library.
    static var python: String {
        get throws {
            let environment = ProcessInfo.processInfo.environment
            let cache = environment["XDG_CACHE_HOME"] ?? (environment["HOME"] ?? "") + "/.cache"
            let path = environment["DIEMCAU_PYTHON"] ?? cache + "/diemcau/python/bin/python"
            guard FileManager.default.isExecutableFile(atPath: path) else {
                throw NotInstalled(description: "\(path) is missing; run: bash .ci/setup")
            }
            return path
        }
    }

    init(secret: String, port: Int, folder: String) throws {
        record = folder + "/verdicts.jsonl"
        let script = folder + "/receiver.py"
        try Data(Self.script.utf8).write(to: URL(fileURLWithPath: script))
        process.executableURL = URL(fileURLWithPath: try Self.python)
        process.arguments = [script, secret, record, String(port)]
        process.standardOutput = output
        try process.run()
        // It says when it is there.
        guard !output.fileHandleForReading.availableData.isEmpty else { throw NoPort() }
    }

    deinit { kill(process.processIdentifier, SIGKILL) }

    func verdicts() throws -> [Verdict] {
        try String(contentsOfFile: record, encoding: .utf8).split(separator: "\n").map {
            try JSONDecoder().decode(Verdict.self, from: Data($0.utf8))
        }
    }

    private static let script = """
        import http.server, json, sys
        from standardwebhooks import Webhook, WebhookVerificationError

        secret, record, port = sys.argv[1:]

        class Receiver(http.server.BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def do_POST(self):
                body = self.rfile.read(int(self.headers["Content-Length"]))
                verdict = {"isVerified": False}
                try:
                    event = Webhook(secret).verify(body, dict(self.headers))
                    verdict = {"isVerified": True, "type": event["type"]}
                except WebhookVerificationError as error:
                    verdict["reason"] = str(error)
                with open(record, "a") as file:
                    file.write(json.dumps(verdict) + "\\n")
                self.send_response(204 if verdict["isVerified"] else 400)
                self.send_header("Content-Length", "0")
                self.end_headers()

            def log_message(self, *words):
                pass

        server = http.server.ThreadingHTTPServer(("127.0.0.1", int(port)), Receiver)
        print("ready", flush=True)
        server.serve_forever()
        """
}
