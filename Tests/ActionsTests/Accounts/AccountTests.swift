import Actions
import Conferences
import Store
import TestSupport
import Testing

@Suite(.inTurns) struct AccountTests {
    /// An office with its door, where hashing costs next to nothing.
    private func withDoor(
        _ engine: TestEngine, _ body: (TestOffice, Entrance) async throws -> Void
    ) async throws {
        try await engine.withStore { store in
            let office = TestOffice(on: store, distinctSecrets: true)
            let door = Entrance(office.office, cost: .cheap) { (0..<$0).map { UInt8($0) } }
            try await body(office, door)
        }
    }

    /// An account that was invited and has taken it up.
    private func join(
        _ office: TestOffice, _ door: Entrance, _ login: String, role: AccountRole = .administrator,
        unit: String? = nil, points: [PointCharge] = []
    ) async throws -> Account {
        let invited = try await office.perform(
            InviteAccount(
                .init(login: login, name: "Nguyễn \(login)", role: role, unit: unit, points: points)))
        return try await office.office.perform(
            TakeUpInvitation(token: invited.token.text, password: try await door.hash(good)), as: .visitor)
    }

    private let good = "bốn từ ghép lại với nhau"

    @Test(arguments: TestEngine.allCases)
    func `an invitation is taken up once and lets its owner in`(_ engine: TestEngine) async throws {
        try await withDoor(engine) { office, door in
            let invited = try await office.perform(
                InviteAccount(.init(login: "Lan", name: "Trần  Thị Lan", role: .viewer)))
            #expect(invited.account.login == "lan")
            #expect(invited.account.name == "Trần Thị Lan")
            await #expect(throws: ActionError.account(.refused)) {
                try await door.signIn(login: "lan", password: good, code: "", address: "a", agent: "b")
            }
            let takeUp = TakeUpInvitation(token: invited.token.text, password: try await door.hash(good))
            _ = try await office.office.perform(takeUp, as: .visitor)
            await #expect(throws: ActionError.account(.deadLink)) {
                try await office.office.perform(takeUp, as: .visitor)
            }
            let entered = try await door.signIn(
                login: " LAN ", password: good, code: "", address: "192.0.2.1", agent: "x")
            let now = office.clock.now
            let presence = try await office.store.read { records throws -> Presence? in
                try records.presence(session: entered.token.text, at: now)
            }
            #expect(presence?.actor.name == "lan")
            #expect(presence?.actor.permissions == AccountRole.viewer.permissions)
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `an invitation runs out, and a newer one ends it`(_ engine: TestEngine) async throws {
        try await withDoor(engine) { office, door in
            let first = try await office.perform(
                InviteAccount(.init(login: "lan", name: "Lan", role: .viewer), days: 2))
            let second = try await office.perform(ResetAccount(login: "lan", days: 2))
            let hash = try await door.hash(good)
            await #expect(throws: ActionError.account(.deadLink)) {
                try await office.office.perform(
                    TakeUpInvitation(token: first.token.text, password: hash), as: .visitor)
            }
            office.clock.advance(seconds: 2 * 86_400)
            await #expect(throws: ActionError.account(.deadLink)) {
                try await office.office.perform(
                    TakeUpInvitation(token: second.token.text, password: hash), as: .visitor)
            }
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `who is refused five times waits, longer each time, and comes in again`(
        _ engine: TestEngine
    ) async throws {
        try await withDoor(engine) { office, door in
            _ = try await join(office, door, "lan")
            for _ in 0..<5 {
                await #expect(throws: ActionError.account(.refused)) {
                    try await door.signIn(login: "lan", password: "sai", code: "", address: "x", agent: "")
                }
            }
            await #expect(throws: ActionError.account(.waits(seconds: 4))) {
                try await door.signIn(login: "lan", password: good, code: "", address: "x", agent: "")
            }
            // An account that is not there waits alike: what is refused tells nothing.
            for _ in 0..<5 {
                await #expect(throws: ActionError.account(.refused)) {
                    try await door.signIn(login: "ai", password: "sai", code: "", address: "y", agent: "")
                }
            }
            await #expect(throws: ActionError.account(.waits(seconds: 4))) {
                try await door.signIn(login: "ai", password: "sai", code: "", address: "y", agent: "")
            }
            // Whoever guesses locks nobody out who comes from elsewhere.
            _ = try await door.signIn(login: "lan", password: good, code: "", address: "z", agent: "")
            office.clock.advance(seconds: 4)
            _ = try await door.signIn(login: "lan", password: good, code: "", address: "x", agent: "")
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `one address that tries many accounts waits`(_ engine: TestEngine) async throws {
        try await withDoor(engine) { _, door in
            for number in 0..<30 {
                await #expect(throws: ActionError.account(.refused)) {
                    try await door.signIn(
                        login: "nguoi\(number)", password: "sai", code: "", address: "192.0.2.1", agent: "")
                }
            }
            await #expect(throws: ActionError.account(.waits(seconds: 4))) {
                try await door.signIn(
                    login: "nguoi99", password: "sai", code: "", address: "192.0.2.1", agent: "")
            }
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `with a second factor the password alone opens nothing, and no code opens twice`(
        _ engine: TestEngine
    ) async throws {
        try await withDoor(engine) { office, door in
            let account = try await join(office, door, "lan")
            let secret = Base32.encode((0..<20).map { UInt8($0 * 3) })
            let code = try #require(OneTimeCode(secret: secret))
            func now() -> String { code.code(atStep: OneTimeCode.step(at: office.clock.now)) }
            try await office.office.perform(
                AddSecondFactor(secret: secret, code: now()), as: Actor(account))
            await #expect(throws: ActionError.account(.refused)) {
                try await door.signIn(login: "lan", password: good, code: "", address: "x", agent: "")
            }
            await #expect(throws: ActionError.account(.refused)) {
                try await door.signIn(login: "lan", password: good, code: now(), address: "x", agent: "")
            }
            office.clock.advance(seconds: 30)
            _ = try await door.signIn(login: "lan", password: good, code: now(), address: "x", agent: "")
            await #expect(throws: ActionError.account(.refused)) {
                try await door.signIn(login: "lan", password: good, code: now(), address: "x", agent: "")
            }
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `who is shut out is out at once, with sessions and tokens`(_ engine: TestEngine) async throws {
        try await withDoor(engine) { office, door in
            _ = try await join(office, door, "dau")
            let account = try await join(office, door, "lan", role: .organiser)
            let entered = try await door.signIn(
                login: "lan", password: good, code: "", address: "x", agent: "")
            let token = try await office.office.perform(
                AddToken(name: "Cổng", scope: .write, days: 30), as: Actor(account))
            let now = office.clock.now
            try await office.store.read { records throws -> Void in
                #expect(try records.presence(session: entered.token.text, at: now) != nil)
                let presence = try records.presence(apiToken: token.secret.text, at: now)
                #expect(presence?.actor.may(.publishPlans) == true)
                #expect(presence?.actor.may(.ownAccount) == false)
            }
            _ = try await office.perform(ChangeAccount(login: "lan", .init(isActive: false)))
            try await office.store.read { records throws -> Void in
                #expect(try records.presence(session: entered.token.text, at: now) == nil)
                #expect(try records.presence(apiToken: token.secret.text, at: now) == nil)
            }
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `the last administrator cannot be taken away`(_ engine: TestEngine) async throws {
        try await withDoor(engine) { office, door in
            _ = try await join(office, door, "dau")
            for change in [ChangeAccount.Changes(isActive: false), .init(role: .viewer)] {
                await #expect(throws: ActionError.account(.lastAdministrator)) {
                    try await office.perform(ChangeAccount(login: "dau", change))
                }
            }
            _ = try await join(office, door, "hai")
            _ = try await office.perform(ChangeAccount(login: "dau", .init(role: .viewer)))
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `an administrator who has only a link left is the last one, too`(_ engine: TestEngine) async throws {
        try await withDoor(engine) { office, door in
            _ = try await join(office, door, "dau")
            _ = try await office.perform(ResetAccount(login: "dau"))
            for change in [ChangeAccount.Changes(isActive: false), .init(role: .viewer)] {
                await #expect(throws: ActionError.account(.lastAdministrator)) {
                    try await office.perform(ChangeAccount(login: "dau", change))
                }
            }
            // Another who was invited may come; once their link ran out, they cannot.
            _ = try await office.perform(
                InviteAccount(.init(login: "moi", name: "Mới", role: .administrator), days: 1))
            office.clock.advance(seconds: 2 * 86_400)
            await #expect(throws: ActionError.account(.lastAdministrator)) {
                try await office.perform(ChangeAccount(login: "dau", .init(isActive: false)))
            }
            _ = try await office.perform(ResetAccount(login: "moi"))
            _ = try await office.perform(ChangeAccount(login: "dau", .init(isActive: false)))
            // What concerns no administrator goes on.
            _ = try await office.perform(
                InviteAccount(.init(login: "xem", name: "Người xem", role: .viewer)))
            _ = try await office.perform(ChangeAccount(login: "xem", .init(isActive: false)))
        }
    }

    @Test(
        arguments: [
            (AccountRole.unitOfficer, nil, [], AccountProblem.unitWanted),
            (.viewer, "Sở Y tế", [], .unitNotWanted), (.pointCoordinator, nil, [], .pointsWanted),
            (.viewer, nil, ["hoi-nghi-thu/TD"], .pointsNotWanted),
        ] as [(AccountRole, String?, [String], AccountProblem)])
    func `a role comes with what it answers for`(
        _ role: AccountRole, _ unit: String?, _ points: [String], _ problem: AccountProblem
    ) async throws {
        try await withDoor(.sqlite) { office, _ in
            await #expect(throws: ActionError.account(problem)) {
                try await office.perform(
                    InviteAccount(
                        .init(
                            login: "lan", name: "Lan", role: role, unit: unit,
                            points: points.compactMap(PointCharge.init))))
            }
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `a read-only token changes nothing`(_ engine: TestEngine) async throws {
        try await withDoor(engine) { office, door in
            let account = try await join(office, door, "lan")
            let token = try await office.office.perform(
                AddToken(name: "Đọc", scope: .read, days: 1), as: Actor(account))
            let now = office.clock.now
            let presence = try #require(
                try await office.store.read { try $0.presence(apiToken: token.secret.text, at: now) })
            await #expect(throws: ActionError.account(.onlyReads)) {
                try await office.office.perform(PublishPlan(SamplePlan.make()), as: presence.actor)
            }
            office.clock.advance(seconds: 86_400)
            let later = office.clock.now
            #expect(
                try await office.store.read { try $0.presence(apiToken: token.secret.text, at: later) } == nil
            )
        }
    }
}

extension PasswordHash.Cost {
    static let cheap = PasswordHash.Cost(logRounds: 4)
}
