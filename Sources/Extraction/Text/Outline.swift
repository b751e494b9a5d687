/// How an item is numbered; the order says nothing, the nesting in the text does.
enum EnumeratorStyle: Int, Sendable {
    /// `I.`, `Phần thứ nhất`, `A.`: begins a new part; whatever was open is closed.
    case part, letterPart
    /// `Điều 2.`
    case article
    /// `Một là`
    case counted
    /// `Thứ nhất`
    case ordinal
    /// `1.`, `1.1.`, `1.1.1.`, `1)`
    case number, numberDeep, numberDeeper, numberParenthesis
    /// `a)`
    case letter
    /// `(1)`, `(a)`
    case enclosed
    /// `-`, `+`, `•`, `*`
    case dash, plus, bullet, star
}

/// One numbered item, paragraph, heading or table row.
struct Block: Sendable {
    var style: EnumeratorStyle?
    /// The tokens of `Một là`, `1.`, `a)`; empty for a bullet.
    var ordinal: Range<Int> = 0..<0
    var content: Range<Int>
    var kind: Kind = .text

    enum Kind: Sendable {
        case text, tableRow, noise
    }
}

/// The number at the beginning of a line or inside a sentence.
struct Enumerator {
    var style: EnumeratorStyle
    var ordinal: Range<Int>
    var contentStart: Int
    var number: Int
}
