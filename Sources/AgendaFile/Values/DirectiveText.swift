import Conferences
import Extraction
import Foundation

/// Reads and writes a directive as people cite it.
enum DirectiveText {
    /// The first directive that a text cites, or `nil` where it cites none.
    static func read(_ text: String) -> Directive? {
        citations(in: text).min { $0.range.lowerBound < $1.range.lowerBound }?.directive
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

    /// The directives that a short name may mean: `32-CT/TW`, `Chỉ thị số 32-CT/TW`, `Chỉ thị 32` or `32`.
    static func matches(for name: String, in directives: [Directive]) -> [Directive] {
        let name = compact(name)
        let exact = directives.filter { compact($0.number) == name }
        if !exact.isEmpty { return exact }
        return directives.filter { directive in
            var rest = name[...]
            let kind = compact(directive.kind)
            if rest.hasPrefix(kind) { rest = rest.dropFirst(kind.count) }
            if rest.hasPrefix("số") { rest = rest.dropFirst(2) }
            let number = compact(directive.number)
            return rest == number || !rest.isEmpty && serial(rest) == serial(number[...]) && isSerial(rest)
        }
    }

    /// Small letters without blanks, dashes all alike.
    private static func compact(_ text: String) -> String {
        String(text.lowercased().compactMap { $0.isWhitespace ? nil : "–—−‑".contains($0) ? "-" : $0 })
    }

    /// The digits at the front without leading zeros: 01-ĐA/TW is also called Đề án 1.
    private static func serial(_ text: Substring) -> Substring {
        text.prefix { $0.isASCII && $0.isNumber }.drop { $0 == "0" }
    }

    private static func isSerial(_ text: Substring) -> Bool { text.allSatisfy { $0.isASCII && $0.isNumber } }
}
