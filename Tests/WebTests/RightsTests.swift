import Actions
import Conferences
import Foundation
import HTTPTypes
import Store
import TestSupport
import Testing

@testable import Web

/// Who may ask for what: made from the permissions of the actions, and tried at the door.
@Suite(.inTurns) struct RightsTests {
    /// An account of each role.
    private static let people: [(login: String, role: AccountRole)] = [
        ("quan-tri", .administrator), ("to-chuc", .organiser), ("diem-cau", .pointCoordinator),
        ("don-vi", .unitOfficer), ("xem", .viewer),
    ]

    private func joinAll(_ fixture: WebFixture) async throws {
        try await fixture.prepare()
        for (login, role) in Self.people {
            try await fixture.join(
                login, role, unit: role == .unitOfficer ? "Sở Y tế" : nil,
                points: role == .pointCoordinator ? ["\(SamplePlan.slug)/TD"] : [])
        }
    }

    /// A route's address with things that are there.
    private func address(_ route: Route) -> String {
        route.path.replacing(":slug", with: SamplePlan.slug)
            .replacing(":conference", with: SamplePlan.slug)
            .replacing(":number", with: route.path.contains("/directives/") ? "32-CT%2FTW" : "1")
            .replacing(":point", with: "TD").replacing(":login", with: "khong-co")
            .replacing(":token", with: "khong-co").replacing(":id", with: "0000000000000")
    }

    @Test func `a page opens for the roles that have its permission, and for no other`() async throws {
        try await WebFixture.whileServing { fixture in
            try await joinAll(fixture)
            let nobody = Visitor(fixture.address)
            for (login, role) in Self.people {
                let visitor = try await fixture.visitor(login)
                _ = try await visitor.get("/me")
                for route in Routes.all where route.kind == .page && !route.path.hasSuffix("/events") {
                    guard !["/sign-out", "/sign-in", "/language"].contains(route.path) else { continue }
                    let path = address(route)
                    let answer = try await route.method == .get ? visitor.get(path) : visitor.post(path, [:])
                    let may = route.access.admits(Actor(name: login, permissions: role.permissions))
                    #expect(
                        (answer.status != 403) == may,
                        "\(route.method) \(route.path) for \(role): \(answer.status)")
                    #expect(answer.status < 500, "\(route.method) \(route.path): \(answer.text)")
                    // The page of one's own gives a fresh token, whatever the last page was.
                    if route.method == .get { _ = try await visitor.get("/me") }
                }
            }
            for route in Routes.all where route.kind == .page && route.access != .anyone {
                let answer =
                    try await route.method == .get
                    ? nobody.get(address(route)) : nobody.post(address(route), [:])
                #expect(answer.status == 303 || answer.status == 401, "\(route.path): \(answer.status)")
                if answer.status == 303 { #expect(answer.headers["location"]?.hasPrefix("/sign-in") == true) }
            }
        }
    }

    @Test func `the API opens for tokens within the rights of who made them, and for no cookie`() async throws
    {
        try await WebFixture.whileServing { fixture in
            try await joinAll(fixture)
            for (login, role) in Self.people {
                guard let account = try await fixture.office.store.read({ try $0.account(login: login) })
                else { continue }
                for scope in [APIToken.Scope.read, .write] {
                    let token = try await fixture.office.office.perform(
                        AddToken(name: "thử", scope: scope, days: 1), as: Actor(account))
                    let actor = Presence(account: account, token: token.token).actor
                    for route in Routes.all where route.kind == .api && !route.path.hasSuffix("/events") {
                        let answer = try await Visitor(fixture.address).send(
                            route.method.rawValue, address(route),
                            headers: ["Authorization": "Bearer \(token.secret.text)"],
                            body: route.method == .get || route.method == .delete ? nil : Data("{}".utf8))
                        #expect(
                            (answer.status != 403) == route.access.admits(actor),
                            "\(route.method) \(route.path) for \(role), \(scope): \(answer.status)")
                        #expect(answer.status < 500)
                    }
                }
                let visitor = try await fixture.visitor(login)
                #expect(try await visitor.get("/api/v1/conferences").status == 401)
            }
        }
    }

    /// The table in the documentation is the one that the routes make.
    @Test func `the table of rights in the documentation is that of the routes`() throws {
        let repository = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
        let text = try String(
            contentsOf: repository.appendingPathComponent("Sources/diemcau/Documentation.docc/Serving.md"),
            encoding: .utf8)
        let rows = Permission.allCases.map { permission in
            let marks = AccountRole.allCases.map { $0.permissions.contains(permission) ? "✓" : "" }
            return "| `\(permission.rawValue)` | " + marks.joined(separator: " | ") + " |"
        }
        for row in rows { #expect(text.contains(row), "add to Serving.md: \(row)") }
    }
}
