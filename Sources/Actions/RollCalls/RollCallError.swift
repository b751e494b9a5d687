package import Conferences

/// Why an action about roll calls was refused.
package enum RollCallError: Error, Hashable, Sendable {
    /// The conference has no roll call yet, or none of that number.
    case unknownRollCall(conference: String, number: Int?)
    /// A roll call is opened under a name that another open one has.
    case nameTaken(String, RollCallReference)
    case emptyName
    case alreadyClosed(RollCallReference)
    case stillOpen(RollCallReference)
    /// A mark that is made on the spot does not count; the person's name, and why.
    case markRefused(name: String?, MarkRefusal)
    /// Nobody on the roster has that name.
    case unknownAttendee(String, suggestion: String?)
    /// Several people have that name: their points' codes.
    case severalAttendees(String, points: [String])
    case unknownRefusedMark(String)
    case reasonMissing
    /// More are said to be there than were invited.
    case numbersExceedInvited(category: String, present: Int, invited: Int)
    case negativeNumber
    case noNumbers
    case categoryTwice(String)
    case badNonce
}
