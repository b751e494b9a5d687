/// Capitals of Vietnamese letters, one scalar for one.
enum LegacyCase {
    static func upper(_ scalar: UInt32) -> UInt32 {
        switch scalar {
        case 0x61...0x7A, 0xE0...0xF6, 0xF8...0xFE: scalar - 0x20
        case 0x100...0x137, 0x14A...0x177, 0x1EA0...0x1EFF: scalar & ~1
        case 0x1A1, 0x1B0: scalar - 1
        default: scalar
        }
    }

    static func isUpperASCII(_ scalar: UInt32) -> Bool { scalar >= 0x41 && scalar <= 0x5A }
    static func isLowerASCII(_ scalar: UInt32) -> Bool { scalar >= 0x61 && scalar <= 0x7A }
}
