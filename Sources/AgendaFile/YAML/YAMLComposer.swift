import Foundation

/// Builds the tree of one YAML document and reports what a plan's file may not hold, without recursion and
/// within the limits, so that no input can exhaust time, memory or stack.
struct YAMLComposer {
    /// How deep values may stand within one another.
    static let depthLimit = 100
    /// How many values a document may hold, counting those an alias stands for each time.
    static let nodeLimit = 2_000_000

    /// A collection that is being read. Its parts grow where they are: taking them out would copy them.
    private struct Frame {
        var start: YAMLEvent
        var isMapping: Bool
        var nodesBefore: Int
        var items: [YAMLNode] = []
        var pairs: [YAMLPair] = []
        /// A key whose value comes next.
        var key: YAMLNode?
    }

    private struct Anchored {
        var node: YAMLNode
        var weight: Int
    }

    private let report: Report
    private var frames: [Frame] = []
    private var anchors: [String: Anchored] = [:]
    private var root: YAMLNode?
    private var nodes = 0
    /// How many collections deep the text stands inside one that is too deep to be kept.
    private var skipping = 0

    init(report: Report) { self.report = report }

    /// The document, or as much as could be read of it: then `report.isPartial` is set. `nil` where there is
    /// none.
    mutating func compose(_ bytes: UnsafeBufferPointer<UInt8>) -> YAMLNode? {
        let events = YAMLEvents(bytes)
        do {
            var documents = 0
            while true {
                let event = try events.next()
                if case .streamEnd = event.kind { break }
                if case .documentStart = event.kind {
                    documents += 1
                    guard documents == 1 else {
                        report.error(.severalDocuments, at: event.span)
                        break
                    }
                }
                guard take(event) else { break }
            }
        } catch {
            report.isPartial = true
            if error.problem.contains("Maximum nesting") {
                report.error(.tooDeep(limit: Self.depthLimit), at: YAMLSpan(error.mark))
            } else {
                let fault = SyntaxFault(error, at: report.source.byte(at: error.mark))
                report.error(.syntax(fault), at: YAMLSpan(error.place(for: fault)))
            }
        }
        while let frame = frames.popLast() { close(frame, end: frame.start.span.end) }
        return root
    }

    /// `false` where the document is too big to be read on.
    private mutating func take(_ event: YAMLEvent) -> Bool {
        switch event.kind {
        case .scalar(let text, let isPlain):
            guard skipping == 0 else { return true }
            checkTag(event)
            let text = text.utf8.allSatisfy { $0 < 0x80 } ? text : text.precomposedStringWithCanonicalMapping
            add(YAMLNode(content: .scalar(text, isPlain: isPlain), span: event.span), anchor: event.anchor)
        case .alias(let name):
            guard skipping == 0 else { return true }
            add(resolve(name, at: event.span), anchor: nil)
        case .sequenceStart: open(event, isMapping: false)
        case .mappingStart: open(event, isMapping: true)
        case .sequenceEnd, .mappingEnd:
            if skipping > 0 {
                skipping -= 1
            } else if let frame = frames.popLast() {
                close(frame, end: event.span.end)
            }
        case .documentStart, .streamEnd, .other: break
        }
        guard nodes <= Self.nodeLimit else {
            report.isPartial = true
            report.error(.tooManyValues(limit: Self.nodeLimit), at: event.span)
            return false
        }
        return true
    }

    private mutating func open(_ event: YAMLEvent, isMapping: Bool) {
        guard skipping == 0 else { return skipping += 1 }
        checkTag(event)
        guard frames.count < Self.depthLimit else {
            report.error(.tooDeep(limit: Self.depthLimit), at: event.span)
            add(YAMLNode(content: .unreadable, span: event.span), anchor: event.anchor)
            return skipping = 1
        }
        frames.append(Frame(start: event, isMapping: isMapping, nodesBefore: nodes))
    }

    private mutating func close(_ frame: Frame, end: YAMLMark) {
        let content: YAMLNode.Content = frame.isMapping ? .mapping(frame.pairs) : .sequence(frame.items)
        let node = YAMLNode(content: content, span: YAMLSpan(start: frame.start.span.start, end: end))
        add(node, anchor: frame.start.anchor, weight: nodes - frame.nodesBefore + 1)
    }

    private mutating func add(_ node: YAMLNode, anchor: String?, weight: Int = 1) {
        nodes += 1
        if let anchor { anchors[anchor] = Anchored(node: node, weight: weight) }
        guard let top = frames.indices.last else { return root = root ?? node }
        if !frames[top].isMapping {
            frames[top].items.append(node)
        } else if let key = frames[top].key {
            frames[top].pairs.append(YAMLPair(key: key, value: node))
            frames[top].key = nil
        } else {
            frames[top].key = node
        }
    }

    private mutating func resolve(_ name: String, at span: YAMLSpan) -> YAMLNode {
        let unreadable = YAMLNode(content: .unreadable, span: span)
        // An anchor that is still open lies around its own alias: the value would contain itself.
        guard !frames.contains(where: { $0.start.anchor == name }) else {
            report.error(.selfReference(name), at: span)
            return unreadable
        }
        guard let anchored = anchors[name] else {
            report.error(.unknownAnchor(name), at: span, meant: name, among: anchors.keys.sorted())
            return unreadable
        }
        nodes += anchored.weight
        return nodes > Self.nodeLimit ? unreadable : anchored.node
    }

    /// A tag may only say what the value is anyway.
    private func checkTag(_ event: YAMLEvent) {
        guard let tag = event.tag, tag != "!" else { return }
        let core = ["str", "int", "float", "bool", "null", "seq", "map", "timestamp"]
        guard !core.contains(where: { tag == "tag:yaml.org,2002:" + $0 }) else { return }
        report.error(.tag(tag), at: event.span)
    }
}
