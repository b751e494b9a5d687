/// All points of a conference, open and closed, as a forest that is changed as a whole: whatever changes it
/// leaves it in order (each point after the one above it, depths and positions right).
package struct PointForest: Sendable {
    /// By code.
    package private(set) var points: [String: PlacedPoint]

    package init(_ points: some Sequence<PlacedPoint>) {
        self.points = Dictionary(points.map { ($0.code, $0) }) { first, _ in first }
    }

    package subscript(_ code: String) -> PlacedPoint? {
        get { points[code] }
        set { points[code] = newValue }
    }

    /// The open point with a code.
    package func open(_ code: String) -> PlacedPoint? { points[code].flatMap { $0.isOpen ? $0 : nil } }

    /// The codes of the open points above a point, the nearest first.
    package func ancestors(of code: String) -> [String] {
        var above: [String] = []
        var seen: Set<String> = [code]
        var next = points[code]?.details.parent
        while let here = next, seen.insert(here).inserted, open(here) != nil {
            above.append(here)
            next = points[here]?.details.parent
        }
        return above
    }

    /// The codes of the open points below a point, each after the one above it.
    package func below(_ code: String) -> [String] {
        let children = openChildren()
        var found: [String] = []
        var waiting = children[code] ?? []
        while let next = waiting.popLast() {
            found.append(next)
            waiting += children[next] ?? []
        }
        return found
    }

    private func openChildren() -> [String: [String]] {
        var children: [String: [String]] = [:]
        for point in points.values where point.isOpen {
            if let parent = point.details.parent { children[parent, default: []].append(point.code) }
        }
        return children
    }

    /// The points in their order, with depths and positions that fit the tree: the open ones each after the one
    /// above it, then the closed ones, which hang nowhere.
    ///
    /// - Parameter rank: the order among points that hang below the same one.
    package func ordered(by rank: (PlacedPoint) -> Int = { $0.position }) -> [PlacedPoint] {
        var children: [String?: [(rank: Int, code: String)]] = [:]
        for point in points.values where point.isOpen {
            let parent = point.details.parent.flatMap { open($0)?.code }
            children[parent, default: []].append((rank(point), point.code))
        }
        var ordered: [PlacedPoint] = []
        ordered.reserveCapacity(points.count)
        var waiting: [(code: String, depth: Int)] = []
        func push(_ parent: String?, _ depth: Int) {
            guard let all = children[parent] else { return }
            for child in all.sorted(by: >) { waiting.append((child.code, depth)) }
        }
        push(nil, 0)
        while let (code, depth) = waiting.popLast() {
            guard var point = points[code] else { continue }
            (point.depth, point.position) = (depth, ordered.count)
            if depth == 0 { point.details.parent = nil }
            ordered.append(point)
            push(code, depth + 1)
        }
        let closed = points.values.filter { !$0.isOpen }.sorted {
            ($0.position, $0.code) < ($1.position, $1.code)
        }
        for var point in closed {
            (point.depth, point.position, point.details.parent) = (0, ordered.count, nil)
            ordered.append(point)
        }
        return ordered
    }
}
