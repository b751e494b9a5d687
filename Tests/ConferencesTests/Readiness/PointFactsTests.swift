import Testing

@testable import Conferences

@Suite struct PointFactsTests {
    private static let ready = PointFacts(
        inCharge: "An", technician: "Bình", registered: 3, lastResult: .good)

    @Test func `a line says more than a test, and a test more than a roster`() {
        var facts = PointFacts()
        #expect(facts.status == .noRoster)
        facts.registered = 1
        #expect(facts.status == .rosterSent)
        facts.lastResult = .failed
        #expect(facts.status == .rosterSent)
        facts.lastResult = .poor
        #expect(facts.status == .tested)
        facts.line = .connected
        #expect(facts.status == .connected)
        facts.line = .lost
        #expect(facts.status == .lost)
    }

    @Test func `what is missing is told with who must see to it`() {
        #expect(Self.ready.missing == [])
        #expect(Self.ready.toRemind == [])
        #expect(PointFacts().missing == [.inCharge, .technician, .roster, .connectionTest])
        #expect(PointFacts().toRemind == [])
        var facts = Self.ready
        facts.registered = 0
        #expect(facts.toRemind == ["An"])
        facts = Self.ready
        facts.lastResult = .failed
        #expect(facts.missing == [.goodTest, .backupLine])
        #expect(facts.toRemind == ["Bình"])
        facts.technician = nil
        #expect(facts.toRemind == ["An"])
    }

    @Test func `a scheduled test is none that is missing, and who is connected needs none`() {
        var facts = Self.ready
        facts.lastResult = nil
        #expect(facts.missing == [.connectionTest])
        facts.nextTest = Instant(milliseconds: 1)
        #expect(facts.missing == [])
        facts.nextTest = nil
        facts.line = .connected
        #expect(facts.missing == [])
    }
}
