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
            let at = source.matches(Markers.together, at: index, before: body.upperBound) ?? index + 1
            if let list = units.list(at: at, limit: body.upperBound, together: true) {
                add(list)
                index = list.end
            }
        }
        var clauseStart = body.lowerBound
        while index < body.upperBound {
            source.work.count += 1
            if tokens[index].isMark(";") || tokens[index].isMark(".") { clauseStart = index + 1 }
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

    private static let of = WordKey("của")
    private static let noun = WordKey("sự")
    /// "vơi", "vói": misprints of "với", which nothing else can be behind "phối hợp".
    private static let withoutTone = WordKey(folded: "với")

    private func partners(at index: Int, body: Range<Int>, clauseStart: Int) -> (UnitList?, Int) {
        var at = index + 2
        if index > body.lowerBound,
            source.matches(Markers.cooperationNouns, at: index - 1, before: index) != nil
        {
            // "với sự phối hợp của Sở Y"
            guard tokens[index - 1].key == Self.noun, source.isWord(at, Self.of, before: body.upperBound)
            else { return (nil, at) }
            let list = units.list(at: at + 1, limit: body.upperBound)
            return (list, list?.end ?? at)
        }
        if isDirected(from: clauseStart, to: index) { return (nil, at) }
        if let end = source.matches(Markers.cooperationManner, at: at, before: body.upperBound) { at = end }
        if source.isMark(at, ",", before: body.upperBound) { return (nil, at) }
        var isTogether = false
        if let end = source.matches(Markers.together, at: at, before: body.upperBound) {
            at = end
            isTogether = true
        } else if at < body.upperBound, tokens[at].fold == Self.withoutTone {
            at += 1
            isTogether = true
        }
        if let list = units.list(at: at, limit: body.upperBound)
            ?? (isTogether
                ? units.list(at: at, limit: body.upperBound, bare: true)
                    ?? units.unknownList(at: at, limit: body.upperBound) : nil)
        {
            return (list, list.end)
        }
        // ", Sở Y phối hợp thực hiện"
        var before: UnitList?
        for start in stride(from: index - 1, through: max(body.lowerBound, index - 30), by: -1) {
            guard tokens[start].isMark(",") || tokens[start].isMark(";") else { continue }
            guard let list = units.list(at: start + 1, limit: index), list.end == index else {
                if before != nil { break }
                continue
            }
            before = list
        }
        return (before, at)
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
