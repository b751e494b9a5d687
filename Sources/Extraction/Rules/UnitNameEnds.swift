/// Names that go on over words that act elsewhere, and units of which no part is known.
extension UnitParser {
    private static let longestPurpose = 16
    private static let of = WordKey("của")

    /// Ban Chỉ huy `Phòng, chống thiên tai và Tìm kiếm cứu nạn tỉnh`: the words to the level that ends the
    /// name. Without a level at its end, what follows is an action.
    func purpose(at start: Int, limit: Int) -> Int? {
        guard start < limit, tokens[start].isWord,
            tokens[start].isCapitalised
                || source.matches(UnitPurposes.purposes, at: start, before: limit) != nil
                || source.matches(UnitTails.nameWords, at: start, before: limit) != nil
                || !endsName(start, limit: limit)
        else { return nil }
        var at = start
        while at < limit, at - start < Self.longestPurpose {
            source.work.count += 1
            if let end = level(at: at, limit: limit), at > start, endsAfterLevel(end, limit: limit) {
                return end
            }
            // "Tổ công tác hỗ trợ cấp xã của tỉnh"
            if at > start, tokens[at].key == Self.of, let end = level(at: at + 1, limit: limit),
                endsAfterLevel(end, limit: limit)
            {
                return end
            }
            let token = tokens[at]
            if token.kind == .mark, !token.isMark(","), !token.isMark("-"), !token.isMark("&") { return nil }
            // "Ban Chỉ đạo Phòng, chống tác hại của thuốc lá tỉnh"
            let isInside =
                tokens[at].key == Self.of && tokens[start].isCapitalised && at + 1 < limit
                && tokens[at + 1].isWord && !tokens[at + 1].isCapitalised
            if !isInside {
                if source.matches(UnitPurposes.products, at: at, before: limit) != nil { return nil }
                if at > start, source.matches(Verbs.stops, at: at, before: limit) != nil { return nil }
                // "Ban QLDA ĐTXD gia cố đập, thủy điện Bản Mòng": what only acts is never a purpose.
                if at > start, tokens[start].isAllCaps, !tokens[at].isCapitalised,
                    predicate(at: at, limit: limit) != nil,
                    source.matches(UnitPurposes.purposes, at: at, before: limit) == nil,
                    source.matches(NameWords.ambiguous, at: at, before: limit) == nil
                {
                    return nil
                }
            }
            if at > start, beginsBody(at, limit: limit) { return nil }
            at += 1
        }
        return nil
    }

    /// Trung tâm Giáo dục `thường xuyên` huyện …: a name that an action seems to cut off, to its level.
    func nameToLevel(at start: Int, limit: Int) -> Int? {
        guard source.matches(UnitPurposes.inNames, at: start, before: limit) != nil else { return nil }
        var at = start
        while at < limit, at - start < 8, tokens[at].isWord || tokens[at].isMark("-") {
            if let end = level(at: at, limit: limit) { return isBoundary(end, limit: limit) ? at : nil }
            if source.matches(Verbs.stops, at: at, before: limit) != nil { return nil }
            if source.matches(UnitWords.quantifiers, at: at, before: limit) != nil { return nil }
            if source.matches(UnitPurposes.products, at: at, before: limit) != nil { return nil }
            if beginsBody(at, limit: limit) { return nil }
            at += 1
        }
        return nil
    }

    func level(at index: Int, limit: Int) -> Int? {
        guard let area = source.matches(UnitWords.area, at: index, before: limit),
            !(index > 0 && source.matches(UnitWords.compoundEnds, at: index - 1, before: limit) == index + 1)
        else { return nil }
        if let head = UnitHeads.table.match(tokens, at: index, limit: limit), head.value != .area {
            return nil
        }
        return areas(at: index, limit: limit) ?? area
    }

    /// Whether a name may end here: something is done, or another unit follows.
    func isBoundary(_ at: Int, limit: Int) -> Bool {
        guard at < limit else { return true }
        if tokens[at].kind == .mark { return !tokens[at].isMark("-") && !tokens[at].isMark("/") }
        return predicate(at: at, limit: limit) != nil
            || source.matches(Markers.strong, at: at, before: limit) != nil
            || source.matches(UnitList.separators, at: at, before: limit) != nil
            || source.matches(Self.given, at: at, before: limit) != nil
    }

    /// Behind its level a name is over, unless what follows shows that the level belongs to something else: "đường
    /// tỉnh lộ".
    private func endsAfterLevel(_ at: Int, limit: Int) -> Bool {
        isBoundary(at, limit: limit)
            || tokens[at].isWord && !tokens[at].isCapitalised
                && source.matches(NameWords.nouns, at: at, before: limit) == nil
                && source.matches(Verbs.stops, at: at, before: limit) == nil && tokens[at].key != Self.of
                && source.matches(UnitWords.area, at: at, before: limit) == nil
    }

    private static let given = PhraseTable("được giao|được phân công|đã|theo|căn cứ|cần|phải|và|tiếp tục")

    /// A unit whose first words are unknown: "Giao Thôn Đoài thành lập …", "đề nghị các chủ nhà yến ký …".
    ///
    /// Only where a word that assigns or "phối hợp với" stands before it, since any noun looks like this.
    func unknownUnit(at start: Int, limit: Int) -> Unit? {
        guard start < limit, tokens[start].isWord else { return nil }
        let quantified = source.matches(UnitWords.quantifiers, at: start, before: limit)
        let head = quantified ?? start
        guard head < limit, tokens[head].isWord, quantified != nil || tokens[head].isCapitalised,
            source.matches(UnitPurposes.things, at: head, before: limit) == nil,
            predicate(at: head, limit: limit) == nil,
            source.matches(Verbs.stops, at: head, before: limit) == nil,
            DirectiveKinds.byName.match(tokens, at: head, limit: limit) == nil,
            source.matches(Self.compounds, at: head, before: limit) == nil
        else { return nil }
        if quantified != nil, !tokens[head].isCapitalised,
            let end = nameEnd(limit: limit, style: .group, at: head + 1),
            end < limit, isBoundary(end, limit: limit)
        {
            return Unit(tokens: start..<end, form: .common, isQuantified: true, head: start..<(head + 1))
        }
        var at = head
        var end: Int?
        while at < limit, at - head < 10 {
            source.work.count += 1
            if at > head, isBoundary(at, limit: limit) {
                end = at
                break
            }
            guard tokens[at].isWord || tokens[at].isNumber || tokens[at].isMark("-") || tokens[at].isMark("&")
            else { break }
            if at > head, source.matches(Verbs.stops, at: at, before: limit) != nil { break }
            if at > head,
                source.matches(UnitTails.table, at: at, before: limit) != nil
                    || source.matches(UnitWords.area, at: at, before: limit) != nil
            {
                end = tails(at: at, limit: limit, governs: true, depth: 2)
                break
            }
            at += 1
        }
        guard let end = end ?? (at >= limit ? at : nil), end > head, isBoundary(end, limit: limit) else {
            return nil
        }
        return Unit(
            tokens: start..<end, form: .common, isQuantified: quantified != nil, head: start..<(head + 1))
    }
}
