package import Conferences
import Diagnostics
import VietnameseText

/// The points that a roster's rows may name, found by code or by name.
package struct RosterPoints: Sendable {
    package struct Point: Hashable, Sendable {
        package var code: String
        package var name: String

        package init(code: String, name: String) {
            self.code = code
            self.name = name
        }
    }

    enum Match: Hashable, Sendable {
        case one(String)
        /// The number as written lacks zeros in front.
        case repaired(String)
        case several([String])
        case none
    }

    private let points: [Point]
    /// Every code and every name, with the letters it is made of.
    private let spellings: [(String, UInt64)]
    private var byCode: [String: String] = [:]
    private var byName: [String: [String]] = [:]

    package init(_ points: some Sequence<Point>) {
        self.points = Array(points)
        spellings = (self.points.map(\.code) + self.points.map(\.name)).map { ($0, Self.letters(of: $0)) }
        for point in self.points {
            byCode[point.code.lowercased()] = point.code
            byName[Self.nameKey(point.name), default: []].append(point.code)
        }
    }

    package init(_ points: [ConnectionPoint]) {
        self.init(points.map { Point(code: $0.code, name: $0.name) })
    }

    package var count: Int { points.count }

    /// The only point there is, where there is only one.
    var only: String? { points.count == 1 ? points.first?.code : nil }

    func find(_ text: String) -> Match {
        if let code = byCode[text.lowercased()] { return .one(code) }
        if let codes = byName[Self.nameKey(text)] {
            return codes.count == 1 ? .one(codes[0]) : .several(codes)
        }
        // Spreadsheet programs take a code of digits for a number: "00070" comes as "70".
        guard text.utf8.count < 5, text.utf8.allSatisfy({ (48...57).contains($0) }) else { return .none }
        let codes = (1...(5 - text.utf8.count)).compactMap {
            byCode[String(repeating: "0", count: $0) + text]
        }
        return codes.isEmpty ? .none : codes.count == 1 ? .repaired(codes[0]) : .several(codes)
    }

    /// The code or name that is probably meant.
    ///
    /// - Parameter effort: how many spellings may still be compared; each comparison takes a microsecond or
    ///   two, and a wrong name may come in every one of two million rows.
    func suggestion(for text: String, effort: inout Int) -> String? {
        let wanted = Self.letters(of: text)
        var near: [String] = []
        for (spelling, letters) in spellings
        where (letters ^ wanted).nonzeroBitCount <= Self.differingLetters && near.count < effort {
            near.append(spelling)
        }
        effort -= near.count
        return Suggestion.closest(to: text, among: near)
    }

    /// Two mistyped letters change at most four of the letters that a word is made of.
    private static let differingLetters = 4

    /// Which letters a text is made of, as bits: a look at it spares most of the comparisons.
    private static func letters(of text: String) -> UInt64 {
        text.lowercased().unicodeScalars.reduce(0) { $0 | 1 << UInt64($1.value % 64) }
    }

    private static let prefixes = ["điểm cầu", "đầu cầu"].map { VietnameseText.comparisonKey($0) + " " }

    /// "Điểm cầu xã Tân Lập" and "Xã Tân Lập" name the same.
    private static func nameKey(_ name: String) -> String {
        let key = VietnameseText.comparisonKey(CellText.clean(Array(name.utf8)[...]))
        for prefix in prefixes where key.hasPrefix(prefix) {
            return String(key.dropFirst(prefix.count))
        }
        return key
    }
}
