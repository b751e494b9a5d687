import Actions
import ArgumentParser
import Database
import Foundation
import Phrases
import Store
import Webhooks

/// `diemcau migrate`: brings an older database to this program's schema.
struct MigrateCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "migrate", abstract: Spoken.phrases.help.migrate)

    @OptionGroup var store: StoreOptions
    @OptionGroup var language: LanguageOptions

    func run() async throws {
        try await running(database: store.path) { console in
            let engine = try store.address.open(creating: false, limited: false)
            let found = try await engine.schemaVersion()
            let known = Schema.migrations.count
            try await engine.migrate(Schema.migrations)
            let output = console.phrases.output
            console.line(found == known ? output.schemaIsNewest(known) : output.migrated(found, known))
            let secrets = try await store.office().perform(EncryptSecrets(), as: store.actor)
            if secrets > 0 {
                let words = console.phrases.webhooks.output
                console.line(words.encrypted(secrets, store.secretKeyFile.name))
            }
        }
    }
}

/// `diemcau copy`: moves everything into another database, of whichever kind.
struct CopyCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "copy", abstract: Spoken.phrases.help.copy)

    @Option(
        help: ArgumentHelp(Spoken.phrases.help.copyFrom, valueName: Spoken.phrases.help.databaseValue))
    var from: String

    @Option(help: ArgumentHelp(Spoken.phrases.help.copyTo, valueName: Spoken.phrases.help.databaseValue))
    var to: String

    @OptionGroup var language: LanguageOptions

    func run() async throws {
        // A sentence about the one says nothing of the other: each is opened under its own name.
        var source: Store?
        try await running(database: name(from)) { _ in
            source = try await .opening(DatabaseAddress(parsing: from), creating: false, limited: false)
        }
        guard let source else { return }
        try await running(database: name(to)) { console in
            let address = try DatabaseAddress(parsing: to)
            let file = NewFile(address)
            do {
                let progress = Progress(console)
                let target = try await Store.opening(address, creating: true, limited: false)
                let count = try await source.copy(
                    into: target,
                    verifying: { records in
                        if let found = try AuditChain.firstBreak(in: records) {
                            throw BrokenLog(found: found)
                        }
                    },
                    progress: { rows in progress.show(console.phrases.output.copying(rows)) })
                progress.finish()
                console.line(
                    console.phrases.output.copied(name(from), name(to), count.tables, count.rows))
                if try await target.read({ try $0.hasSecret(beginningWith: SecretKey.prefix) }) {
                    let key = SecretKeyFile(named: nil, for: try? DatabaseAddress(parsing: from)).name
                    console.line(console.wrapped(console.phrases.webhooks.output.keyNeeded(key)))
                }
            } catch let error as BrokenLog {
                file.remove()
                console.remark(console.styledRemark(console.phrases.output.auditBreak(error.found), .red))
                throw Refusal()
            } catch {
                file.remove()
                throw error
            }
        }
    }

    /// A database as it may be shown: without a password.
    private func name(_ text: String) -> String { (try? DatabaseAddress(parsing: text))?.description ?? "" }
}

/// The audit log that was copied is not whole.
private struct BrokenLog: Error {
    let found: AuditChain.Break
}

/// A file that a copy makes: where the copy fails, it goes again.
private struct NewFile {
    private let path: String?

    init(_ address: DatabaseAddress) {
        if case .file(let path) = address, !FileManager.default.fileExists(atPath: path) {
            self.path = path
        } else {
            path = nil
        }
    }

    func remove() {
        guard let path else { return }
        for suffix in ["", "-wal", "-shm"] { try? FileManager.default.removeItem(atPath: path + suffix) }
    }
}
