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

    @Option(
        help: ArgumentHelp(Spoken.phrases.webhooks.help.keyFile, valueName: Spoken.phrases.help.fileValue))
    var keyFile: String?

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
    func office(creating: Bool = false, patience: Patience = .usual) async throws -> Office {
        try await Office.opening(
            address, creating: creating, patience: patience, secretKey: secretKeyFile.source)
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
    func rehearsalOffice() async throws -> Office {
        do {
            return try await office()
        } catch DatabaseError.missing {
            let folder = FileManager.default.temporaryDirectory
                .appendingPathComponent("diemcau-\(UUID().uuidString)")
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            let office = try await Office.opening(
                .file(folder.appendingPathComponent("rehearsal.sqlite").path), creating: true)
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
