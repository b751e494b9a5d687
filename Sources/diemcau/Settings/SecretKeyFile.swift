import Actions
import Database
import Foundation
import Webhooks

/// Where the key is that protects endpoints' secrets: never in the database.
///
/// In this order: `--key-file`, the environment's `DIEMCAU_KEY` (the key itself) and `DIEMCAU_KEY_FILE`, and
/// else a file beside the database, or, where that is a server's, `diemcau.key` here. A new one is made with
/// the first endpoint, readable by its owner alone.
struct SecretKeyFile: Sendable {
    private enum Place: Sendable {
        case text(String)
        case file(String)
    }

    private let place: Place

    init(
        named: String?, for address: DatabaseAddress?,
        environment: [String: String] = ProcessInfo.processInfo.environment
    ) {
        func set(_ name: String) -> String? { environment[name].flatMap { $0.isEmpty ? nil : $0 } }
        if let named {
            place = .file(named)
        } else if let text = set("DIEMCAU_KEY") {
            place = .text(text)
        } else if let path = set("DIEMCAU_KEY_FILE") {
            place = .file(path)
        } else if case .file(let path)? = address {
            place = .file(path + ".key")
        } else {
            place = .file("diemcau.key")
        }
    }

    /// How a person is told of it.
    var name: String {
        switch place {
        case .text: "DIEMCAU_KEY"
        case .file(let path): path
        }
    }

    var source: SecretKeySource {
        { [place] mayCreate in
            switch place {
            case .text(let text):
                do {
                    return try SecretKey(parsing: text)
                } catch {
                    throw SecretKeyProblem.unusable(source: "DIEMCAU_KEY")
                }
            case .file(let path):
                if let key = try Self.read(path) { return key }
                guard mayCreate else { throw SecretKeyProblem.missing(source: path) }
                try Self.create(path)
                guard let key = try Self.read(path) else { throw SecretKeyProblem.missing(source: path) }
                return key
            }
        }
    }

    /// `nil` where there is no such file.
    private static func read(_ path: String) throws -> SecretKey? {
        guard FileManager.default.fileExists(atPath: path) else { return nil }
        let attributes = try? FileManager.default.attributesOfItem(atPath: path)
        guard let mode = attributes?[.posixPermissions] as? NSNumber else {
            throw SecretKeyProblem.notReadable(path: path)
        }
        guard mode.intValue & 0o077 == 0 else { throw SecretKeyProblem.open(path: path) }
        guard let data = FileManager.default.contents(atPath: path) else {
            throw SecretKeyProblem.notReadable(path: path)
        }
        do {
            return try SecretKey(parsing: String(decoding: data.prefix(4096), as: UTF8.self))
        } catch {
            throw SecretKeyProblem.unusable(source: path)
        }
    }

    /// Makes a key. It is written whole under another name first and then linked to its own, which only one
    /// can do: a crash leaves no half key, and two that begin at once use the same.
    private static func create(_ path: String) throws {
        var random = SystemRandomNumberGenerator()
        let bytes = (0..<32).map { _ in UInt8.random(in: .min ... .max, using: &random) }
        let draft = "\(path).\(getpid())"
        let descriptor = open(draft, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw SecretKeyProblem.notWritable(path: path) }
        defer { unlink(draft) }
        let text = Array((SecretKey.text(of: bytes) + "\n").utf8)
        let isWritten = write(descriptor, text, text.count) == text.count && fsync(descriptor) == 0
        close(descriptor)
        guard isWritten, link(draft, path) == 0 || errno == EEXIST else {
            throw SecretKeyProblem.notWritable(path: path)
        }
    }
}
