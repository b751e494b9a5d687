/// Who came before in the same file: 24 bytes a person, so that two million of them take some 60 MB.
///
/// People are kept as hashes of their identities. Two different identities fall on one 64-bit hash by chance
/// once in ten million files of two million people; Swift's hashes are seeded, so nobody can make it happen.
struct SeenPeople {
    struct Person {
        var identity: UInt64
        var row: UInt32
        /// Hash of the name's comparison form.
        var name: UInt32
        /// Hash of all that the row says.
        var content: UInt32
    }

    private var people: [Person] = []
    /// Open addressing: 0 is free, otherwise the index in `people` plus one.
    private var slots = [UInt32](repeating: 0, count: 1 << 10)

    /// The earlier person with the same identity; if there is none, remembers this one.
    mutating func insert(_ person: Person) -> Person? {
        if people.count * 4 >= slots.count * 3 { grow() }
        var slot = Int(truncatingIfNeeded: person.identity) & (slots.count - 1)
        while slots[slot] != 0 {
            let other = people[Int(slots[slot]) - 1]
            if other.identity == person.identity { return other }
            slot = (slot + 1) & (slots.count - 1)
        }
        people.append(person)
        slots[slot] = UInt32(people.count)
        return nil
    }

    private mutating func grow() {
        slots = [UInt32](repeating: 0, count: slots.count * 2)
        for (index, person) in people.enumerated() {
            var slot = Int(truncatingIfNeeded: person.identity) & (slots.count - 1)
            while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
            slots[slot] = UInt32(index + 1)
        }
    }
}

extension String {
    /// Hashes the bytes: `String`'s own hash normalises first, which takes many times as long.
    func hashBytes(into hasher: inout Hasher) {
        var copy = self
        copy.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
        hasher.combine(0xFF as UInt8)
    }
}
