package import Conferences

/// The names by which the registry knows units (đơn vị đã biết), so that the reader finds those that no grammar
/// tells: "Xí nghiệp X20", "TTVH-TT", a former name.
///
/// A name is only found where it begins with a capital, as it does in the registry; an abbreviation only in
/// capitals.
package struct KnownUnits: Sendable {
    private struct Name: Sendable {
        /// The unit's own name, where several units do not share this one.
        var unit: String?
        var isAbbreviation: Bool
    }

    private var table = PhraseTable<Name>([])
    package private(set) var isEmpty = true

    package init() {}

    /// - Parameter names: each unit's name in the registry with the other names it bears or bore.
    package init(_ names: [(name: String, others: [String])]) {
        var entries: [String: (text: String, name: Name)] = [:]
        for (name, others) in names {
            for text in [name] + others {
                let known = entries[text.lowercased()]?.name.unit
                let unit = known == nil || known == name ? name : nil
                entries[text.lowercased()] = (
                    text, Name(unit: unit, isAbbreviation: text.allSatisfy { !$0.isLetter || $0.isUppercase })
                )
            }
        }
        table = PhraseTable(entries.values.sorted { $0.text < $1.text }.map { ($0.text, $0.name) })
        isEmpty = entries.isEmpty
    }

    package init(_ units: [OfficeUnit]) {
        self.init(units.map { ($0.name, $0.names.map(\.name)) })
    }

    /// The name in the registry of a unit as a text names it; `nil` where none or several bear the name.
    package func name(of printed: String) -> String? {
        let tokens = Tokeniser.tokens(of: Array(printed.unicodeScalars))
        guard let match = table.match(tokens, at: 0, limit: tokens.count), match.end == tokens.count else {
            return nil
        }
        return match.value.unit
    }

    /// The token behind the longest name that begins at a token.
    func end(in tokens: [Token], at index: Int, limit: Int) -> Int? {
        guard !isEmpty, index < limit, tokens[index].isCapitalised,
            let match = table.match(tokens, at: index, limit: limit)
        else { return nil }
        if match.value.isAbbreviation {
            guard (index..<match.end).allSatisfy({ !tokens[$0].isWord || tokens[$0].isAllCaps }) else {
                return nil
            }
        }
        return match.end
    }
}
