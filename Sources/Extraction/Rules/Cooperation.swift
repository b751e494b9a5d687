/// Finds who acts with the lead: "phối hợp với …", "cùng …" (đơn vị phối hợp).
///
/// Not: the noun (sự phối hợp chặt chẽ), those a directed unit works with, whoever receives a report.
struct Cooperation {
    let source: SourceText
    let units: UnitParser
    private var tokens: [Token] { source.tokens }

    init(_ source: SourceText) {
        self.source = source
        units = UnitParser(source)
    }

    static let cooperate = WordKey("phối")
    private static let hop = WordKey("hợp")
    private static let with = WordKey("cùng")

    /// The names of the partners in what the lead shall do.
    func units(in body: Range<Int>, lead: UnitList?) -> [String] {
        var names: [String] = []
        func add(_ list: UnitList) {
            for unit in list.units {
                let name = units.name(unit)
                if !names.contains(name) { names.append(name) }
            }
        }
        var index = body.lowerBound
        // "Sở X cùng Sở Y …", "Sở X chủ trì, cùng Sở Y …"
        for start in body.prefix(4) where tokens[start].key == Self.with { index = start }
        if source.isWord(index, Self.with, before: body.upperBound) {
            if let list = companions(at: index, limit: body.upperBound) {
                add(list)
                index = list.end
            }
        }
        var clauseStart = body.lowerBound
        while index < body.upperBound {
            source.work.count += 1
            if tokens[index].isMark(";") || tokens[index].isMark(".") { clauseStart = index + 1 }
            if let end = source.matches(Markers.participation, at: index, before: body.upperBound) {
                let list = units.list(at: end, limit: body.upperBound, bare: true)
                if let list { add(list) }
                index = list?.end ?? end
                continue
            }
            if tokens[index].key == Self.with, index > body.lowerBound, tokens[index - 1].isMark(","),
                !isDirected(from: clauseStart, to: index),
                let list = companions(at: index, limit: body.upperBound)
            {
                add(list)
                index = list.end
                continue
            }
            guard tokens[index].key == Self.cooperate,
                source.isWord(index + 1, Self.hop, before: body.upperBound)
            else {
                index += 1
                continue
            }
            let (list, end) = partners(at: index, body: body, clauseStart: clauseStart)
            if let list { add(list) }
            index = end
        }
        return names
    }

    /// ", cùng (với) Sở Y …" behind what the lead does: a unit that is named, and no other thing that comes along.
    private func companions(at index: Int, limit: Int) -> UnitList? {
        let at = source.matches(Markers.together, at: index, before: limit) ?? index + 1
        return units.list(at: at, limit: limit, together: true)
    }

    /// "vơi", "vói": misprints of "với", which nothing else can be behind "phối hợp".
    private static let withoutTone = WordKey(folded: "với")

    private func partners(at index: Int, body: Range<Int>, clauseStart: Int) -> (UnitList?, Int) {
        var at = index + 2
        if index > body.lowerBound,
            source.matches(Markers.cooperationNouns, at: index - 1, before: index) != nil
        {
            return (nil, at)
        }
        if isDirected(from: clauseStart, to: index) { return (nil, at) }
        at = afterManner(at, limit: body.upperBound)
        if source.isMark(at, ",", before: body.upperBound) { return (named(before: index, in: body), at) }
        var isTogether = false
        if let end = source.matches(Markers.together, at: at, before: body.upperBound) {
            at = end
            isTogether = true
        } else if at < body.upperBound, tokens[at].fold == Self.withoutTone {
            at += 1
            isTogether = true
        }
        if let list = units.list(at: at, limit: body.upperBound, together: true)
            ?? (isTogether
                ? units.list(at: at, limit: body.upperBound, together: true, bare: true)
                    ?? units.unknownList(at: at, limit: body.upperBound)
                : forces(at: at, limit: body.upperBound))
        {
            return (list, list.end)
        }
        return (named(before: index, in: body), at)
    }

    /// ", Sở Y phối hợp thực hiện"
    private func named(before index: Int, in body: Range<Int>) -> UnitList? {
        var before: UnitList?
        for start in stride(from: index - 1, through: max(body.lowerBound, index - 30), by: -1) {
            guard tokens[start].isMark(",") || tokens[start].isMark(";") else { continue }
            guard let list = units.list(at: start + 1, limit: index), list.end == index else {
                if before != nil { break }
                continue
            }
            before = list
        }
        return before
    }

    /// "phối hợp chặt chẽ, kịp thời với …": how it is done, where "với" follows or one word says it.
    private func afterManner(_ start: Int, limit: Int) -> Int {
        var at = start
        for _ in 0..<6 {
            var next = at
            if next > start,
                source.isMark(next, ",", before: limit) || source.isWord(next, Self.and, before: limit)
            {
                next += 1
            }
            guard let end = source.matches(Markers.cooperationManner, at: next, before: limit) else { break }
            at = end
        }
        return at
    }

    private static let and = WordKey("và")

    /// "phối hợp lực lượng Bộ đội Biên phòng tuần tra": a body in small letters, and an action behind it.
    private func forces(at index: Int, limit: Int) -> UnitList? {
        guard source.matches(ClauseWords.forceHeads, at: index, before: limit) != nil,
            let list = units.list(at: index, limit: limit, bare: true),
            units.isBoundary(list.end, limit: limit)
        else { return nil }
        return list
    }

    /// "chỉ đạo UBND các xã phối hợp …": the directed unit's partners.
    private func isDirected(from: Int, to index: Int) -> Bool {
        for place in stride(from: index - 1, through: max(from, index - 40), by: -1) {
            guard let end = source.matches(Markers.directing, at: place, before: index) else { continue }
            if units.unit(at: end, limit: index) != nil { return true }
        }
        return false
    }
}
