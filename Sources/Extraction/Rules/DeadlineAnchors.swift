package import Conferences

/// The days from which a deadline takes what its words leave out.
struct Anchors: Sendable {
    /// For a day without a year: what the caller gave, or the text's own date.
    var year: CalendarDate?
    /// When the text was signed: its own date, or what the caller gave.
    var document: CalendarDate?
    /// When the conference was held.
    var conference: CalendarDate?
    /// When the words were said.
    var today: CalendarDate?
    var holidays: HolidayCalendar

    init(_ context: ReadingContext, head: CalendarDate?) {
        year = context.referenceDate ?? head
        document = head ?? context.referenceDate
        conference = context.conferenceDate ?? context.referenceDate
        today = context.conferenceDate ?? context.referenceDate ?? head
        holidays = context.holidays
    }
}

/// On what the day of a deadline rests.
package enum DeadlineBasis: Sendable, Hashable {
    /// The text prints it, perhaps without its year.
    case printed
    /// It was counted from a day.
    case counted(from: CalendarDate)
    /// The words name a part of a period (đầu tháng), of which the last day was taken.
    case partOfPeriod
    /// The calendar has no such day.
    case impossible
    /// No day can be computed.
    case words
}

/// The rules that find deadlines; the raw value is stable and stands in the JSON.
package enum DeadlineRule: String, Sendable, CaseIterable {
    /// trước ngày 15/12.
    case day
    /// trong tháng 10/2024, trong quý IV, trong 6 tháng đầu năm, trong năm 2025.
    case month, quarter
    case halfYear = "half-year"
    case year
    /// ngày mai, thứ sáu tuần này.
    case relativeDay = "relative-day"
    /// trong tuần này, cuối năm.
    case currentPeriod = "current-period"
    /// trong vòng 10 ngày làm việc kể từ ngày ký.
    case span
    /// trước Tết Nguyên đán, tại kỳ họp cuối năm.
    case event
    /// hằng quý, ngày 25 hằng tháng.
    case recurring
}

extension DeadlineReader {
    /// "trước ngày 31/13/2024", "ngày 45/10": the form of a day with numbers that none has.
    func impossible(from start: Int, at index: Int, limit: Int) -> Found? {
        guard let first = source.matches(DateReader.ngay, at: index, before: limit), first + 4 < limit,
            source.tokens[first].isNumber, source.tokens[first].length <= 2,
            dates.isSeparator(first + 1, limit),
            source.tokens[first + 2].isNumber, source.tokens[first + 2].length <= 2,
            dates.isSeparator(first + 3, limit), dates.year(at: first + 4, limit: limit) != nil
        else { return nil }
        return Found(tokens: start..<(first + 5), basis: .impossible)
    }
}
