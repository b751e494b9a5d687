/// Sentences, clause by clause: a new assignment, or more of the one before.
extension AssignmentReader {
    mutating func readClauses(_ sentence: Range<Int>, of block: Block, isFirst: Bool, isAsked: Bool) {
        var hasAssigned = isAsked
        let isTold =
            !isAsked && narration.tells(sentence, isItem: block.style != nil && self.mode == .assigning)
        if isTold { return }
        var wasTold = false
        for (index, clause) in split(sentence, atSubjects: isAsked).enumerated() {
            let isLeading = isFirst && index == 0
            let start = afterConnectives(clause, keep: isLeading)
            let words = clauses.assigningWords(in: clause).filter { word in
                let told =
                    narration.isTold(word.at, speaker: word.from, in: clause)
                    || wasTold && word.from == word.at
                    || self.mode == .telling && !hasAssigned && word.from > start
                wasTold = wasTold || told
                return !told
            }
            wasTold = wasTold || narration.isDone(clause)
            if let first = words.first, first.at > start,
                belongsToSubject(first, from: start, isItem: block.style != nil)
            {
                // "Ban X tham mưu quy chế, phân công cấp ủy viên …": the lead's own doing.
            } else if !words.isEmpty {
                for (place, word) in words.enumerated() {
                    let end = place + 1 < words.count ? words[place + 1].at : clause.upperBound
                    let from = place == 0 ? textStart(clause.lowerBound, word) : word.at
                    let isGround =
                        block.style == nil && self.mode == .unknown && narration.quotes(word.at, in: clause)
                    add(word, text: from..<end, of: block)
                    if isGround { grounds.append(drafts.count - 1) }
                }
                hasAssigned = true
                continue
            }
            let mode: Frame.Mode = hasAssigned ? .assigning : self.mode
            let isItem = block.style != nil || hasAssigned
            if let found = clauses.subject(of: start..<clause.upperBound, mode: mode, isItem: isItem),
                !isResult(found, of: block, in: clause)
            {
                if joinsAsPartner(found) {
                    extend(to: clause.upperBound, partners: found.list)
                } else {
                    add(found, text: textStart(start, found)..<clause.upperBound, of: block)
                }
                hasAssigned = true
                continue
            }
            if mode == .unknown, block.style == nil, !hasAssigned,
                let found = clauses.directed(in: start..<clause.upperBound)
            {
                add(found, text: textStart(start, found)..<clause.upperBound, of: block)
                hasAssigned = true
                continue
            }
            if let found = performed(in: clause, mode: mode) {
                add(found, text: clause.lowerBound..<clause.upperBound, of: block)
                continue
            }
            if hasDraft {
                if !isTelling(clause) { extend(to: clause.upperBound) }
            } else if isLeading || isAsked && index == 0 {
                readWithoutUnits(start..<clause.upperBound, of: block)
            }
        }
    }

    private static let advising = PhraseTable(
        "tham mưu|tham mưu cho|trình|đề xuất|báo cáo|kiến nghị|tham mưu trình|để|đề xuất với")
    private static let giving = WordKey("giao")

    /// Whether a word that assigns only says what the clause's subject shall do or have done.
    private func belongsToSubject(_ word: ClauseReader.Found, from start: Int, isItem: Bool) -> Bool {
        guard self.mode == .assigning || isItem, self.mode != .telling, word.from > start,
            let subject = clauses.subject(of: start..<word.at, mode: .assigning, isItem: true),
            subject.rule == .unitAndAction, subject.at == start, subject.list.end < word.from
        else { return false }
        let isAdvice = (max(start, word.from - 2)..<word.from).contains {
            source.matches(Self.advising, at: $0, before: word.from) == word.from
        }
        return word.from < word.at ? isAdvice : tokens[word.at].key != Self.giving
    }

    /// "Trung tâm X tiếp nhận 2.318 hồ sơ": an unnumbered paragraph gives figures of what was reached.
    private func isResult(_ found: ClauseReader.Found, of block: Block, in clause: Range<Int>) -> Bool {
        block.style == nil && (!found.isStrong || mode != .assigning) && found.rule == .unitAndAction
            && !hasDraft
            && narration.hasFigures(clause)
    }

    /// "; Sở Y phối hợp thực hiện": the partner of the task before it.
    func joinsAsPartner(_ found: ClauseReader.Found) -> Bool {
        guard hasDraft, found.rule == .unitAndAction else { return false }
        if source.matches(Markers.partnering, at: found.list.end, before: tokens.count) != nil { return true }
        return source.isWord(found.list.end, Cooperation.cooperate, before: tokens.count)
            && source.matches(Markers.together, at: found.list.end + 2, before: tokens.count) == nil
            && units.unit(at: found.list.end + 2, limit: tokens.count) == nil
    }

    /// - Parameter atSubjects: also where a comma parts what one unit shall do from what the next shall.
    func split(_ sentence: Range<Int>, atSubjects: Bool = false) -> [Range<Int>] {
        var clauses: [Range<Int>] = []
        var start = sentence.lowerBound
        // "Chánh Văn phòng; Giám đốc các sở; … chịu trách nhiệm": semicolons between units part no clauses.
        var index = units.list(at: start, limit: sentence.upperBound)?.end ?? start
        var actsAt = atSubjects ? action(at: start, limit: sentence.upperBound) : nil
        while index < sentence.upperBound {
            source.work.count += 1
            if let skipped = self.clauses.skipEnclosed(at: index, limit: sentence.upperBound) {
                index = skipped
                continue
            }
            // "Yêu cầu Thủ trưởng các sở; Chủ tịch UBND các xã …": nor do those between units that are asked.
            if let word = source.matches(Markers.assigning, at: index, before: sentence.upperBound) {
                let at = source.matches(Markers.forWhom, at: word, before: sentence.upperBound) ?? word
                let list = units.list(at: at, limit: sentence.upperBound, enumerated: true)
                index = max(index + 1, list?.end ?? 0)
                continue
            }
            if tokens[index].isMark(";")
                || atSubjects && beginsSubject(behind: index, from: start, actsAt: actsAt, sentence)
            {
                if start < index { clauses.append(start..<index) }
                start = index + 1
                actsAt = atSubjects ? action(at: start, limit: sentence.upperBound) : nil
            }
            index += 1
        }
        if start < sentence.upperBound { clauses.append(start..<sentence.upperBound) }
        return clauses
    }

    /// "… yêu cầu: Công an xã tăng cường tuần tra ban đêm, Ban Chỉ huy Quân sự xã trực chiến, các thôn …"
    ///
    /// Not behind a unit, where what follows may be the rest of a list.
    ///
    /// `actsAt`: where what the first of them shall do begins.
    private func beginsSubject(
        behind comma: Int, from start: Int, actsAt: Int?, _ sentence: Range<Int>
    ) -> Bool {
        guard tokens[comma].isMark(","), let actsAt, actsAt < comma,
            let next = units.list(at: comma + 1, limit: sentence.upperBound), next.end < sentence.upperBound,
            units.predicate(at: next.end, limit: sentence.upperBound) != nil,
            tokens[next.end].key != Cooperation.cooperate
        else { return false }
        let place = DirectiveSurroundings(source).unit(endingAt: comma, from: start)
        return place == nil
    }

    /// Where what the units at a token shall do begins.
    private func action(at start: Int, limit: Int) -> Int? {
        guard let subject = units.list(at: start, limit: limit) else { return nil }
        return units.predicate(at: subject.end, limit: limit) == nil ? nil : subject.end
    }

    func afterConnectives(_ clause: Range<Int>, keep: Bool) -> Int {
        var at = clause.lowerBound
        for _ in 0..<4 {
            if let end = source.matches(Markers.connectives, at: at, before: clause.upperBound) {
                at = end
            } else if source.isMark(at, ",", before: clause.upperBound)
                || source.isMark(at, ":", before: clause.upperBound)
                || source.isMark(at, "\"", before: clause.upperBound)
            {
                at += 1
            } else {
                break
            }
        }
        return at
    }

    /// An introduction that is longer than a reader wants before the task is left out.
    func textStart(_ start: Int, _ found: ClauseReader.Found) -> Int {
        source.range(start..<found.from).count > 56 ? found.from : start
    }

    func isTelling(_ clause: Range<Int>) -> Bool {
        source.matches(Markers.tellingStarts, at: clause.lowerBound, before: clause.upperBound) != nil
    }

    private static let matters = PhraseTable("việc|nội dung|nhiệm vụ|kinh phí|công tác|đề án|dự án")
    private static let by = WordKey("do")

    /// "Hội nghị do đồng chí X chủ trì.": how a meeting is held.
    private func isMeeting(_ subject: Range<Int>, byPerson isPerson: Bool, _ rest: Range<Int>) -> Bool {
        guard let first = subject.first else { return false }
        // "Hội nghị do đồng chí X chủ trì, kết nối tới 17 điểm cầu"
        if isPerson, source.matches(HeadingWords.meetings, at: first, before: subject.upperBound) != nil {
            return true
        }
        let goesOn = rest.contains { tokens[$0].isWord }
        return !goesOn
            && subject.contains {
                source.matches(HeadingWords.meetings, at: $0, before: subject.upperBound) != nil
            }
    }

    /// "… do Sở X chủ trì, phối hợp với Sở Y".
    func performed(in clause: Range<Int>, mode: Frame.Mode) -> ClauseReader.Found? {
        guard mode != .telling,
            !hasDraft || source.matches(Self.matters, at: clause.lowerBound, before: clause.upperBound) != nil
        else { return nil }
        for index in clause where tokens[index].key == Self.by {
            guard let list = units.list(at: index + 1, limit: clause.upperBound),
                let does = source.matches(HeadingWords.does, at: list.end, before: clause.upperBound),
                !isMeeting(
                    clause.lowerBound..<index,
                    byPerson: list.units.first.map { $0.isPerson || $0.form == .office } ?? false,
                    does..<clause.upperBound)
            else { continue }
            return ClauseReader.Found(
                at: index, from: clause.lowerBound, list: list, rule: .performedBy, isStrong: true)
        }
        return nil
    }

    mutating func readWithoutUnits(_ clause: Range<Int>, of block: Block) {
        guard !isTelling(clause),
            source.matches(Markers.agreeing, at: clause.lowerBound, before: clause.upperBound) == nil
        else { return }
        let isPlaced = block.style != nil && mode == .assigning && inherited == nil
        if mode != .telling, block.style != nil || mode == .assigning,
            let list = enclosedLead(of: clause, needsRole: !isPlaced)
        {
            add(
                ClauseReader.Found(
                    at: clause.lowerBound, from: clause.lowerBound, list: list, rule: .labelled,
                    isStrong: true),
                text: clause, of: block, body: clause.lowerBound)
            return
        }
        if let (list, rule) = RoleReader(source).units(in: clause, hasHeading: inherited != nil) {
            let found = ClauseReader.Found(
                at: clause.lowerBound, from: clause.lowerBound, list: list, rule: rule, isStrong: false)
            add(found, text: clause, of: block, body: clause.lowerBound)
            return
        }
        let isRequest =
            source.matches(Markers.requesting, at: clause.lowerBound, before: clause.upperBound) != nil
        let isBelowHeading =
            frames.count > 1 && frames.last?.lead.isEmpty == false
        guard block.style != nil || isRequest || isBelowHeading, mode != .telling else { return }
        if let frame = inherited {
            guard isRequest || mode == .assigning else { return }
            drafts.append(
                Draft(
                    ordinal: ordinal, tokens: clause, body: clause.lowerBound, lead: frame.lead,
                    coordinating: Cooperation(source).units(in: clause, lead: nil) + frame.coordinating,
                    rule: .inheritedLead, inheritedFrom: frame.named, isStrong: false))
            hasDraft = true
        } else if isRequest, block.style == nil, let last = drafts.last {
            // "Yêu cầu hoàn thiện, gửi …": for those of the assignment before it.
            drafts.append(
                Draft(
                    ordinal: ordinal, tokens: clause, body: clause.lowerBound, lead: last.lead,
                    rule: .inheritedLead,
                    inheritedFrom: last.tokens, isStrong: false))
            hasDraft = true
        }
    }
}
