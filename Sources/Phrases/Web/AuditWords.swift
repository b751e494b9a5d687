import Conferences
import Foundation

/// What the audit log says of an action and its details, in words. What has none, such as an action of an older
/// version, is said as it stands in the log.
package struct AuditWords: Sendable {
    private let actions: [String: String]
    private let kinds: [(String, String)]
    private let names: [String: String]
    private let values: [String: String]
    private let yes: String
    private let no: String

    /// The name of an action, such as `point.set-line`.
    package func action(_ name: String) -> String { actions[name] ?? name }

    /// Whether there are words for an action.
    package func knows(_ name: String) -> Bool { actions[name] != nil }

    /// What actions' names begin with, with the word for it, in the order in which they are offered.
    package var areas: [(name: String, word: String)] { kinds.map { (name: $0.0, word: $0.1) } }

    /// What an action noted (JSON), as `Điểm cầu: TD; Kết quả: tốt`.
    package func detail(_ json: String) -> String {
        guard let value = try? JSONSerialization.jsonObject(with: Data(json.utf8)) else { return json }
        return said(value, isInner: false)
    }

    private func said(_ value: Any, isInner: Bool) -> String {
        switch value {
        case let parts as [String: Any]:
            let text = parts.sorted { $0.key < $1.key }.compactMap { key, value -> String? in
                let text = said(value, isInner: true)
                return text.isEmpty ? nil : "\(names[key] ?? key): \(text)"
            }.joined(separator: isInner ? ", " : "; ")
            return isInner && !text.isEmpty ? "(\(text))" : text
        case let list as [Any]:
            return list.map { said($0, isInner: true) }.filter { !$0.isEmpty }.joined(separator: ", ")
        case let text as String: return values[text] ?? moment(text) ?? text
        case let number as NSNumber: return said(number)
        default: return ""
        }
    }

    private func said(_ number: NSNumber) -> String {
        // A truth value comes as a number, too.
        if String(cString: number.objCType) == "c" { return number.boolValue ? yes : no }
        let value = number.int64Value
        // No count is so large: it is a moment in milliseconds.
        return value > 1_000_000_000_000 ? Self.shown(Instant(milliseconds: value)) : number.stringValue
    }

    private func moment(_ text: String) -> String? {
        if text.wholeMatch(of: /\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ/) != nil,
            let date = try? Date(text, strategy: .iso8601)
        {
            return Self.shown(Instant(milliseconds: Int64(date.timeIntervalSince1970) * 1000))
        }
        return text.wholeMatch(of: /\d{4}-\d\d-\d\d/) == nil ? nil : CalendarDate(iso: text)?.vietnamese
    }

    private static func shown(_ instant: Instant) -> String {
        let minute = (instant.milliseconds + 7 * 3_600_000) / 60_000
        func padded(_ number: Int64) -> String { number < 10 ? "0\(number)" : "\(number)" }
        return
            "\(padded(minute / 60 % 24)):\(padded(minute % 60)) \(CalendarDate(of: instant, in: nil).vietnamese)"
    }
}

extension AuditWords {
    init(
        actions: [String: String], kinds: [(String, String)], names: [String: String],
        values: [String: String],
        saying yes: String, _ no: String
    ) {
        (self.actions, self.kinds, self.names, self.values) = (actions, kinds, names, values)
        (self.yes, self.no) = (yes, no)
    }
}
