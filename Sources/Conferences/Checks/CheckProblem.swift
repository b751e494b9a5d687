import Diagnostics

/// What the checks find in a plan that can be read but would not go well, as facts.
package enum CheckProblem: Problem {
    /// Two items take place at the same time at the same point.
    case overlap(first: ItemSlot, second: ItemSlot)
    /// Nothing is planned between two times of one day.
    case gap(from: ClockTime, to: ClockTime, after: String?, before: String?)
    /// It cannot be known when an item begins, nor when `following` more items begin that depend on it;
    /// `isFirst` where it is the first of the agenda.
    case noTime(item: String, following: Int, isFirst: Bool)
    /// A report that nobody presents.
    case noPresenter(item: String)
    /// An item ends after the conference does, or only begins then (`end` is not known).
    case pastEnd(item: String, start: ClockTime, end: ClockTime?, conferenceEnd: ClockTime)
    /// An item begins before the conference does.
    case beforeStart(item: String, start: ClockTime, conferenceStart: ClockTime)
    /// An item is on a day on which the conference is not held.
    case otherDay(item: String, day: CalendarDate, firstDay: CalendarDate, lastDay: CalendarDate)
    /// No item covers a directive of the plan.
    case uncovered(directive: String)
    /// Somebody is needed in two places at once.
    case doubleBooked(person: String, first: Duty, second: Duty)
    /// More people are expected than a point holds.
    case overCapacity(PointSubject, expected: Int, capacity: Int)
    /// What becomes of people over a category's number is said, and no point has any number.
    case overQuotaWithoutPlaces
    case noTechnician(PointSubject)
    case noPersonInCharge(PointSubject)
    case noChair
    case noAgenda
    case noPoints
    /// An accepted finding that no check made.
    case unusedAcceptance(code: String, about: String?)

    /// When an item takes place.
    package struct ItemSlot: Hashable, Sendable {
        package var title: String
        package var start: ClockTime
        package var end: ClockTime

        package init(title: String, start: ClockTime, end: ClockTime) {
            self.title = title
            self.start = start
            self.end = end
        }
    }

    /// What somebody has to do at a place, and when: the whole conference long, where `slot` is `nil`.
    package struct Duty: Hashable, Sendable {
        package enum Role: Hashable, Sendable {
            case inCharge
            case technician
            case presenter
        }

        package var role: Role
        /// The name of the point; `nil` where a plan has no points, in the hall.
        package var point: String?
        package var slot: ItemSlot?

        package init(role: Role, point: String? = nil, slot: ItemSlot? = nil) {
            self.role = role
            self.point = point
            self.slot = slot
        }
    }

    /// The points that a finding is about: one, or all that an entry takes from the administrative units.
    package enum PointSubject: Hashable, Sendable {
        case point(code: String, name: String)
        case provinces(count: Int)
        case provincesWithCommunes(count: Int)
        /// The province's title (its code, where it is unknown) and the number of its communes.
        case communes(province: String, count: Int)
    }

    package var code: String {
        switch self {
        case .overlap: AgendaOverlap.code
        case .gap: AgendaGap.code
        case .noTime: AgendaNoTime.code
        case .noPresenter: AgendaNoPresenter.code
        case .pastEnd: AgendaPastEnd.code
        case .beforeStart: AgendaBeforeStart.code
        case .otherDay(_, let day, let firstDay, _):
            day < firstDay ? AgendaBeforeStart.code : AgendaPastEnd.code
        case .uncovered: DirectiveUncovered.code
        case .doubleBooked: PersonDoubleBooked.code
        case .overCapacity: PointOverCapacity.code
        case .overQuotaWithoutPlaces: QuotaWithoutPlaces.code
        case .noTechnician: PointNoTechnician.code
        case .noPersonInCharge: PointNoPersonInCharge.code
        case .noChair: ConferenceNoChair.code
        case .noAgenda: ConferenceNoAgenda.code
        case .noPoints: ConferenceNoPoints.code
        case .unusedAcceptance: AcceptedUnused.code
        }
    }
}
