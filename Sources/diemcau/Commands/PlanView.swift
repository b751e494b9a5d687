import Conferences
import Phrases

/// A plan as `show` prints it.
struct PlanView: Sendable {
    let plan: Plan
    /// The version's number, for a published plan.
    let version: Int?
    /// How many people each point's roster has, by code, for a published plan.
    let registered: [String: Int]?

    /// How many points are listed where not all are asked for: more than a page is no help.
    private static let pointLimit = 30

    func print(on console: Console, allPoints: Bool) {
        printHead(on: console)
        printAgenda(on: console)
        printPoints(on: console, limit: allPoints ? .max : Self.pointLimit)
    }

    private func printHead(on console: Console) {
        let words = console.phrases.words
        console.line(console.styled(console.wrapped(plan.title), .bold))
        if let cancellation = plan.cancellation {
            console.line(console.styled("\(words.cancelled): \(cancellation)", .red))
        }
        var facts: [(String, String)] = [
            (words.conference, plan.slug + (version.map { " (\(words.version.lowercased()) \($0))" } ?? "")),
            (words.when, plan.schedule.when),
            (words.host, "\(plan.host) (\(words.form(plan.form)))"),
        ]
        let chairs = plan.chairs.compactMap(plan.person).map(\.introduced)
        if !chairs.isEmpty { facts.append((words.chairs, chairs.joined(separator: "\n"))) }
        if let secretary = plan.secretary.flatMap(plan.person) {
            facts.append((words.secretary, secretary.introduced))
        }
        if !plan.directives.isEmpty {
            facts.append((words.directives, plan.directives.map(\.inFull).joined(separator: "\n")))
        }
        let indent = (facts.map(\.0.count).max() ?? 0) + 2
        for (name, text) in facts {
            let label = name + String(repeating: " ", count: indent - name.count)
            console.line(console.styled(label, .faint) + console.wrapped(text, indent: indent))
        }
    }

    private func printAgenda(on console: Console) {
        guard !plan.agenda.isEmpty else { return }
        let words = console.phrases.words
        console.line()
        var table = Table([words.time, words.item, words.presenters, words.directives])
        let timeline = Timeline(of: plan)
        for (item, slot) in zip(plan.agenda, timeline.slots) {
            let presenters = item.presenters.compactMap(plan.person).map(\.name).joined(separator: "\n")
            table.add([slot.clock, item.title, presenters, item.directives.joined(separator: "\n")])
        }
        console.table(table)
    }

    private func printPoints(on console: Console, limit: Int) {
        let points = plan.connectionPoints()
        guard !points.isEmpty else { return }
        let words = console.phrases.words
        console.line()
        var headings = [words.code, words.point, words.inCharge, words.technician, words.expected]
        if registered != nil { headings.append(words.registered) }
        var table = Table(headings)
        for point in points.prefix(limit) {
            var cells = [
                point.code, String(repeating: "· ", count: point.depth) + point.name,
                point.inCharge.flatMap(plan.person)?.name ?? "–",
                point.technician.flatMap(plan.person)?.name ?? "–",
                point.expected.isEmpty ? "–" : String(point.expectedTotal),
            ]
            if let registered { cells.append(String(registered[point.code] ?? 0)) }
            table.add(cells)
        }
        console.table(table)
        if points.count > limit {
            console.line(console.styled(console.phrases.output.morePoints(points.count - limit), .faint))
        }
    }
}

/// A plan as JSON gives it to programs.
struct PlanJSON: Encodable {
    struct Point: Encodable {
        let code: String
        let name: String
        let parent: String?
        let capacity: Int?
        let expected: Int
        let registered: Int?
    }

    struct Item: Encodable {
        let title: String
        let kind: String
        let start: Int?
        let end: Int?
        let presenters: [String]
        let directives: [String]
    }

    let conference: String
    let version: Int?
    let title: String
    let form: String
    let host: String
    let firstDay: String
    let lastDay: String
    let start: String?
    let end: String?
    let timeZone: String
    let cancellation: String?
    let chairs: [String]
    let directives: [Directive]
    let points: [Point]
    let agenda: [Item]

    init(_ view: PlanView) {
        let plan = view.plan
        conference = plan.slug
        version = view.version
        title = plan.title
        form = plan.form.rawValue
        host = plan.host
        firstDay = plan.schedule.firstDay.description
        lastDay = plan.schedule.lastDay.description
        start = plan.schedule.start?.description
        end = plan.schedule.end?.description
        timeZone = plan.schedule.timeZone
        cancellation = plan.cancellation
        chairs = plan.chairs.compactMap(plan.person).map(\.name)
        directives = plan.directives
        points = plan.connectionPoints().map { point in
            Point(
                code: point.code, name: point.name, parent: point.parent, capacity: point.capacity,
                expected: point.expectedTotal,
                registered: view.registered.map { $0[point.code] ?? 0 })
        }
        let timeline = Timeline(of: plan)
        agenda = zip(plan.agenda, timeline.slots).map { item, slot in
            Item(
                title: item.title, kind: item.kind.rawValue, start: slot.start, end: slot.end,
                presenters: item.presenters.compactMap(plan.person).map(\.name), directives: item.directives)
        }
    }

    private enum CodingKeys: String, CodingKey {
        case conference, version, title, form, host, start, end, cancellation, chairs, directives, points
        case agenda
        case firstDay = "first_day"
        case lastDay = "last_day"
        case timeZone = "time_zone"
    }
}
