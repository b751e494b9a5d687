/// Who came before in the same file: some 28 bytes a person, so that two million of them take some 56 MB.
///
/// People are kept as hashes of their identities. Two different identities fall on one 64-bit hash by chance
/// once in ten million files of two million people; Swift's hashes are seeded, so nobody can make it happen.
struct SeenPeople {
    struct Person {
        /// In two halves: a number of 64 bits would want a place that begins at every eighth byte.
        private var high: UInt32
        private var low: UInt32
        var row: UInt32
        /// Hash of the name's comparison form.
        var name: UInt32
        /// Hash of all that the row says.
        var content: UInt32

        var identity: UInt64 { UInt64(high) << 32 | UInt64(low) }

        init(identity: UInt64, row: UInt32, name: UInt32, content: UInt32) {
            high = UInt32(truncatingIfNeeded: identity >> 32)
            low = UInt32(truncatingIfNeeded: identity)
            self.row = row
            self.name = name
            self.content = content
        }
    }

    /// In pieces, because one that grows is there twice while it does.
    private var pieces: [[Person]] = []
    private var count = 0
    /// Open addressing: 0 is free, otherwise the person's number, from 1.
    private var slots = [UInt32](repeating: 0, count: 1 << 10)

    private static let piece = 1 << 16

    private subscript(slot: Int) -> Person {
        let index = Int(slots[slot]) - 1
        return pieces[index / Self.piece][index % Self.piece]
    }

    /// The earlier person with the same identity; if there is none, remembers this one.
    mutating func insert(_ person: Person) -> Person? {
        if count * 4 >= slots.count * 3 { grow() }
        var slot = Int(truncatingIfNeeded: person.identity) & (slots.count - 1)
        while slots[slot] != 0 {
            let other = self[slot]
            if other.identity == person.identity { return other }
            slot = (slot + 1) & (slots.count - 1)
        }
        if count % Self.piece == 0 { pieces.append([]) }
        pieces[count / Self.piece].append(person)
        count += 1
        slots[slot] = UInt32(count)
        return nil
    }

    private mutating func grow() {
        let size = slots.count * 2
        slots = []
        slots = [UInt32](repeating: 0, count: size)
        var number: UInt32 = 0
        for piece in pieces {
            for person in piece {
                number += 1
                var slot = Int(truncatingIfNeeded: person.identity) & (slots.count - 1)
                while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
                slots[slot] = number
            }
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
