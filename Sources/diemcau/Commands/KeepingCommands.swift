import Actions
import ArgumentParser
import Conferences
import Database
import Foundation
import Phrases
import Store
import Webhooks

/// `diemcau backup`: a consistent copy of the database while others work on it.
struct BackupCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "backup", abstract: Spoken.phrases.help.backup)

    @Argument(help: ArgumentHelp(Spoken.phrases.help.backupFile, valueName: Spoken.phrases.help.fileValue))
    var file: String

    @OptionGroup var store: StoreOptions
    @OptionGroup var language: LanguageOptions

    func run() async throws {
        try await running(database: store.path) { console in
            guard !FileManager.default.fileExists(atPath: file) else { throw FileTrouble.exists(file) }
            let source = try await store.office().store
            try await source.engine.backup(to: file)
            let attributes = try FileManager.default.attributesOfItem(atPath: file)
            let size = (attributes[.size] as? NSNumber)?.intValue ?? 0
            console.line(console.phrases.output.backedUp(file, (size + 1023) / 1024))
            if try await source.read({ try $0.hasSecret(beginningWith: SecretKey.prefix) }) {
                let words = console.phrases.webhooks.output
                console.line(console.wrapped(words.keyNeeded(store.secretKeyFile.name)))
            }
        }
    }
}

/// `diemcau audit`: who did what, and whether the log is whole.
struct AuditCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "audit", abstract: Spoken.phrases.help.audit,
        subcommands: [AuditListCommand.self, AuditVerifyCommand.self])
}

struct AuditListCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: Spoken.phrases.help.auditList)

    @OptionGroup var store: StoreOptions
    @OptionGroup var format: FormatOptions
    @OptionGroup var language: LanguageOptions

    func run() async throws {
        try await running(database: store.path) { console in
            let log = try await store.office().store.read { records in
                var log: [AuditRecord] = []
                try records.forEachAuditRecord { log.append($0) }
                return log
            }
            if format.format == .json { return try console.json(log.map(AuditEntry.init)) }
            let words = console.phrases.words
            var table = Table(["#", words.when, words.actor, words.action, words.subject])
            for record in log {
                table.add([
                    String(record.sequence), record.at.description, record.actor, record.action,
                    record.subject,
                ])
            }
            console.table(table)
        }
    }
}

struct AuditVerifyCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify", abstract: Spoken.phrases.help.auditVerify)

    @Option(help: ArgumentHelp(Spoken.phrases.help.auditSeal, valueName: Spoken.phrases.help.sealValue))
    var seal: String?

    @OptionGroup var store: StoreOptions
    @OptionGroup var language: LanguageOptions

    func run() async throws {
        try await running(database: store.path) { console in
            let output = console.phrases.output
            let noted = seal.flatMap(AuditChain.Seal.init(parsing:))
            if let seal, noted == nil {
                console.remark(console.styledRemark(output.notASeal(seal), .red))
                throw Refusal()
            }
            let (found, last) = try await store.office().store.read { records in
                (try AuditChain.firstBreak(in: records, since: noted), try records.lastAuditRecord())
            }
            if let found {
                console.line(console.styled(output.auditBreak(found), .red))
                throw Refusal()
            }
            let seal = last.map { AuditChain.Seal($0).description }
            console.line(console.styled(output.auditWhole(Int(last?.sequence ?? 0), seal), .green))
        }
    }
}
