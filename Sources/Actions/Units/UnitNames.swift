import Conferences
package import Store
import VietnameseText

// Names of units as people type them.

extension Work {
    /// A name without white space around it and more than one space within, in the form in which text is stored.
    ///
    /// - Throws: ``UnitError/badName(_:)`` for line breaks and what is not seen.
    func cleanUnitName(_ text: String) throws -> String {
        let isPlain = text.unicodeScalars.allSatisfy { scalar in
            switch scalar.properties.generalCategory {
            case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse, .unassigned:
                false
            default: true
            }
        }
        guard isPlain else { throw ActionError.unit(.badName(text)) }
        let words = VietnameseText.canonical(text).split(whereSeparator: \.isWhitespace)
        guard words.contains(where: { $0.contains(where: \.isLetter) }) else { throw ActionError.emptyUnit }
        return words.joined(separator: " ")
    }

    func clean(_ name: UnitAlias) throws -> UnitAlias {
        UnitAlias(name.kind, try cleanUnitName(name.name), until: name.until)
    }

    /// Refuses a day on which no unit can have changed: a slip of the year.
    ///
    /// - Throws: ``UnitError/badDay(_:)``.
    func checkUnitDay(_ day: CalendarDate) throws {
        let today = CalendarDate(of: now, in: nil)
        guard abs(day.year - today.year) <= (day > today ? DueRange.years : 100) else {
            throw ActionError.unit(.badDay(day))
        }
    }

    /// What stands for a unit in an order: a code of the registry means its unit's name; other words stay as they
    /// are, for a text names units that no registry has. But what is nearly the name of a unit that is there is a
    /// slip, and who is no more can be given nothing.
    ///
    /// - Parameter known: the names of the registry, where several are looked up one after the other.
    /// - Throws: ``UnitError/ended(code:successor:)``, ``UnitError/nearUnit(_:code:known:)``,
    ///   ``UnitError/badName(_:)``.
    func unitName(_ given: String, among known: KnownNames? = nil) throws -> String {
        let text = try cleanUnitName(given)
        try settleUnitEndings()
        if let unit = try records.unit(code: text) {
            try refuseEnded([unit])
            return unit.name
        }
        let key = UnitNaming.key(text)
        let bearing = try records.units(matching: [key]).filter { unit in
            ([unit.name] + unit.names.map(\.name)).contains { UnitNaming.key($0) == key }
        }
        guard bearing.isEmpty else {
            try refuseEnded(bearing)
            return text
        }
        if let (unit, known) = try (known ?? KnownNames()).slip(text, in: records) {
            throw ActionError.unit(.nearUnit(text, code: unit.code, known: known))
        }
        return text
    }

    /// What stands for units in an order, each as ``unitName(_:among:)`` says.
    ///
    /// - Parameter before: names that the order had before, which nobody has typed now.
    func unitNames(_ given: [String], known before: [String] = []) throws -> [String] {
        let known = KnownNames()
        return try given.map { before.contains($0) ? $0 : try unitName($0, among: known) }
    }

    /// Refuses units none of which is there any more.
    private func refuseEnded(_ units: [OfficeUnit]) throws {
        guard let unit = units.first, units.allSatisfy({ $0.state != .active }) else { return }
        let next = UnitDirectory(try records.units()).current(unit)
        throw ActionError.unit(.ended(code: unit.code, successor: next?.code))
    }

    /// Who reports on a task or asks something about it.
    ///
    /// - Parameter unit: in whose name; `nil` for the actor's own. One of the task's units, or one of the registry.
    /// - Throws: ``TaskLifeError/unknownReporter(_:units:suggestion:)``.
    func reporter(_ unit: String?, on task: TrackedTask) throws -> String {
        guard let unit else { return actor.name }
        // An officer's unit is that of the account, which somebody invited.
        if case .unit = actor.remit { return unit }
        let text = try cleanUnitName(unit)
        let own = task.assignment.lead + task.assignment.coordinating
        let key = UnitNaming.key(text)
        if let name = own.first(where: { UnitNaming.key($0) == key }) { return name }
        if let known = try records.unit(code: text) { return known.name }
        if case .unit(let known) = UnitDirectory(try records.units(matching: [key])).match(text) {
            return known.currentNames.first { UnitNaming.key($0) == key } ?? text
        }
        let near =
            try own.first { UnitLikeness.isSlip(text, $0) } ?? KnownNames().slip(text, in: records)?.name
            ?? Suggested.code(
                text, among: own + records.units().filter { $0.state == .active }.map(\.name))
        throw ActionError.task(.unknownReporter(text, units: own, suggestion: near))
    }
}

/// The names of the units that are there, in words: read and taken apart once, when the first name that nobody bears
/// comes along.
final class KnownNames {
    private var names: [(unit: OfficeUnit, name: String, words: [String])]?

    /// The unit whose name is nearly a text.
    func slip(_ text: String, in records: Records) throws -> (unit: OfficeUnit, name: String)? {
        let names =
            try self.names
            ?? records.units().filter { $0.state == .active }.flatMap { unit in
                unit.currentNames.map { (unit, $0, UnitNaming.plainWords($0)) }
            }
        self.names = names
        let words = UnitNaming.plainWords(text)
        return names.first { UnitLikeness.isSlip(words, $0.words) }.map { ($0.unit, $0.name) }
    }
}

extension Records {
    /// Which of these names no unit of the registry bears; none, where there is no registry.
    package func unknownUnits(_ names: [String]) throws -> [String] {
        let known = UnitDirectory(try units(matching: names.map(UnitNaming.key)))
        let unknown = names.filter { name in
            if case .unknown = known.match(name) { return true }
            return false
        }
        guard !unknown.isEmpty, try hasUnits() else { return [] }
        return unknown
    }
}
