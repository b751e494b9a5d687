import Actions
import ArgumentParser
import Conferences
import Database
import Diagnostics
import Foundation
import Phrases
import Store
import Webhooks

extension Language: ExpressibleByArgument {}

/// What every command understands.
struct LanguageOptions: ParsableArguments {
    @Option(help: ArgumentHelp(Spoken.phrases.help.language, valueName: "vi|en"))
    var language: Language?
}

enum OutputFormat: String, ExpressibleByArgument, CaseIterable {
    case text, json
}

struct FormatOptions: ParsableArguments {
    @Option(help: ArgumentHelp(Spoken.phrases.help.format, valueName: "text|json"))
    var format = OutputFormat.text
}

/// Which database, and how it is opened.
struct StoreOptions: ParsableArguments {
    @Option(help: ArgumentHelp(Spoken.phrases.help.database, valueName: Spoken.phrases.help.fileValue))
    var database: String?

    @Option(
        help: ArgumentHelp(Spoken.phrases.webhooks.help.keyFile, valueName: Spoken.phrases.help.fileValue))
    var keyFile: String?

    @Flag(name: .customLong("rehearse"), help: ArgumentHelp(Spoken.phrases.webhooks.help.preview))
    var preview = false

    /// What names the database: the option, the environment's `DIEMCAU_DATABASE`, or `diemcau.sqlite` here.
    private var named: String {
        if let database { return database }
        if let named = ProcessInfo.processInfo.environment["DIEMCAU_DATABASE"], !named.isEmpty {
            return named
        }
        return "diemcau.sqlite"
    }

    /// - Throws: ``DatabaseError/badAddress``.
    var address: DatabaseAddress {
        get throws { try DatabaseAddress(parsing: named) }
    }

    /// The database's name as it may be shown: without a password.
    var path: String { (try? address)?.description ?? "" }

    /// Opens the database for actions.
    ///
    /// - Parameter creating: whether to make a new one where there is none. Commands that only make sense on
    ///   what is there do not: a mistyped path must not leave an empty database behind.
    ///
    /// With `--rehearse` the office only rehearses, and what it would tell is kept for the command's end.
    func office(creating: Bool = false, patience: Patience = .usual) async throws -> Office {
        guard preview else {
            return try await Office.opening(
                address, creating: creating, patience: patience, secretKey: secretKeyFile.source)
        }
        if case .endless = patience { throw ValidationError(Spoken.phrases.webhooks.help.noPreview) }
        return try await rehearsalOffice(creating: creating).rehearsing(Preview.notices)
    }

    /// Performs an action that may be a database's first. Where there is no file yet, it is rehearsed before one is
    /// made: one that is refused leaves no empty database behind.
    func performing<A: Action>(first action: A) async throws -> A.Outcome {
        if !preview, case .file(let path) = try address, !FileManager.default.fileExists(atPath: path) {
            _ = try await rehearsalOffice().rehearse(action, as: actor)
        }
        return try await office(creating: true).perform(action, as: actor)
    }

    /// Where the key is that protects endpoints' secrets.
    var secretKeyFile: SecretKeyFile { SecretKeyFile(named: keyFile, for: try? address) }

    /// Whoever runs the command, by the name the system knows them by.
    var actor: Actor {
        // By the system and not by the environment, which anybody sets as they like.
        let entry = getpwuid(getuid())
        return .commandLine(user: entry.map { String(cString: $0.pointee.pw_name) } ?? "uid \(getuid())")
    }
}

extension StoreOptions {
    /// An office for a dry run: on the database, or, where there is none yet, on an empty one that is gone
    /// when the process ends.
    func rehearsalOffice(creating: Bool = true) async throws -> Office {
        do {
            return try await Office.opening(address, creating: false, secretKey: passingKey)
        } catch DatabaseError.missing where creating {
            let folder = FileManager.default.temporaryDirectory
                .appendingPathComponent("diemcau-\(UUID().uuidString)")
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            let office = try await Office.opening(
                .file(folder.appendingPathComponent("rehearsal.sqlite").path), creating: true,
                secretKey: passingKey, isScratch: true)
            // The open files live on without their names.
            try FileManager.default.removeItem(at: folder)
            return office
        }
    }
}

extension StoreOptions {
    /// Works beside a database that may go away and come back, at each tick, until the process is asked to end.
    ///
    /// - Parameter grace: how many seconds the work has then to finish.
    func keepGoing(
        grace: Int = 30, _ console: Console,
        _ work: (_ office: Office, _ ticks: AsyncStream<Void>) async throws -> Void
    ) async throws {
        let office = try await office(patience: .endless)
        try await Ticks.untilEnded(
            grace: grace, brokenOff: { console.remark(console.phrases.output.brokenOff) }
        ) { ticks in try await work(office, ticks) }
    }

    /// The key that is there; where there is none, one that nobody keeps: a dry run makes no file.
    private var passingKey: SecretKeySource {
        let source = secretKeyFile.source
        let made = (0..<32).map { _ in UInt8.random(in: .min ... .max) }
        return { mayCreate in
            do {
                return try source(false)
            } catch SecretKeyProblem.missing where mayCreate {
                return try SecretKey(bytes: made)
            }
        }
    }
}

/// The refusal for a slug that no conference has, with the nearest one that there is.
enum UnknownConference {
    static func error(_ slug: String, _ conferences: [Conference]) -> ActionError {
        .unknownConference(
            slug: slug, suggestion: Suggestion.closest(to: slug, among: conferences.map(\.slug)))
    }
}
