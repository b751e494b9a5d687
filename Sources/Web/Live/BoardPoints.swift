import Conferences
import Phrases
import Store

/// One point on the hall's screen.
struct BoardPoint: Encodable, Sendable {
    /// Without "điểm cầu" at its beginning.
    let name: String
    /// Its turnout; before the roll is called how its line is.
    let text: String
    let present: Int
    let invited: Int
    /// `connected` or `lost`; `nil` where nobody told of it.
    let line: String?

    init(_ point: BoardPoints.Point, _ phrases: Phrases, isCalled: Bool) {
        name = Self.short(point.name)
        text =
            isCalled
            ? phrases.web.hall.pointTurnout(point.turnout.present, point.turnout.invited)
            : phrases.web.hall.line(point.line)
        present = point.turnout.present
        invited = point.turnout.invited
        line = point.line?.rawValue
    }

    /// The name without the word that all points bear, so that what tells them apart is not cut off.
    private static func short(_ name: String) -> String {
        for word in ["Điểm cầu ", "Đầu cầu "] where name.hasPrefix(word) {
            let rest = name.dropFirst(word.count)
            return rest.prefix(1).uppercased() + rest.dropFirst()
        }
        return name
    }

    /// In tenths, for the width of a bar that a style rule draws.
    var level: Int { invited == 0 ? 0 : min(10, present * 10 / invited) }
}

/// The points of a conference as the hall's screen shows them.
struct BoardPoints {
    struct Point {
        let code: String
        let name: String
        let turnout: Turnout
        let line: LineState?
    }

    /// How many points take turns on the screen: more come by too seldom to be waited for.
    static let most = 60

    let rollCall: RollCall?
    /// Of the whole conference; `nil` where no roll was called, or not all of it is theirs to see.
    let whole: Turnout?
    /// The line of each open point.
    let lines: [(name: String, line: LineState?)]
    private let all: [Point]

    /// - Parameter covered: the codes of the points that may be seen; all where it is `nil`.
    init(of conference: Conference, covered: Set<String>?, _ records: Records) throws {
        let told = Dictionary(
            try records.lines(of: conference.id).map { ($0.code, $0.line) }, uniquingKeysWith: { $1 })
        let open = try records.points(of: conference.id).filter(\.isOpen)
        func isSeen(_ code: String) -> Bool { covered?.contains(code) ?? true }
        lines = open.filter { isSeen($0.code) }.map { ($0.name, told[$0.code]) }
        rollCall = try records.rollCalls(of: conference).last
        guard let rollCall else {
            whole = nil
            all = Self.tops(of: open).filter { isSeen($0.code) }.map {
                Point(code: $0.code, name: $0.name, turnout: Turnout(), line: told[$0.code])
            }
            return
        }
        var turnouts = try records.turnoutByPoint(of: rollCall)
        // One point above all others says no more than the whole: those below it are shown.
        if turnouts.count == 1, let top = turnouts.first {
            let below = try records.turnoutByPoint(of: rollCall, below: top.id)
            if !below.isEmpty { turnouts = below }
        }
        all = turnouts.filter { isSeen($0.code) }.map {
            Point(code: $0.code, name: $0.name, turnout: $0.turnout, line: told[$0.code])
        }
        whole = covered == nil ? try records.turnout(of: rollCall) : nil
    }

    /// The points at the top, or those below the only one.
    private static func tops(of open: [StoredPoint]) -> [StoredPoint] {
        let tops = open.filter { $0.parent == nil }
        guard tops.count == 1 else { return tops }
        let below = open.filter { $0.parent == tops[0].id }
        return below.isEmpty ? tops : below
    }

    func count(_ line: LineState?) -> Int { lines.count { $0.line == line } }

    /// The points that are shown: all in the order of the plan, or, where they are too many, those of which the
    /// fewest are there and whose line is lost, since it is these that somebody must call.
    var chosen: (shown: [Point], others: (count: Int, turnout: Turnout)?) {
        guard all.count > Self.most else { return (all, nil) }
        func share(_ point: Point) -> Double {
            if point.line == .lost { return -1 }
            return point.turnout.invited == 0
                ? 2 : Double(point.turnout.present) / Double(point.turnout.invited)
        }
        let ranked = all.enumerated().sorted {
            (share($0.element), $0.offset) < (share($1.element), $1.offset)
        }
        let others = ranked.dropFirst(Self.most).reduce(Turnout()) { $0 + $1.element.turnout }
        return (ranked.prefix(Self.most).map(\.element), (all.count - Self.most, others))
    }
}
