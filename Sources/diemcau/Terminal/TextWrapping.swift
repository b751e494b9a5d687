/// Breaks text into lines.
enum TextWrapping {
    /// What is longer than this is broken wherever a line ends, such as a key; nothing shorter is, unless it must.
    static let longestWhole = 32

    /// Lines of at most `width` characters, broken between words; a longer word is broken where addresses and names
    /// have their joints, and between any two letters only where a part itself is longer. Line breaks of the text
    /// are kept; there is at least one line.
    static func lines(of text: String, width: Int) -> [String] {
        text.split(separator: "\n", omittingEmptySubsequences: false).flatMap { paragraph in
            var lines: [String] = []
            var line = ""
            var length = 0
            func end() {
                lines.append(line)
                (line, length) = ("", 0)
            }
            for word in paragraph.split(separator: " ") {
                if length > 0, length + 1 + word.count > width { end() }
                if length > 0 {
                    line += " "
                    length += 1
                }
                for part in word.count > width ? parts(of: word) : [word] {
                    var part = part
                    if length > 0, length + part.count > width { end() }
                    while part.count > width {
                        line = String(part.prefix(width))
                        end()
                        part = part.dropFirst(width)
                    }
                    line += part
                    length += part.count
                }
            }
            return lines + (line.isEmpty && !lines.isEmpty ? [] : [line])
        }
    }

    /// A word in the parts it may be broken into: after the marks in addresses, types and slugs, where a letter
    /// stands beside them. A date and an ID have one part.
    static func parts(of word: Substring) -> [Substring] {
        var parts: [Substring] = []
        var start = word.startIndex
        var before: Character?
        for index in word.indices {
            let after = word.index(after: index)
            defer { before = word[index] }
            guard "/.?&=-_,".contains(word[index]), after < word.endIndex else { continue }
            let isBesideLetter = word[after].isLetter || before?.isLetter ?? false
            let isInside = word[index] == "/" || before?.isLetter ?? false || before?.isNumber ?? false
            guard isBesideLetter, isInside, !"/.?&=-_,".contains(word[after]) else { continue }
            parts.append(word[start..<after])
            start = after
        }
        return parts + [word[start...]]
    }

    /// How wide a column must be so that no part of this text is broken.
    static func narrowest(_ text: String) -> Int {
        text.split { $0 == " " || $0 == "\n" }.flatMap(parts).map { min($0.count, longestWhole) }.max() ?? 0
    }
}
