/// Why something about accounts was refused.
package enum AccountProblem: Hashable, Sendable {
    /// Letters, digits, `.`, `-` and `_`, 2 to 40 of them.
    case badLogin(String)
    case loginTaken(String)
    case unknownAccount(String)
    case emptyName
    /// A unit officer answers for a unit, and nobody else does.
    case unitWanted
    case unitNotWanted
    /// A point coordinator answers for points, and nobody else does.
    case pointsWanted
    case pointsNotWanted
    /// Fewer than twelve characters, or more than 200.
    case passwordLength
    /// The password is made of the login or the name.
    case passwordGuessable
    /// Login, password or code are not right. Which of them is not told.
    case refused
    /// Too many were refused lately.
    case waits(seconds: Int)
    /// The link is not known, was used, or ran out.
    case deadLink
    /// Without it nobody could manage accounts.
    case lastAdministrator
    case wrongCode
    case unknownSession
    case unknownToken
    case emptyTokenName
    case lifetimeOutOfRange(days: Int, most: Int)
    /// There is a second factor already.
    case hasSecondFactor
    /// The token was made for reading alone.
    case onlyReads
    /// Only somebody with an account has one to change.
    case noAccount
}
