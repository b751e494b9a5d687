import Actions
import Conferences
import Foundation
import Store
import TestSupport
import Testing

@testable import Web

/// Answers that go on.
@Suite(.inTurns) struct StreamTests {
    private static let board = "/conferences/\(SamplePlan.slug)/board/events"

    /// Waits until somebody listens.
    private func heard(_ fixture: WebFixture) async {
        while !fixture.site.measures.exposition.contains("diemcau_live_streams 1\n") { await Task.yield() }
    }

    @Test(arguments: [ChangeAccount.Changes(isActive: false), .init(role: .organiser)])
    func `who is shut out, or has other rights, is told nothing more`(
        _ changes: ChangeAccount.Changes
    ) async throws {
        try await WebFixture.whileServing { fixture in
            try await fixture.prepare()
            try await fixture.join("quan-tri", .administrator)
            try await fixture.join("xem", .viewer)
            let visitor = try await fixture.visitor("xem")
            async let answer = visitor.get(Self.board)
            await heard(fixture)
            try await fixture.office.perform(ChangeAccount(login: "xem", changes))
            // It ends by itself, with what was told at the beginning alone.
            #expect(try await answer.text.matches(of: #/data: /#).count == 1)
        }
    }

    @Test func `who signed out is told nothing more`() async throws {
        try await WebFixture.whileServing { fixture in
            try await fixture.prepare()
            try await fixture.join("xem", .viewer)
            let visitor = try await fixture.visitor("xem")
            _ = try await visitor.get("/me")
            async let answer = visitor.get(Self.board)
            await heard(fixture)
            #expect(try await visitor.post("/sign-out", [:]).status == 303)
            #expect(try await answer.text.matches(of: #/data: /#).count == 1)
        }
    }

    @Test func `a token that was ended is told nothing more`() async throws {
        try await WebFixture.whileServing { fixture in
            try await fixture.prepare()
            let account = try await fixture.join("xem", .viewer)
            let token = try await fixture.office.office.perform(
                AddToken(name: "thử", scope: .read, days: 1), as: Actor(account))
            async let answer = Visitor(fixture.address).get(
                "/api/v1/events", headers: ["Authorization": "Bearer \(token.secret.text)"])
            await heard(fixture)
            try await fixture.office.office.perform(EndToken(token.token.id), as: Actor(account))
            #expect(try await answer.text.matches(of: #/data: /#).count == 1)
        }
    }

    @Test func `a board whose look failed is looked at again`() async throws {
        try await TestEngine.sqlite.withDatabase { engine in
            let failing = FailingEngine(engine)
            let store = try await Store(opening: failing)
            try await WebFixture.whileServing(store: { _ in store }) { fixture in
                try await fixture.prepare()
                try await fixture.join("xem", .viewer)
                let visitor = try await fixture.visitor("xem")
                // Each stream ends with what it tells at the beginning.
                fixture.site.hub.close()
                for reads in 0..<2 {
                    failing.fail(after: reads)
                    // An answer that breaks off is an error to who asked.
                    let broken = try? await visitor.get(Self.board)
                    #expect(broken?.text.contains("data: {") != true, "after \(reads)")
                    failing.recover()
                    #expect(try await visitor.get(Self.board).text.contains("data: {"), "after \(reads)")
                    // The next one is another state, so that it is looked at anew.
                    try await fixture.office.perform(
                        PublishPlan(SamplePlan.make { $0.title = "Lần \(reads)" }))
                }
            }
        }
    }

    @Test func `no account takes all connections by streams, and all together leave some`() throws {
        let streams = Streams(connections: 16)
        let (one, other) = (Identifier<Account>(rawValue: 1), Identifier<Account>(rawValue: 2))
        for _ in 0..<12 { try streams.begin(one) }
        #expect(throws: TooManyStreams.self) { try streams.begin(one) }
        for _ in 0..<2 { try streams.begin(other) }
        #expect(throws: TooManyStreams.self) { try streams.begin(other) }
        streams.end(one)
        try streams.begin(other)
        #expect(throws: TooManyStreams.self) { try streams.begin(one) }
    }

    @Test func `a stream too many is refused in a sentence, and one that ended makes room`() async throws {
        try await WebFixture.whileServing { settings in
            settings.connections = 8
        } _: { fixture in
            try await fixture.prepare()
            let account = try await fixture.join("xem", .viewer)
            let visitor = try await fixture.visitor("xem")
            for _ in 0..<6 { try fixture.site.streams.begin(account.id) }
            let refused = try await visitor.get(Self.board)
            #expect(refused.status == 429 && refused.headers["retry-after"] == "30")
            fixture.site.streams.end(account.id)
            async let answer = visitor.get(Self.board)
            await heard(fixture)
            try await fixture.office.perform(ChangeAccount(login: "xem", .init(role: .organiser)))
            #expect(try await answer.status == 200)
        }
    }
}
