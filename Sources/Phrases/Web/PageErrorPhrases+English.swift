import Actions
import Conferences
import Rosters
import Store
import Webhooks

extension PageErrorPhrases {
    static let english = PageErrorPhrases(
        action: { englishWords($0) ?? ErrorPhrases.english.action($0) },
        roster: { problem in
            switch problem {
            case .otherSheets(let read, let others):
                "Several sheets hold rosters; only “\(read)” is read. The others: \(others.joined(separator: ", ")). Import them one by one: give the sheet's name in the field “Sheet”."
            case .overQuota(let category, let places, .needsReason):
                "“\(category)” has its \(places) people at this point. To take more, give the reason in the field “Why over the quota”."
            default: RosterPhrases.english.problem(problem)
            }
        },
        points: { problem in
            switch problem {
            case .isClosed(let code):
                "Point \(code) is closed. Open it again on its page, or remove the row."
            default: PointTreePhrases.english.problem(problem)
            }
        },
        delivery: { trouble, status in
            switch trouble {
            case .blockedAddress:
                "an address of a closed network that the server's administrator does not allow"
            case .tokenExpired: "the token has expired; change it on the webhook's page"
            default: WebhookPhrases.english.trouble(trouble, status)
            }
        })

    /// `nil` where the command line's words do.
    private static func englishWords(_ error: ActionError) -> String? {
        switch error {
        case .unknownConference(let slug, let suggestion):
            "There is no conference “\(slug)”." + didYouMean(suggestion)
        case .unknownTask(let reference): "There is no task \(reference)."
        case .unknownEndpoint(let id): "There is no webhook “\(id)”."
        case .taskWithoutLead(let reference):
            "Task \(reference) has no lead unit. Edit it, name the lead unit, then accept it."
        case .pointsWithoutConference: "Points belong to a conference: choose one."
        case .point(.fullWithoutReason(let category, let places)):
            "“\(category)” has its \(places) people. To take more, give the reason."
        case .pointTree(let error): words(error)
        case .person(let error): words(error)
        case .rollCall(let error): words(error)
        case .task(.extensionPending(let task, let wanted)):
            "Somebody asked to extend task \(task) until \(wanted). Agree or refuse first."
        case .task(.noExtensionPending(let task)):
            "Nobody asked to extend task \(task); to extend it all the same, name the day."
        case .task(.unknownImplementing(let number, let suggestion)):
            "There is no directive “\(number)”." + (suggestion.map { " Did you mean “\($0)”?" } ?? "")
                + " For a new one, give its kind as well."
        case .task(.agendaFull(let slug, let minutes)):
            "The agenda of “\(slug)” has no room for an item of \(minutes) minutes. Take fewer minutes, add the tasks to an item that is there, or change the plan (shorten an item, end later)."
        case .task(.viewTaken(let name, let by)):
            "There is a view “\(name)” by \(by) that asks something else. Choose another name, or tick “Replace the view of this name”."
        case .task(.unknownView(let name, let suggestion)):
            "There is no view “\(name)”." + didYouMean(suggestion)
        case .unit(.unknownUnit(let text, let suggestion)):
            "The registry has no unit “\(text)”." + didYouMean(suggestion)
        case .unit(.nearName(let name, let code, let known)):
            "“\(name)” is nearly “\(known)” (\(code)), which is in the registry. If it is the same unit, use that one; if it is another, tick “It is another unit”."
        case .endpoint(let problem): words(problem)
        default: nil
        }
    }

    private static func words(_ error: PointTreeError) -> String? {
        switch error {
        case .codeTaken(let code):
            "There is a point \(code) already. Choose another code, or change that one on its page."
        case .isClosed(let code): "Point \(code) is closed. Open it again on its page."
        case .pointsBelow(let code, let count):
            "\(counted(count, "open point")) hang below \(code). Move them away first, or choose to close them too."
        case .hasRoster(let code, let people):
            "Point \(code) has \(counted(people, "person", "people")) on its roster. Choose: they move to another point, or they stay and are invited no more."
        case .badCategory(let text):
            "“\(text)” is not right. One category a line, such as “Party cell secretaries: 40”; each of them once."
        default: nil
        }
    }

    private static func words(_ error: PersonError) -> String? {
        switch error {
        case .unknownPerson(let text): "There is nobody with the identifier “\(text)”. Search by name."
        case .decided(let isSame):
            isSame
                ? "These two are merged already. To part them, take the merge back."
                : "These two are known to be different. To merge them, take that back first."
        case .inSubstitution(let name):
            "\(name) stands in for somebody, or somebody for them. Withdraw the substitute first."
        default: nil
        }
    }

    private static func words(_ error: RollCallError) -> String? {
        switch error {
        case .unknownRollCall(let conference, let number?):
            "The conference “\(conference)” has no roll call \(number)."
        case .unknownRollCall(let conference, nil):
            "The conference “\(conference)” has no roll call yet. The organiser opens the first one."
        case .unknownAttendee(let text, let suggestion):
            "Nobody on the roster is “\(text)”." + didYouMean(suggestion)
        case .severalAttendees(let text, let points):
            "There are \(points.count) people called “\(text)” (points \(points.joined(separator: ", "))). Give the person's identifier."
        case .unknownRefusedMark: "This mark waits for nobody any more."
        default: nil
        }
    }

    private static func words(_ problem: EndpointProblem) -> String? {
        switch problem {
        case .tokenNeeded(let service):
            "\(service.displayName) needs an access token: fill in the field “The chat's token”."
        case .tokenNotUsed: "This endpoint has no token; leave that field empty."
        case .unknownDelivery(let text): "There is no delivery “\(text)”."
        case .unknownID(let text): "Neither a webhook nor a delivery has the id “\(text)”."
        case .unknownEventID(let text): "There is no event “\(text)”."
        case .notActive(let id, state: .disabled):
            "The endpoint \(id) is disabled. Mend the receiver, then let it go on."
        case .nothingToReplay: "Say what to replay: an endpoint, an event or a time."
        case .emptyRange: "The range of time is empty: “From” must be before “Before”."
        // Where the key lies is nothing for a page to tell.
        case .key:
            "The server cannot use the key that keeps the webhooks' secrets. Tell whoever runs the server; the details are in its log."
        default: nil
        }
    }

    private static func didYouMean(_ suggestion: String?) -> String {
        suggestion.map { " Did you mean “\($0)”?" } ?? ""
    }
}
