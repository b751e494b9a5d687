import Foundation
import VietnameseText

/// What a visitor filled in.
struct Form: Sendable {
    struct File: Sendable {
        let name: String
        let bytes: [UInt8]
    }

    private(set) var values: [String: [String]] = [:]
    private(set) var files: [String: File] = [:]
    /// Whether there were more fields than are read: such a form is refused, not cut short.
    private(set) var isTooLong = false

    private static let mostFields = 20_000

    init() {}

    /// Reads `a=1&b=2`, where a plus is a space.
    init(encoded text: some StringProtocol) {
        let pairs = text.split(separator: "&", maxSplits: Self.mostFields)
        isTooLong = pairs.count > Self.mostFields
        for pair in pairs.prefix(Self.mostFields) {
            let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            guard let name = Self.decoded(parts[0]) else { continue }
            values[name, default: []].append(parts.count > 1 ? Self.decoded(parts[1]) ?? "" : "")
        }
    }

    /// A text as it was before a browser encoded it; `nil` where it is not UTF-8, or a sign of percent has no
    /// number after it.
    private static func decoded(_ text: some StringProtocol) -> String? {
        var bytes: [UInt8] = []
        var rest = text.utf8.makeIterator()
        while let byte = rest.next() {
            switch byte {
            case UInt8(ascii: "+"): bytes.append(UInt8(ascii: " "))
            case UInt8(ascii: "%"):
                guard let high = digit(rest.next()), let low = digit(rest.next()) else { return nil }
                bytes.append(high << 4 | low)
            default: bytes.append(byte)
            }
        }
        return String(validating: bytes, as: UTF8.self)
    }

    private static func digit(_ byte: UInt8?) -> UInt8? {
        byte.flatMap { Character(Unicode.Scalar($0)).hexDigitValue }.map(UInt8.init)
    }

    mutating func add(_ name: String, _ value: String) { values[name, default: []].append(value) }
    mutating func add(_ name: String, _ file: File) { files[name] = file }

    /// A field's text without white space around it, in the form in which text is stored; empty where it was
    /// not filled in.
    subscript(name: String) -> String {
        let text = values[name]?.last ?? ""
        return VietnameseText.canonical(text.trimmingCharacters(in: .whitespacesAndNewlines))
    }

    /// A field's text as it was typed: what a password needs.
    func raw(_ name: String) -> String { values[name]?.last ?? "" }

    /// A field's text, `nil` where it is empty.
    func optional(_ name: String) -> String? {
        let text = self[name]
        return text.isEmpty ? nil : text
    }

    /// A field's lines that are not empty.
    func lines(_ name: String) -> [String] {
        self[name].split(whereSeparator: \.isNewline)
            .map { $0.trimmingCharacters(in: .whitespaces) }.filter { !$0.isEmpty }
    }

    func number(_ name: String) -> Int? { Int(self[name]) }
    func isChecked(_ name: String) -> Bool { values[name] != nil }
}
