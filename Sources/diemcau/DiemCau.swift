import ArgumentParser
import Foundation
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
            PointsCommand.self, PeopleCommand.self, RollCallCommand.self, AgendaCommand.self,
            TurnoutCommand.self,
            ExtractCommand.self, ConcludeCommand.self, TasksCommand.self, DirectivesCommand.self,
            UnitsCommand.self, RemindCommand.self, WebhooksCommand.self, DeliverCommand.self,
            ServeCommand.self, AccountsCommand.self, AuditCommand.self, BackupCommand.self, CopyCommand.self,
            MigrateCommand.self,
            DemoCommand.self,
        ])

    static func main() async {
        // The database holds signing secrets and phone numbers: what the program makes is its user's alone.
        umask(0o077)
        OpenFiles.raiseLimit()
        await main(nil)
    }
}
