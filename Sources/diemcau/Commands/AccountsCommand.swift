import Actions
import ArgumentParser
import Conferences
import Phrases
import Store

/// `diemcau accounts`: who may come in.
struct AccountsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "accounts", abstract: Spoken.phrases.serveHelp.accounts,
        subcommands: [
            AccountsListCommand.self, AccountsInviteCommand.self, AccountsChangeCommand.self,
            AccountsResetCommand.self, AccountsDisableCommand.self, AccountsEnableCommand.self,
        ])
}

struct AccountsListCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: Spoken.phrases.serveHelp.list)

    @OptionGroup var store: StoreOptions
    @OptionGroup var format: FormatOptions
    @OptionGroup var language: LanguageOptions

    func run() async throws {
        try await running(database: store.path) { console in
            let accounts = try await store.office().look(.manageAccounts, as: store.actor) {
                try $0.accounts()
            }
            if format.format == .json { return try console.json(accounts.map { AccountJSON($0) }) }
            let words = console.phrases.accounts
            guard !accounts.isEmpty else { return console.line(words.noAccounts) }
            var table = Table([
                words.login, console.phrases.words.name, words.roleName, words.charge,
                console.phrases.words.state, words.secondFactor,
            ])
            for account in accounts {
                table.add([
                    account.login, account.name, words.role(account.role), account.charge(words),
                    account.state(words), account.oneTimeSecret == nil ? "–" : "✓",
                ])
            }
            console.table(table)
        }
    }
}

struct AccountsInviteCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "invite", abstract: Spoken.phrases.serveHelp.invite)

    @Argument(help: ArgumentHelp(Spoken.phrases.serveHelp.login))
    var login: String

    @Option(help: ArgumentHelp(Spoken.phrases.serveHelp.name))
    var name: String

    @Option(help: ArgumentHelp(Spoken.phrases.serveHelp.role))
    var role: AccountRole

    @OptionGroup var charge: ChargeOptions
    @OptionGroup var link: LinkOptions
    @OptionGroup var store: StoreOptions
    @OptionGroup var format: FormatOptions
    @OptionGroup var language: LanguageOptions

    func run() async throws {
        try await running(database: store.path) { console in
            let invited = try await store.performing(
                first: InviteAccount(
                    .init(login: login, name: name, role: role, unit: charge.unit, points: charge.charges),
                    days: link.days))
            try link.show(invited, format.format, console)
        }
    }
}

struct AccountsResetCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "reset", abstract: Spoken.phrases.serveHelp.reset)

    @Argument(help: ArgumentHelp(Spoken.phrases.serveHelp.login))
    var login: String

    @OptionGroup var link: LinkOptions
    @OptionGroup var store: StoreOptions
    @OptionGroup var format: FormatOptions
    @OptionGroup var language: LanguageOptions

    func run() async throws {
        try await running(database: store.path) { console in
            let invited = try await store.office().perform(
                ResetAccount(login: login, days: link.days), as: store.actor)
            try link.show(invited, format.format, console, \.wasReset)
        }
    }
}

struct AccountsChangeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "change", abstract: Spoken.phrases.serveHelp.change)

    @Argument(help: ArgumentHelp(Spoken.phrases.serveHelp.login))
    var login: String

    @Option(help: ArgumentHelp(Spoken.phrases.serveHelp.name))
    var name: String?

    @Option(help: ArgumentHelp(Spoken.phrases.serveHelp.role))
    var role: AccountRole?

    @OptionGroup var charge: ChargeOptions
    @OptionGroup var store: StoreOptions
    @OptionGroup var format: FormatOptions
    @OptionGroup var language: LanguageOptions

    func run() async throws {
        try await changing(
            login,
            .init(
                name: name, role: role, unit: charge.unit,
                points: charge.points.isEmpty ? nil : charge.charges),
            store, format)
    }
}

/// The account that a command is about.
struct AccountTarget: ParsableArguments {
    @Argument(help: ArgumentHelp(Spoken.phrases.serveHelp.login))
    var login: String

    @OptionGroup var store: StoreOptions
    @OptionGroup var format: FormatOptions
    @OptionGroup var language: LanguageOptions

    func change(_ changes: ChangeAccount.Changes) async throws {
        try await changing(login, changes, store, format)
    }
}

struct AccountsDisableCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "disable", abstract: Spoken.phrases.serveHelp.disable)

    @OptionGroup var target: AccountTarget

    func run() async throws { try await target.change(.init(isActive: false)) }
}

struct AccountsEnableCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "enable", abstract: Spoken.phrases.serveHelp.enable)

    @OptionGroup var target: AccountTarget

    func run() async throws { try await target.change(.init(isActive: true)) }
}

private func changing(
    _ login: String, _ changes: ChangeAccount.Changes, _ store: StoreOptions, _ format: FormatOptions
) async throws {
    try await running(database: store.path) { console in
        let account = try await store.office().perform(ChangeAccount(login: login, changes), as: store.actor)
        if format.format == .json { return try console.json(AccountJSON(account)) }
        console.line(console.styled(console.phrases.accounts.changed(account.login), .green))
    }
}
