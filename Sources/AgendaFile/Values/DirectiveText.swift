package import Conferences
import Extraction
import Foundation

/// Reads and writes a directive as people cite it.
package enum DirectiveText {
    /// The first directive that a text cites, or `nil` where it cites none.
    package static func read(_ text: String) -> Directive? {
        citations(in: text).min { $0.range.lowerBound < $1.range.lowerBound }?.directive
    }

    /// Whether a text gives a day that no calendar has, such as `48/8/2018`: read on without it, the directive
    /// would lose its date, and with it what a version published before had said.
    static func namesImpossibleDay(_ text: String) -> Bool {
        text.split { !$0.isNumber && $0 != "/" && $0 != "-" }.contains { word in
            let parts = word.split { $0 == "/" || $0 == "-" }
            guard parts.count == 3, parts[2].count == 4, let day = Int(parts[0]), let month = Int(parts[1]),
                let year = Int(parts[2])
            else { return false }
            return CalendarDate(year: year, month: month, day: day) == nil
        }
    }

    /// The citation in full, `Chỉ thị số 32-CT/TW ngày 18/02/2019 của Bộ Chính trị về …`; `nil` where it
    /// would be read as something else.
    static func write(_ directive: Directive) -> String? {
        var text = directive.citation
        if let date = directive.date { text += " ngày " + date.vietnamese }
        if let issuer = directive.issuer { text += " của " + issuer }
        if let subject = directive.subject { text += " về " + subject }
        return read(text) == directive ? text : nil
    }
}

/// The directives of a plan by all that they may be called in short.
struct DirectiveIndex {
    private var byNumber: [String: [String]] = [:]
    private var byName: [String: [String]] = [:]

    mutating func add(_ directive: Directive) {
        let number = Self.compact(directive.number)
        let serial = String(Self.serial(number))
        let kind = Self.compact(directive.kind)
        byNumber[number, default: []].append(directive.number)
        for name in Set([number, serial]) where !name.isEmpty {
            for called in [name, kind + name] { byName[called, default: []].append(directive.number) }
        }
    }

    /// The numbers of the directives that a name may mean: `32-CT/TW`, `Chỉ thị số 32-CT/TW`, `Chỉ thị 32` or
    /// `32`.
    func numbers(for name: String) -> [String] {
        let name = Self.compact(name)
        if let exact = byNumber[name] { return exact }
        // "Đề án số 1" and "Đề án 1" are the same, and so is "Đề án 01".
        let letters = name.prefix { !$0.isNumber }
        let rest = name.dropFirst(letters.count)
        let kind = letters.hasSuffix("số") ? letters.dropLast(2) : letters
        let isSerial = rest.allSatisfy { $0.isASCII && $0.isNumber }
        let called = isSerial ? Self.serial(String(rest)) : rest
        return byName[String(kind) + String(called)] ?? []
    }

    /// Small letters without blanks, dashes all alike.
    private static func compact(_ text: String) -> String {
        String(text.lowercased().compactMap { $0.isWhitespace ? nil : "–—−‑".contains($0) ? "-" : $0 })
    }

    /// The digits at the front without leading zeros: 01-ĐA/TW is also called Đề án 1.
    private static func serial(_ text: String) -> Substring {
        text.prefix { $0.isASCII && $0.isNumber }.drop { $0 == "0" }
    }
}
