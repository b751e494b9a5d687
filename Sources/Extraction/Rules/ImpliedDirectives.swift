import Conferences

/// "đề án này", "hai nghị quyết", "các chỉ thị": documents that are meant but not named.
struct ImpliedDirectives {
    let source: SourceText
    let register: DirectiveRegister
    private let byKind: [String: [Int]]
    private let places: [Int]
    private let order: [Int]
    private var tokens: [Token] { source.tokens }

    init(_ source: SourceText, register: DirectiveRegister) {
        self.source = source
        self.register = register
        // Where a document is first named, not where it is named in full.
        var first = register.entries.map(\.range.lowerBound)
        for mention in register.mentions {
            guard let entry = mention.entry else { continue }
            first[entry] = min(first[entry], source.range(mention.tokens).lowerBound)
        }
        places = first
        // Only the first few can matter; a text made to hold thousands shall not cost their square.
        let inOrder = register.entries.indices.sorted { first[$0] < first[$1] }
        order = Array(inOrder.prefix(20))
        byKind = Dictionary(grouping: inOrder) {
            register.entries[$0].directive.kind.lowercased()
        }
    }

    private static let kinds = PhraseTable<String>(
        [
            "chỉ thị", "nghị quyết", "quyết định", "kế hoạch", "đề án", "kết luận", "chương trình hành động",
            "nghị định",
            "công điện", "công văn", "hướng dẫn", "chương trình", "quy định",
        ].map { ($0, $0) })
    private static let these = PhraseTable("này|nêu trên|nói trên|trên|đó|kể trên|trên đây")
    private static let numbers: [WordKey: Int] = Dictionary(
        ["hai", "ba", "bốn", "năm"].enumerated().map { (WordKey($1), $0 + 2) },
        uniquingKeysWith: { first, _ in first })
    private static let this = WordKey("này")
    private static let all = WordKey("các")
    private static let of = WordKey("của")

    /// Entries implied by a stretch of tokens.
    func entries(in content: Range<Int>) -> [Int] {
        var found: [Int] = []
        for index in content {
            found += documents(at: index, in: content)
            guard let match = Self.kinds.match(tokens, at: index, limit: content.upperBound) else { continue }
            found += implied(kind: match.value, at: index, end: match.end, in: content)
        }
        return found
    }

    private static let documents = PhraseTable("văn bản|văn kiện|chủ trương")
    private static let several = 5

    /// "các văn bản nêu trên", "hai văn bản này": of whatever kind, where the text has named only a few.
    private func documents(at index: Int, in content: Range<Int>) -> [Int] {
        guard index > content.lowerBound,
            let end = source.matches(Self.documents, at: index, before: content.upperBound),
            source.matches(Self.these, at: end, before: content.upperBound) != nil
        else { return [] }
        let place = tokens[index].range.lowerBound
        let before = order.prefix { places[$0] < place }.filter { !register.entries[$0].isOwnNumber }
        let previous = tokens[index - 1]
        if let count = previous.isNumber ? Int(previous.value) : Self.numbers[previous.key] {
            return count > 1 && before.count >= count ? Array(before.suffix(count)) : []
        }
        return previous.key == Self.all && before.count <= Self.several ? Array(before) : []
    }

    private func implied(kind: String, at index: Int, end: Int, in content: Range<Int>) -> [Int] {
        let before = named(kind, before: tokens[index].range.lowerBound)
        guard !before.isEmpty else { return [] }
        if index > content.lowerBound {
            let previous = tokens[index - 1]
            let count = previous.isNumber ? Int(previous.value) : Self.numbers[previous.key]
            if let count, count > 1, count < 10 {
                return before.count >= count ? Array(before.suffix(count)) : []
            }
            if previous.key == Self.all, !tokens[index].isCapitalised, before.count > 1 {
                let isQualified =
                    end < content.upperBound
                    && source.matches(CitationWords.ends, at: end, before: content.upperBound) != nil
                return isQualified ? [] : before
            }
        }
        guard source.matches(Self.these, at: end, before: content.upperBound) != nil, let last = before.last,
            !register.entries[last].isOwnNumber
        else { return [] }
        // "Chỉ thị này" in a directive is the text itself.
        if tokens[end].key == Self.this, before.contains(where: { register.entries[$0].isOwnNumber }) {
            return []
        }
        return [last]
    }

    /// Documents of a kind that are named before a place, in order of first mention; at most the last ten.
    private func named(_ kind: String, before place: Int) -> [Int] {
        guard let entries = byKind[kind] else { return [] }
        var (low, high) = (0, entries.count)
        while low < high {
            let middle = (low + high) / 2
            if places[entries[middle]] < place {
                low = middle + 1
            } else {
                high = middle
            }
        }
        return Array(entries[..<low].suffix(10))
    }
}
