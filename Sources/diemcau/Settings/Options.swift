import Actions
import ArgumentParser
import Conferences
import Database
import Diagnostics
import Foundation
import Phrases
import Store

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

    /// The database's path: the option, the environment's `DIEMCAU_DATABASE`, or `diemcau.sqlite` here.
    var path: String {
        if let database { return database }
        if let named = ProcessInfo.processInfo.environment["DIEMCAU_DATABASE"], !named.isEmpty {
            return named
        }
        return "diemcau.sqlite"
    }

    /// Opens the database for actions.
    ///
    /// - Parameter creating: whether to make a new one where there is none. Commands that only make sense on
    ///   what is there do not: a mistyped path must not leave an empty database behind.
    func office(creating: Bool = false) async throws -> Office {
        try await Office.opening(path, creating: creating)
    }

    /// Whoever runs the command, by the name the system knows them by.
    var actor: Actor {
        let environment = ProcessInfo.processInfo.environment
        return .commandLine(user: environment["USER"] ?? environment["LOGNAME"] ?? "command-line")
    }
}

extension Office {
    /// The one place where an office is put together from a database, the clock and the system's chance.
    static func opening(_ path: String, creating: Bool) async throws -> Office {
        let patience = ProcessInfo.processInfo.environment["DIEMCAU_PATIENCE"].flatMap(Double.init) ?? 10
        let engine = try SQLiteEngine(
            path: path, createIfMissing: creating, patience: min(max(patience, 0), 600),
            newestSchema: Schema.migrations.count)
        return Office(
            store: try await Store(opening: engine), now: { .now }, identifiers: IdentifierSource(),
            randomBytes: { count in (0..<count).map { _ in UInt8.random(in: .min ... .max) } })
    }
}

extension Instant {
    static var now: Instant { Instant(milliseconds: Int64(Date().timeIntervalSince1970 * 1000)) }
}

extension StoreOptions {
    /// An office for a dry run: on the database, or, where there is none yet, on an empty one that is gone
    /// when the process ends.
    func rehearsalOffice() async throws -> Office {
        do {
            return try await office()
        } catch DatabaseError.missing {
            let folder = FileManager.default.temporaryDirectory
                .appendingPathComponent("diemcau-\(UUID().uuidString)")
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            let office = try await Office.opening(
                folder.appendingPathComponent("rehearsal.sqlite").path, creating: true)
            // The open files live on without their names.
            try FileManager.default.removeItem(at: folder)
            return office
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
