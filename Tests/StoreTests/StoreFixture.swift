import Conferences
import Database
import Store
import TestSupport

/// A store with one conference in it: that of ``SamplePlan``, its points and a conclusion.
struct StoreFixture: Sendable {
    let store: Store
    let conference: Conference
    let conclusion: Conclusion
    let now = Instant(milliseconds: 1_568_336_400_123)

    /// Identifiers that tests can name.
    static func id<Entity>(_ number: Int64) -> Identifier<Entity> { Identifier(rawValue: number) }

    static func with(_ engine: TestEngine, _ body: (StoreFixture) async throws -> Void) async throws {
        try await engine.withStore { store in
            let plan = SamplePlan.make()
            let conference = Conference(
                id: id(1), slug: plan.slug, title: plan.title, form: plan.form, host: plan.host,
                schedule: plan.schedule, isCancelled: false, version: 1)
            let fixture = StoreFixture(
                store: store, conference: conference,
                conclusion: Conclusion(
                    id: id(500), revision: 1, text: "Một là …", source: "conclusion.txt",
                    recordedAt: Instant(milliseconds: 5), recordedBy: "thư ký"))
            try await store.write { records in
                try records.insert(conference)
                try records.replacePoints(
                    of: conference.id, with: plan.connectionPoints(), names: ["chu-tri": "Người Chủ Trì"],
                    newIdentifier: counting(from: 100))
                try records.insert(fixture.conclusion, of: conference.id)
            }
            try await body(fixture)
        }
    }

    /// Makes identifiers one after the other.
    static func counting<Entity>(from first: Int64) -> () -> Identifier<Entity> {
        var next = first - 1
        return {
            next += 1
            return Identifier(rawValue: next)
        }
    }

    func task(_ number: Int, _ change: (inout TrackedTask) -> Void = { _ in }) -> TrackedTask {
        var task = TrackedTask(
            id: Self.id(1000 + Int64(number)), conference: conference.slug, number: number,
            conclusionRevision: 1, state: .proposed, revision: 1,
            assignment: Assignment(text: "Rà soát danh mục", lead: []),
            passage: Passage(ordinal: "Một là", range: 0..<7, rule: "rule"), updatedAt: now)
        change(&task)
        return task
    }
}
