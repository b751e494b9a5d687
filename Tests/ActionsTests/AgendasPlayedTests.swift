import AgendaFile
import Conferences
import Extraction
import Foundation
import Store
import TestSupport
import Testing

@testable import Actions

/// The conferences of `agendas/`, from their conclusions to the end, with invented dates and reports.
@Suite(.inTurns) struct AgendasPlayedTests {
    private static let repository = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().path

    private enum End { case inTime, late, extended, returned, reported, dropped, open }

    private static func day(_ text: String) throws -> CalendarDate { try #require(CalendarDate(iso: text)) }

    /// Publishes a plan, records its conclusion and assigns all its tasks, due once on an invented day, where one is given.
    private static func assign(_ slug: String, due: String?, _ office: TestOffice) async throws
        -> [TrackedTask]
    {
        let folder = repository + "/agendas/" + slug
        let source = try String(contentsOfFile: folder + "/plan.yaml", encoding: .utf8)
        let reading = PlanFile.read(source, file: "plan.yaml", defaultSlug: slug)
        try await office.perform(PublishPlan(try #require(reading.plan)))
        let text = try String(contentsOfFile: folder + "/conclusion.txt", encoding: .utf8)
        let conference = try #require(try await office.store.read { try $0.conference(slug: slug) })
        let proposals = try await office.perform(
            RecordConclusion(
                conference: slug, text: text, source: "conclusion.txt",
                reading: RecordConclusion.read(text, of: conference))
        ).proposals
        for proposal in proposals {
            if let due {
                let date = try day(due)
                try await office.perform(
                    EditTask(
                        proposal.reference,
                        changes: .init(deadline: Deadline(text: date.vietnamese, date: date))))
            }
        }
        return try await office.perform(AcceptTasks(proposals.map(\.reference)))
    }

    /// Plays the tasks, `ends` in the order of their numbers: what is in time on `early`, what is late on `late`.
    private static func play(
        _ tasks: [TrackedTask], _ ends: [End], early: String, late: String, _ office: TestOffice
    ) async throws {
        #expect(tasks.count == ends.count)
        for (task, end) in zip(tasks, ends) {
            let reference = task.reference
            office.clock.move(to: try day(end == .late ? late : early))
            switch end {
            case .open: break
            case .inTime, .late, .reported:
                try await office.perform(ReportProgress(reference, text: "Đã xong", percent: 100))
                if end != .reported { try await office.perform(CompleteTask(reference, text: "Đạt")) }
            case .extended:
                try await office.perform(
                    AskExtension(reference, to: day(late).adding(days: 1), reason: "chờ hướng dẫn"))
                try await office.perform(ExtendDeadline(reference))
                office.clock.move(to: try day(late))
                try await office.perform(CompleteTask(reference, text: "Đạt"))
            case .returned:
                try await office.perform(ReportProgress(reference, text: "Đã xong", percent: 100))
                try await office.perform(ReturnTask(reference, reason: "thiếu số liệu"))
                office.clock.move(to: try day(late))
                try await office.perform(ReportProgress(reference, text: "Đã bổ sung", percent: 100))
                try await office.perform(CompleteTask(reference, text: "Đạt"))
            case .dropped: try await office.perform(DropTask(reference, reason: "trùng"))
            }
        }
    }

    private static func figures(_ from: String, _ to: String, _ office: TestOffice) async throws
        -> TaskFigures
    {
        let (from, to) = (try day(from), try day(to))
        return try await office.store.read { try $0.figures(from: from, through: to, today: to) }
    }

    private static func of(
        carried: Int, assigned: Int, inTime: Int, late: Int, reported: Int, notDue: Int, overdue: Int
    ) -> TaskFigures {
        var figures = TaskFigures()
        figures.carriedOver = carried
        figures.assigned = assigned
        figures.doneInTime = inTime
        figures.doneLate = late
        figures.reported = reported
        figures.notDue = notDue
        figures.overdue = overdue
        return figures
    }

    @Test(arguments: TestEngine.allCases)
    func `six conferences are played to their end, and the figures are those counted by hand`(
        _ engine: TestEngine
    ) async throws {
        try await engine.withOffice { (office: TestOffice) async throws -> Void in
            try await Self.playThree(office)
            // Of 22 tasks two were called off. In time: two of Cần Thơ (one extended), two of Vĩnh Phúc, six
            // under Directive 38. Late: one, one and two. Waiting: two. One was put off to the end of 2020.
            #expect(
                try await Self.figures("2019-09-01", "2020-03-31", office)
                    == Self.of(
                        carried: 0, assigned: 20, inTime: 10, late: 4, reported: 2, notDue: 1, overdue: 3))

            office.clock.move(to: try Self.day("2023-01-16"))
            let five = try await Self.assign("chi-thi-12-2023-01-12", due: "2023-06-30", office)
            try await Self.play(
                five, [.inTime, .inTime, .inTime, .inTime, .open], early: "2023-06-01", late: "2023-07-20",
                office)
            office.clock.move(to: try Self.day("2023-11-27"))
            let four = try await Self.assign("hung-yen-2023-11-24", due: "2023-12-15", office)
            try await Self.play(
                four, [.inTime, .late, .open, .open], early: "2023-12-11", late: "2023-12-20", office)
            for task in four.suffix(2) {
                try await office.perform(
                    ExtendDeadline(task.reference, to: Self.day("2024-06-30"), reason: "nhiều địa phương"))
            }
            // Carried over: six of 2019. Overdue: three of them as before, the one put off to 2020, and one of
            // Directive 12.
            #expect(
                try await Self.figures("2023-01-01", "2023-12-31", office)
                    == Self.of(
                        carried: 6, assigned: 9, inTime: 5, late: 1, reported: 2, notDue: 2, overdue: 5))

            try await Self.playNationwide(office)
            // Six tasks and four quarters of the seventh; of these one was reported in time, two are missing.
            #expect(
                try await Self.figures("2026-01-01", "2026-10-10", office)
                    == Self.of(
                        carried: 9, assigned: 10, inTime: 1, late: 0, reported: 2, notDue: 7, overdue: 9))
            try await Self.lookBack(office)
        }
    }

    private static func playThree(_ office: TestOffice) async throws {
        office.clock.move(to: try day("2019-09-16"))
        let tasks = try await assign("can-tho-2019-08-13", due: "2019-12-15", office)
        let second = try await assign("vinh-phuc-2019-09-13", due: "2019-12-15", office)
        let third = try await assign("chi-thi-38-2019-12-05", due: "2019-12-15", office)
        try await play(
            tasks, [.inTime, .late, .extended, .open], early: "2019-12-10", late: "2020-01-10", office)
        try await play(
            second, [.inTime, .returned, .reported, .dropped, .open, .inTime], early: "2019-12-11",
            late: "2020-01-13", office)
        try await play(
            third,
            [
                .inTime, .inTime, .inTime, .inTime, .inTime, .inTime, .late, .late, .open, .open, .dropped,
                .reported,
            ], early: "2019-12-12", late: "2020-01-14", office)
        try await office.perform(
            ExtendDeadline(third[8].reference, to: day("2020-12-31"), reason: "kinh phí năm sau"))
        office.clock.move(to: try day("2020-01-15"))
        let reminded = try await office.perform(RemindTasks())
        // Three are overdue, each of one unit, or of two: Directive 38's tenth.
        #expect(reminded.tasks == 3)
        #expect(reminded.overdue == 3)
        #expect(reminded.escalated == 3)
        #expect(try await office.perform(RemindTasks()).tasks == 0)
    }

    private static func playNationwide(_ office: TestOffice) async throws {
        office.clock.move(to: try day("2026-03-02"))
        let tasks = try await assign("toan-quoc-2026", due: nil, office)
        #expect(tasks.filter(\.isSeries).count == 1)
        let series = try #require(tasks.first { $0.isSeries })
        func period(_ text: String) async throws -> TrackedTask {
            let all = try await office.store.read {
                try $0.tasks(TaskFilter(conference: "toan-quoc-2026"))
            }
            return try #require(all.first { $0.period?.description == text && $0.series == series.number })
        }
        let first = try await period("2026-03-31")
        office.clock.move(to: try day("2026-03-30"))
        try await office.perform(ReportProgress(first.reference, text: "Quý I", percent: 100))
        try await office.perform(CompleteTask(first.reference, text: "Đạt"))
        office.clock.move(to: try day("2026-10-10"))
        // A Saturday: nobody is reminded, and the quarters begin all the same.
        let run = try await office.perform(RemindTasks())
        #expect(run.isQuiet)
        #expect(run.opened == 3)
        let missing = try await period("2026-06-30")
        let today = try day("2026-10-10")
        #expect(missing.isOverdue(on: today))
        #expect(try await office.perform(RemindTasks()).opened == 0)
    }

    private static func lookBack(_ office: TestOffice) async throws {
        let today = try day("2026-10-10")
        let view = try await office.store.read { try $0.directiveView("32-CT/TW", today: today, limit: 50) }
        #expect(view.conferences.map(\.slug) == ["vinh-phuc-2019-09-13", "can-tho-2019-08-13"])
        // Three of Cần Thơ, four of Vĩnh Phúc.
        #expect(view.tasks.values.reduce(0, +) == 7)
        #expect(view.tasks[.reported] == 1)
        #expect(view.overdue == 1)
        let units = try await office.store.read {
            try $0.figuresByUnit(
                from: day("2019-09-01"), through: day("2020-03-31"), today: day("2020-03-31"))
        }
        func figures(_ name: String) -> TaskFigures? { units.first { $0.name == name }?.figures }
        #expect(
            figures("Ban Tuyên giáo Thành ủy")
                == of(carried: 0, assigned: 2, inTime: 0, late: 0, reported: 1, notDue: 0, overdue: 1))
        #expect(
            figures("Ban Tuyên giáo Tỉnh ủy")
                == of(carried: 0, assigned: 1, inTime: 1, late: 0, reported: 0, notDue: 0, overdue: 0))
        let broken = try await office.store.read { try AuditChain.firstBreak(in: $0) }
        #expect(broken == nil)
    }
}
