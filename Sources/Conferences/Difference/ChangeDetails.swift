/// The first and the last day of a conference.
package struct DaySpan: Hashable, Sendable, Codable {
    package var first: CalendarDate
    package var last: CalendarDate

    package init(first: CalendarDate, last: CalendarDate) {
        self.first = first
        self.last = last
    }
}

/// When a conference begins on its first day and ends on its last, as far as it is set.
package struct HourSpan: Hashable, Sendable, Codable {
    package var start: TimeOfDay?
    package var end: TimeOfDay?

    package init(start: TimeOfDay? = nil, end: TimeOfDay? = nil) {
        self.start = start
        self.end = end
    }
}

/// When an item takes place, as far as it is known.
package struct ItemTime: Hashable, Sendable, Codable {
    package var day: CalendarDate
    package var start: ClockTime?
    package var end: ClockTime?

    package init(day: CalendarDate, start: ClockTime? = nil, end: ClockTime? = nil) {
        self.day = day
        self.start = start
        self.end = end
    }
}

/// Somebody whom a change names.
package struct PersonReference: Hashable, Sendable, Codable {
    package var key: String
    package var name: String

    package init(key: String, name: String) {
        self.key = key
        self.name = name
    }
}

/// A point that a change names.
package struct PointReference: Hashable, Sendable, Codable {
    package var code: String
    package var name: String

    package init(code: String, name: String) {
        self.code = code
        self.name = name
    }
}

package enum PersonChange: Hashable, Sendable, Codable {
    /// Named in the plan with nothing to do in it (yet).
    case added
    case removed
    /// Goes by another key in the plan; the person is the same.
    case key(from: String, to: String)
    case name(from: String, to: String)
    case titles(from: [String], to: [String])
    case unit(from: String?, to: String?)
    /// Another phone number, which is not repeated here.
    case phone
}

package enum DirectiveChange: Hashable, Sendable, Codable {
    case number(from: String, to: String)
    case kind(from: String, to: String)
    case date(from: CalendarDate?, to: CalendarDate?)
    case issuer(from: String?, to: String?)
    case subject(from: String?, to: String?)
}

package enum PointChange: Hashable, Sendable, Codable {
    case added
    case removed
    case renamed(from: String, to: String)
    /// Under another point of the tree; `nil` is the top.
    case moved(from: PointReference?, to: PointReference?)
    case unit(from: String?, to: String?)
    case address(from: String?, to: String?)
    case capacity(from: Int?, to: Int?)
    case inCharge(from: PersonReference?, to: PersonReference?)
    case technician(from: PersonReference?, to: PersonReference?)
    /// Another join link, which is not repeated here.
    case joinLink
    case expected(from: [ExpectedCategory], to: [ExpectedCategory])
}

package enum ItemChange: Hashable, Sendable, Codable {
    case added(at: ItemTime)
    case removed(at: ItemTime)
    case renamed(from: String)
    /// Comes elsewhere in the agenda, after another item or (`nil`) first of all.
    case moved(after: String?)
    /// Takes place at another time, by its own doing or since the items before it take longer or shorter.
    case time(from: ItemTime, to: ItemTime)
    /// The stated length in minutes of an item whose times are not known.
    case duration(from: Int?, to: Int?)
    case kind(from: AgendaItemKind, to: AgendaItemKind)
    case presenterAdded(person: PersonReference)
    case presenterRemoved(person: PersonReference)
    /// The number of a directive.
    case directiveAdded(number: String)
    case directiveRemoved(number: String)
    case materialAdded(title: String)
    case materialRemoved(title: String)
    case materialLink(title: String)
    /// Is held at other points; empty is a broadcast to all.
    case points(from: [PointReference], to: [PointReference])
}
