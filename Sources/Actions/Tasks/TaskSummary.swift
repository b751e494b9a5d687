package import Conferences
package import Store

/// A period's figures as offices print them (báo cáo kỳ): in all, by lead unit and by directive.
package struct TaskSummary: Sendable {
    /// What the figures are told apart by, beside the total.
    package enum Grouping: String, Sendable, Hashable, CaseIterable {
        case unit, directive, both
    }

    package let from: CalendarDate
    package let to: CalendarDate
    package let total: TaskFigures
    package let byUnit: [FigureGroup]
    package let byDirective: [FigureGroup]

    /// - Parameters:
    ///   - today: what is open is overdue by this day, where it lies within the period.
    ///   - actor: who asks; whoever answers for one unit sees what that unit leads, and nobody else's.
    package init(
        from: CalendarDate, through to: CalendarDate, today: CalendarDate, by grouping: Grouping = .both,
        for actor: Actor, in records: Records
    ) throws {
        self.from = from
        self.to = to
        if case .unit(let charge) = actor.remit {
            total = try records.figures(from: from, through: to, today: today, of: charge)
            (byUnit, byDirective) = ([], [])
            return
        }
        total = try records.figures(from: from, through: to, today: today)
        byUnit =
            grouping == .directive ? [] : try Self.units(records, from: from, through: to, today: today)
        byDirective =
            grouping == .unit ? [] : try records.figuresByDirective(from: from, through: to, today: today)
    }

    /// By the units that answer now: those of a unit that was merged count for the one that followed it.
    private static func units(
        _ records: Records, from: CalendarDate, through to: CalendarDate, today: CalendarDate
    ) throws -> [FigureGroup] {
        let directory = try UnitDirectory(records.units())
        var groups: [String: FigureGroup] = [:]
        for group in try records.figuresByUnit(from: from, through: to, today: today) {
            let unit = group.unit.flatMap(directory.unit)
            let current = unit.flatMap(directory.current) ?? unit
            let name = current?.name ?? group.name ?? ""
            var sum = FigureGroup(name: name, unit: current?.id, figures: group.figures)
            let key = current?.code ?? "\n" + UnitNaming.key(name)
            if let known = groups[key] { sum.figures = known.figures + group.figures }
            groups[key] = sum
        }
        return groups.values.sorted {
            UnitNaming.sortKey($0.name ?? "") < UnitNaming.sortKey($1.name ?? "")
        }
    }
}
