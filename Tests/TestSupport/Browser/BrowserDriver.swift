import Foundation
import Synchronization

/// The program that drives browsers (chromedriver): one for the whole run, ended with it.
final class BrowserDriver: Sendable {
    /// Where it listens, such as `http://127.0.0.1:41234`.
    let address: String
    private let process: Mutex<ProcessBox>

    private struct ProcessBox: @unchecked Sendable {
        // `Process` is not marked as sendable; it is touched under the lock alone.
        let process: Process
    }

    struct NotFound: Error, CustomStringConvertible {
        let description = "chromedriver was not found: run .ci/setup"
    }

    private static let started = Mutex<Result<BrowserDriver, any Error>?>(nil)

    /// The one that runs, started when it is first asked for.
    static func shared() throws -> BrowserDriver {
        try started.withLock { started in
            if let started { return try started.get() }
            let result = Result { try BrowserDriver() }
            started = result
            return try result.get()
        }
    }

    private init() throws {
        let path = ["/usr/bin/chromedriver", "/usr/local/bin/chromedriver"]
            .first { FileManager.default.isExecutableFile(atPath: $0) }
        guard let path else { throw NotFound() }
        let process = Process()
        process.executableURL = URL(fileURLWithPath: path)
        process.arguments = ["--port=0"]
        let pipe = Pipe()
        process.standardOutput = pipe
        process.standardError = FileHandle.nullDevice
        try process.run()
        // It says on which port it listens.
        var said = ""
        var port: Int?
        while port == nil {
            let data = pipe.fileHandleForReading.availableData
            guard !data.isEmpty else { throw NotFound() }
            said += String(decoding: data, as: UTF8.self)
            port = said.firstMatch(of: /successfully on port (\d+)/).flatMap { Int($0.1) }
        }
        address = "http://127.0.0.1:\(port ?? 0)"
        self.process = Mutex(ProcessBox(process: process))
        atexit { BrowserDriver.end() }
    }

    private static func end() {
        started.withLock { started in
            guard case .success(let driver)? = started else { return }
            driver.process.withLock { $0.process.terminate() }
        }
    }
}
