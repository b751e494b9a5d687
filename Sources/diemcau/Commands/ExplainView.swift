import Extraction
import Phrases

/// A text with what was recognised marked in it and the rule at each mark, as a person reads it.
///
/// Where there are colours: the words in the colour of their kind, the rule in brackets behind them. Otherwise
/// `⟦đơn vị chủ trì: Sở Nội vụ · assigning-word⟧`.
struct ExplainView {
    private let scalars: [Unicode.Scalar]
    private let marks: [Mark]

    init(text: String, marks: [Mark]) {
        scalars = Array(text.unicodeScalars)
        self.marks = marks
    }

    func print(on console: Console) {
        console.line(marked(console))
        var rules: [(code: String, sentence: String)] = []
        var seen: Set<String> = []
        for mark in marks where seen.insert(mark.rule.code).inserted {
            rules.append((mark.rule.code, console.phrases.reading.markRule(mark.rule)))
        }
        guard !rules.isEmpty else { return }
        console.line()
        console.line(console.styled(console.phrases.output.rulesOfMarks, .bold))
        let width = (rules.map(\.code.count).max() ?? 0) + 2
        for (code, sentence) in rules {
            let label = code + String(repeating: " ", count: width - code.count)
            console.line("  " + console.styled(label, .faint) + console.wrapped(sentence, indent: width + 2))
        }
    }

    private func marked(_ console: Console) -> String {
        var text = ""
        var at = 0
        var open: [Mark] = []
        func write(upTo end: Int) {
            let words = words(at..<max(at, end))
            if console.hasColours, let mark = open.last, !words.isEmpty {
                text += console.styled(words, Self.style(mark.kind))
            } else {
                text += words
            }
            at = max(at, end)
        }
        func close(before place: Int) {
            while let last = open.last, last.range.upperBound <= place {
                write(upTo: last.range.upperBound)
                open.removeLast()
                text += closing(last, console)
            }
        }
        for mark in marks {
            close(before: mark.range.lowerBound)
            // What begins inside a mark and ends behind it cannot be shown as brackets.
            if let last = open.last, mark.range.upperBound > last.range.upperBound { continue }
            write(upTo: mark.range.lowerBound)
            if !console.hasColours { text += "⟦\(console.phrases.reading.markKind(mark.kind)): " }
            open.append(mark)
        }
        close(before: scalars.count)
        write(upTo: scalars.count)
        return text
    }

    /// What the words were read as, where that is not what they say, and the rule.
    private func closing(_ mark: Mark, _ console: Console) -> String {
        let value = words(mark.range).contains(mark.value) ? "" : " → \(mark.value)"
        let rule = mark.rule.code
        guard console.hasColours else { return "\(value) · \(rule)⟧" }
        return console.styled("\(value) [\(rule)]", .faint)
    }

    /// The text's words without control characters, which a terminal would obey.
    private func words(_ range: Range<Int>) -> String {
        var view = String.UnicodeScalarView()
        for scalar in scalars[range]
        where scalar == "\n" || scalar == "\t" || scalar.properties.generalCategory != .control {
            view.append(scalar)
        }
        return String(view)
    }

    private static func style(_ kind: Mark.Kind) -> Console.Style {
        switch kind {
        case .citation: .blue
        case .lead: .green
        case .coordinating: .yellow
        case .deadline: .red
        case .assigningWord, .ordinal: .bold
        }
    }
}

/// A mark as JSON gives it to programs.
struct MarkEntry: Encodable {
    /// Unicode scalars of the text as given: the first, and the one after the last.
    let range: [Int]
    let kind: String
    let rule: String
    let value: String
    let text: String

    static func entries(of marks: [Mark], in text: String) -> [MarkEntry] {
        let scalars = Array(text.unicodeScalars)
        return marks.map { mark in
            MarkEntry(
                range: [mark.range.lowerBound, mark.range.upperBound], kind: mark.kind.rawValue,
                rule: mark.rule.code, value: mark.value,
                text: String(String.UnicodeScalarView(scalars[mark.range])))
        }
    }
}
