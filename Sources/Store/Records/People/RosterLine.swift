package import Conferences

/// Somebody out of a roster's file, ready to be stored or compared.
package struct RosterLine: Sendable {
    package var attendee: Attendee
    package var point: Identifier<ConnectionPoint>
    /// The line of the file that says so; `nil` for somebody typed in.
    package var row: Int?
    /// What the attendee's row says, as one number that is the same in every run of the program.
    package let content: Int64
    /// The number under which those of the same name and unit are found together.
    package let personHash: Int64?

    /// - Parameter personHash: where it is known already.
    package init(
        _ attendee: Attendee, at point: Identifier<ConnectionPoint>, row: Int? = nil,
        personHash: Int64?? = nil
    ) {
        self.personHash = personHash ?? PersonHashing.hash(of: attendee)
        self.attendee = attendee
        self.point = point
        self.row = row
        content = Self.content(of: attendee)
    }

    /// FNV-1a over all fields; it tells that something changed, and must last, which Swift's own hashes do
    /// not.
    private static func content(of attendee: Attendee) -> Int64 {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        func mix(_ text: String?) {
            guard var text else {
                hash = (hash ^ 0x1E) &* 0x100_0000_01B3
                return
            }
            text.withUTF8 { bytes in
                for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
            }
            hash = (hash ^ 0x1F) &* 0x100_0000_01B3
        }
        mix(attendee.point)
        mix(attendee.name)
        mix(attendee.title)
        mix(attendee.unit)
        mix(attendee.phone)
        mix(attendee.staffNumber)
        mix(attendee.category)
        mix(attendee.note)
        hash = (hash ^ UInt64(attendee.birthYear ?? 0)) &* 0x100_0000_01B3
        return Int64(bitPattern: hash)
    }
}
