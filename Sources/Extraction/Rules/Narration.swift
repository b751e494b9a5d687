/// Tells what is told from what is asked (lời kể).
///
/// A briefing, a report or an answer names units and what they do in the same words as an assignment; what tells
/// them apart stands around those words: how the sentence opens, who speaks, what was done already, figures.
struct Narration {
    let source: SourceText
    let surroundings: DirectiveSurroundings
    private var tokens: [Token] { source.tokens }

    init(_ source: SourceText) {
        self.source = source
        surroundings = DirectiveSurroundings(source)
    }

    /// Whether a sentence tells throughout, whatever units and verbs stand in it.
    ///
    /// - Parameter isItem: an item below "kết luận như sau", where "Sở Y tế giới thiệu …" asks.
    func tells(_ sentence: Range<Int>, isItem: Bool) -> Bool {
        guard let last = sentence.last else { return false }
        if tokens[last].isMark("?") { return true }
        var start = sentence.lowerBound
        while start < last, tokens[start].kind == .mark { start += 1 }
        if source.matches(NarrationWords.openers, at: start, before: sentence.upperBound) != nil {
            return true
        }
        if source.matches(NarrationWords.outcomes, at: start, before: sentence.upperBound) != nil,
            !sentence.contains(where: {
                source.matches(Markers.assigning, at: $0, before: sentence.upperBound) != nil
                    || source.matches(Markers.strong, at: $0, before: sentence.upperBound) != nil
            })
        {
            return true
        }
        if isItem { return false }
        for index in sentence.prefix(40) {
            source.work.count += 1
            if source.matches(Markers.assigning, at: index, before: sentence.upperBound) != nil {
                return false
            }
            if tokens[index].isMark(":") { return false }
            if index > start,
                source.matches(NarrationWords.presenting, at: index, before: sentence.upperBound) != nil
            {
                return surroundings.unit(endingAt: index, from: sentence.lowerBound) != nil
                    || index == start + 1
                    || source.matches(NarrationWords.meeting, at: start, before: sentence.upperBound) != nil
            }
        }
        return false
    }

    /// "Trưởng phòng Quản lý đô thị trả lời:", "Chất vấn của đại biểu:": who speaks behind the colon does not assign.
    func isReply(_ head: Range<Int>) -> Bool {
        guard !head.isEmpty else { return false }
        if source.matches(NarrationWords.questions, at: head.lowerBound, before: head.upperBound) != nil {
            return true
        }
        guard head.count < 24,
            let at = (head.lowerBound + 1..<head.upperBound).suffix(4).first(where: {
                source.matches(NarrationWords.replies, at: $0, before: head.upperBound) == head.upperBound
            })
        else { return false }
        return surroundings.units.unit(at: head.lowerBound, limit: at).map { $0.tokens.upperBound == at }
            ?? false
    }

    private static let past = PhraseTable("đã|từng|đã từng|sẽ")
    private static let grounds = PhraseTable("căn cứ|theo|thực hiện|trên cơ sở|xét")
    private static let of = WordKey("của")
    private static let done = WordKey("đã")

    /// Whether the word that assigns at `index` is told of: "UBND huyện đã ban hành 14 văn bản, phân công Phòng X …",
    /// "Căn cứ Công văn số … của UBND tỉnh giao Sở Y …".
    ///
    /// `speaker` is where whoever assigns is named right before the word, else `index`.
    func isTold(_ index: Int, speaker: Int, in clause: Range<Int>) -> Bool {
        guard index > clause.lowerBound else { return false }
        let isNamed = speaker < index && !(speaker > clause.lowerBound && tokens[speaker - 1].key == Self.of)
        if isNamed { return false }
        let before = max(clause.lowerBound, index - 40)..<index
        if source.matches(Self.grounds, at: clause.lowerBound, before: index) != nil,
            !before.contains(where: { tokens[$0].isMark(",") || tokens[$0].isMark(":") })
        {
            return true
        }
        // Who did it stands before "đã"; events that have happened give reasons for what is asked.
        for place in before where source.matches(Self.past, at: place, before: index) != nil {
            if let unit = surroundings.unit(endingAt: place, from: clause.lowerBound) {
                return !unit.isPerson || tokens[place].key != Self.done
                    || before.contains {
                        $0 > place && DirectiveKinds.byName.match(tokens, at: $0, limit: index) != nil
                    }
            }
            if place == clause.lowerBound + 1,
                UnitHeads.table.match(tokens, at: clause.lowerBound, limit: place) != nil
            {
                return true
            }
        }
        return false
    }

    /// "Ngày 14/6, Bộ X có Công văn số 3417/BCT-TTTN đề nghị các địa phương …": what a document of somebody's asks.
    func quotes(_ index: Int, in clause: Range<Int>) -> Bool {
        let before = max(clause.lowerBound, index - 40)..<index
        guard
            let document = before.last(where: {
                DirectiveKinds.byName.match(tokens, at: $0, limit: index) != nil && $0 > before.lowerBound
            })
        else { return false }
        return (1...3).contains { back in
            document - back >= before.lowerBound
                && source.matches(Self.issuing, at: document - back, before: document) == document
        }
    }

    private static let issuing = PhraseTable(
        "có|ban hành|gửi|ký|nhận được|đã có|vừa có|đã ban hành|đã nhận được")

    /// "UBND huyện đã ban hành 14 văn bản": what stands behind the next semicolon is told as well.
    func isDone(_ clause: Range<Int>) -> Bool {
        guard let done = clause.prefix(30).first(where: { tokens[$0].key == Self.done }),
            done > clause.lowerBound
        else { return false }
        return surroundings.units.unit(at: clause.lowerBound, limit: clause.upperBound)?.tokens.upperBound
            == done
    }

    /// Whether a clause gives figures of what was reached, and no day for it: 97,4 %, 2.318 hồ sơ.
    func hasFigures(_ clause: Range<Int>) -> Bool {
        let dates = DateReader(source)
        if clause.contains(where: {
            tokens[$0].isNumber && dates.date(at: $0, limit: clause.upperBound) != nil
        }) {
            return false
        }
        return clause.contains { index in
            guard tokens[index].isNumber, index + 2 < clause.upperBound else { return false }
            if tokens[index + 1].isMark("%") { return true }
            guard !tokens[index + 1].hasSpaceBefore, tokens[index + 2].isNumber,
                !tokens[index + 2].hasSpaceBefore
            else { return false }
            return tokens[index + 1].isMark(",") && index + 3 < clause.upperBound
                && tokens[index + 3].isMark("%")
                || tokens[index + 1].isMark(".") && tokens[index + 2].length == 3
        }
    }
}
