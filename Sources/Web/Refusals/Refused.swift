/// Something was not done, for a reason that a sentence says; whoever filled in the form can mend it.
struct Refused: Error {
    let text: String
    /// The name of the field that is wrong, where that is known.
    var field: String?
}
