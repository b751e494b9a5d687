import Conferences

/// One place where a text cites a document.
struct Mention: Sendable {
    /// Kind, number, date and issuer as far as they stand together.
    var tokens: Range<Int>
    var kind: String
    var number: PrintedNumber
    var date: CalendarDate?
    /// A day that was printed and does not exist.
    var impossibleDate: Range<Int>?
    /// Printed beside the number.
    var issuer: String?
    /// Taken from the sentence around it.
    var nearbyIssuer: String?
    var nearbyDate: CalendarDate?
    var subject: String?
    /// The number in the document's own head.
    var isOwn = false
    /// Stands with others behind one kind: "các Nghị quyết số 66-NQ/TW, 68-NQ/TW".
    var list: Int?
    /// The document it means, once all are known.
    var entry: Int?
}
