/// A document that directs (văn bản chỉ đạo): a Chỉ thị, Nghị quyết, Kế hoạch, Đề án, Công văn …
package struct Directive: Hashable, Sendable, Codable {
    /// The kind of document as it is written out, such as `Chỉ thị` (loại văn bản).
    package var kind: String
    /// The number in its normal form (số ký hiệu): Party `32-CT/TW`, State `30/2020/NĐ-CP`, letter
    /// `1830/LHHN-VP`, or only the serial (`109`) where nothing more is known.
    package var number: String
    /// The day it was issued (ngày ban hành).
    package var date: CalendarDate?
    /// Who issued it (cơ quan ban hành).
    package var issuer: String?
    /// What it is about (trích yếu), without the leading "về".
    package var subject: String?

    package init(
        kind: String, number: String, date: CalendarDate? = nil, issuer: String? = nil, subject: String? = nil
    ) {
        self.kind = kind
        self.number = number
        self.date = date
        self.issuer = issuer
        self.subject = subject
    }

    /// Whether only the serial is known, not the kind and issuer that make a number whole.
    package var isPartial: Bool { !number.contains("/") }

    /// `Chỉ thị số 32-CT/TW`, as one cites it in a list.
    package var citation: String { "\(kind) số \(number)" }
}
