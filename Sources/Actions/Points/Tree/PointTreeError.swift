import Conferences

/// Why a change of the points outside the plan was refused.
package enum PointTreeError: Error, Hashable, Sendable {
    case notACode(String)
    case noName(code: String)
    /// There is an open point with that code already.
    case codeTaken(String)
    /// The point is closed, so that nothing else can be done with it.
    case isClosed(String)
    case isOpen(String)
    /// A point cannot hang below itself, or below one that hangs below it.
    case belowItself(String, under: String)
    /// Open points hang below the one that is to be closed; how many.
    case pointsBelow(String, count: Int)
    /// The people would move to a point that is closed, too.
    case closesToo(String)
    /// There are people on its roster; how many.
    case hasRoster(String, people: Int)
    /// A plan leaves out open points that have people on their rosters: the first of them, how many people there, and
    /// how many other points.
    case rosterLeftOut(String, people: Int, others: Int)
    /// A roll call that is open says something of the point.
    case inRollCall(String)
    case badCapacity(Int)
    case badLink(String)
    /// A category stands twice, or has a number below 0.
    case badCategory(String)
    case unknownProvince(String)
    /// Nothing would change.
    case nothingNew
    /// The file of points has errors, and nothing of it was taken.
    case tableRefused(errors: Int)
}
