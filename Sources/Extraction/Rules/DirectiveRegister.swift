import Conferences
import Diagnostics

/// Mentions → distinct documents: short forms resolved, dates and issuers brought together, contradictions kept.
struct DirectiveRegister {
    private let source: SourceText
    private let head: DocumentHead
    private let known: KnownDirectives
    private(set) var entries: [CitedDirective] = []
    private(set) var mentions: [Mention]
    private(set) var problems: [(problem: ReadingProblem, at: Range<Int>)] = []
    private var byNumber: [String: Int] = [:]
    private var bySerial: [String: [Int]] = [:]
    private var codes: [PrintedNumber] = []
    private var aliases: [String: Int] = [:]
    private var printedIssuers: Set<Int> = []

    init(_ source: SourceText, mentions: [Mention], head: DocumentHead, known: KnownDirectives) {
        self.source = source
        self.head = head
        self.known = known
        self.mentions = mentions
        for index in mentions.indices where !mentions[index].number.isPartial { enter(index) }
        for index in mentions.indices where mentions[index].number.isPartial { resolve(index) }
        inOrderOfMention()
        for index in entries.indices where entries[index].directive.issuer == nil { inferIssuer(index) }
        for entry in entries where !entry.isOwnNumber && !entry.isFromStore { compareWithStore(entry) }
    }

    private mutating func enter(_ index: Int) {
        var mention = mentions[index]
        if mention.isOwn { mendOwnNumber(&mention) }
        let key = mention.number.number.uppercased()
        if mention.number.isRepaired {
            problems.append(
                (
                    .repairedNumber(
                        printed: source.string(mention.number.tokens), number: mention.number.number),
                    source.range(mention.number.tokens)
                ))
        }
        if let entry = byNumber[key] {
            merge(mention, into: entry)
        } else {
            add(mention, key: key)
        }
        mentions[index] = mention
        mentions[index].entry = byNumber[key]
    }

    private mutating func add(_ mention: Mention, key: String) {
        let directive = Directive(
            kind: mention.kind, number: mention.number.number, date: mention.date ?? ownDate(mention),
            issuer: mention.issuer, subject: mention.subject)
        byNumber[key] = entries.count
        if let serial = Int(mention.number.serial) {
            bySerial["\(serial)", default: []].append(entries.count)
        }
        codes.append(mention.number)
        if let problem = mention.impossibleDate {
            problems.append((.impossibleDate(text: source.string(problem)), source.range(problem)))
        }
        entries.append(
            CitedDirective(
                directive: directive, citedAs: source.string(mention.tokens),
                range: source.range(mention.tokens),
                isOwnNumber: mention.isOwn))
    }

    private func ownDate(_ mention: Mention) -> CalendarDate? { mention.isOwn ? head.date : nil }

    private mutating func merge(_ mention: Mention, into index: Int) {
        var entry = entries[index]
        if let date = mention.date {
            if let kept = entry.directive.date, kept != date {
                problems.append(
                    (
                        .twoDates(number: entry.directive.number, kept: kept, other: date),
                        source.range(mention.tokens)
                    ))
            } else if entry.directive.date == nil {
                entry.directive.date = date
                entry.citedAs = source.string(mention.tokens)
                entry.range = source.range(mention.tokens)
            }
        }
        entry.directive.issuer = entry.directive.issuer ?? mention.issuer
        entry.directive.subject = entry.directive.subject ?? mention.subject
        entry.isOwnNumber = entry.isOwnNumber || mention.isOwn
        entries[index] = entry
    }

    /// A head that prints "Số: 1741/KH-UBND" over "QUYẾT ĐỊNH": the title says what it is.
    private mutating func mendOwnNumber(_ mention: inout Mention) {
        guard let title = head.titleKind, let code = mention.number.kindCode,
            DirectiveKinds.byCode[code.uppercased()] != nil, title.code.uppercased() != code.uppercased(),
            !title.code.uppercased().hasPrefix(code.uppercased()), title.code != "CV"
        else { return }
        let printed = mention.number.number
        mention.number.number = printed.split(separator: code, maxSplits: 1, omittingEmptySubsequences: false)
            .joined(separator: title.code)
        mention.number.kindCode = title.code
        mention.kind = title.name
        problems.append(
            (
                .contradictoryOwnNumber(printed: printed, number: mention.number.number),
                source.range(mention.tokens)
            ))
    }

    /// "Chỉ thị 25" is the Chỉ thị number 25 that the text names in full, the last one before it if there are
    /// several; otherwise a document of which only the serial is known.
    private mutating func resolve(_ index: Int) {
        let mention = mentions[index]
        let serial = Int(mention.number.serial).map { "\($0)" } ?? mention.number.serial
        let here = source.range(mention.tokens).lowerBound
        if let entry = alias(index) {
            mentions[index].entry = entry
            return
        }
        // Documents that share a serial are few; a text made to hold thousands shall not cost their square.
        let candidates = (bySerial[serial] ?? []).suffix(20).filter {
            sameKind(entries[$0].directive.kind, mention.kind)
        }
        if let entry = candidates.last(where: { entries[$0].range.lowerBound <= here }) ?? candidates.first {
            mentions[index].entry = entry
            if entries[entry].directive.isPartial { merge(mention, into: entry) }
            return
        }
        if takeFromStore(index) { return }
        add(mention, key: "\(mention.kind) \(mention.number.number)")
        mentions[index].entry = entries.count - 1
        problems.append(
            (
                .partialDirective(citedAs: "\(mention.kind) \(mention.number.number)"),
                source.range(mention.tokens)
            ))
    }

    /// "Quyết định số 06/QĐ-TTg … (Đề án 06)": a name in parentheses right behind a document means that document,
    /// there and from there on.
    private mutating func alias(_ index: Int) -> Int? {
        let mention = mentions[index]
        let key = "\(mention.kind) \(mention.number.number)"
        if let known = aliases[key] { return known }
        let start = mention.tokens.lowerBound
        guard index > 0, let previous = mentions[index - 1].entry, !mentions[index - 1].number.isPartial,
            mentions[index - 1].kind != mention.kind,
            let open = (max(0, start - 5)..<start).last(where: { source.tokens[$0].isMark("(") }),
            open - mentions[index - 1].tokens.upperBound <= 24,
            !(mentions[index - 1].tokens.upperBound..<max(open, mentions[index - 1].tokens.upperBound))
                .contains(where: {
                    source.tokens[$0].isMark(".") || source.tokens[$0].isMark(";")
                })
        else { return nil }
        aliases[key] = previous
        return previous
    }

    /// "Kế hoạch 109" is the only stored plan with that serial; the other short forms of it follow this one.
    private mutating func takeFromStore(_ index: Int) -> Bool {
        var mention = mentions[index]
        guard
            let directive = known.only(
                kind: mention.kind, serial: mention.number.serial, date: mention.date, issuer: mention.issuer)
        else { return false }
        let citedAs = "\(mention.kind) \(mention.number.number)"
        problems.append(
            (
                .resolvedFromStore(citedAs: citedAs, number: directive.number),
                source.range(mention.tokens)
            ))
        mention.number.number = directive.number
        mention.date = mention.date ?? directive.date
        mention.issuer = mention.issuer ?? directive.issuer
        mention.subject = mention.subject ?? directive.subject
        add(mention, key: directive.number.uppercased())
        entries[entries.count - 1].isFromStore = true
        mentions[index].entry = entries.count - 1
        return true
    }

    private mutating func compareWithStore(_ entry: CitedDirective) {
        guard let stored = known.contradicted(by: entry.directive), let printed = entry.directive.date,
            let date = stored.date
        else { return }
        problems.append(
            (
                .contradictsStore(number: entry.directive.number, printed: printed, stored: date),
                entry.range
            ))
    }

    private func sameKind(_ left: String, _ right: String) -> Bool {
        left == right || left.hasPrefix(right) || right.hasPrefix(left)
    }

    private mutating func inOrderOfMention() {
        let order = entries.indices.sorted { entries[$0].range.lowerBound < entries[$1].range.lowerBound }
        var place = [Int](repeating: 0, count: entries.count)
        for (new, old) in order.enumerated() { place[old] = new }
        entries = order.map { entries[$0] }
        codes = order.map { codes[$0] }
        for index in mentions.indices { mentions[index].entry = mentions[index].entry.map { place[$0] } }
        for mention in mentions {
            guard let entry = mention.entry else { continue }
            if entries[entry].directive.issuer == nil {
                entries[entry].directive.issuer = mention.nearbyIssuer
            }
            if entries[entry].directive.date == nil { entries[entry].directive.date = mention.nearbyDate }
        }
        shareIssuerWithinLists()
    }

    private mutating func shareIssuerWithinLists() {
        var issuers: [Int: String] = [:]
        for mention in mentions {
            guard let list = mention.list, let entry = mention.entry else { continue }
            if let issuer = entries[entry].directive.issuer { issuers[list] = issuers[list] ?? issuer }
        }
        for mention in mentions {
            guard let list = mention.list, let entry = mention.entry, entries[entry].directive.issuer == nil
            else { continue }
            entries[entry].directive.issuer = issuers[list]
        }
    }

    /// Kinds that the chairman of a committee signs in his own right.
    private static let personal: Set<String> = ["Chỉ thị", "Quyết định", "Công điện"]

    /// The code in the number names the issuer, where it can be only one: NĐ-CP, QĐ-TTg, UBND of the level that
    /// the text speaks of.
    private mutating func inferIssuer(_ index: Int) {
        guard let code = codes[index].issuerCode?.uppercased() else { return }
        if let name = Issuers.nameByCode[code] {
            entries[index].directive.issuer = name
        } else if code.hasPrefix("QH") {
            entries[index].directive.issuer = "Quốc hội"
        } else if code.hasPrefix("UBTVQH") {
            entries[index].directive.issuer = "Ủy ban Thường vụ Quốc hội"
        } else if let body = Issuers.local[code], let level = head.level {
            let isSigned = entries[index].isOwnNumber && code == "UBND"
            let speaker = Self.personal.contains(entries[index].directive.kind) ? head.speaker : nil
            entries[index].directive.issuer =
                isSigned ? head.authority ?? speaker ?? "\(body) \(level)" : "\(body) \(level)"
        } else if entries[index].isOwnNumber {
            entries[index].directive.issuer =
                head.titleIssuer ?? head.letterhead.issuer(code: code, in: source)
        }
    }
}
