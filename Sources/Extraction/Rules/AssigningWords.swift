/// Words that assign, and whom they name.
extension ClauseReader {
    /// Words that assign, with units behind them: "Giao Sở X …", "đề nghị, các huyện ủy …".
    func assigningWords(in clause: Range<Int>) -> [Found] {
        var found: [Found] = []
        var index = clause.lowerBound
        while index < clause.upperBound, found.count < 40 {
            source.work.count += 1
            if let skipped = skipEnclosed(at: index, limit: clause.upperBound) {
                index = skipped
                continue
            }
            if let word = assigningWord(at: index, in: clause), isSeparate(index, after: found.last) {
                found.append(word)
                index = word.list.end
            } else {
                index += 1
            }
        }
        return found
    }

    private static let giao = WordKey("giao")
    private static let phan = WordKey("phân")
    private static let also = PhraseTable("và|đồng thời|,|;")

    /// A second word in one clause begins another task only where it assigns anew: ", giao Sở Y …". "đề nghị"
    /// there tells what the first unit shall do.
    func isSeparate(_ index: Int, after last: Found?) -> Bool {
        guard last != nil else { return true }
        guard tokens[index].key == Self.giao || tokens[index].key == Self.phan else { return false }
        return source.matches(Self.also, at: index - 1, before: index) == index
            || source.matches(Self.also, at: max(index - 2, 0), before: index) == index
    }

    func assigningWord(at index: Int, in clause: Range<Int>) -> Found? {
        guard let end = source.matches(Markers.assigning, at: index, before: clause.upperBound),
            !isNoun(index, from: clause.lowerBound),
            source.matches(Markers.notGiving, at: index, before: clause.upperBound) == nil
                || units.unit(at: end, limit: clause.upperBound) != nil
        else { return nil }
        var at = end
        if let after = source.matches(Markers.forWhom, at: at, before: clause.upperBound) {
            at = after
        }
        guard
            var list = units.list(at: at, limit: clause.upperBound, enumerated: true)
                ?? listAfterAside(at: at, limit: clause.upperBound)
                ?? bareUnit(at: at, limit: clause.upperBound)
                ?? units.unknownList(at: at, limit: clause.upperBound)
        else { return nil }
        // A point inside a sentence where a comma was meant.
        if source.isMark(list.end, ".", before: clause.upperBound),
            let more = units.list(at: list.end + 1, limit: clause.upperBound)
        {
            list = UnitList(units: list.units + more.units, end: more.end)
        }
        if countsWork(at: list.end, limit: clause.upperBound) { return nil }
        // "… giao nhiệm vụ cụ thể cho từng bộ, ngành.": that it was done, and not what.
        if source.matches(Self.givingWork, at: index, before: end) == end,
            source.isMark(list.end, ".", before: clause.upperBound), list.end + 1 == clause.upperBound
        {
            return nil
        }
        // "đề nghị UBND huyện tại Tờ trình …" is a noun again.
        if list.end < clause.upperBound, source.string(list.end) == "tại" { return nil }
        return Found(
            at: index, from: assigner(before: index, from: clause.lowerBound), list: list,
            rule: .assigningWord,
            isStrong: true)
    }

    /// "giao Sở Y tế 125 nhiệm vụ": how much was given, and no task.
    func countsWork(at index: Int, limit: Int) -> Bool {
        guard index + 1 < limit, tokens[index].isNumber, !source.isMark(limit - 1, ":", before: limit) else {
            return false
        }
        return source.matches(Self.work, at: index + 1, before: limit) != nil
    }

    private static let givingWork = PhraseTable("giao nhiệm vụ|giao trách nhiệm|phân công nhiệm vụ|giao việc")
    private static let work = PhraseTable("nhiệm vụ|đầu việc|công việc|việc|chỉ tiêu|văn bản|lượt|nội dung")

    /// "đề nghị, trong thời gian tới, các cấp ủy …": a time or reason between the word and the units.
    func listAfterAside(at index: Int, limit: Int) -> UnitList? {
        guard source.matches(Markers.introductions, at: index, before: limit) != nil,
            let comma = comma(in: index..<min(limit, index + 14))
        else { return nil }
        return units.list(at: comma + 1, limit: limit)
    }

    private static let kien = WordKey("kiến")
    private static let da = WordKey("đã")
    private static let documents = PhraseTable("văn bản|công văn|công điện|chỉ thị|kết luận|thông báo")
    private static let issuing = PhraseTable("có|ban hành|gửi|ký|ra|phát đi|có các|vừa có|đã có|đã ban hành")
    static let comrade = PhraseTable("đồng chí|đ/c|ông|bà")

    func isNoun(_ index: Int, from: Int) -> Bool {
        guard index > from else { return false }
        // "Kiến nghị Sở X …" begins a sentence; elsewhere it is a noun or told of.
        if tokens[index].key == Self.kien { return true }
        // "UBND tỉnh có văn bản yêu cầu các sở …"
        if let document = [index - 1, index - 2].first(where: {
            $0 > from && source.matches(Self.documents, at: $0, before: index) == index
        }),
            [document - 1, document - 2].contains(where: {
                $0 >= from && source.matches(Self.issuing, at: $0, before: document) == document
            })
        {
            return false
        }
        for start in [index - 1, index - 2] where start >= from {
            guard source.matches(Markers.notAssigning, at: start, before: index) == index else { continue }
            // "đồng chí Bí thư … đã đề nghị các cấp ủy": told of a speech, and an assignment all the same.
            if tokens[start].key == Self.da, tokens[index].key != Self.giao {
                return !(from..<start).contains { source.matches(Self.comrade, at: $0, before: start) != nil }
            }
            return true
        }
        return false
    }

    /// The beginning of "UBND tỉnh", "đồng chí Bí thư Tỉnh ủy" right before the word that assigns.
    func assigner(before index: Int, from: Int) -> Int {
        var found = index
        for start in stride(from: index - 1, through: max(from, index - 24), by: -1) {
            source.work.count += 1
            guard tokens[start].isWord else { continue }
            if let unit = units.unit(at: start, limit: index),
                unit.tokens.upperBound == index
                    || source.isMark(unit.tokens.upperBound, ",", before: index) && unit.isPerson
            {
                found = start
            }
        }
        return found
    }

}
