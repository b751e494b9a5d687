package import Database

/// The tables, as numbered steps that are never changed once landed.
package enum Schema {
    package static let migrations = [
        Migration(1, "main path", statements: mainPath),
        Migration(2, "accounts", statements: accounts),
        Migration(3, "roll calls", statements: rollCalls),
        Migration(4, "imports", statements: imports),
        Migration(5, "life of tasks", statements: taskLife),
        Migration(6, "outbox", statements: outbox),
        Migration(7, "readiness", statements: readiness),
        Migration(8, "starting words", statements: starting),
        Migration(9, "lists of tasks", statements: taskLists, finish: fillTaskLists),
        Migration(10, "points", statements: points, finish: fillPersonHashes),
        Migration(11, "counts of tasks", statements: taskCounts),
        Migration(12, "marks by attendee", statements: marksByAttendee),
        Migration(13, "sealed addresses", statements: sealedAddresses),
        Migration(14, "endings", statements: endings),
    ]
}
