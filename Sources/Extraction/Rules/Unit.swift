/// A unit or office holder found in the text (cơ quan, đơn vị, chức danh).
struct Unit: Sendable {
    var tokens: Range<Int>
    /// The name where it is not simply the text of the tokens: a list that shares its head.
    var name: String?
    var form: UnitForm
    var isPerson = false
    var isQuantified = false
    /// The tokens of the first words: `Sở`, `các Bộ`.
    var head: Range<Int>
}

/// Units that stand side by side, with what was read over between them.
struct UnitList: Sendable {
    var units: [Unit]
    /// The token after the list.
    var end: Int
}
