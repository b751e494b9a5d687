package import Conferences
import Diagnostics

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
    private var byCode: [String: String] = [:]
    private var byName: [String: [String]] = [:]

    package init(_ points: some Sequence<Point>) {
        self.points = Array(points)
        for point in self.points {
            byCode[TextForms.key(point.code)] = point.code
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
        if let code = byCode[TextForms.key(text)] { return .one(code) }
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

    /// The code or name that is probably meant. It looks at every point, so the caller must not ask often.
    func suggestion(for text: String) -> String? {
        Suggestion.closest(to: text, among: points.lazy.map(\.code))
            ?? Suggestion.closest(to: text, among: points.lazy.map(\.name))
    }

    /// "Điểm cầu xã Tân Lập" and "Xã Tân Lập" name the same.
    private static func nameKey(_ name: String) -> String {
        let key = TextForms.key(CellText.clean(Array(name.utf8)[...]))
        for prefix in ["điểm cầu ", "đầu cầu "] where key.hasPrefix(prefix) {
            return String(key.dropFirst(prefix.count))
        }
        return key
    }
}
