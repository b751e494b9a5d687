import VietnameseText

/// Pairs the passages of two revisions of a conclusion: which of the new one says what which of the old one said.
package enum PassagePairing {
    /// A passage that assigns something, in the words of its revision.
    package struct Passage: Sendable {
        package var ordinal: String?
        package var text: String
        package var lead: [String]

        package init(ordinal: String?, text: String, lead: [String]) {
            self.ordinal = ordinal
            self.text = text
            self.lead = lead
        }
    }

    package struct Pair: Hashable, Sendable {
        package var old: Int
        package var new: Int
        /// Whether the words are the same.
        package var isSame: Bool
    }

    /// How alike two passages must be: two of three of their words in common, where neither number nor unit
    /// speaks for them.
    private static let threshold = 0.66

    /// Each old and each new passage is in one pair at most; those that are most alike find each other first. The
    /// cost is the product of the two counts.
    package static func pairs(_ old: [Passage], _ new: [Passage]) -> [Pair] {
        let (olds, news) = (old.map(Words.init), new.map(Words.init))
        var candidates: [(score: Double, pair: Pair)] = []
        for (i, left) in olds.enumerated() {
            for (j, right) in news.enumerated() {
                let isSame = left.key == right.key && left.lead == right.lead
                let score = isSame ? 3 : left.likeness(to: right)
                guard score >= threshold else { continue }
                candidates.append((score, Pair(old: i, new: j, isSame: isSame)))
            }
        }
        candidates.sort { ($1.score, $0.pair.old, $0.pair.new) < ($0.score, $1.pair.old, $1.pair.new) }
        var (takenOld, takenNew): (Set<Int>, Set<Int>) = ([], [])
        return candidates.compactMap { candidate in
            let pair = candidate.pair
            guard !takenOld.contains(pair.old), !takenNew.contains(pair.new) else { return nil }
            takenOld.insert(pair.old)
            takenNew.insert(pair.new)
            return pair
        }.sorted { $0.new < $1.new }
    }

    private struct Words {
        let key: String
        let ordinal: String?
        let lead: Set<String>
        let counts: [String: Int]
        let total: Int

        init(_ passage: Passage) {
            key = VietnameseText.comparisonKey(VietnameseText.collapsed(passage.text))
            ordinal = passage.ordinal.map(VietnameseText.comparisonKey)
            lead = Set(passage.lead.map(UnitNaming.key))
            var counts: [String: Int] = [:]
            for word in key.split(whereSeparator: { !($0.isLetter || $0.isNumber) }) {
                counts[String(word), default: 0] += 1
            }
            self.counts = counts
            total = counts.values.reduce(0, +)
        }

        /// Dice's coefficient over the words, with a little more for the same number and the same units.
        func likeness(to other: Words) -> Double {
            guard total + other.total > 0 else { return 0 }
            let (few, many) = counts.count < other.counts.count ? (counts, other.counts) : (other.counts, counts)
            let common = few.reduce(0) { $0 + min($1.value, many[$1.key] ?? 0) }
            var score = Double(2 * common) / Double(total + other.total)
            if score > 0.3 {
                if ordinal != nil, ordinal == other.ordinal { score += 0.12 }
                if !lead.isEmpty, lead == other.lead { score += 0.15 }
            }
            return score
        }
    }
}
