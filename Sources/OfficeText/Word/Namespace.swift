/// The XML namespaces whose elements are read. All others are passed through, so that text inside them is still
/// found.
enum Namespace {
    case word, mathematics, compatibility, relationships, contentTypes, other

    /// By address; the second of Word's is that of ISO's strict form.
    fileprivate static let addresses: [String: Namespace] = [
        "http://schemas.openxmlformats.org/wordprocessingml/2006/main": .word,
        "http://purl.oclc.org/ooxml/wordprocessingml/main": .word,
        "http://schemas.openxmlformats.org/officeDocument/2006/math": .mathematics,
        "http://purl.oclc.org/ooxml/officeDocument/math": .mathematics,
        "http://schemas.openxmlformats.org/markup-compatibility/2006": .compatibility,
        "http://schemas.openxmlformats.org/package/2006/relationships": .relationships,
        "http://schemas.openxmlformats.org/package/2006/content-types": .contentTypes,
    ]
}

/// Which prefix stands for which namespace, where the reader is.
struct NamespaceTable {
    private var bindings: [(prefix: [UInt8], namespace: Namespace, depth: Int)] = []

    var count: Int { bindings.count }

    /// Whether an attribute binds a prefix: `xmlns:w` or `xmlns`.
    static func binds(_ attribute: ArraySlice<UInt8>) -> Bool {
        attribute.starts(with: xmlns) && (attribute.count == 5 || attribute[attribute.startIndex + 5] == 0x3A)
    }

    mutating func bind(_ attribute: ArraySlice<UInt8>, to address: String, depth: Int) {
        bindings.append((Array(attribute.dropFirst(6)), Namespace.addresses[address] ?? .other, depth))
    }

    /// Forgets what the element at a depth bound.
    mutating func leave(depth: Int) {
        while let last = bindings.last, last.depth >= depth { bindings.removeLast() }
    }

    /// The innermost binding of a prefix. Word binds some thirty prefixes at the root and no more further down;
    /// the reader holds the number down, because each look-up goes through them.
    func namespace(of prefix: ArraySlice<UInt8>) -> Namespace {
        bindings.last { $0.prefix.elementsEqual(prefix) }?.namespace ?? .other
    }

    private static let xmlns = Array("xmlns".utf8)
}
