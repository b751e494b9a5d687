import Actions
import HTTPTypes
import Phrases

/// A form that was not taken: why, and what was typed into it. A page that bears one shows the form once more as it was
/// filled in.
struct Refusal: Sendable {
    let trouble: Trouble
    /// Where the form was sent.
    let action: String

    /// The names of the fields that are wrong, as far as that is known.
    var wrong: [String] {
        switch trouble.error {
        case let refused as Refused: [refused.field].compactMap { $0 }
        case let body as BadBody: [body.field]
        case is BadMoment: ["time"]
        case let error as ActionError: Self.fields(error)
        default: []
        }
    }

    private static func fields(_ error: ActionError) -> [String] {
        switch error {
        case .emptyText: ["text"]
        case .emptyReason: ["reason"]
        case .emptyUnit, .unit(.unknownUnit): ["unit", "lead"]
        case .percentOutOfRange: ["percent"]
        case .badURL: ["url"]
        case .unknownEvent, .noEvents: ["events"]
        case .pointsWithoutConference: ["conference"]
        case .beyondRemit, .unknownPoint, .pointTree(.belowItself): ["point", "under"]
        case .badDirectiveNumber: ["directives", "number"]
        case .account(let problem): fields(problem)
        case .task(let problem): fields(problem)
        case .point(.full), .point(.fullWithoutReason): ["over"]
        case .point(.badPerson): ["name", "phone"]
        case .rollCall: []
        default: []
        }
    }

    private static func fields(_ problem: AccountProblem) -> [String] {
        switch problem {
        case .badLogin, .loginTaken: ["login"]
        case .emptyName, .emptyTokenName: ["name"]
        case .unitWanted, .unitNotWanted: ["unit"]
        case .pointsWanted, .pointsNotWanted: ["points"]
        case .passwordLength, .passwordGuessable: ["password"]
        case .refused: ["current"]
        case .wrongCode: ["code"]
        case .lifetimeOutOfRange: ["days"]
        default: []
        }
    }

    private static func fields(_ problem: TaskLifeError) -> [String] {
        switch problem {
        case .badFigure, .tooManyFigures: ["figures"]
        case .badLink: ["link", "links"]
        case .badTag: ["tags"]
        case .badRepeatRule, .dateAndRule: ["repeat"]
        case .notLater, .dueTooEarly, .dueTooLate: ["date", "due"]
        case .noParts, .partAfterWhole: ["parts"]
        case .badView, .viewTaken: ["name"]
        case .unknownImplementing, .severalDirectives: ["implementing", "number"]
        default: []
        }
    }

    /// What the form says above itself.
    func message(_ phrases: Phrases) -> RefilledForm.Message {
        trouble.error is BadBody
            ? .ofField(phrases.web.trouble.badField) : .text(trouble.words(phrases).text)
    }

    /// The fields somebody wrote something in, for whom the form cannot be shown again.
    ///
    /// - Parameter shown: the names of the fields that are shown anyway.
    static func typed(_ form: Form, without shown: Set<String> = []) -> [View] {
        form.values.keys.sorted().filter { !unseen.contains($0) && !shown.contains($0) }.compactMap { name in
            let texts = form.all(name).filter { !$0.allSatisfy(\.isWhitespace) }
            guard !texts.isEmpty else { return nil }
            let text = texts.joined(separator: "\n")
            return ["name": name, "text": text, "rows": min(12, text.count(where: \.isNewline) + 1)]
        }
    }

    /// Nobody typed these, or nobody may read them over a shoulder.
    private static let unseen: Set<String> = [
        "csrf", "revision", "password", "again", "current", "code", "username", "secret", "from", "token",
        "step",
    ]
}
