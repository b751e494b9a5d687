import Actions
import Conferences
import Diagnostics
import Extraction
import Store
import TestSupport
import Testing

/// What a conclusion cites, beside what its conference studies and the store has.
@Suite(.inTurns) struct RecordConclusionTests {
    private static func conclude(_ office: TestOffice, _ text: String) async throws -> (
        reading: Reading, outcome: RecordConclusion.Outcome
    ) {
        let reading = try await office.store.read { records in
            let conference = try #require(try records.conference(slug: SamplePlan.slug))
            return RecordConclusion.read(
                text, of: conference, known: try RecordConclusion.known(for: conference, in: records))
        }
        let outcome = try await office.perform(
            RecordConclusion(
                conference: SamplePlan.slug, text: text, source: "conclusion.txt", reading: reading))
        return (reading, outcome)
    }

    @Test(arguments: TestEngine.allCases)
    func `a serial means the document that an earlier conclusion named in full`(
        _ engine: TestEngine
    ) async throws {
        try await engine.withOffice { office in
            try await office.perform(PublishPlan(SamplePlan.make()))
            let full = "Giao Sở Nội vụ sơ kết Kế hoạch số 109-KH/TU ngày 10/3/2019 của Tỉnh ủy."
            _ = try await Self.conclude(office, full)
            let short = try await Self.conclude(
                office, "Giao Sở Tài chính bố trí kinh phí theo Kế hoạch 109.")
            #expect(short.reading.directives.first?.isFromStore == true)
            #expect(short.outcome.proposals.first?.assignment.directives == ["109-KH/TU"])
            let stored = try await office.store.read { try $0.directives() }
            #expect(stored.count { $0.number == "109-KH/TU" } == 1)
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `a date that the store contradicts is told, and nothing stored is changed`(
        _ engine: TestEngine
    ) async throws {
        try await engine.withOffice { office in
            try await office.perform(PublishPlan(SamplePlan.make()))
            _ = try await Self.conclude(office, "Giao Sở Nội vụ sơ kết Chỉ thị số 25-CT/TW ngày 08/8/2018.")
            let second = try await Self.conclude(
                office, "Giao Sở Nội vụ tổng kết Chỉ thị số 25-CT/TW ngày 08/8/2019.")
            #expect(second.reading.warnings.map(\.code) == ["reading.contradicts-store"])
            let stored = try await office.store.read { try $0.directives() }
            #expect(stored.contains { $0.number == "25-CT/TW" && $0.date == CalendarDate(iso: "2018-08-08") })
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `days are counted from the conference`(_ engine: TestEngine) async throws {
        try await engine.withOffice { office in
            try await office.perform(PublishPlan(SamplePlan.make()))
            let text = "Giao Sở Nội vụ rà soát danh mục trong vòng 10 ngày làm việc kể từ ngày hội nghị."
            let concluded = try await Self.conclude(office, text)
            let conference = try #require(
                try await office.store.read { try $0.conference(slug: SamplePlan.slug) })
            let due = HolidayCalendar.vietnam.adding(workingDays: 10, to: conference.schedule.lastDay)
            #expect(concluded.outcome.proposals.first?.assignment.deadline?.date == due)
        }
    }
}
