/// What is to be written as YAML.
indirect enum YAMLOutput {
    /// A text, quoted where it has to be.
    case text(String)
    /// A number or date that stands as it is.
    case plain(String)
    case list([YAMLOutput])
    case mapping([(key: String, value: YAMLOutput)])

    /// A mapping as a file of its own: blank lines stand around each value that takes several lines.
    static func document(_ fields: [(key: String, value: YAMLOutput)]) -> String {
        var lines: [String] = []
        var wasLong = false
        for field in fields {
            let new = self.lines(of: field, indent: 0)
            if new.count > 1 && !lines.isEmpty || wasLong { lines.append("") }
            lines += new
            wasLong = new.count > 1
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private static func lines(of field: (key: String, value: YAMLOutput), indent: Int) -> [String] {
        let spaces = String(repeating: " ", count: indent)
        var key = YAMLText.quoted(field.key)
        // libyaml takes a key for one only within 1024 characters, unless a question mark says so.
        if key.unicodeScalars.count > 900 { key = "? " + key + "\n" + spaces }
        if let inline = field.value.inline { return [spaces + key + ": " + inline] }
        switch field.value {
        case .text(let text):
            let block = YAMLText.block(text) ?? []
            return [spaces + key + ": |-"] + block.map { $0.isEmpty ? "" : spaces + "  " + $0 }
        case .plain(let text): return [spaces + key + ": " + text]
        case .list(let items):
            return [spaces + key + ":"] + items.flatMap { itemLines($0, indent: indent + 2) }
        case .mapping(let fields):
            return [spaces + key + ":"] + fields.flatMap { lines(of: $0, indent: indent + 2) }
        }
    }

    private static func itemLines(_ item: YAMLOutput, indent: Int) -> [String] {
        let dash = String(repeating: " ", count: indent) + "- "
        switch item {
        case .mapping(let fields):
            var lines = fields.flatMap { self.lines(of: $0, indent: indent + 2) }
            guard !lines.isEmpty else { return [dash + "{}"] }
            lines[0] = dash + lines[0].dropFirst(indent + 2)
            return lines
        case .text(let text): return [dash + YAMLText.quoted(text)]
        case .plain(let text): return [dash + text]
        case .list(let items):
            return [dash + "[" + items.compactMap(\.inFlow).joined(separator: ", ") + "]"]
        }
    }

    /// The value where it goes on the line of its key; `nil` where it takes lines of its own.
    private var inline: String? {
        switch self {
        case .text(let text): return YAMLText.block(text) == nil ? YAMLText.quoted(text) : nil
        case .plain(let text): return text
        case .list(let items):
            let texts = items.compactMap(\.inFlow)
            guard texts.count == items.count else { return nil }
            return Self.short("[" + texts.joined(separator: ", ") + "]")
        case .mapping(let fields):
            let texts = fields.compactMap { field in
                field.value.inFlow.map { YAMLText.quoted(field.key, inFlow: true) + ": " + $0 }
            }
            guard texts.count == fields.count else { return nil }
            return Self.short("{ " + texts.joined(separator: ", ") + " }")
        }
    }

    /// The value where it may stand inside brackets: a word or a number.
    private var inFlow: String? {
        switch self {
        case .text(let text): YAMLText.isShort(text) ? YAMLText.quoted(text, inFlow: true) : nil
        case .plain(let text): text
        case .list, .mapping: nil
        }
    }

    private static func short(_ text: String) -> String? {
        text.count <= 80 && !text.contains("\n") ? text : nil
    }
}
