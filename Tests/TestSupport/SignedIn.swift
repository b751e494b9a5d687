package import Actions
package import Conferences
package import Store

extension Office {
    /// Invites an organiser, lets them take up the invitation and opens a session for them.
    ///
    /// - Returns: the session's token, as the cookie holds it.
    package func signInOrganiser() async throws -> String {
        let invited = try await perform(
            InviteAccount(.init(login: "to-chuc", name: "Người Tổ Chức", role: .organiser)),
            as: .commandLine(user: "test"))
        let hash = try PasswordHash("không dùng đến", salt: [1], cost: .init(logRounds: 4))
        let account = try await perform(
            TakeUpInvitation(token: invited.token.text, password: hash), as: .visitor)
        let session = try await perform(
            OpenSession(account.id, password: hash.text, oneTimeStep: nil, address: "", agent: ""),
            as: .visitor)
        return session.token.text
    }
}

extension Store {
    /// Everybody on the first roll call of a conference, point by point.
    package func peopleToMark(_ slug: String) async throws -> [Identifier<Attendee>] {
        try await read { records in
            guard let conference = try records.conference(slug: slug),
                let rollCall = try records.rollCalls(of: conference).first
            else { return [] }
            var people: [Identifier<Attendee>] = []
            for point in try records.points(of: conference.id) {
                try records.forEachMark(in: rollCall, at: point.id) { place, _ in people.append(place.id) }
            }
            return people
        }
    }
}
