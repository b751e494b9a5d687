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
        groupedSubcommands: [
            CommandGroup(
                name: Spoken.phrases.help.groupPrepare,
                subcommands: [CheckCommand.self, ShowCommand.self, PublishCommand.self, RosterCommand.self]),
            CommandGroup(
                name: Spoken.phrases.help.groupFollow,
                subcommands: [ExtractCommand.self, ConcludeCommand.self, TasksCommand.self]),
            CommandGroup(
                name: Spoken.phrases.help.groupNotify,
                subcommands: [WebhooksCommand.self, DeliverCommand.self]),
            CommandGroup(
                name: Spoken.phrases.help.groupKeep,
                subcommands: [
                    AuditCommand.self, BackupCommand.self, CopyCommand.self, MigrateCommand.self,
                    DemoCommand.self,
                ]),
        ])
}
