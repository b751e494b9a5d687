/// What is said in a chat: a headline and lines under it.
package struct ChatMessage: Sendable, Hashable {
    package var headline: String
    package var lines: [String]

    package init(headline: String, lines: [String]) {
        self.headline = headline
        self.lines = lines
    }

    var plain: String { ([headline] + lines).joined(separator: "\n") }
}

extension String {
    /// The text, cut where it is longer than so many units, with a mark of it. A character is never cut apart.
    ///
    /// - Parameter units: how many of the limit's units a character takes.
    func cut(to limit: Int, units: (Character) -> Int) -> String {
        var room = limit
        // The mark has up to 3 units of whichever kind.
        var end: String.Index?
        for index in indices {
            if end == nil, room - units(self[index]) < 3 { end = index }
            room -= units(self[index])
            if room < 0 { return self[..<(end ?? startIndex)] + "…" }
        }
        return self
    }

    func cut(toCharacters limit: Int) -> String { cut(to: limit) { $0.unicodeScalars.count } }
    func cut(toUTF16 limit: Int) -> String { cut(to: limit) { $0.utf16.count } }
    func cut(toBytes limit: Int) -> String { cut(to: limit) { $0.utf8.count } }

    /// The text with something put before or instead of some characters.
    func escaped(_ escape: (Character) -> String?) -> String {
        reduce(into: "") { $0 += escape($1) ?? String($1) }
    }
}
