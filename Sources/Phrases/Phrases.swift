/// The languages that a person can read the program in.
package enum Language: String, Sendable, CaseIterable {
    case vietnamese = "vi"
    case english = "en"
}
