import Actions
import Conferences
import Store
import TestSupport
import Testing

@testable import Web

/// The list of tasks as a leader and an officer come to it.
@Suite(.inTurns) struct TaskSearchTests {
    @Test func `whoever looks for a directive's number is led to what was done about it`() async throws {
        try await WebFixture.whileServing { fixture in
            try await fixture.prepare()
            try await fixture.join("lanh-dao", .viewer)
            let leader = try await fixture.visitor("lanh-dao")
            for asked in ["32", "32-CT%2FTW", "chi%20thi%2032"] {
                let found = try await leader.get("/tasks?q=\(asked)")
                #expect(found.text.contains(#"href="/directives/32-CT%2FTW""#), "\(asked)")
            }
            #expect(!(try await leader.get("/tasks?q=y%20te").text.contains(#"href="/directives/"#)))
            // What lies beyond an officer's unit is no page of theirs.
            try await fixture.join("yte", .unitOfficer, unit: "Sở Y tế")
            let officer = try await fixture.visitor("yte")
            #expect(!(try await officer.get("/tasks?q=32").text.contains(#"class="notice"><a"#)))
        }
    }

    @Test func `the filters are folded until one is used`() async throws {
        try await WebFixture.whileServing { fixture in
            try await fixture.prepare()
            try await fixture.join("yte", .unitOfficer, unit: "Sở Y tế")
            let officer = try await fixture.visitor("yte")
            let page = try await officer.get("/tasks").text
            #expect(page.contains(#"<details class="filters">"#))
            #expect(
                try await officer.get("/tasks?state=open").text.contains(#"<details class="filters" open>"#))
        }
    }

    @Test func `whoever takes up an invitation is in at once`() async throws {
        try await WebFixture.whileServing { fixture in
            let invited = try await fixture.office.perform(
                InviteAccount(.init(login: "xem", name: "Người Xem", role: .viewer)))
            let visitor = Visitor(fixture.address)
            let link = "/invitations/\(invited.token.text)"
            _ = try await visitor.get(link)
            let taken = try await visitor.post(
                link, ["password": WebFixture.password, "again": WebFixture.password])
            #expect(taken.status == 303 && taken.headers["location"] == "/")
            #expect(try await visitor.get("/conferences").status == 200)
        }
    }

    @Test func `the door has the name filled in that its address names`() async throws {
        try await WebFixture.whileServing { fixture in
            let page = try await Visitor(fixture.address).get("/sign-in?login=lan%22%3E").text
            #expect(page.contains(#"name="login" value="lan&quot;&gt;""#))
        }
    }
}
