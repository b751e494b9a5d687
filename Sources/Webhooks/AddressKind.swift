/// What an address is for, by the IANA special-purpose registries (RFC 6890 and its updates) and what the
/// large clouds serve credentials at.
package enum AddressKind: String, Sendable, Hashable, CaseIterable {
    case global
    case unspecified
    case loopback
    case privateUse = "private"
    case linkLocal = "link_local"
    /// Where a cloud tells a machine its secrets. Not opened by a range or a host name, only by naming the
    /// address itself.
    case metadata
    /// Carrier-grade NAT, 100.64.0.0/10 (RFC 6598).
    case shared
    case multicast
    case documentation
    /// Reserved, for benchmarks, for protocols, retired, or not assigned.
    case reserved

    package init(of address: IPAddress) {
        if Self.metadataAddresses.contains(address) {
            self = .metadata
        } else if address.width == 32 {
            self = Self.ranges4.first { $0.range.contains(address) }?.kind ?? .global
        } else if let embedded = address.embedded {
            self = AddressKind(of: embedded)
        } else {
            // Only 2000::/3 has been given out as global unicast.
            self =
                Self.ranges6.first { $0.range.contains(address) }?.kind
                ?? (address.bits >> 125 == 1 ? .global : .reserved)
        }
    }

    private static let metadataAddresses: Set<IPAddress> = [
        IPAddress(v4: 0xa9fe_a9fe),  // 169.254.169.254: AWS, Azure, Google, DigitalOcean, OpenStack
        IPAddress(v4: 0xa9fe_aa02),  // 169.254.170.2: AWS container credentials
        IPAddress(v4: 0xa9fe_aa17),  // 169.254.170.23: AWS EKS pod identity
        IPAddress(v4: 0x6464_64c8),  // 100.100.100.200: Alibaba
        IPAddress(v4: 0xc000_00c0),  // 192.0.0.192: Oracle
        IPAddress(v4: 0xa83f_8110),  // 168.63.129.16: Azure's host, in the middle of global addresses
        IPAddress(v6: 0xfd00_0ec2_0000_0000_0000_0000_0000_0254),  // AWS
        IPAddress(v6: 0xfd00_0ec2_0000_0000_0000_0000_0000_0023),  // AWS EKS pod identity
        IPAddress(v6: 0xfd20_00ce_0000_0000_0000_0000_0000_0254),  // Google
    ]

    private static let ranges4: [(range: AddressRange, kind: AddressKind)] = [
        (AddressRange(0x0000_0000, 8), .unspecified),  // 0.0.0.0/8: Linux connects it to this machine
        (AddressRange(0x0a00_0000, 8), .privateUse),  // 10.0.0.0/8
        (AddressRange(0x6440_0000, 10), .shared),  // 100.64.0.0/10
        (AddressRange(0x7f00_0000, 8), .loopback),  // 127.0.0.0/8
        (AddressRange(0xa9fe_0000, 16), .linkLocal),  // 169.254.0.0/16
        (AddressRange(0xac10_0000, 12), .privateUse),  // 172.16.0.0/12
        (AddressRange(0xc000_0000, 24), .reserved),  // 192.0.0.0/24: protocol assignments
        (AddressRange(0xc000_0200, 24), .documentation),  // 192.0.2.0/24
        (AddressRange(0xc058_6300, 24), .reserved),  // 192.88.99.0/24: retired 6to4 relays
        (AddressRange(0xc0a8_0000, 16), .privateUse),  // 192.168.0.0/16
        (AddressRange(0xc612_0000, 15), .reserved),  // 198.18.0.0/15: benchmarks
        (AddressRange(0xc633_6400, 24), .documentation),  // 198.51.100.0/24
        (AddressRange(0xcb00_7100, 24), .documentation),  // 203.0.113.0/24
        (AddressRange(0xe000_0000, 4), .multicast),  // 224.0.0.0/4
        (AddressRange(0xf000_0000, 4), .reserved),  // 240.0.0.0/4 and the broadcast address
    ]

    private static let ranges6: [(range: AddressRange, kind: AddressKind)] = [
        (AddressRange(v6: 0, 128), .unspecified),  // ::
        (AddressRange(v6: 1, 128), .loopback),  // ::1
        (AddressRange(v6: 0x0064_ff9b_0001 << 80, 48), .privateUse),  // 64:ff9b:1::/48: local NAT64
        (AddressRange(v6: 0x2001_0db8 << 96, 32), .documentation),  // 2001:db8::/32
        (AddressRange(v6: 0x2001 << 112, 23), .reserved),  // 2001::/23: Teredo, ORCHID, benchmarks
        (AddressRange(v6: 0x3fff << 112, 20), .documentation),  // 3fff::/20
        (AddressRange(v6: 0xfc00 << 112, 7), .privateUse),  // fc00::/7
        (AddressRange(v6: 0xfe80 << 112, 10), .linkLocal),  // fe80::/10
        (AddressRange(v6: 0xfec0 << 112, 10), .privateUse),  // fec0::/10: retired site-local
        (AddressRange(v6: 0xff00 << 112, 8), .multicast),  // ff00::/8
    ]
}

extension IPAddress {
    /// The IPv4 address that an IPv6 address stands for, where a translator or a tunnel would connect to it.
    package var embedded: IPAddress? {
        guard width == 128 else { return nil }
        let low = IPAddress(v4: UInt32(truncatingIfNeeded: bits))
        if bits >> 32 == 0xffff { return low }  // ::ffff:0:0/96, mapped
        if bits >> 32 == 0xffff_0000 { return low }  // ::ffff:0:0:0/96, translated (RFC 2765)
        if bits >> 32 == 0, bits > 1 { return low }  // ::/96, "compatible", retired
        if bits >> 32 == 0x0064_ff9b << 64 { return low }  // 64:ff9b::/96, NAT64
        if bits >> 112 == 0x2002 { return IPAddress(v4: UInt32(truncatingIfNeeded: bits >> 80)) }  // 6to4
        return nil
    }
}
