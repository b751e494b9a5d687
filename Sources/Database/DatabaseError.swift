/// What can go wrong with a database, as facts.
package enum DatabaseError: Error, Hashable, Sendable {
    /// The file is not there.
    case missing(path: String)
    /// The file was deleted, moved or replaced by another while it was open.
    case fileGone(path: String)
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
    /// A text holds the character NUL, which PostgreSQL cannot store.
    case textWithNUL
    /// Reading or writing the file failed.
    case inputOutput(code: Int)
    /// The address of a database cannot be understood. What it was is not told: it may hold a password.
    case badAddress
    /// No server answers, or one that is still starting.
    case unreachable(server: String)
    case passwordMissing(server: String)
    case passwordRefused(server: String)
    /// The server is there and does not let one in, in its own words.
    case refused(server: String, reason: String)
    /// The server is there and has no connection left for one more.
    case noConnectionFree(server: String)
    /// The user may not do this there, in the server's own words.
    case denied(reason: String)
    /// The server went away in the middle; nothing of the transaction remains.
    case connectionLost
    /// The server went away while it committed, and did not come back to tell whether it had.
    case outcomeUnknown
    /// Other transactions got in the way again and again.
    case conflict
    /// A statement took longer than it may.
    case timedOut
    /// This kind of database is backed up by its own tools.
    case notBackedUpHere
    /// The database that a copy was to go to has something in it already.
    case notEmpty(table: String)
    /// A copy came out with other rows than there were; it was taken back.
    case lostInCopy(table: String)
    /// The server went away in the middle of a copy; nothing was copied.
    case copyBrokenOff
    /// Anything else, with the engine's own code and words for the log.
    case other(code: Int, message: String)
}
