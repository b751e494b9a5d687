/// Decides which addresses a webhook may be sent to, so that nobody reads a closed network through us.
///
/// It judges the address of the socket that is about to be opened, after the name was resolved: what a URL
/// looks like, or what a name resolved to a moment ago, says nothing.
package struct AddressGuard: Sendable {
    /// What the operator opens for receivers on an intranet.
    package enum Allowance: Sendable, Hashable {
        /// A host by name, with every address that it resolves to; `*.example.vn` for all names under it.
        case host(String)
        case range(AddressRange)

        /// Reads `10.20.0.0/16`, `192.168.1.7`, `::1`, `intranet.example.vn`, `*.example.vn`.
        package init?(parsing text: String) {
            if let range = AddressRange(parsing: text) {
                self = .range(range)
                return
            }
            let name = text.lowercased()
            let labels = (name.after("*.") ?? name[...]).split(
                separator: ".", omittingEmptySubsequences: false)
            let isName = labels.allSatisfy { label in
                !label.isEmpty
                    && label.utf8.allSatisfy { byte in
                        "abcdefghijklmnopqrstuvwxyz0123456789-_".utf8.contains(byte)
                    }
            }
            // A mistyped address (`10.0.0.0/33`, `10.0.0`) must not pass as a name that nothing bears.
            guard isName, let last = labels.last, !last.allSatisfy(\.isNumber) else { return nil }
            self = .host(name)
        }
    }

    private let hosts: Set<String>
    private let ranges: [AddressRange]

    /// Without allowances only global addresses are open.
    package init(allowing allowances: [Allowance] = []) {
        hosts = Set(allowances.compactMap { if case .host(let name) = $0 { name } else { nil } })
        ranges = allowances.compactMap { if case .range(let range) = $0 { range } else { nil } }
    }

    /// Whether a socket may be opened to `address` for a request to a host that is `allowsHost`.
    package func allows(_ address: IPAddress, hostAllowed: Bool) -> Bool {
        switch AddressKind(of: address) {
        case .global: true
        case .metadata: matches(address) { $0.isOneAddress }
        default: hostAllowed || matches(address) { _ in true }
        }
    }

    /// Whether the host is opened by its name.
    ///
    /// - Parameter host: in lower case, as `EndpointURL.host` gives it.
    package func allowsHost(_ host: String) -> Bool {
        guard !hosts.isEmpty else { return false }
        if hosts.contains(host) { return true }
        var rest = host[...]
        while let dot = rest.firstIndex(of: ".") {
            rest = rest[rest.index(after: dot)...]
            if hosts.contains("*." + rest) { return true }
        }
        return false
    }

    /// A range written for IPv4 also opens the IPv6 forms that lead to the same address.
    private func matches(_ address: IPAddress, where isEnough: (AddressRange) -> Bool) -> Bool {
        ranges.contains { range in
            isEnough(range)
                && (range.contains(address) || address.embedded.map(range.contains) ?? false)
        }
    }
}
