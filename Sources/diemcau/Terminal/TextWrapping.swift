/// Breaks text into lines.
enum TextWrapping {
    /// Lines of at most `width` characters, broken between words; a longer word is broken itself. Line breaks
    /// of the text are kept; there is at least one line.
    static func lines(of text: String, width: Int) -> [String] {
        text.split(separator: "\n", omittingEmptySubsequences: false).flatMap { paragraph in
            var lines: [String] = []
            var line = ""
            var length = 0
            for word in paragraph.split(separator: " ") {
                var word = word
                if length > 0, length + 1 + word.count > width {
                    lines.append(line)
                    line = ""
                    length = 0
                }
                while word.count > width {
                    lines.append(String(word.prefix(width)))
                    word = word.dropFirst(width)
                }
                line += (length > 0 ? " " : "") + word
                length += (length > 0 ? 1 : 0) + word.count
            }
            return lines + (line.isEmpty && !lines.isEmpty ? [] : [line])
        }
    }
}
