import Conferences
import Foundation
import Store
import TestSupport
import Testing

@testable import Actions

/// On which days a unit is told, by the scheduler as it runs from day to day.
@Suite(.inTurns) struct RemindTasksTableTests {
    enum Change: Sendable {
        case nothing
        case extended(on: String, to: String)
        case reported(on: String)
        case dropped(on: String)
    }

    struct Case: Sendable, CustomTestStringConvertible {
        let what: String
        let due: String
        var zone = "Asia/Ho_Chi_Minh"
        /// On a clock in Viet Nam.
        var hour = 8
        /// The first and the last day that the scheduler runs on.
        let runs: ClosedRange<String>
        /// Days on which it does not run.
        var down: Set<String> = []
        var change = Change.nothing
        let told: [String]
        var testDescription: String { what }
    }

    private static func day(_ text: String) throws -> CalendarDate { try #require(CalendarDate(iso: text)) }

    static let cases = [
        Case(
            what: "an ordinary month", due: "2026-06-19", runs: "2026-06-08"..."2026-06-22",
            told: ["2026-06-12", "2026-06-16", "2026-06-18", "2026-06-19", "2026-06-22"]),
        // The 24th and the 31st are Saturdays.
        Case(
            what: "the end of January", due: "2026-01-31", runs: "2026-01-20"..."2026-02-06",
            told: ["2026-01-23", "2026-01-28", "2026-01-30", "2026-02-03", "2026-02-06"]),
        Case(
            what: "the end of a leap year's February", due: "2028-02-29", runs: "2028-02-15"..."2028-03-04",
            told: ["2028-02-22", "2028-02-25", "2028-02-28", "2028-02-29", "2028-03-03"]),
        // Days off from 14 to 22 February: all that comes before the due date is told before them.
        Case(
            what: "within Tết", due: "2026-02-18", runs: "2026-02-09"..."2026-02-25",
            told: ["2026-02-11", "2026-02-13", "2026-02-23", "2026-02-24"]),
        Case(
            what: "30 April and 1 May", due: "2026-05-01", runs: "2026-04-20"..."2026-05-05",
            told: ["2026-04-24", "2026-04-28", "2026-04-29", "2026-05-04"]),
        Case(
            what: "the scheduler is down for three days", due: "2026-06-19",
            runs: "2026-06-11"..."2026-06-19",
            down: ["2026-06-12", "2026-06-13", "2026-06-14"],
            told: ["2026-06-15", "2026-06-16", "2026-06-18", "2026-06-19"]),
        Case(
            what: "it is down over three reminders", due: "2026-06-19", runs: "2026-06-11"..."2026-06-19",
            down: ["2026-06-16", "2026-06-17", "2026-06-18"], told: ["2026-06-12", "2026-06-19"]),
        Case(
            what: "it is down over Tết", due: "2026-02-18", runs: "2026-02-10"..."2026-02-26",
            down: ["2026-02-13", "2026-02-23", "2026-02-24"], told: ["2026-02-11", "2026-02-25"]),
        Case(
            what: "extended before its day", due: "2026-06-19", runs: "2026-06-08"..."2026-06-30",
            change: .extended(on: "2026-06-17", to: "2026-06-30"),
            told: ["2026-06-12", "2026-06-16", "2026-06-23", "2026-06-26", "2026-06-29", "2026-06-30"]),
        Case(
            what: "reported meanwhile", due: "2026-06-19", runs: "2026-06-08"..."2026-07-03",
            change: .reported(on: "2026-06-15"), told: ["2026-06-12"]),
        Case(
            what: "called off meanwhile", due: "2026-06-19", runs: "2026-06-08"..."2026-07-03",
            change: .dropped(on: "2026-06-17"), told: ["2026-06-12", "2026-06-16"]),
        Case(
            what: "night in Viet Nam, morning in New York", due: "2026-06-19", zone: "America/New_York",
            hour: 20, runs: "2026-06-11"..."2026-06-19",
            told: ["2026-06-12", "2026-06-16", "2026-06-18", "2026-06-19"]),
        Case(
            what: "morning in Viet Nam, night in New York", due: "2026-06-19", zone: "America/New_York",
            hour: 9, runs: "2026-06-11"..."2026-06-19", told: []),
        // It is the 12th in Auckland from 19:00 of the 11th in Viet Nam: noon there at 07:00 here.
        Case(
            what: "a day ahead in Auckland", due: "2026-06-19", zone: "Pacific/Auckland", hour: 5,
            runs: "2026-06-11"..."2026-06-19",
            told: ["2026-06-12", "2026-06-16", "2026-06-18", "2026-06-19"]),
    ]

    @Test(arguments: TestEngine.allCases, cases)
    func `a unit is told on its days, and on no other`(_ engine: TestEngine, _ example: Case) async throws {
        try await engine.withOffice { (office: TestOffice) async throws -> Void in
            let first = try Self.day(example.runs.lowerBound)
            let last = try Self.day(example.runs.upperBound)
            office.clock.move(to: first.adding(days: -30))
            var plan = SamplePlan.make()
            plan.schedule.timeZone = example.zone
            try await office.perform(PublishPlan(plan))
            let task = try await withTemporaryFolder { folder in
                let path = folder + "/tasks.csv"
                try "Nội dung,Đơn vị chủ trì,Thời hạn\nRà soát,Sở A,\(example.due)\n"
                    .write(toFile: path, atomically: true, encoding: .utf8)
                let outcome = try await office.perform(
                    ImportTasks(conference: SamplePlan.slug, path: path))
                return try #require(outcome.tasks.first?.reference)
            }
            var told: [String] = []
            for offset in 0...(last.dayNumber - first.dayNumber) {
                let date = first.adding(days: offset)
                office.clock.move(to: date, hour: example.hour)
                try await Self.change(example.change, of: task, on: date.description, office)
                guard !example.down.contains(date.description) else { continue }
                // As often as it likes.
                for _ in 0..<2 where try await office.perform(RemindTasks()).tasks > 0 {
                    told.append(date.description)
                }
            }
            #expect(told == example.told)
        }
    }

    private static func change(
        _ change: Change, of task: TaskReference, on date: String, _ office: TestOffice
    ) async throws {
        switch change {
        case .extended(on: date, let to):
            try await office.perform(ExtendDeadline(task, to: day(to), reason: "bão"))
        case .reported(on: date):
            try await office.perform(ReportProgress(task, text: "xong", percent: 100))
        case .dropped(on: date): try await office.perform(DropTask(task, reason: "trùng"))
        default: break
        }
    }
}
