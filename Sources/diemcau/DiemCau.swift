import ArgumentParser
import Phrases

/// The command line of DiemCau.
@main
struct DiemCau: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "diemcau",
        abstract: Spoken.phrases.help.program,
        discussion: Spoken.phrases.help.programDiscussion,
        version: "0.1.0",
        subcommands: [
            CheckCommand.self, ShowCommand.self, PublishCommand.self, RosterCommand.self,
            ExtractCommand.self, ConcludeCommand.self, TasksCommand.self, WebhooksCommand.self,
            DeliverCommand.self, AuditCommand.self, BackupCommand.self, CopyCommand.self, MigrateCommand.self,
            DemoCommand.self,
        ])
}
