import Actions
import Conferences
import Foundation
import Store
import VietnameseText

/// Which tasks one wants to see: what a view keeps as JSON.
struct TaskQuery: Codable, Sendable {
    var conference: String?
    var state: [TaskState] = []
    var open = false
    var unit: String?
    var unitCode: String?
    var leadOnly = false
    var directive: String?
    var overdue = false
    var dueFrom: CalendarDate?
    var dueThrough: CalendarDate?
    var search: String?
    var tag: String?
    var priority: TaskPriority?
    var touched = false
    var order: TaskFilter.Order?

    /// This question with what another one asks besides: what both name is the other's.
    func narrowed(by other: TaskQuery) -> TaskQuery {
        var both = self
        both.conference = other.conference ?? conference
        if !other.state.isEmpty { both.state = other.state }
        both.open = open || other.open
        both.unit = other.unit ?? unit
        both.unitCode = other.unitCode ?? unitCode
        both.leadOnly = leadOnly || other.leadOnly
        both.directive = other.directive ?? directive
        both.overdue = overdue || other.overdue
        both.dueFrom = other.dueFrom ?? dueFrom
        both.dueThrough = other.dueThrough ?? dueThrough
        both.search = other.search ?? search
        both.tag = other.tag ?? tag
        both.priority = other.priority ?? priority
        both.touched = touched || other.touched
        both.order = other.order ?? order
        return both
    }

    /// What is asked of the store.
    ///
    /// - Throws: ``ActionError`` for a conference or a unit that is not there.
    func filter(today: CalendarDate, in records: Records) throws -> TaskFilter {
        if let slug = conference, try records.conference(slug: slug) == nil {
            throw UnknownConference.error(slug, try records.conferences())
        }
        var filter = TaskFilter(
            conference: conference, states: state.isEmpty ? nil : Set(state),
            unitKey: unit.map(VietnameseText.fold), directive: directive)
        if open {
            let isOpen = Set(TaskState.allCases.filter(\.isOpen))
            filter.states = filter.states.map { $0.intersection(isOpen) } ?? isOpen
        }
        filter.unit = try unitCode.map { try records.meantUnit($0).id }
        filter.isLead = leadOnly
        filter.overdueOn = overdue ? today : nil
        filter.dueFrom = dueFrom
        filter.dueThrough = dueThrough
        filter.search = search.map(VietnameseText.fold)
        filter.tag = tag.map(VietnameseText.fold)
        filter.priority = priority
        filter.isTouched = touched
        filter.order = order ?? .number
        return filter
    }

    /// As a view keeps it.
    var text: String {
        get throws {
            let encoder = JSONEncoder()
            encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
            return String(decoding: try encoder.encode(self), as: UTF8.self)
        }
    }

    /// The question that a view keeps.
    ///
    /// - Throws: ``TaskLifeError/unknownView(_:suggestion:)``.
    static func saved(_ name: String, in records: Records) throws -> TaskQuery {
        let views = try records.taskViews()
        guard let view = views.first(where: { $0.name == name }) else {
            throw ActionError.task(
                .unknownView(name, suggestion: Nearest.name(name, among: views.map(\.name))))
        }
        return try JSONDecoder().decode(TaskQuery.self, from: Data(view.filter.utf8))
    }
}
