import Actions
import Conferences
import Phrases
import Store

/// The link by which the first administrator sets a password: printed at each start until there is one.
enum FirstStart {
    static func greet(_ office: Office, actor: Actor, address: String, _ console: Console) async {
        do {
            guard let invited = try await link(office, actor) else { return }
            let until = CalendarDate(of: invited.expiresAt, in: nil).vietnamese
            console.line(console.phrases.accounts.firstStart(until))
            console.line("  \(address)/invitations/\(invited.token.text)")
        } catch let error as ActionError {
            console.remark(console.styledRemark(console.phrases.errors.action(error), .red))
        } catch {
            console.remark(console.styledRemark("\(console.phrases.errors.unexpected) \(error)", .red))
        }
    }

    private static func link(_ office: Office, _ actor: Actor) async throws -> InvitedAccount? {
        let (hasAdministrator, invited) = try await office.store.read { records in
            (
                try records.hasAdministrator(),
                try records.accounts().first { $0.role == .administrator && $0.isActive }
            )
        }
        if hasAdministrator { return nil }
        if let invited {
            return try await office.perform(ResetAccount(login: invited.login, days: 1), as: actor)
        }
        return try await office.perform(
            InviteAccount(
                .init(login: "quan-tri", name: "Quản trị viên", role: .administrator), days: 1),
            as: actor)
    }
}
