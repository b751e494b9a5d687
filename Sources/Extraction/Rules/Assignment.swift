/// An assignment as found, still in tokens.
struct Draft {
    var ordinal: Range<Int>
    var tokens: Range<Int>
    /// Where the units end and what they shall do begins.
    var body: Int
    /// What stands before the text and is too long to be shown with it; the time may stand there.
    var introduction: Range<Int> = 0..<0
    var lead: [String]
    var coordinating: [String] = []
    var rule: AssignmentRule
    /// The heading or sentence that names the units, where the item does not.
    var inheritedFrom: Range<Int>?
    var isStrong = true
    /// A lead that is nobody in particular: "các cơ quan, đơn vị".
    var group: String?
    /// The cell of a table that holds the time.
    var deadlineTokens: Range<Int>?
}

/// What a numbered item or heading leaves to those below it.
struct Frame {
    var style: EnumeratorStyle?
    var ordinal: Range<Int> = 0..<0
    var lead: [String] = []
    var coordinating: [String] = []
    /// The tokens that name `lead`.
    var named: Range<Int> = 0..<0
    var mode: Mode = .unknown
    /// Below it others speak than who concludes: "Các khoa báo cáo".
    var isReport = false

    /// Whether a unit beside an action is an assignment here.
    enum Mode {
        case unknown, assigning, telling
    }
}
