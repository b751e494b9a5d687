import Conferences

/// Which point lies below which.
struct PointTree {
    private let parents: [String: String]

    init(_ points: [ConnectionPoint]) {
        var parents: [String: String] = [:]
        for point in points { parents[point.code] = point.parent }
        self.parents = parents
    }

    init(_ links: some Sequence<(code: String, parent: String)>) {
        parents = Dictionary(links.map { ($0.code, $0.parent) }) { first, _ in first }
    }

    /// The codes with those of all the points above them.
    func withAncestors(_ codes: some Sequence<String>) -> Set<String> {
        var all: Set<String> = []
        for code in codes {
            var next: String? = code
            while let here = next, all.insert(here).inserted { next = parents[here] }
        }
        return all
    }
}
