/// One tag of a page that our own templates made: names in small letters, values in double quotation marks, and in
/// texts and values no `<`, `>`, `"` that stands for itself.
struct MarkupTag {
    struct Attribute {
        let name: String
        /// Read, without escapes; `nil` where it has none.
        let value: String?
        /// From the white space before its name to its end.
        let range: Range<Int>
    }

    /// With the slash where it ends an element: `form`, `/form`.
    let name: String
    let range: Range<Int>
    let attributes: [Attribute]

    subscript(name: String) -> Attribute? { attributes.first { $0.name == name } }
    func has(_ name: String) -> Bool { self[name] != nil }
    func text(_ name: String) -> String? { self[name]?.value }

    /// All tags of a page, in their order; what is cut off at its end is none.
    static func all(of page: [UInt8]) -> [MarkupTag] {
        var tags: [MarkupTag] = []
        var place = 0
        while let start = page[place...].firstIndex(of: UInt8(ascii: "<")) {
            guard let tag = MarkupTag(page, at: start) else { break }
            tags.append(tag)
            place = tag.range.upperBound
        }
        return tags
    }

    private init?(_ page: [UInt8], at start: Int) {
        var place = start + 1
        func isEnd(_ byte: UInt8) -> Bool { byte == UInt8(ascii: ">") }
        func isSpace(_ byte: UInt8) -> Bool { byte == 32 || byte == 10 || byte == 13 || byte == 9 }
        func word(_ ends: (UInt8) -> Bool) -> String {
            let from = place
            while place < page.count, !ends(page[place]) { place += 1 }
            return String(decoding: page[from..<place], as: UTF8.self)
        }
        let name = word { isSpace($0) || isEnd($0) }
        var attributes: [Attribute] = []
        while place < page.count, !isEnd(page[place]) {
            let from = place
            while place < page.count, isSpace(page[place]) { place += 1 }
            let name = word { isSpace($0) || isEnd($0) || $0 == UInt8(ascii: "=") }
            var value: String?
            if place + 1 < page.count, page[place] == UInt8(ascii: "="), page[place + 1] == UInt8(ascii: "\"")
            {
                place += 2
                value = Self.unescaped(word { $0 == UInt8(ascii: "\"") })
                place += 1
            }
            // A sign that is none of these must not hold it for ever.
            if place == from { place += 1 }
            if !name.isEmpty {
                attributes.append(Attribute(name: name, value: value, range: from..<place))
            }
        }
        guard place < page.count else { return nil }
        (self.name, self.attributes, range) = (name, attributes, start..<place + 1)
    }

    private static let escapes = [
        ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&apos;", "'"), ("&#x27;", "'"),
        ("&amp;", "&"),
    ]

    static func unescaped(_ text: String) -> String {
        guard text.contains("&") else { return text }
        return escapes.reduce(text) { $0.replacing($1.0, with: $1.1) }
    }

    static func escaped(_ text: String) -> String {
        text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
            .replacing("\"", with: "&quot;").replacing("'", with: "&#39;")
    }
}
