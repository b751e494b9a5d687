import Actions
import Conferences
import Phrases
import Store

/// The link by which an administrator sets a password: printed at each start where none can come in.
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
        let (hasAdministrator, accounts) = try await office.store.read { records in
            (try records.hasAdministrator(), try records.accounts())
        }
        if hasAdministrator { return nil }
        if let invited = accounts.first(where: { $0.role == .administrator && $0.isActive }) {
            return try await office.perform(ResetAccount(login: invited.login, days: 1), as: actor)
        }
        // Who was shut out, or made something else, stays so; whoever reads this terminal gets an account of their own.
        let taken = Set(accounts.map(\.login))
        let login = (["quan-tri"] + (2...(taken.count + 2)).map { "quan-tri-\($0)" })
            .first { !taken.contains($0) }
        return try await office.perform(
            InviteAccount(
                .init(login: login ?? "quan-tri", name: "Quản trị viên", role: .administrator), days: 1),
            as: actor)
    }
}
