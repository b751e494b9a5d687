package import Actions
import Conferences
import Store

/// One table of a period's report, in words: its first column says whose figures a row has.
package struct TaskSummaryTable: Sendable {
    package let headings: [String]
    package let rows: [[String]]
    /// The last row.
    package let total: [String]
}

extension TaskPhrases {
    /// The tables of a period's report; the total alone, where nothing is told apart.
    package func tables(_ summary: TaskSummary) -> [TaskSummaryTable] {
        let total = [total] + cells(summary.total)
        let groups = [(byUnit, summary.byUnit), (byDirective, summary.byDirective)]
            .filter { !$0.1.isEmpty }
            .map { heading, groups in
                TaskSummaryTable(
                    headings: [heading] + figureHeadings,
                    rows: groups.map { [$0.name ?? none] + cells($0.figures) }, total: total)
            }
        return groups.isEmpty
            ? [TaskSummaryTable(headings: [""] + figureHeadings, rows: [], total: total)] : groups
    }

    /// In the order of the headings.
    private func cells(_ figures: TaskFigures) -> [String] {
        [
            figures.total, figures.carriedOver, figures.assigned, figures.doneInTime, figures.doneLate,
            figures.reported, figures.notDue, figures.overdue,
        ].map(String.init) + [figures.inTimePermille.map { "\($0 / 10),\($0 % 10) %" } ?? "–"]
    }
}
