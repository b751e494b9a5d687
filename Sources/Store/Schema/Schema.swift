package import Database

/// The tables, as numbered steps that are never changed once landed.
package enum Schema {
    package static let migrations = [
        Migration(1, "main path", statements: mainPath),
        Migration(2, "outbox", statements: outbox),
    ]
}
