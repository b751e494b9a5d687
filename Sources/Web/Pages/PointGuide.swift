import Actions
import Conferences
import Phrases
import Store

/// What tells a coordinator where they stand: what is to be done next at a point, how to join, whom to call.
struct PointGuide: Sendable {
    let plan: Plan?
    /// The newest roll call that is open.
    let rollCall: RollCall?
    private let details: [String: PointDetails]
    /// The main point: the first at the top.
    private let main: PointDetails?

    /// How many points the page of a conference tells of; the rest stands on the page of points.
    private static let shown = 5

    init(of conference: Conference, _ records: Records) throws {
        plan = try records.planVersion(of: conference.id)?.plan
        rollCall = try records.rollCalls(of: conference).last(where: \.isOpen)
        let points = try records.placedPoints(of: conference.id).filter(\.isOpen)
        main = points.first { $0.details.parent == nil }?.details
        details = Dictionary(points.map { ($0.code, $0.details) }) { first, _ in first }
    }

    /// The points of whoever answers for some, each with what is to be done; those with something to do come first.
    func points(_ points: [PointPreparation], _ exchange: Exchange) -> View? {
        guard !points.isEmpty else { return nil }
        let slug = exchange.parameter("slug")
        let told = points.map { ($0, steps($0, exchange)) }
        let sorted = told.filter { !$0.1.isEmpty } + told.filter { $0.1.isEmpty }
        return [
            "points": sorted.prefix(Self.shown).map { point, steps -> View in
                [
                    "name": point.name,
                    "address": "/conferences/\(slug)/points/\(Exchange.encoded(point.code))",
                    "status": exchange.phrases.points.readiness(point.facts.status),
                    "statusName": point.facts.status.rawValue, "steps": steps, "hasSteps": !steps.isEmpty,
                    "join": details[point.code]?.joinLink,
                ]
            },
            "hasMore": sorted.count > Self.shown, "contacts": contacts(exchange),
        ]
    }

    /// What is to be done at a point, in the order in which one takes care of it, each with the place where.
    func steps(_ point: PointPreparation, _ exchange: Exchange) -> [View] {
        let (words, slug) = (exchange.words.guide, exchange.parameter("slug"))
        let base = "/conferences/\(slug)"
        let path = Exchange.encoded(point.code)
        let page = "\(base)/points/\(path)"
        var steps: [View] = []
        func add(_ text: String, _ address: String) { steps.append(["text": text, "address": address]) }
        if point.facts.line == .lost { add(words.lineLost, page + "#line-title") }
        if let rollCall, exchange.actor.may(.takeRollCall) {
            add(
                words.callRoll(rollCall.name),
                "\(base)/roll-call/\(rollCall.reference.number)/points/\(path)")
        }
        for missing in point.facts.missing {
            switch missing {
            case .inCharge, .technician: add(words.step(missing), page + "#names-title")
            case .roster: add(words.step(missing), "\(base)/roster?point=\(path)")
            case .connectionTest, .goodTest: add(words.step(missing), page + "#record")
            case .backupLine: add(words.step(missing), page + "#line-title")
            }
        }
        return steps
    }

    /// Whom one calls: the secretary and those of the main point, with the telephones that the plan gives, and the
    /// point's own technician. Only for whoever prepares points.
    ///
    /// - Parameter technician: the name of the point's own.
    func contacts(_ exchange: Exchange, technician: String? = nil) -> View {
        let words = exchange.words.guide
        var rows: [View] = []
        func add(_ role: String, _ name: String?) {
            guard let name else { return }
            // Of two people of one name nobody knows whose telephone it is.
            let known = plan?.people.filter { $0.name == name } ?? []
            let phone = known.count == 1 ? known[0].phone : nil
            rows.append([
                "role": role, "name": name, "phone": phone,
                "call": phone.map { String($0.filter { $0.isNumber || $0 == "+" }) },
            ])
        }
        add(words.secretary, plan?.secretary.flatMap { plan?.person($0)?.name })
        add(words.mainTechnician, main?.technician)
        add(words.mainInCharge, main?.inCharge)
        add(words.ownTechnician, technician)
        return ["rows": rows, "isEmpty": rows.isEmpty]
    }
}
