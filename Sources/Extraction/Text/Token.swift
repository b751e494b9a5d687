/// A word, a number or a mark of punctuation in the text as given.
struct Token: Sendable {
    enum Kind: UInt8, Sendable {
        case word, number, mark
    }

    /// Scalars of the text as given.
    var start: Int32
    var end: Int32
    /// The same for spellings that differ in case, Unicode form or the place of the tone mark.
    var key: WordKey
    /// The same for spellings that differ in any diacritic; only used where the surroundings leave no doubt.
    var fold: WordKey
    var kind: Kind
    /// The first letter is upper case.
    var isCapitalised: Bool
    /// Every letter is upper case.
    var isAllCaps: Bool
    var hasSpaceBefore: Bool
    /// The first of its line.
    var startsLine: Bool
    /// At least one empty line stands before it.
    var afterBlankLine: Bool
    /// The value of a number (at most nine digits), else the scalar of a mark with dashes and quotes
    /// made alike, else the number of letters.
    var value: Int32

    var range: Range<Int> { Int(start)..<Int(end) }
    var length: Int { Int(end - start) }

    func isMark(_ scalar: Unicode.Scalar) -> Bool { kind == .mark && value == Int32(scalar.value) }
    var isWord: Bool { kind == .word }
    var isNumber: Bool { kind == .number }
}

/// A word made comparable in one step: a 64-bit FNV-1a hash of its letters and tone.
struct WordKey: Hashable, Sendable {
    var hash: UInt64

    static let none = WordKey(hash: 0)

    /// The key of one word of the linguistic data, written as a dictionary would.
    init(_ word: String) {
        self = Tokeniser.tokens(of: Array(word.unicodeScalars)).first?.key ?? .none
    }

    /// The key of a word with all its diacritics dropped, to compare with `Token.fold`.
    init(folded word: String) {
        self = Tokeniser.tokens(of: Array(word.unicodeScalars)).first?.fold ?? .none
    }

    init(hash: UInt64) { self.hash = hash }

    static let start: UInt64 = 0xcbf2_9ce4_8422_2325
    static func mix(_ hash: UInt64, _ value: UInt64) -> UInt64 { (hash ^ value) &* 0x100_0000_01b3 }
}
