package import Conferences

/// What is known besides the text that is read.
package struct ReadingContext: Sendable {
    /// The day near which a day without a year lies; the text's date, where it prints none.
    package var referenceDate: CalendarDate?
    /// When the conference was held whose conclusion is read.
    package var conferenceDate: CalendarDate?
    /// The days that offices work.
    package var holidays: HolidayCalendar
    /// The directives that are stored already.
    package var known: KnownDirectives
    /// The units of the registry.
    package var units: KnownUnits

    package init(
        referenceDate: CalendarDate? = nil, conferenceDate: CalendarDate? = nil,
        holidays: HolidayCalendar = .vietnam, known: KnownDirectives = KnownDirectives(),
        units: KnownUnits = KnownUnits()
    ) {
        self.referenceDate = referenceDate
        self.conferenceDate = conferenceDate
        self.holidays = holidays
        self.known = known
        self.units = units
    }
}
