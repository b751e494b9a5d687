/// Labels behind an item's own words: "… (Chủ trì: Sở X; phối hợp: Sở Y; hoàn thành: 30/11)", "…; đơn vị thực
/// hiện: Sở X; thời gian: quý I".
struct InlineLabels {
    struct Found {
        /// What the item says before its first label; empty where the labels stand by themselves.
        var body: Range<Int>
        var labels: [LabelReader.Found]
    }

    let source: SourceText
    private var tokens: [Token] { source.tokens }

    private static let openers: [Unicode.Scalar] = ["(", ";", ",", ".", "-", "/"]
    private static let closers: [Unicode.Scalar] = [")", ".", ";", ",", "("]

    /// The labels of a sentence; `nil` where none of them names who leads.
    func labels(in sentence: Range<Int>) -> Found? {
        let reader = LabelReader(source: source)
        var starts: [(at: Int, found: LabelReader.Found)] = []
        for index in sentence {
            source.work.count += 1
            let isOpen =
                index == sentence.lowerBound
                || Self.openers.contains { tokens[index - 1].isMark($0) }
            guard isOpen, starts.last.map({ $0.found.value.lowerBound <= index }) ?? true,
                let found = reader.label(of: index..<sentence.upperBound)
            else { continue }
            starts.append((index, found))
        }
        guard let first = starts.first, starts.contains(where: { $0.found.label == .lead }) else {
            return nil
        }
        let isAlone = first.at - sentence.lowerBound <= 1
        // One label by itself is a line of its own.
        guard !isAlone || starts.count > 1 || first.at > sentence.lowerBound else { return nil }
        let ends = starts.dropFirst().map(\.at) + [sentence.upperBound]
        let labels = zip(starts, ends).map { start, end in
            var found = start.found
            var upper = end
            while upper > found.value.lowerBound + 1,
                Self.closers.contains(where: { tokens[upper - 1].isMark($0) })
            {
                upper -= 1
            }
            found.value = found.value.lowerBound..<upper
            return found
        }
        var end = first.at
        while end > sentence.lowerBound, tokens[end - 1].kind == .mark { end -= 1 }
        return Found(body: sentence.lowerBound..<end, labels: labels)
    }
}

extension AssignmentReader {
    /// Whether the sentence was an item with its labels, or labels for the item above.
    mutating func readInlineLabels(_ sentence: Range<Int>, of block: Block) -> Bool {
        guard mode != .telling, let found = InlineLabels(source: source).labels(in: sentence) else {
            return false
        }
        if found.body.isEmpty {
            guard openLabelled() != nil else { return false }
        } else {
            drafts.append(
                Draft(
                    ordinal: ordinal, tokens: found.body, body: found.body.lowerBound, lead: [],
                    rule: .labelled))
        }
        guard let last = drafts.indices.last else { return false }
        for label in found.labels { apply(label, to: last) }
        hasDraft = true
        return true
    }

    private static let giving = PhraseTable("giao|phân công|giao cho|phân công cho")

    /// "Mở lớp tập huấn (Sở Nội vụ chủ trì, xong trước 15/12)": who acts stands in parentheses at the end.
    func enclosedLead(of clause: Range<Int>, needsRole: Bool) -> UnitList? {
        guard !clause.isEmpty, units.predicate(at: clause.lowerBound, limit: clause.upperBound) != nil else {
            return nil
        }
        var seen = 0
        for open in clause where tokens[open].isMark("(") && seen < 4 {
            seen += 1
            guard let end = clauses.skipEnclosed(at: open, limit: clause.upperBound) else { continue }
            let given = source.matches(Self.giving, at: open + 1, before: end)
            guard let list = units.list(at: given ?? open + 1, limit: end - 1) else { continue }
            if given != nil || source.matches(ClauseWords.roles, at: list.end, before: end) != nil {
                return list
            }
            let closes = !(end..<clause.upperBound).contains { tokens[$0].isWord }
            if !needsRole, closes, list.end == end - 1 { return list }
        }
        return nil
    }
}
