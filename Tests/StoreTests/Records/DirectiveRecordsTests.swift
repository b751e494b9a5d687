import Conferences
import Store
import TestSupport
import Testing

@Suite(.inTurns) struct DirectiveRecordsTests {
    private let cited = Directive(kind: "Chỉ thị", number: "32-CT/TW")

    private func find(
        _ directive: Directive, in fixture: StoreFixture, id: Int64
    ) async throws -> Identifier<Directive> {
        try await fixture.store.write { try $0.findOrInsert(directive) { StoreFixture.id(id) } }
    }

    @Test(arguments: TestEngine.allCases)
    func `citations that do not contradict each other mean one directive, which gathers what they say`(
        _ engine: TestEngine
    ) async throws {
        try await StoreFixture.with(engine) { fixture throws -> Void in
            var dated = cited
            dated.date = SamplePlan.day(2019, 2, 18)
            var issued = cited
            issued.issuer = "Bộ Chính trị"
            let first = try await find(cited, in: fixture, id: 10)
            #expect(try await find(dated, in: fixture, id: 11) == first)
            #expect(try await find(issued, in: fixture, id: 12) == first)
            let conference = fixture.conference.id
            try await fixture.store.write { try $0.setDirectives([first], of: conference) }
            let stored = try await fixture.store.read { try $0.directives(of: conference) }
            dated.issuer = "Bộ Chính trị"
            #expect(stored.map(\.directive) == [dated])
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `another date, kind or number is another directive`(_ engine: TestEngine) async throws {
        try await StoreFixture.with(engine) { fixture throws -> Void in
            let old = Directive(kind: "Chỉ thị", number: "05", date: SamplePlan.day(2016, 5, 15))
            let new = Directive(kind: "Chỉ thị", number: "05", date: SamplePlan.day(2021, 5, 18))
            let ids = [
                try await find(old, in: fixture, id: 10), try await find(new, in: fixture, id: 11),
                try await find(Directive(kind: "Kế hoạch", number: "05"), in: fixture, id: 12),
                try await find(Directive(kind: "Chỉ thị", number: "5"), in: fixture, id: 13),
            ]
            #expect(Set(ids).count == 4)
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `a conference's directives keep the plan's order and are replaced as a whole`(
        _ engine: TestEngine
    ) async throws {
        try await StoreFixture.with(engine) { fixture throws -> Void in
            let conference = fixture.conference.id
            let one = try await find(cited, in: fixture, id: 20)
            let two = try await find(Directive(kind: "Kế hoạch", number: "1"), in: fixture, id: 10)
            for order in [[one, two], [two, one], [two], []] {
                try await fixture.store.write { try $0.setDirectives(order, of: conference) }
                let found = try await fixture.store.read { try $0.directives(of: conference).map(\.id) }
                #expect(found == order)
            }
        }
    }
}
