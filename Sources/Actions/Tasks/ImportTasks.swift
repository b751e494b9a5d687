package import Conferences
package import Diagnostics
import Store

/// Takes the tasks of a table into a conference (nhập nhiệm vụ từ bảng): all of them, or none where a row is wrong.
/// What is there already is left as it is, so that a file can be imported twice.
package struct ImportTasks: Action {
    package static let permission = Permission.decideTasks
    package static let name = "tasks.import"

    package struct Outcome: Sendable {
        package var tasks: [TrackedTask] = []
        package var findings: [Finding<TaskTableProblem>] = []

        package var errors: Int { findings.count { $0.severity == .error } }
    }

    /// The table has errors; nothing was taken.
    package struct Refused: Error {
        package let outcome: Outcome
        /// How many rows could have been taken.
        package let good: Int
    }

    let conference: String
    let path: String

    /// - Parameter path: a CSV or XLSX file.
    package init(conference: String, path: String) {
        self.conference = conference
        self.path = path
    }

    /// - Throws: ``Refused`` where there are errors.
    package func perform(in work: Work) throws -> Outcome {
        let conference = try work.conference(self.conference)
        let day = conference.schedule.day(of: work.now)
        let table = TaskTable(path: path, due: DueRange(of: conference, at: work.now))
        var outcome = Outcome(findings: table.findings)
        let entries = try fresh(table.entries, conference, in: work, &outcome)
        guard outcome.errors == 0 else { throw Refused(outcome: outcome, good: entries.count) }
        var number = try work.records.nextTaskNumber(of: conference.id)
        for entry in entries {
            var task = TrackedTask(
                id: work.newIdentifier(), conference: conference.slug, number: number,
                conclusionRevision: nil, state: .assigned, revision: 1, assignment: entry.assignment,
                passage: Passage(ordinal: nil, range: 0..<0, rule: "table"), updatedAt: work.now)
            task.priority = entry.priority
            task.inCharge = entry.inCharge
            task.tags = try entry.tags.map(MarkTask.tag).uniqued()
            task.links = entry.links
            task.firstDue = entry.assignment.deadline?.date
            task.assignedOn = day
            try work.insert(task, conference: conference.id, conclusion: nil)
            try work.announce(.taskAssigned, of: conference, TaskDetails(task))
            outcome.tasks.append(task)
            number += 1
            if task.isSeries {
                number += try work.openPeriods(of: task, through: day).count
            }
        }
        if !outcome.tasks.isEmpty {
            try work.record(conference.slug, ["tasks": outcome.tasks.map(\.number)])
        }
        return outcome
    }

    /// The rows that are not there yet, in the table or in the conference.
    private func fresh(
        _ entries: [TaskTable.Entry], _ conference: Conference, in work: Work, _ outcome: inout Outcome
    ) throws -> [TaskTable.Entry] {
        var seen: [String: Int] = [:]
        var known: [String: TaskReference] = [:]
        for task in try work.records.tasks(TaskFilter(conference: conference.slug))
        where task.state != .cancelled && task.series == nil {
            known[Self.key(task.assignment)] = task.reference
        }
        let directory = try UnitDirectory(work.records.units())
        return entries.filter { entry in
            let place = Place(file: path, line: entry.line)
            let key = Self.key(entry.assignment)
            if let line = seen.updateValue(entry.line, forKey: key) {
                outcome.findings.append(Finding(.error, .twice(line: line), at: place))
                return false
            }
            if let reference = known[key] {
                outcome.findings.append(Finding(.note, .known(reference), at: place))
                return false
            }
            guard !directory.units.isEmpty else { return true }
            for name in entry.assignment.lead + entry.assignment.coordinating {
                if case .unknown(let near) = directory.match(name) {
                    outcome.findings.append(
                        Finding(.warning, .unknownUnit(name, suggestion: near?.name), at: place))
                }
            }
            return true
        }
    }

    /// What makes two rows the same task: the words and the lead units.
    private static func key(_ assignment: Assignment) -> String {
        ([assignment.text] + assignment.lead).map(UnitNaming.key).joined(separator: "\n")
    }
}
