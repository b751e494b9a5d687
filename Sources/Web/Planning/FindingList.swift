import Phrases

/// Findings as a page lists them: of each kind the first few, and behind those the others, so that six hundred points
/// without a technician do not hide the one that matters.
enum FindingList {
    /// How many of one kind are shown at once.
    private static let first = 3
    /// How many of one kind can be unfolded: what comes after them is only counted.
    private static let mostBehind = 200

    /// - Parameter findings: the kind and what its line is filled with, in the order in which they are read.
    /// - Returns: What the template `finding` is filled with, a line each. Kinds stand in the order of their first.
    static func views(_ findings: [(kind: String, view: View)], _ phrases: Phrases) -> [View] {
        var kinds: [String] = []
        var byKind: [String: [View]] = [:]
        for (kind, view) in findings {
            if byKind[kind] == nil { kinds.append(kind) }
            byKind[kind, default: []].append(view)
        }
        return kinds.flatMap { kind -> [View] in
            var all = byKind[kind] ?? []
            // One more takes no more place than the line that would stand for it.
            guard all.count > first + 1 else {
                return all.map { $0.with("more", false) }
            }
            let behind = Array(all[first...])
            all = Array(all[..<first]).map { $0.with("more", false) }
            all[first - 1]["more"] =
                [
                    "text": phrases.web.planning.moreAlike(behind.count),
                    "behind": behind.prefix(mostBehind).map { $0.with("more", false) },
                ] as View
            return all
        }
    }
}
