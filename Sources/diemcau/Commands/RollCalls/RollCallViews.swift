import Actions
import Conferences
import Phrases
import Store

struct RollCallJSON: Encodable {
    let rollCall: String
    let number: Int
    let name: String
    let isOpen: Bool
    let openedAt: String
    let closedAt: String?
    let turnout: TurnoutEntry?

    init(_ rollCall: RollCall, turnout: Turnout? = nil) {
        self.rollCall = rollCall.reference.description
        number = rollCall.reference.number
        name = rollCall.name
        isOpen = rollCall.isOpen
        openedAt = rollCall.openedAt.description
        closedAt = rollCall.closedAt?.description
        self.turnout = turnout.map(TurnoutEntry.init)
    }

    private enum CodingKeys: String, CodingKey {
        case number, name, turnout
        case rollCall = "roll_call"
        case isOpen = "is_open"
        case openedAt = "opened_at"
        case closedAt = "closed_at"
    }
}

struct MarkOutcomeJSON: Encodable {
    let outcome: String
    let refusal: String?
    let message: String?
    /// What was said before.
    let earlierStatus: String?
    let earlierBy: String?

    init(_ outcome: MarkOutcome, _ phrases: RollCallPhrases) {
        var earlier: AttendanceMark?
        var refused: MarkRefusal?
        switch outcome {
        case .taken(let replaced):
            self.outcome = "taken"
            earlier = replaced
        case .same(let mark):
            self.outcome = "same"
            earlier = mark
        case .refused(let refusal):
            self.outcome = "refused"
            refused = refusal
            switch refusal {
            case .markedBefore(let mark), .olderThan(let mark): earlier = mark
            default: break
            }
        }
        refusal = refused?.code
        message = refused.map(phrases.refusal)
        earlierStatus = earlier?.status.rawValue
        earlierBy = earlier?.by
    }

    private enum CodingKeys: String, CodingKey {
        case outcome, refusal, message
        case earlierStatus = "earlier_status"
        case earlierBy = "earlier_by"
    }
}
