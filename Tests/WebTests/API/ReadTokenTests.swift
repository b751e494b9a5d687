import Actions
import Conferences
import Foundation
import HTTPTypes
import Store
import TestSupport
import Testing

@testable import Web

/// Tokens that only read.
@Suite(.inTurns) struct ReadTokenTests {
    private func headers(_ fixture: WebFixture, _ account: Account, _ scope: APIToken.Scope) async throws
        -> [String: String]
    {
        let token = try await fixture.office.office.perform(
            AddToken(name: "thử", scope: scope, days: 1), as: Actor(account))
        return [
            "Authorization": "Bearer \(token.secret.text)", "Accept-Language": "en",
            "Content-Type": "application/json",
        ]
    }

    @Test(arguments: [AccountRole.administrator, .organiser])
    func `a token that reads sees whatever its owner sees, and changes nothing`(_ role: AccountRole)
        async throws
    {
        try await WebFixture.whileServing { fixture in
            try await fixture.prepareRollCall()
            let account = try await fixture.join("nguoi-doc", role)
            let (reading, writing) = (
                try await headers(fixture, account, .read), try await headers(fixture, account, .write)
            )
            let visitor = Visitor(fixture.address)
            let before = try await fixture.office.store.read { try $0.lastAuditSequence() }
            for route in Routes.all where route.kind == .api && !route.path.hasSuffix("/events") {
                let path = route.path.replacing(":conference", with: SamplePlan.slug)
                    .replacing(":point", with: "TD").replacing(":number", with: "1")
                    .replacing(":login", with: "nguoi-doc").replacing(":id", with: "0000000000000")
                    .replacing(":code", with: "khong-co")
                if route.method == .get {
                    let (own, owners) = (
                        try await visitor.get(path, headers: reading),
                        try await visitor.get(path, headers: writing)
                    )
                    #expect(own.status == owners.status, "\(path)")
                } else {
                    let answer = try await visitor.send(
                        route.method.rawValue, path, headers: reading,
                        body: route.method == .delete ? nil : Data("{}".utf8))
                    #expect(answer.status == 403, "\(route.method) \(path): \(answer.status)")
                    guard route.access.admits(Actor(account)) else { continue }
                    #expect(answer.text.contains("urn:diemcau:only-reads"), "\(path): \(answer.text)")
                    #expect(answer.text.contains("This token may only read"))
                }
            }
            #expect(try await fixture.office.store.read { try $0.lastAuditSequence() } == before)
            for path in ["plan", "conclusion", "roll-calls", "roll-calls/1/points/TD/marks", "point-history"]
            {
                let answer = try await visitor.get(
                    "/api/v1/conferences/\(SamplePlan.slug)/\(path)", headers: reading)
                #expect(answer.status == 200, "\(path)")
            }
        }
    }

    @Test func `an action is refused to whoever only reads, wherever it is asked for`() async throws {
        try await TestEngine.sqlite.withOffice { office in
            var actor = Actor(name: "doc", permissions: Set(Permission.allCases))
            actor.onlyReads = true
            let reader = actor
            await #expect(throws: ActionError.account(.onlyReads)) {
                try await office.office.perform(PublishPlan(SamplePlan.make()), as: reader)
            }
            await #expect(throws: ActionError.account(.onlyReads)) {
                try await office.office.rehearse(PublishPlan(SamplePlan.make()), as: reader)
            }
            let accounts = try await office.office.look(.manageAccounts, as: reader) { try $0.accounts() }
            #expect(accounts.isEmpty)
        }
    }
}
