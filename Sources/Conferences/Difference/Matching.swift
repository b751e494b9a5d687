/// Pairs the elements of two lists, each at most once, by one key after another.
struct Matching {
    /// For each element of the new list the index of its partner in the old one.
    private(set) var oldIndices: [Int?]
    private var isMatched: [Bool]

    init(oldCount: Int, newCount: Int) {
        oldIndices = Array(repeating: nil, count: newCount)
        isMatched = Array(repeating: false, count: oldCount)
    }

    /// Pairs what has no partner yet and the same key, in the order of the lists. Elements whose key is `nil`
    /// are left alone.
    mutating func pair<Key: Hashable>(old: (Int) -> Key?, new: (Int) -> Key?) {
        var waiting: [Key: [Int]] = [:]
        for index in isMatched.indices.reversed() where !isMatched[index] {
            if let key = old(index) { waiting[key, default: []].append(index) }
        }
        for index in oldIndices.indices where oldIndices[index] == nil {
            guard let key = new(index), let partner = waiting[key]?.popLast() else { continue }
            oldIndices[index] = partner
            isMatched[partner] = true
        }
    }

    /// The old elements that have no partner.
    var removed: [Int] { isMatched.indices.filter { !isMatched[$0] } }

    /// The new elements that have no partner.
    var added: [Int] { oldIndices.indices.filter { oldIndices[$0] == nil } }

    /// The pairs, in the order of the new list.
    var pairs: [(old: Int, new: Int)] {
        oldIndices.enumerated().compactMap { new, old in old.map { (old: $0, new: new) } }
    }
}
