/// Which tasks of a block of 4,096 have a word: by their places within the block.
struct TaskBlock: Equatable {
    static let size = 4096
    /// Bytes of a block that is stored as bits; a list of places is always shorter.
    private static let wide = size / 8

    private var bits = [UInt64](repeating: 0, count: size / 64)

    init() {}

    /// Reads what is stored: 512 bytes are a bit for each place, fewer are a list of places of two bytes each.
    init(_ bytes: [UInt8]) {
        if bytes.count == Self.wide {
            for (index, byte) in bytes.enumerated() where byte != 0 {
                bits[index / 8] |= UInt64(byte) << UInt64(index % 8 * 8)
            }
        } else {
            for index in stride(from: 0, to: bytes.count - 1, by: 2) {
                insert(Int(bytes[index]) | Int(bytes[index + 1]) << 8)
            }
        }
    }

    var bytes: [UInt8] {
        guard count * 2 < Self.wide else {
            return bits.flatMap { word in (0..<8).map { UInt8(truncatingIfNeeded: word >> ($0 * 8)) } }
        }
        return places.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8(truncatingIfNeeded: $0 >> 8)] }
    }

    mutating func insert(_ place: Int) {
        guard (0..<Self.size).contains(place) else { return }
        bits[place / 64] |= 1 << UInt64(place % 64)
    }

    mutating func remove(_ place: Int) {
        guard (0..<Self.size).contains(place) else { return }
        bits[place / 64] &= ~(1 << UInt64(place % 64))
    }

    mutating func formUnion(_ other: TaskBlock) {
        for index in bits.indices { bits[index] |= other.bits[index] }
    }

    mutating func formIntersection(_ other: TaskBlock) {
        for index in bits.indices { bits[index] &= other.bits[index] }
    }

    var isEmpty: Bool { bits.allSatisfy { $0 == 0 } }

    var count: Int { bits.reduce(0) { $0 + $1.nonzeroBitCount } }

    /// The places that are in it, in their order.
    var places: [Int] {
        var places: [Int] = []
        for (index, word) in bits.enumerated() {
            var rest = word
            while rest != 0 {
                places.append(index * 64 + rest.trailingZeroBitCount)
                rest &= rest - 1
            }
        }
        return places
    }
}
