import Actions
import Conferences
import Store
import Synchronization
import TestSupport
import Testing

/// Whoever tries the door learns nothing from a refusal: neither from what it says nor from the work that it took.
@Suite(.inTurns) struct AlikeRefusalTests {
    private final class Tally: Sendable {
        let costs = Mutex<[PasswordHash.Cost]>([])
    }

    private static let password = "bốn từ ghép lại với nhau"
    private static let cost = PasswordHash.Cost(logRounds: 4)

    /// What somebody may try, by what is wrong with it.
    enum Attempt: String, CaseIterable, Sendable {
        case wrongPassword, noSuchAccount, invitedOnly, shutOut, wrongCode, emptyPassword, endlessPassword

        var login: String {
            switch self {
            case .wrongPassword, .emptyPassword, .endlessPassword: "lan"
            case .noSuchAccount: "khong-co"
            case .invitedOnly: "moi"
            case .shutOut: "nghi"
            case .wrongCode: "hai"
            }
        }

        var password: String {
            switch self {
            case .wrongPassword, .noSuchAccount, .invitedOnly: "không phải mật khẩu này"
            case .shutOut, .wrongCode: AlikeRefusalTests.password
            case .emptyPassword: ""
            case .endlessPassword: String(repeating: "a", count: 100_000)
            }
        }
    }

    private func prepare(_ office: TestOffice, _ door: Entrance) async throws {
        for login in ["quan-tri", "lan", "moi", "nghi", "hai"] {
            let invited = try await office.perform(
                InviteAccount(
                    .init(
                        login: login, name: "Người Thử",
                        role: login == "quan-tri" ? .administrator : .viewer)))
            guard login != "moi" else { continue }
            let account = try await office.office.perform(
                TakeUpInvitation(token: invited.token.text, password: try await door.hash(Self.password)),
                as: .visitor)
            if login == "hai" {
                let secret = String(repeating: "B", count: 32)
                let code = try #require(OneTimeCode(secret: secret)).code(
                    atStep: OneTimeCode.step(at: office.clock.now))
                _ = try await office.office.perform(
                    AddSecondFactor(secret: secret, code: code), as: Actor(account))
            }
        }
        try await office.perform(ChangeAccount(login: "nghi", .init(isActive: false)))
    }

    /// Each is the first attempt of its server, too: what is made once must not tell either.
    @Test(arguments: Attempt.allCases, [false, true])
    func `whatever is wrong, the answer and its hashing are the same`(
        _ attempt: Attempt, _ isFirst: Bool
    ) async throws {
        try await TestEngine.sqlite.withStore { store in
            let office = TestOffice(on: store, distinctSecrets: true)
            let door = Entrance(office.office, cost: Self.cost) { (0..<$0).map { UInt8($0) } }
            try await prepare(office, door)
            func enter(_ attempt: Attempt, address: String) async throws {
                _ = try await door.signIn(
                    login: attempt.login, password: attempt.password, code: "", address: address, agent: "")
            }
            if !isFirst { try? await enter(.noSuchAccount, address: "192.0.2.1") }
            let tally = Tally()
            await #expect(throws: ActionError.account(.refused)) {
                try await PasswordHash.$onWork.withValue({ cost in tally.costs.withLock { $0.append(cost) } })
                {
                    try await enter(attempt, address: "192.0.2.9")
                }
            }
            #expect(tally.costs.withLock { $0 } == [Self.cost])
        }
    }

    /// The counting itself: who comes in costs one hash, too.
    @Test func `a right password costs one hash`() async throws {
        try await TestEngine.sqlite.withStore { store in
            let office = TestOffice(on: store, distinctSecrets: true)
            let door = Entrance(office.office, cost: Self.cost) { (0..<$0).map { UInt8($0) } }
            try await prepare(office, door)
            let tally = Tally()
            try await PasswordHash.$onWork.withValue({ cost in tally.costs.withLock { $0.append(cost) } }) {
                _ = try await door.signIn(
                    login: "lan", password: Self.password, code: "", address: "192.0.2.9", agent: "")
            }
            #expect(tally.costs.withLock { $0.count } == 1)
        }
    }
}
