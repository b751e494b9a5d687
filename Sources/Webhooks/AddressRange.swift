/// A range of addresses, as `10.0.0.0/8` or `fd00::/8` writes it; one address is a range too.
package struct AddressRange: Sendable, Hashable {
    package let first: IPAddress
    /// How many leading bits are fixed.
    package let prefixLength: Int

    /// `nil` where the prefix is longer than the address, or bits beyond it are set.
    package init?(first: IPAddress, prefixLength: Int) {
        guard (0...first.width).contains(prefixLength) else { return nil }
        self.first = first
        self.prefixLength = prefixLength
        guard first.bits & hostMask == 0 else { return nil }
    }

    package init?(parsing text: some StringProtocol) {
        let parts = text.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
        guard let head = parts.first, let first = IPAddress(parsing: head) else { return nil }
        guard parts.count == 2 else {
            self.init(first: first, prefixLength: first.width)
            return
        }
        guard let length = Int(parts[1]), parts[1].allSatisfy(\.isNumber) else { return nil }
        self.init(first: first, prefixLength: length)
    }

    init(_ first: UInt32, _ prefixLength: Int) {
        self.first = IPAddress(v4: first)
        self.prefixLength = prefixLength
    }

    init(v6 first: UInt128, _ prefixLength: Int) {
        self.first = IPAddress(v6: first)
        self.prefixLength = prefixLength
    }

    package var isOneAddress: Bool { prefixLength == first.width }

    package func contains(_ address: IPAddress) -> Bool {
        address.width == first.width && address.bits & ~hostMask == first.bits
    }

    private var hostMask: UInt128 {
        let free = first.width - prefixLength
        return free == 128 ? .max : (1 << UInt128(free)) - 1
    }
}
