/// The keys and values of one mapping of a section, with what is wrong about its keys reported.
struct Fields {
    let span: YAMLSpan
    private let section: PlanSection
    private let report: Report
    private var pairs: [PlanKey: YAMLPair] = [:]
    /// Whether there is a key that could mean any other.
    private(set) var hasUnknown = false

    /// `nil` where the value is no mapping.
    init?(_ node: YAMLNode, _ section: PlanSection, _ report: Report) {
        guard let entries = report.entries(node) else { return nil }
        span = node.span
        self.section = section
        self.report = report
        var mistyped: [(PlanKey, YAMLPair)] = []
        for entry in entries {
            if let key = PlanKey(rawValue: entry.name), section.keys.contains(key) {
                pairs[key] = entry.pair
            } else {
                let meant = report.error(
                    .unknownKey(entry.name, section), at: entry.pair.key.span, meant: entry.name,
                    among: section.keys.map(\.rawValue))
                if let key = meant.flatMap(PlanKey.init) {
                    mistyped.append((key, entry.pair))
                } else {
                    hasUnknown = true
                }
            }
        }
        // What stands under a mistyped key is checked as if it were not, so that its own faults are found in
        // the same go and the key is not called missing.
        for (key, pair) in mistyped where pairs[key] == nil { pairs[key] = pair }
    }

    /// The value of a key; `nil` where the key is absent or left blank.
    subscript(key: PlanKey) -> YAMLNode? {
        guard let value = pairs[key]?.value, !value.isNull else { return nil }
        return value
    }

    /// The value of a key that must be there.
    func required(_ key: PlanKey) -> YAMLNode? {
        if let value = self[key] { return value }
        let span = pairs[key]?.key.span ?? YAMLSpan(span.start)
        // What is not there may stand in the part of a broken text that could not be read.
        if !report.isPartial { report.error(.missingKey(key, section), at: span, field: key) }
        return nil
    }
}

extension Report {
    /// A mapping's entry whose key is text.
    struct Entry {
        var name: String
        var pair: YAMLPair
    }

    /// The entries of a mapping, each key once; what is no text or stands there twice is reported. `nil` where
    /// the value is no mapping.
    func entries(_ node: YAMLNode, field: PlanKey? = nil) -> [Entry]? {
        switch node.content {
        case .mapping(let pairs):
            var seen: [String: YAMLSpan] = [:]
            return pairs.compactMap { pair in
                guard case .scalar(let name, _) = pair.key.content else {
                    if case .unreadable = pair.key.content { return nil }
                    error(.keyIsNoText, at: YAMLSpan(pair.key.span.start))
                    return nil
                }
                if let first = seen.updateValue(pair.key.span, forKey: name) {
                    seen[name] = first
                    error(.duplicateKey(name, firstLine: Int(first.start.line) + 1), at: pair.key.span)
                    return nil
                }
                return Entry(name: name, pair: pair)
            }
        case .unreadable: return nil
        case .scalar, .sequence:
            error(.wrongShape(is: node.shape, wanted: .mapping), at: node.shown, field: field)
            return nil
        }
    }

    /// The items of a list; a single text or mapping stands for a list of one.
    func list(_ node: YAMLNode?, _ field: PlanKey, single: YAMLShape) -> [YAMLNode] {
        guard let node else { return [] }
        switch node.content {
        case .sequence(let items): return items
        case .unreadable: return []
        case .scalar, .mapping:
            if node.shape == single { return [node] }
            error(.wrongShape(is: node.shape, wanted: .list), at: node.shown, field: field)
            return []
        }
    }
}

extension YAMLNode {
    var shape: YAMLShape {
        switch content {
        case .scalar: isNull ? .nothing : .text
        case .sequence: .list
        case .mapping: .mapping
        case .unreadable: .nothing
        }
    }

    /// The part worth pointing at: a text as a whole, the beginning of anything that goes over lines.
    var shown: YAMLSpan {
        if case .scalar = content { span } else { YAMLSpan(span.start) }
    }
}
