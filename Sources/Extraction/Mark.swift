/// Something that was recognised in a text, and by which rule.
package struct Mark: Sendable, Hashable {
    /// Unicode scalars of the text as given.
    package var range: Range<Int>
    package var kind: Kind
    package var rule: MarkRule
    /// What it was read as: the number of a document, the name of a unit, the day of a deadline.
    package var value: String

    /// What a place in a text says; the raw value is stable and stands in the JSON.
    package enum Kind: String, Sendable, CaseIterable {
        /// A document that the text cites (văn bản).
        case citation
        /// A unit that must act (đơn vị chủ trì).
        case lead
        /// A unit that acts with it (đơn vị phối hợp).
        case coordinating
        /// By when (thời hạn).
        case deadline
        /// A word that assigns (từ giao việc).
        case assigningWord = "assigning-word"
        /// The number of an item.
        case ordinal
    }
}

/// The rule that recognised something.
package enum MarkRule: Sendable, Hashable {
    case citation(CitationRule)
    case assignment(AssignmentRule)
    case deadline(DeadlineRule)
    case numbering

    /// A stable name for programs.
    package var code: String {
        switch self {
        case .citation(let rule): rule.rawValue
        case .assignment(let rule): rule.rawValue
        case .deadline(let rule): rule.rawValue
        case .numbering: "numbering"
        }
    }
}

/// How a citation became a document; the raw value is stable and stands in the JSON.
package enum CitationRule: String, Sendable, CaseIterable {
    /// "Chỉ thị số 32-CT/TW".
    case fullNumber = "full-number"
    /// "Chỉ thị số 12/CT-TW": set right.
    case repairedNumber = "repaired-number"
    /// A further number behind a kind that several share.
    case sharedKind = "shared-kind"
    /// "Chỉ thị 25", of which the text has the full number.
    case shortForm = "short-form"
    /// "Kế hoạch 109", of which the store has the full number.
    case fromStore = "from-store"
    /// Only a serial, that nothing explains.
    case serialOnly = "serial-only"
    /// The number in the text's own head.
    case ownNumber = "own-number"
}
