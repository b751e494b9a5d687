/// Tones and marks that a hasty hand loses or misplaces in the words by which documents work: "trách nhiêm", "vơí",
/// "trươc ngày", "Chỉ thi" (lỗi gõ dấu).
///
/// Two syllables that look alike without their diacritics are taken for the phrase that official texts use. Only
/// what is compared changes; the text and its ranges stay as they were given.
enum Misprints {
    private struct Pair: Hashable {
        var first: WordKey
        var second: WordKey
    }

    private static let pairs: [Pair: Pair] = Dictionary(
        OfficialPhrases.pairs.compactMap { phrase in
            let tokens = Tokeniser.tokens(of: Array(phrase.unicodeScalars))
            guard tokens.count == 2 else { return nil }
            return (
                Pair(first: tokens[0].fold, second: tokens[1].fold),
                Pair(first: tokens[0].key, second: tokens[1].key)
            )
        }, uniquingKeysWith: { first, _ in first })

    private static let beginnings = Set(pairs.keys.map(\.first))

    static func mended(_ tokens: [Token]) -> [Token] {
        var mended = tokens
        for index in tokens.indices.dropLast() where beginnings.contains(tokens[index].fold) {
            guard tokens[index].isWord, tokens[index + 1].isWord,
                let pair = pairs[Pair(first: tokens[index].fold, second: tokens[index + 1].fold)]
            else { continue }
            mended[index].key = pair.first
            mended[index + 1].key = pair.second
        }
        return mended
    }
}
