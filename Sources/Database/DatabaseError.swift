/// What can go wrong with a database, as facts.
package enum DatabaseError: Error, Hashable, Sendable {
    /// The file is not there.
    case missing(path: String)
    /// It cannot be opened: no such folder, no right to it, a folder in its place.
    case cannotOpen(path: String)
    /// The file is something else than a database.
    case notADatabase(path: String)
    /// It is a database, but not one of this program.
    case foreign(path: String)
    case corrupt
    /// Somebody else kept it locked longer than one waits.
    case locked
    case diskFull
    case readOnly
    /// The schema is newer than this program knows.
    case newerSchema(found: Int, known: Int)
    /// The schema is older and must be migrated first.
    case olderSchema(found: Int, known: Int)
    /// There is such a row already.
    case duplicate(constraint: String)
    /// A rule of the schema forbids it.
    case constraint(String)
    case unexpectedValue(column: String)
    /// Reading or writing the file failed.
    case inputOutput(code: Int)
    /// Anything else, with the engine's own code and words for the log.
    case other(code: Int, message: String)
}
