import Conferences
import Store

/// By what people of a file may be known again (their name with the unit, their staff number), as fingerprints: four
/// bytes each, so that two million of them take some 16 MB. What came twice is kept, and looked at when the file is
/// read; two fingerprints are alike by chance some hundreds of times in a nation's file, which costs a look each.
struct SeenKeys: Sendable {
    /// What came more than once, as far as it is kept.
    struct Doubt: Sendable {
        /// Those of the same name and unit.
        var hashes: Set<Int64> = []
        var staffNumbers: Set<String> = []
        /// Identities of people whose mobile number somebody else of the file has, with that number.
        var sharedPhones: [String: String] = [:]
        var fingerprints: Set<UInt32> = []
    }

    private(set) var doubt = Doubt()
    /// Open addressing; 0 is free.
    private var slots = [UInt32](repeating: 0, count: 1 << 10)
    private var count = 0

    /// How much doubt is kept of each kind.
    static let limit = 20_000

    mutating func insert(_ key: UInt32, of line: RosterLine) {
        if count * 2 >= slots.count { grow() }
        var slot = Int(key) & (slots.count - 1)
        while slots[slot] != 0 {
            guard slots[slot] != key else { return note(key, line) }
            slot = (slot + 1) & (slots.count - 1)
        }
        slots[slot] = key
        count += 1
    }

    private mutating func note(_ key: UInt32, _ line: RosterLine) {
        guard doubt.fingerprints.count < Self.limit else { return }
        doubt.fingerprints.insert(key)
        if let hash = line.personHash, line.nameKey == key { doubt.hashes.insert(hash) }
        if let number = line.attendee.staffNumber, line.staffKey == key { doubt.staffNumbers.insert(number) }
    }

    /// Keeps somebody whose mobile number is another's.
    mutating func noteSharedPhone(_ line: RosterLine) {
        guard let phone = PersonTraits(line.attendee).mobile, !line.attendee.identity.hasPrefix("p"),
            doubt.sharedPhones.count < Self.limit
        else { return }
        doubt.sharedPhones[line.attendee.identity] = phone
    }

    private mutating func grow() {
        let old = slots
        slots = [UInt32](repeating: 0, count: old.count * 2)
        for key in old where key != 0 {
            var slot = Int(key) & (slots.count - 1)
            while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
            slots[slot] = key
        }
    }
}

extension RosterLine {
    /// The fingerprint of the name with the unit.
    var nameKey: UInt32? {
        personHash.map { hash in
            let bits = UInt64(bitPattern: hash)
            return max(1, UInt32(truncatingIfNeeded: bits ^ bits >> 32))
        }
    }

    /// The fingerprint of the staff number.
    var staffKey: UInt32? {
        guard var number = attendee.staffNumber else { return nil }
        return number.withUTF8 { bytes in
            var hash: UInt64 = 0xCBF2_9CE4_8422_2325
            for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
            return max(1, UInt32(truncatingIfNeeded: hash ^ hash >> 32) ^ 0x5A5A_5A5A)
        }
    }

    var personKeys: [UInt32] { [nameKey, staffKey].compactMap { $0 } }
}
