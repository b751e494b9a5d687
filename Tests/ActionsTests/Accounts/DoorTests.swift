import Actions
import Conferences
import Store
import TestSupport
import Testing

/// What keeps those out who try.
@Suite(.inTurns) struct DoorTests {
    private func withDoor(_ body: (TestOffice, Entrance) async throws -> Void) async throws {
        try await TestEngine.sqlite.withStore { store in
            let office = TestOffice(on: store, distinctSecrets: true)
            try await body(
                office, Entrance(office.office, cost: .init(logRounds: 4)) { (0..<$0).map { UInt8($0) } })
        }
    }

    private static let password = "bốn từ ghép lại với nhau"

    private func join(_ office: TestOffice, _ door: Entrance, _ login: String) async throws -> Account {
        let invited = try await office.perform(
            InviteAccount(.init(login: login, name: "Người Thử", role: .viewer)))
        return try await office.office.perform(
            TakeUpInvitation(token: invited.token.text, password: try await door.hash(Self.password)),
            as: .visitor)
    }

    @Test(arguments: ["lan", "khong-co"])
    func `a hundred attempts at once are no more than a few one after the other`(
        _ login: String
    ) async throws {
        try await withDoor { office, door in
            _ = try await join(office, door, "lan")
            let tried = await withTaskGroup(of: ActionError?.self) { group in
                for number in 0..<100 {
                    group.addTask {
                        do {
                            _ = try await door.signIn(
                                login: login, password: "sai \(number)", code: "",
                                address: "192.0.2.\(number)", agent: "")
                            return nil
                        } catch { return error as? ActionError }
                    }
                }
                return await group.reduce(into: [ActionError?]()) { $0.append($1) }
            }
            #expect(tried.count { $0 == .account(.refused) } <= 20)
            let waiting = tried.count { if case .account(.waits) = $0 { true } else { false } }
            #expect(waiting >= 80)
        }
    }

    @Test func `a network of IPv6 is one visitor, and two networks are two`() {
        let first = LoginThrottle.subject(address: "2001:db8:1:2::1")
        #expect(first == LoginThrottle.subject(address: "2001:db8:1:2:ffff::9"))
        #expect(first != LoginThrottle.subject(address: "2001:db8:1:3::1"))
        #expect(LoginThrottle.subject(address: "192.0.2.1") != LoginThrottle.subject(address: "192.0.2.2"))
    }

    @Test func `one-time codes cannot be tried until one is right`() async throws {
        try await withDoor { office, door in
            let account = try await join(office, door, "lan")
            let secret = String(repeating: "A", count: 32)
            for number in 0..<5 {
                await #expect(throws: ActionError.account(.wrongCode)) {
                    try await door.trying(
                        AddSecondFactor(secret: secret, code: "x\(number)"), as: Actor(account), of: account)
                }
            }
            await #expect(throws: ActionError.account(.waits(seconds: 4))) {
                try await door.trying(
                    AddSecondFactor(secret: secret, code: "000000"), as: Actor(account), of: account)
            }
        }
    }

    @Test func `a one-time code that was seen lets nobody in a second time`() async throws {
        try await withDoor { office, door in
            let account = try await join(office, door, "lan")
            let secret = String(repeating: "B", count: 32)
            let code = try #require(OneTimeCode(secret: secret))
            func now() -> String { code.code(atStep: OneTimeCode.step(at: office.clock.now)) }
            _ = try await door.trying(
                AddSecondFactor(secret: secret, code: now()), as: Actor(account), of: account)
            office.clock.advance(seconds: 60)
            let seen = now()
            func enter() async throws {
                _ = try await door.signIn(
                    login: "lan", password: Self.password, code: seen, address: "a", agent: "")
            }
            try await enter()
            await #expect(throws: ActionError.account(.refused)) { try await enter() }
        }
    }

    @Test func `many networks that guess together wait, and who is in already does not`() async throws {
        try await withDoor { office, door in
            _ = try await join(office, door, "lan")
            func enter(_ address: String, _ password: String) async throws {
                _ = try await door.signIn(
                    login: "lan", password: password, code: "", address: address, agent: "")
            }
            try await enter("198.51.100.7", Self.password)
            for number in 0..<20 {
                await #expect(throws: ActionError.account(.refused)) {
                    try await enter("192.0.2.\(number)", "sai")
                }
            }
            await #expect(throws: ActionError.account(.waits(seconds: 4))) {
                try await enter("203.0.113.1", Self.password)
            }
            try await enter("198.51.100.7", Self.password)
            // However many there are, nobody waits longer than a minute.
            for number in 0..<10 {
                office.clock.advance(seconds: 60)
                await #expect(throws: ActionError.account(.refused)) {
                    try await enter("192.0.2.\(100 + number)", "sai")
                }
            }
            office.clock.advance(seconds: 60)
            try await enter("203.0.113.1", Self.password)
        }
    }

    @Test func `who got access anew need not wait for what others tried`() async throws {
        try await withDoor { office, door in
            _ = try await join(office, door, "lan")
            for number in 0..<21 {
                _ = try? await door.signIn(
                    login: "lan", password: "sai", code: "", address: "192.0.2.\(number / 5)", agent: "")
            }
            let reset = try await office.perform(ResetAccount(login: "lan"))
            _ = try await office.office.perform(
                TakeUpInvitation(token: reset.token.text, password: try await door.hash(Self.password)),
                as: .visitor)
            _ = try await door.signIn(
                login: "lan", password: Self.password, code: "", address: "192.0.2.0", agent: "")
        }
    }
}
