/// Where and when the people of a plan are needed.
struct Bookings {
    /// Somebody's place at a point for as long as something takes place there.
    private struct Post {
        let role: CheckProblem.Duty.Role
        let point: PlannedPoint
    }

    private struct Booking {
        let span: Range<Int>
        /// The codes of the points of which any will do.
        let places: Set<String>
        let duty: CheckProblem.Duty
    }

    /// The keys of all who have something to do, in the order of the plan.
    private(set) var people: [String] = []
    private let plan: CheckedPlan
    /// The code of the main point; empty where there are no points, for the hall.
    private let main: String
    private let pointNames: [String: String]
    private var posts: [String: [Post]] = [:]
    private var presentations: [String: [Int]] = [:]
    /// The items that take place only at certain points, by point.
    private var itemsAtPoint: [String: [Int]] = [:]
    private let broadcasts: [Int]

    init(of plan: CheckedPlan) {
        self.plan = plan
        let points = plan.points.map(\.point)
        let agenda = plan.plan.agenda
        main = points.first?.code ?? ""
        pointNames = Dictionary(points.map { ($0.code, $0.name) }) { first, _ in first }
        broadcasts = agenda.indices.filter { agenda[$0].points.isEmpty }
        for point in points {
            if let key = point.inCharge { add(Post(role: .inCharge, point: point), of: key) }
            if let key = point.technician, key != point.inCharge {
                add(Post(role: .technician, point: point), of: key)
            }
        }
        for (index, item) in agenda.enumerated() {
            for key in item.presenters where presentations[key]?.last != index {
                if posts[key] == nil, presentations[key] == nil { people.append(key) }
                presentations[key, default: []].append(index)
            }
            for point in item.points { itemsAtPoint[point, default: []].append(index) }
        }
    }

    private mutating func add(_ post: Post, of key: String) {
        if posts[key] == nil { people.append(key) }
        posts[key, default: []].append(post)
    }

    /// Two duties of one person, at two places, at the same time.
    func clash(of key: String) -> (first: CheckProblem.Duty, second: CheckProblem.Duty)? {
        let posts = posts[key] ?? []
        // Whatever is broadcast takes place at both.
        if posts.count > 1, plan.plan.agenda.isEmpty || !broadcasts.isEmpty {
            return (duty(posts[0], at: nil), duty(posts[1], at: nil))
        }
        // Somebody in one place, whatever they do there.
        let presented = presentations[key] ?? []
        let speaksElsewhere = presented.contains { !plan.plan.agenda[$0].points.isEmpty }
        guard posts.count > 1 || speaksElsewhere || presented.count > 1 else { return nil }
        var bookings = presented.compactMap { presentation($0, posts: posts) }
        if posts.count > 1 || speaksElsewhere { bookings += posts.flatMap(bookingsAt) }
        return Self.clash(bookings)
    }

    /// Goes through the bookings by time. Of those for the same places only the one that ends last is kept in
    /// view, so that many at once cost no more than the number of different places.
    private static func clash(
        _ bookings: [Booking]
    ) -> (first: CheckProblem.Duty, second: CheckProblem.Duty)? {
        var running: [(places: Set<String>, booking: Booking)] = []
        for booking in bookings.sorted(by: { $0.span.lowerBound < $1.span.lowerBound }) {
            running.removeAll { $0.booking.span.upperBound <= booking.span.lowerBound }
            if let other = running.first(where: { $0.places.isDisjoint(with: booking.places) }) {
                return (other.booking.duty, booking.duty)
            }
            if let same = running.firstIndex(where: { $0.places == booking.places }) {
                if running[same].booking.span.upperBound < booking.span.upperBound {
                    running[same].booking = booking
                }
            } else {
                running.append((booking.places, booking))
            }
        }
        return nil
    }

    private func presentation(_ item: Int, posts: [Post]) -> Booking? {
        guard let span = plan.span(of: item), !span.isEmpty else { return nil }
        let points = plan.plan.agenda[item].points
        let places = points.isEmpty ? Set([main] + posts.map(\.point.code)) : Set(points)
        let place = points.first ?? main
        return Booking(
            span: span, places: places,
            duty: CheckProblem.Duty(
                role: .presenter, point: pointNames[place] ?? (place.isEmpty ? nil : place),
                slot: plan.slot(item, span)))
    }

    private func bookingsAt(_ post: Post) -> [Booking] {
        (broadcasts + (itemsAtPoint[post.point.code] ?? [])).compactMap { item in
            guard plan.plan.agenda[item].kind != .pause, let span = plan.span(of: item), !span.isEmpty
            else { return nil }
            return Booking(span: span, places: [post.point.code], duty: duty(post, at: plan.slot(item, span)))
        }
    }

    private func duty(_ post: Post, at slot: CheckProblem.ItemSlot?) -> CheckProblem.Duty {
        CheckProblem.Duty(role: post.role, point: post.point.name, slot: slot)
    }
}
