/// Who in a plan is who in an earlier one: the same key, or else the same name and unit under another key.
struct PersonMatch {
    /// The pairs, those who came and those who went, as indices into the two lists of people.
    let matching: Matching
    private let oldKeys: [String: String]

    init(from old: Plan, to new: Plan) {
        var matching = Matching(oldCount: old.people.count, newCount: new.people.count)
        matching.pair(old: { old.people[$0].key }, new: { new.people[$0].key })
        matching.pair(old: { [old.people[$0].name, old.people[$0].unit] }) {
            [new.people[$0].name, new.people[$0].unit]
        }
        self.matching = matching
        oldKeys = Dictionary(
            matching.pairs.map { (new.people[$0.new].key, old.people[$0.old].key) }
        ) { first, _ in first }
    }

    /// The key in the old plan of whoever has this key in the new one.
    func oldKey(of key: String) -> String { oldKeys[key] ?? key }

    func isSame(old: String?, new: String?) -> Bool { old == new.map(oldKey) }
}
