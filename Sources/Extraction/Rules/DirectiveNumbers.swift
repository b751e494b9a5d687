/// A document's number as printed and as it should be.
struct PrintedNumber: Sendable {
    var tokens: Range<Int>
    /// The normal form: `32-CT/TW`, `348/QĐ-TTg`, `30/2020/NĐ-CP`, `1830/LHHN-VP`; the serial alone where
    /// nothing else is printed.
    var number: String
    var serial: String
    /// The code of the kind, such as `CT`; `nil` for a letter or a bare serial.
    var kindCode: String?
    /// The code of the issuer, such as `TW`, `UBND`.
    var issuerCode: String?
    /// The separators were printed wrongly, not only with spaces or other dashes.
    var isRepaired: Bool
    var isPartial: Bool { issuerCode == nil && kindCode == nil }
}

/// Reads the numbers of documents (số, ký hiệu văn bản) in the forms of the Party, the State and letters,
/// with the slips that occur in print: spaces, en dashes, a missing slash, swapped separators.
///
/// The forms are those of Decree 30/2020/NĐ-CP, appendix I, and of the Party's guidance on document form.
struct DirectiveNumberReader {
    let source: SourceText
    private var tokens: [Token] { source.tokens }

    init(_ source: SourceText) { self.source = source }

    private struct Part {
        /// `/`, `-`, or nothing where the separator is missing.
        var separator: String
        var code: String
        var end: Int
    }

    /// The number whose serial stands at a token; only a serial where `allowsSerial`.
    func number(at start: Int, limit: Int, allowsSerial: Bool) -> PrintedNumber? {
        guard start < limit, tokens[start].isNumber, tokens[start].length <= 6 else { return nil }
        source.work.count += 1
        let serial = source.string(start)
        var at = start + 1
        var year: String?
        if at + 1 < limit, tokens[at].isMark("/"), tokens[at + 1].isNumber,
            (1945...2199).contains(tokens[at + 1].value),
            let first = part(at: at + 2, limit: limit, needsSeparator: true), first.separator == "/"
        {
            year = source.string(at + 1)
            at += 2
        }
        var parts: [Part] = []
        while parts.count < 5,
            let next = part(at: at, limit: limit, needsSeparator: !parts.isEmpty || year != nil)
        {
            if parts.count >= 2, tokens[at].hasSpaceBefore || tokens[at + 1].hasSpaceBefore { break }
            parts.append(next)
            at = next.end
        }
        let range = start..<at
        guard let first = parts.first else {
            guard allowsSerial else { return nil }
            return PrintedNumber(
                tokens: start..<(start + 1), number: serial, serial: serial, isRepaired: false)
        }
        if let year { return norm(range, serial: serial, year: year, parts: parts) }
        // "15 UBND" is no number: a missing separator needs the kind and the issuer behind it.
        if first.separator.isEmpty, parts.count < 2 || !DirectiveKinds.isCode(first.code) { return nil }
        return composed(range, serial: serial, parts: parts)
    }

    private func norm(_ range: Range<Int>, serial: String, year: String, parts: [Part]) -> PrintedNumber {
        let codes = parts.map(\.code)
        let isAct = codes[0].uppercased().hasPrefix("QH") || codes[0].uppercased().hasPrefix("UBTVQH")
        return PrintedNumber(
            tokens: range, number: "\(serial)/\(year)/\(codes.joined(separator: "-"))", serial: serial,
            kindCode: isAct ? nil : codes[0], issuerCode: isAct ? codes[0] : codes.dropFirst().first,
            isRepaired: false)
    }

    private func composed(_ range: Range<Int>, serial: String, parts: [Part]) -> PrintedNumber {
        let codes = parts.map(\.code)
        let issuer = codes.count > 1 ? codes[1] : nil
        let hasKind = DirectiveKinds.isCode(codes[0])
        let printed = serial + parts.map { $0.separator + $0.code }.joined()
        let rest = codes.dropFirst(2).map { "-" + $0 }.joined()
        var number = printed
        if let issuer, hasKind {
            let party = "\(serial)-\(codes[0])/\(issuer)\(rest)"
            let state = "\(serial)/\(codes[0])-\(issuer)\(rest)"
            switch (parts[0].separator, parts[1].separator) {
            case ("-", "/"): number = Self.onlyState.contains(issuer.uppercased()) ? state : party
            case ("/", "-"): number = Self.onlyParty.contains(issuer.uppercased()) ? party : state
            default: number = Issuers.party.contains(issuer.uppercased()) ? party : state
            }
        } else if codes.count > 1 {
            number = "\(serial)/\(codes.joined(separator: "-"))"
        } else if !hasKind {
            number = "\(serial)/\(codes[0])"
        }
        return PrintedNumber(
            tokens: range, number: number, serial: serial, kindCode: hasKind ? codes[0] : nil,
            issuerCode: hasKind ? issuer : codes[0], isRepaired: number != printed)
    }

    /// Issuers that write only in the State's form, and those that write only in the Party's.
    private static let onlyState: Set<String> = [
        "UBND", "HĐND", "TTG", "CP", "VPCP", "VPUBND", "BNV", "BTTTT",
    ]
    private static let onlyParty: Set<String> = [
        "TW", "TU", "HU", "QU", "ĐU", "ĐUK", "VPTW", "VPTU", "BTGTU", "UBKTTU", "BTCTU", "BDVTU", "BCSĐ",
        "BTGDVTU",
    ]

    /// A separator and a code behind it.
    private func part(at start: Int, limit: Int, needsSeparator: Bool) -> Part? {
        guard start < limit else { return nil }
        var at = start
        var separator = ""
        if tokens[at].isMark("/") || tokens[at].isMark("-") {
            separator = tokens[at].isMark("/") ? "/" : "-"
            at += 1
        } else if needsSeparator || !tokens[at].hasSpaceBefore {
            // Nothing between a serial and a code: "115 CĐ-TTg".
            return nil
        }
        guard at < limit, isCode(at) else { return nil }
        var end = at + 1
        while end < limit, !tokens[end].hasSpaceBefore,
            tokens[end].isNumber || tokens[end].isMark("&")
                || tokens[end].isWord && (tokens[end - 1].isNumber || tokens[end - 1].isMark("&")),
            !tokens[end].isMark("&") || end + 1 < limit && tokens[end + 1].isWord
        {
            end += 1
        }
        return Part(separator: separator, code: source.string(at..<end), end: end)
    }

    /// Capitals, or a code such as `TTr`, `TTg`, `SNgV` with at least two.
    private func isCode(_ index: Int) -> Bool {
        let token = tokens[index]
        guard token.isWord, token.isCapitalised, token.length <= 14 else { return false }
        if token.isAllCaps {
            // "1477/BCA-C06": one letter only with the number of an office glued to it.
            return token.length > 1
                || index + 1 < tokens.count && tokens[index + 1].isNumber && !tokens[index + 1].hasSpaceBefore
        }
        let text = source.string(index)
        return text.filter(\.isUppercase).count >= 2 && text.allSatisfy { !$0.isWhitespace }
    }
}
