/// Why an action about points, the agenda's times or the people at points was refused.
package enum PointError: Error, Hashable, Sendable {
    case testInThePast
    case nothingMissing
    /// An item of the agenda that there is not; how many there are.
    case unknownItem(Int, count: Int)
    case itemNotStarted(Int)
    case endBeforeStart(Int)
    /// Every item has begun, or none runs.
    case noItemLeft
    /// Somebody who has no place cannot be stood in for or withdrawn.
    case notRegistered(name: String)
    /// Somebody who is marked as there cannot be withdrawn or stood in for.
    case isPresent(name: String)
    /// The person is on the roster already.
    case alreadyThere(name: String, point: String)
    /// The person is on the roster of a point that whoever acts does not answer for, so nothing more is told of
    /// them; with the file's line that means them.
    case elsewhere(row: Int?)
    /// The name or the phone cannot be read.
    case badPerson
    /// The category has no place left, and nobody said to go over it with a reason.
    case full(category: String, places: Int)
    /// The same, where the plan takes people over the number with a reason, and none was given.
    case fullWithoutReason(category: String, places: Int)
    /// A ticket that was not issued for this conference, or was changed.
    case badTicket
}
