import Glibc

/// An IPv4 or IPv6 address as a number.
package struct IPAddress: Sendable, Hashable {
    /// 32 for IPv4, 128 for IPv6.
    package let width: Int
    /// The address in the low `width` bits.
    let bits: UInt128

    init(v4 bits: UInt32) {
        width = 32
        self.bits = UInt128(bits)
    }

    init(v6 bits: UInt128) {
        width = 128
        self.bits = bits
    }

    /// From 4 or 16 bytes in network order; `nil` for any other number.
    package init?(bytes: some Collection<UInt8>) {
        guard bytes.count == 4 || bytes.count == 16 else { return nil }
        width = bytes.count * 8
        bits = bytes.reduce(0) { $0 << 8 | UInt128($1) }
    }

    /// Reads the usual spelling (`192.0.2.1`, `2001:db8::1`), nothing that only some programs understand.
    /// A zone (`fe80::1%eth0`) is left out.
    package init?(parsing text: some StringProtocol) {
        self.init(text: String(text.prefix { $0 != "%" }))
    }

    /// The same of a C string, without a zone.
    init?(text: UnsafePointer<CChar>) {
        var four = in_addr()
        var six = in6_addr()
        if inet_pton(AF_INET, text, &four) == 1 {
            self.init(v4: UInt32(bigEndian: four.s_addr))
        } else if inet_pton(AF_INET6, text, &six) == 1 {
            self.init(bytes: withUnsafeBytes(of: &six, Array.init))
        } else {
            return nil
        }
    }

    package var bytes: [UInt8] {
        (0..<width / 8).map { UInt8(truncatingIfNeeded: bits >> UInt128(width - 8 - $0 * 8)) }
    }
}

extension IPAddress: CustomStringConvertible {
    package var description: String {
        var text = [CChar](repeating: 0, count: Int(INET6_ADDRSTRLEN))
        let family = width == 32 ? AF_INET : AF_INET6
        guard inet_ntop(family, bytes, &text, socklen_t(text.count)) != nil else { return "" }
        return String(decoding: text.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
    }
}
