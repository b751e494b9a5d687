import VietnameseText

/// Characters → tokens, in one pass over the scalars of the text as given.
///
/// Decomposed text (NFD) is not composed first: the marks are taken into the keys of the words, so that every
/// range counts the scalars of the given text without a map.
struct Tokeniser {
    private let scalars: [Unicode.Scalar]
    private var at = 0
    private var tokens: [Token] = []
    private var space = true
    private var newLines = 1

    static func tokens(of scalars: [Unicode.Scalar]) -> [Token] {
        var tokeniser = Tokeniser(scalars: scalars)
        tokeniser.run()
        return tokeniser.tokens
    }

    private init(scalars: [Unicode.Scalar]) {
        self.scalars = scalars
        tokens.reserveCapacity(scalars.count / 4)
    }

    private mutating func run() {
        while at < scalars.count {
            let value = scalars[at].value
            switch value {
            case 0x0A, 0x2028, 0x2029, 0x0C, 0x85:
                newLines += 1
                space = true
                at += 1
            case 0x0D:
                // A Windows line end counts once.
                if at + 1 >= scalars.count || scalars[at + 1].value != 0x0A { newLines += 1 }
                space = true
                at += 1
            case 0x20, 0x09, 0xA0, 0x0B, 0x2000...0x200A, 0x202F, 0x205F, 0x3000:
                // A tab between words is a cell border; as a mark it keeps table columns apart.
                if value == 0x09, newLines == 0, at > 0 { addMark(0x09) } else { at += 1 }
                space = true
            case 0x30...0x39: addNumber()
            default:
                if Self.isIgnorable(value) {
                    at += 1
                } else if Self.startsWord(scalars[at]) {
                    addWord()
                } else {
                    addMark(value)
                }
            }
        }
    }

    /// Soft hyphen, zero-width space and joiners, byte order mark, marks of writing direction, variation selectors,
    /// control characters: nothing a reader sees, so that none may part a word or a name.
    static func isIgnorable(_ value: UInt32) -> Bool {
        switch value {
        case 0x00...0x08, 0x0E...0x1F, 0x7F...0x84, 0x86...0x9F, 0xAD, 0x61C, 0x180E, 0x200B...0x200F,
            0x202A...0x202E,
            0x2060...0x206F, 0xFE00...0xFE0F, 0xFEFF, 0xFFF9...0xFFFB, 0xE0000...0xE007F:
            true
        default: false
        }
    }

    private static func startsWord(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.value < 0x80 || VietnameseLetter(scalar.value) != nil {
            return VietnameseLetter(scalar.value) != nil
        }
        return scalar.properties.isAlphabetic
    }

    private mutating func add(
        from start: Int, key: UInt64, fold: UInt64, kind: Token.Kind, capitalised: Bool = false,
        allCaps: Bool = false, value: Int32
    ) {
        tokens.append(
            Token(
                start: Int32(start), end: Int32(at), key: WordKey(hash: key), fold: WordKey(hash: fold),
                kind: kind,
                isCapitalised: capitalised, isAllCaps: allCaps, hasSpaceBefore: space,
                startsLine: newLines > 0,
                afterBlankLine: newLines > 1, value: value))
        space = false
        newLines = 0
    }

    private mutating func addNumber() {
        let start = at
        var value: Int32 = 0
        var key = WordKey.mix(WordKey.start, 1)
        while at < scalars.count, (0x30...0x39).contains(scalars[at].value) {
            if at - start < 9 { value = value * 10 + Int32(scalars[at].value - 0x30) }
            key = WordKey.mix(key, UInt64(scalars[at].value))
            at += 1
        }
        add(from: start, key: key, fold: key, kind: .number, value: value)
    }

    private mutating func addMark(_ value: UInt32) {
        let start = at
        at += 1
        let plain = Self.plainMark(value)
        let key = WordKey.mix(WordKey.mix(WordKey.start, 2), UInt64(plain))
        add(from: start, key: key, fold: key, kind: .mark, value: Int32(plain))
    }

    /// Dashes as `-`, quotes as `"`, the many bullets as `•`, full-width punctuation as its plain form.
    private static func plainMark(_ value: UInt32) -> UInt32 {
        switch value {
        case 0x2010...0x2015, 0x2212, 0xFE58, 0xFE63, 0xFF0D: 0x2D
        case 0x201C, 0x201D, 0xAB, 0xBB, 0x201E, 0x2033: 0x22
        case 0x2018, 0x2019: 0x27
        case 0x2022, 0xB7, 0x25CF, 0x25AA, 0x25A0, 0x2023, 0x2043, 0x25E6, 0xF0B7, 0xF0A7, 0x2714, 0x27A2:
            0x2022
        case 0xFF01...0xFF5E: value - 0xFEE0
        default: value
        }
    }

    /// h, k, l, m, s, t, v: behind them, at a word's end, i and y sound alike.
    private static let alike: Set<UInt32> = [0x68, 0x6B, 0x6C, 0x6D, 0x73, 0x74, 0x76]

    private mutating func addWord() {
        let start = at
        var key = WordKey.start
        var fold = WordKey.start
        var tone = Tone.level
        var letters = 0
        var capitalised = false
        var allCaps = true
        var pending: VietnameseLetter?
        var (last, lastButOne): (UInt32, UInt32) = (0, 0)
        func flush(_ letter: VietnameseLetter) {
            (lastButOne, last) = (last, letter.base)
            key = WordKey.mix(key, UInt64(letter.base))
            fold = WordKey.mix(fold, UInt64(letter.plain))
            if letter.tone != .level { tone = letter.tone }
        }
        while at < scalars.count {
            let scalar = scalars[at]
            if let letter = VietnameseLetter(scalar.value) {
                if let previous = pending { flush(previous) }
                pending = letter
                if letters == 0 { capitalised = letter.isUppercase }
                if !letter.isUppercase { allCaps = false }
                letters += 1
            } else if let mark = CombiningMark(scalar.value) {
                pending?.add(mark)
            } else if Self.isIgnorable(scalar.value) {
                // Only inside a word; at its end it is left outside.
                guard at + 1 < scalars.count, Self.startsWord(scalars[at + 1]) else { break }
            } else if scalar.value >= 0x80, scalar.properties.isAlphabetic {
                if let previous = pending { flush(previous) }
                pending = nil
                key = WordKey.mix(key, UInt64(scalar.value))
                fold = WordKey.mix(fold, UInt64(scalar.value))
                if letters == 0 { capitalised = scalar.properties.isUppercase }
                if !scalar.properties.isUppercase { allCaps = false }
                letters += 1
            } else {
                break
            }
            at += 1
        }
        if var final = pending {
            // "quí", "kỉ", "lí" are spelt "quý", "kỷ", "lý" as well.
            if final.base == 0x79, Self.alike.contains(last) || last == 0x75 && lastButOne == 0x71 {
                final.base = 0x69
            }
            flush(final)
        }
        key = WordKey.mix(key, UInt64(tone.rawValue) + 0x1_0000)
        add(
            from: start, key: key, fold: fold, kind: .word, capitalised: capitalised, allCaps: allCaps,
            value: Int32(clamping: letters))
    }
}
