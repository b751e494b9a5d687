/// Phrases of the linguistic data, found in the text word by word.
///
/// A phrase's beginnings are kept as rolling hashes, so that the longest match costs one look-up a word.
struct PhraseTable<Value: Sendable>: Sendable {
    private var beginnings: Set<UInt64> = []
    private var values: [UInt64: Value] = [:]

    struct Match {
        var value: Value
        /// The token after the phrase.
        var end: Int
    }

    init(_ phrases: [(String, Value)]) {
        for (phrase, value) in phrases {
            var hash = WordKey.start
            for token in Tokeniser.tokens(of: Array(phrase.unicodeScalars)) {
                hash = WordKey.mix(hash, token.key.hash)
                beginnings.insert(hash)
            }
            values[hash] = value
        }
    }

    /// The longest phrase that begins at `index` and ends before `limit`.
    func match(_ tokens: [Token], at index: Int, limit: Int) -> Match? {
        var hash = WordKey.start
        var found: Match?
        var index = index
        while index < limit {
            hash = WordKey.mix(hash, tokens[index].key.hash)
            guard beginnings.contains(hash) else { break }
            index += 1
            if let value = values[hash] { found = Match(value: value, end: index) }
        }
        return found
    }
}

extension PhraseTable where Value == Bool {
    init(_ phrases: [String]) { self.init(phrases.map { ($0, true) }) }

    /// Phrases with `|` or line ends between them.
    init(_ phrases: String) { self.init(phrases.phrases) }
}

extension PhraseTable {
    /// Groups of phrases with `|` or line ends between them, each group with its value.
    init(groups: (Value, String)...) {
        self.init(groups.flatMap { value, phrases in phrases.phrases.map { ($0, value) } })
    }
}

extension String {
    /// The parts between `|` and line ends, without the white space around them.
    var phrases: [String] {
        split { $0 == "|" || $0 == "\n" }.map { part in
            var part = part
            while part.first?.isWhitespace == true { part.removeFirst() }
            while part.last?.isWhitespace == true { part.removeLast() }
            return String(part)
        }
    }
}
