import Actions
import ArgumentParser
import Conferences
import Phrases
import Store

extension AccountRole: ExpressibleByArgument {}

/// What an account answers for.
struct ChargeOptions: ParsableArguments {
    @Option(help: ArgumentHelp(Spoken.phrases.serveHelp.unit))
    var unit: String?

    @Option(parsing: .upToNextOption, help: ArgumentHelp(Spoken.phrases.serveHelp.points))
    var points: [String] = []

    var charges: [PointCharge] { points.compactMap { PointCharge($0) } }

    func validate() throws {
        guard charges.count == points.count else {
            throw ValidationError(Spoken.phrases.serveHelp.notAPoint)
        }
    }
}

/// How an invitation's link is made and shown.
struct LinkOptions: ParsableArguments {
    @Option(help: ArgumentHelp(Spoken.phrases.serveHelp.days))
    var days = 7

    @Option(help: ArgumentHelp(Spoken.phrases.serveHelp.base, valueName: "url"))
    var publicURL = "http://127.0.0.1:8080"

    /// - Parameter words: what is said of the account above its link.
    func show(
        _ invited: InvitedAccount, _ format: OutputFormat, _ console: Console,
        _ words: KeyPath<AccountPhrases, @Sendable (String, String) -> String> = \.invited
    ) throws {
        let link = "\(publicURL)/invitations/\(invited.token.text)"
        if format == .json {
            return try console.json(AccountJSON(invited.account, link: link, expiresAt: invited.expiresAt))
        }
        let until = CalendarDate(of: invited.expiresAt, in: nil).vietnamese
        console.line(
            console.styled(console.phrases.accounts[keyPath: words](invited.account.login, until), .green))
        console.line("  " + link)
    }
}

extension Account {
    func charge(_ words: AccountPhrases) -> String {
        switch role {
        case .administrator, .organiser, .viewer: words.everything
        case .pointCoordinator: points.map(\.description).joined(separator: "\n")
        case .unitOfficer: unit ?? ""
        }
    }

    func state(_ words: AccountPhrases) -> String {
        !isActive ? words.shutOut : password == nil ? words.waiting : words.active
    }
}

/// An account as JSON gives it to programs.
struct AccountJSON: Encodable {
    let login: String
    let name: String
    let role: AccountRole
    let unit: String?
    let points: [String]
    let isActive: Bool
    let hasPassword: Bool
    let hasSecondFactor: Bool
    let link: String?
    let linkExpiresAt: String?

    init(_ account: Account, link: String? = nil, expiresAt: Instant? = nil) {
        login = account.login
        name = account.name
        role = account.role
        unit = account.unit
        points = account.points.map(\.description)
        isActive = account.isActive
        hasPassword = account.password != nil
        hasSecondFactor = account.oneTimeSecret != nil
        self.link = link
        linkExpiresAt = expiresAt?.description
    }

    private enum CodingKeys: String, CodingKey {
        case login, name, role, unit, points, link
        case isActive = "is_active"
        case hasPassword = "has_password"
        case hasSecondFactor = "has_second_factor"
        case linkExpiresAt = "link_expires_at"
    }
}
