import Actions
import Conferences
import Hummingbird
import Phrases
import Store

extension PointPages {
    /// How much of a point's history its page shows.
    private static let historyShown = 20

    /// The page of one point, open or closed.
    static func one(_ exchange: Exchange, trouble: String? = nil) async throws -> Response {
        let (slug, code, actor) = (exchange.parameter("slug"), exchange.parameter("point"), exchange.actor)
        let mayManage = actor.may(EditPoint.permission)
        let mayPrepare = actor.may(.preparePoints)
        let (conference, shown, points, guide) = try await exchange.look(.viewConferences) { records in
            let conference = try records.conference(slug, for: actor)
            guard try records.pointsCovered(by: actor.remit, of: conference)?.contains(code) ?? true else {
                throw ActionError.beyondRemit(code)
            }
            let shown = try PointView(code, of: conference, history: historyShown + 1, records)
            return (
                conference, shown, mayManage ? try records.points(of: conference.id) : [],
                mayPrepare ? try PointGuide(of: conference, records) : nil
            )
        }
        let (phrases, point) = (exchange.phrases, shown.point)
        var view: View =
            shown.preparation.map { row($0, phrases) }
            ?? [
                "code": point.code, "path": Exchange.encoded(point.code), "name": point.details.name,
                "status": phrases.pointTree.isClosed, "statusName": "withdrawn",
            ]
        view["slug"] = slug
        view["conference"] = conference.title
        view["trouble"] = trouble
        view["isClosed"] = !point.isOpen
        view["origin"] = phrases.pointTree.origin(point.origin)
        addDetails(point.details, points, to: &view)
        addPreparation(shown, exchange, to: &view)
        view["below"] = shown.below.prefix(200).map { row($0, phrases) }
        view["hasBelow"] = !shown.below.isEmpty
        let isGoing = point.isOpen && !conference.isCancelled
        view["mayPrepare"] = isGoing && mayPrepare
        if isGoing, let guide, let preparation = shown.preparation {
            let steps = guide.steps(preparation, exchange)
            view["next"] = ["steps": steps, "hasSteps": !steps.isEmpty] as View
            view["contacts"] = guide.contacts(exchange, technician: point.details.technician)
        }
        view["mayManage"] = isGoing && mayManage
        view["mayReopen"] = !point.isOpen && !conference.isCancelled && mayManage
        view["maySeePeople"] = actor.may(.viewRosters)
        view["mayCall"] = point.isOpen && actor.may(.takeRollCall)
        view["day"] = conference.schedule.firstDay.description
        view["maySeeHistory"] = mayPrepare
        view["history"] = shown.history.prefix(historyShown).map {
            PointHistoryPages.row($0, exchange, isNamed: false)
        }
        view["hasHistory"] = !shown.history.isEmpty
        view["hasOlder"] = shown.history.count > historyShown
        addTyped(exchange, points, to: &view)
        return exchange.page(
            "point", title: point.details.name, view, status: trouble == nil ? .ok : .unprocessableContent)
    }

    private static func addDetails(_ details: PointDetails, _ points: [StoredPoint], to view: inout View) {
        view["address"] = details.address
        view["unit"] = details.unit
        view["joinLink"] = details.joinLink
        view["capacity"] = details.capacity
        view["parent"] = details.parent
        view["parentPath"] = details.parent.map(Exchange.encoded)
        view["categories"] = details[.expected]
        view["hasCategories"] = !details.expected.isEmpty
        view["inCharge"] = details.inCharge ?? "–"
        view["technician"] = details.technician ?? "–"
        view["inChargeName"] = details.inCharge
        view["technicianName"] = details.technician
        view["backup"] = details.backupLine
    }

    private static func addPreparation(_ shown: PointView, _ exchange: Exchange, to view: inout View) {
        let (phrases, words) = (exchange.phrases, exchange.words.preparing)
        let line = shown.preparation?.facts.line
        view["lineText"] =
            switch line {
            case .connected: words.connected
            case .lost: words.lost
            case nil: words.unknownLine
            }
        view["isConnected"] = line == .connected
        view["isLost"] = line == .lost
        view["toRemind"] = shown.preparation?.facts.toRemind.joined(separator: ", ").nonEmpty
        view["tests"] = shown.tests.map { test($0, phrases) }
        view["hasTests"] = !shown.tests.isEmpty
        view["results"] = ConnectionTest.Result.allCases.map {
            ["value": $0.rawValue, "text": phrases.points.result($0)] as View
        }
    }

    /// What was typed into the forms that change the point, where one of them was refused.
    private static func addTyped(_ exchange: Exchange, _ points: [StoredPoint], to view: inout View) {
        view["codes"] = PointTreePages.codes(points, without: exchange.parameter("point"))
        let form = exchange.form
        view["typedUnder"] = form["under"].nonEmpty
        view["typedReason"] = form["reason"].nonEmpty
        view["typedTo"] = form["to"].nonEmpty
        view["isMove"] = form["people"] == "move"
        view["isStay"] = form["people"] == "stay"
        view["isNone"] = form["people"] != "move" && form["people"] != "stay"
        view["closesBelow"] = form.isChecked("below")
        view["isClosing"] = exchange.request.uri.path.hasSuffix("/close")
        view["isMoving"] = exchange.request.uri.path.hasSuffix("/move")
    }
}
