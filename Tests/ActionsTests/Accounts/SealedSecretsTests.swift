import Actions
import Conferences
import Store
import TestSupport
import Testing
import Webhooks

/// What a reader of the database must not learn: with a second factor's secret they could make codes, with a ticket's key
/// tickets.
@Suite(.inTurns) struct SealedSecretsTests {
    private static let secret = String(repeating: "B", count: 32)

    private func join(_ office: TestOffice, _ door: Entrance) async throws -> Account {
        let invited = try await office.perform(
            InviteAccount(.init(login: "lan", name: "Người Thử", role: .viewer)))
        return try await office.office.perform(
            TakeUpInvitation(
                token: invited.token.text, password: try await door.hash("bốn từ ghép lại với nhau")),
            as: .visitor)
    }

    private func code(_ office: TestOffice) throws -> String {
        try #require(OneTimeCode(secret: Self.secret)).code(atStep: OneTimeCode.step(at: office.clock.now))
    }

    private func enter(_ office: TestOffice, _ door: Entrance) async throws {
        office.clock.advance(seconds: 90)
        _ = try await door.signIn(
            login: "lan", password: "bốn từ ghép lại với nhau", code: try code(office), address: "a",
            agent: "")
    }

    private func stored(_ office: TestOffice) async throws -> Account {
        try #require(try await office.store.read { try $0.account(login: "lan") })
    }

    @Test(arguments: TestEngine.allCases)
    func `the secret of a second factor is stored encrypted, and its codes open`(_ engine: TestEngine)
        async throws
    {
        try await engine.withStore { store in
            let office = TestOffice(on: store, distinctSecrets: true)
            let door = Entrance(office.office, cost: .cheap) { (0..<$0).map { UInt8($0) } }
            let account = try await join(office, door)
            try await office.office.perform(
                AddSecondFactor(secret: Self.secret, code: try code(office)), as: Actor(account))
            let text = try #require(try await stored(office).oneTimeSecret)
            #expect(SecretKey.isEncrypted(text) && !text.contains(Self.secret))
            try await enter(office, door)
            office.clock.advance(seconds: 90)
            try await office.office.perform(
                RemoveSecondFactor(code: try code(office)), as: Actor(account))
            #expect(try await stored(office).oneTimeSecret == nil)
        }
    }

    @Test(arguments: [true, false])
    func `one that an older version stored in plain opens, and is encrypted then`(_ bySigningIn: Bool)
        async throws
    {
        try await TestEngine.sqlite.withStore { store in
            let office = TestOffice(on: store, distinctSecrets: true)
            let door = Entrance(office.office, cost: .cheap) { (0..<$0).map { UInt8($0) } }
            var account = try await join(office, door)
            account.oneTimeSecret = Self.secret
            let plain = account
            try await office.store.write { try $0.update(plain) }
            if bySigningIn {
                try await enter(office, door)
            } else {
                #expect(try await office.perform(EncryptSecrets()) == 1)
            }
            #expect(SecretKey.isEncrypted(try await stored(office).oneTimeSecret ?? ""))
            try await enter(office, door)
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `the key that signs tickets is stored encrypted, also one of before`(_ engine: TestEngine)
        async throws
    {
        try await RollCallFixture.withRoster(engine) { fixture in
            let office = fixture.office
            let keys = try await office.perform(IssueTickets(conference: RollCallFixture.slug))
            func key() async throws -> [UInt8] {
                try await office.store.read { try $0.ticketKey(of: keys.conference) } ?? []
            }
            let sealed = try await key()
            #expect(sealed.count > 32 && Array(sealed.prefix(32)) == keys.publicKey)
            #expect(!sealed.indices.dropLast(31).contains { Array(sealed[$0..<($0 + 32)]) == keys.signing })
            #expect(
                try await office.perform(IssueTickets(conference: RollCallFixture.slug)).signing
                    == keys.signing)
            // As an older version left it.
            try await office.store.write { try $0.updateTicketKey(keys.signing, of: keys.conference) }
            #expect(
                try await office.perform(IssueTickets(conference: RollCallFixture.slug)).signing
                    == keys.signing)
            #expect(try await office.perform(EncryptSecrets()) == 1)
            #expect(try await key().count > 32)
            let again = try await office.perform(IssueTickets(conference: RollCallFixture.slug))
            #expect(again.signing == keys.signing && again.publicKey == keys.publicKey)
            #expect(try await office.perform(EncryptSecrets()) == 0)
        }
    }
}
