package import Conferences
import Foundation
package import Store
import VietnameseText

/// Which tasks one wants to see: what a view keeps as JSON.
package struct TaskQuery: Codable, Sendable, Hashable {
    package var conference: String?
    package var state: [TaskState] = []
    package var open = false
    package var unit: String?
    package var unitCode: String?
    package var leadOnly = false
    package var directive: String?
    package var overdue = false
    package var dueFrom: CalendarDate?
    package var dueThrough: CalendarDate?
    package var search: String?
    package var tag: String?
    package var priority: TaskPriority?
    package var touched = false
    package var extended: Extended?
    package var order: TaskFilter.Order?

    /// Tasks for which more time was asked, and what came of it (xin gia hạn).
    package enum Extended: String, Codable, Sendable, Hashable, CaseIterable {
        /// Nobody has decided yet.
        case asked
        case granted, refused
        /// Granted or refused.
        case decided

        var states: Set<TaskExtension.State> {
            switch self {
            case .asked: [.asked]
            case .granted: [.granted]
            case .refused: [.refused]
            case .decided: [.granted, .refused]
            }
        }
    }

    package init() {}

    /// This question with what another one asks besides: what both name is the other's.
    package func narrowed(by other: TaskQuery) -> TaskQuery {
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
        both.extended = other.extended ?? extended
        both.order = other.order ?? order
        return both
    }

    /// What is asked of the store.
    ///
    /// - Throws: ``ActionError`` for a conference or a unit that is not there.
    package func filter(today: CalendarDate, in records: Records) throws -> TaskFilter {
        if let slug = conference, try records.conference(slug: slug) == nil {
            throw ActionError.unknownConference(
                slug: slug, suggestion: Suggested.conference(slug, among: try records.conferences()))
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
        filter.extended = extended?.states
        filter.order = order ?? .number
        return filter
    }

    /// As a view keeps it.
    package var text: String {
        get throws {
            let encoder = JSONEncoder()
            encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
            return String(decoding: try encoder.encode(self), as: UTF8.self)
        }
    }

    /// The question that a view keeps.
    ///
    /// - Throws: ``TaskLifeError/unknownView(_:suggestion:)``.
    package static func saved(_ name: String, in records: Records) throws -> TaskQuery {
        let views = try records.taskViews()
        guard let view = views.first(where: { $0.name == name }) else {
            throw ActionError.task(
                .unknownView(name, suggestion: Suggested.code(name, among: views.map(\.name))))
        }
        return try TaskQuery(of: view)
    }

    package init(of view: TaskView) throws {
        self = try JSONDecoder().decode(TaskQuery.self, from: Data(view.filter.utf8))
    }
}
