/// A place in a YAML text as libyaml counts it: lines and columns from 0, columns in Unicode scalars.
struct YAMLMark: Hashable, Comparable {
    var line: Int32
    var column: Int32

    static func < (left: YAMLMark, right: YAMLMark) -> Bool {
        (left.line, left.column) < (right.line, right.column)
    }
}

/// From where to where something stands in a YAML text; the end is exclusive.
struct YAMLSpan: Hashable {
    var start: YAMLMark
    var end: YAMLMark

    init(start: YAMLMark, end: YAMLMark) {
        self.start = start
        self.end = end
    }

    init(_ mark: YAMLMark) { self.init(start: mark, end: mark) }

    /// The beginning of the text.
    static let top = YAMLSpan(YAMLMark(line: 0, column: 0))
}

/// A value of a YAML document with its place. An alias stands in the tree as what it refers to.
struct YAMLNode {
    indirect enum Content {
        /// Text in NFC; `isPlain` where it is written without quotes and not as a block.
        case scalar(String, isPlain: Bool)
        case sequence([YAMLNode])
        case mapping([YAMLPair])
        /// Something that was reported already: whoever reads on says nothing more about it.
        case unreadable
    }

    var content: Content
    var span: YAMLSpan

    /// Whether nothing is written here, or the plain word for nothing.
    var isNull: Bool {
        guard case .scalar(let text, isPlain: true) = content else { return false }
        return text.isEmpty || text == "~" || text == "null"
    }
}

struct YAMLPair {
    var key: YAMLNode
    var value: YAMLNode
}
