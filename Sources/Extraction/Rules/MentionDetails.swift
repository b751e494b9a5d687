import Conferences

extension MentionReader {
    private static let of = WordKey("của")
    private static let by = WordKey("do")
    private static let about = WordKey("về")
    private static let subjectEnds: [Unicode.Scalar] = ["(", ";", "|", "\t", ")"]

    /// Date and issuer behind a number, in either order; the token after them.
    func details(of mention: inout Mention, at start: Int, limit: Int) -> Int {
        var end = start
        for _ in 0..<8 {
            var at = end
            if source.isMark(at, ",", before: limit) { at += 1 }
            guard at < limit else { break }
            if let after = date(of: &mention, at: at, limit: limit) {
                end = after
            } else if source.tokens[at].key == Self.of || source.tokens[at].key == Self.by {
                at += 1
                // "của của Liên hiệp …"
                while at < limit, source.tokens[at].key == Self.of { at += 1 }
                guard let (name, after) = issuer(at: at, limit: limit) else { break }
                mention.issuer = mention.issuer ?? name
                end = source.matches(CitationWords.issued, at: after, before: limit) ?? after
            } else if source.isMark(at, "(", before: limit),
                let after = remark(of: &mention, at: at, limit: limit)
            {
                end = after
            } else {
                break
            }
        }
        mention.tokens = mention.tokens.lowerBound..<end
        mention.subject = subject(at: end, limit: limit)
        return end
    }

    private func date(of mention: inout Mention, at index: Int, limit: Int) -> Int? {
        let at = source.matches(CitationWords.issued, at: index, before: limit).map { $0 } ?? index
        guard
            source.matches(DateReader.ngay, at: at, before: limit) != nil
                || source.string(max(at - 1, 0)) == "ngày"
        else { return nil }
        guard let (printed, end) = dates.date(at: at, limit: limit) else { return nil }
        if mention.date == nil {
            mention.date = printed.date
            if printed.year != nil, printed.date == nil { mention.impossibleDate = at..<end }
        }
        return end
    }

    private static let congress = PhraseTable("khóa|khoá|ngày|sau đây")

    /// "(khóa XII)", "(ngày 5/1/2022)".
    private func remark(of mention: inout Mention, at index: Int, limit: Int) -> Int? {
        guard source.matches(Self.congress, at: index + 1, before: limit) != nil else { return nil }
        let end = units.skipParenthesis(at: index, limit: limit)
        guard end > index else { return nil }
        if let (printed, _) = dates.date(at: index + 1, limit: end), mention.date == nil {
            mention.date = printed.date
        }
        return end
    }

    /// The name of an issuer as it is stored, and the token after it.
    func issuer(at index: Int, limit: Int) -> (name: String, end: Int)? {
        if let found = centralCommittee(at: index, limit: limit) { return found }
        let unit = units.unit(at: index, limit: limit)
        if let alias = Issuers.aliasTable.match(source.tokens, at: index, limit: limit),
            alias.end >= unit?.tokens.upperBound ?? 0 || alias.value == "Ban Bí thư"
        {
            return (alias.value, max(alias.end, unit?.tokens.upperBound ?? 0))
        }
        // "của Tổng công ty": the one that the text is about.
        if unit == nil, let end = source.matches(Self.ownBodies, at: index, before: limit),
            source.tokens[index].isCapitalised, end >= limit || !source.tokens[end].isWord
        {
            return (source.string(index..<end), end)
        }
        guard let unit, !unit.isQuantified else { return nil }
        return (Issuers.stored(units.name(unit)), unit.tokens.upperBound)
    }

    private static let ownBodies = PhraseTable(
        "tổng công ty|công ty|tập đoàn|bộ|sở|cục|hội|bệnh viện|trường|ban|viện")

    /// "của Hội nghị lần thứ tám Ban Chấp hành Trung ương Đảng khóa XI": the committee issued it.
    private func centralCommittee(at index: Int, limit: Int) -> (name: String, end: Int)? {
        guard source.matches(Self.plenum, at: index, before: limit) != nil else { return nil }
        for at in index..<min(limit, index + 9) {
            guard let alias = Issuers.aliasTable.match(source.tokens, at: at, limit: limit),
                alias.value == "Ban Chấp hành Trung ương"
            else { continue }
            return (alias.value, alias.end)
        }
        return nil
    }

    private static let plenum = PhraseTable("hội nghị|hội nghị lần thứ|hội nghị trung ương")

    /// What the document is about: the words behind "về", to the end of the quotation or of the clause.
    private func subject(at index: Int, limit: Int) -> String? {
        var at = index
        let isQuoted = source.isMark(at, "\"", before: limit)
        if isQuoted { at += 1 }
        guard source.isWord(at, Self.about, before: limit) else { return nil }
        if at + 1 < limit, source.string(at + 1) == "việc" { at += 0 }
        let start = at + 1
        var end = start
        while end < limit, end - start < 120 {
            let token = source.tokens[end]
            if isQuoted ? token.isMark("\"") : Self.subjectEnds.contains(where: { token.isMark($0) }) {
                break
            }
            if token.startsLine, token.afterBlankLine { break }
            if !isQuoted {
                if token.isMark("."), end + 1 >= limit || source.tokens[end + 1].hasSpaceBefore { break }
                if token.isMark("."), end + 1 < limit, source.tokens[end + 1].kind == .mark { break }
                if end > start, let kind = DirectiveKinds.byName.match(source.tokens, at: end, limit: limit),
                    kind.end + 1 < limit, source.string(kind.end) == "số", token.isCapitalised
                {
                    break
                }
            }
            end += 1
        }
        while end > start, Self.trailing.contains(source.string(end - 1)) { end -= 1 }
        return end > start ? source.string(start..<end) : nil
    }

    private static let trailing: Set<String> = ["và", ",", ".", "các", "-"]
}
