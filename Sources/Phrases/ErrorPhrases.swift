package import Actions
package import Database

/// Why something was refused or could not be done, and what to do about it.
package struct ErrorPhrases: Sendable {
    package let action: @Sendable (ActionError) -> String
    package let database: @Sendable (DatabaseError, _ path: String) -> String
    package let file: @Sendable (FileTrouble) -> String
    /// For what nobody foresaw; the details are in the log.
    package let unexpected: String
    /// For results that could not be written out.
    package let output: String
}

/// Why a file cannot be used.
package enum FileTrouble: Error, Hashable, Sendable {
    case missing(String)
    case isFolder(String)
    case notReadable(String)
    case tooLarge(String, limitMegabytes: Int)
    case empty(String)
    case exists(String)
    case notWritable(String)
}
