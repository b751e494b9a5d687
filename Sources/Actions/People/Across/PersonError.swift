import Conferences

/// Why a decision about two entries of rosters was refused.
package enum PersonError: Error, Hashable, Sendable {
    case unknownPerson(String)
    /// Both are the same entry.
    case oneEntry
    /// Somebody has decided about the two already, and it holds.
    case decided(isSame: Bool)
    /// There is nothing to undo.
    case undecided
    /// The entry was taken off the roster, or merged into another one.
    case gone(name: String)
    /// A substitute, or somebody who is stood in for: that has to be settled first.
    case inSubstitution(name: String)
}
