// libyaml itself, as Yams carries it, and not Yams' nodes: Yams gives up at the first duplicate key, knows
// no end of a value, and hashes every key it composes, which a nest of aliases used as a key makes
// exponential. Events let us find all problems and bound everything.
import CYaml

/// One step of reading a YAML text.
struct YAMLEvent {
    enum Kind {
        case scalar(String, isPlain: Bool)
        case alias(String)
        case sequenceStart
        case sequenceEnd
        case mappingStart
        case mappingEnd
        case documentStart
        case streamEnd
        /// The start of the stream or the end of a document.
        case other
    }

    var kind: Kind
    var anchor: String?
    var tag: String?
    var span: YAMLSpan
}

/// The text is no YAML; libyaml cannot read on after it.
struct YAMLSyntaxError: Error {
    /// libyaml's words for what it was doing and what is wrong.
    var context: String
    var problem: String
    var mark: YAMLMark
    /// Where what it was doing began.
    var contextMark: YAMLMark?
}

/// Reads the events of a YAML text one by one.
struct YAMLEvents: ~Copyable {
    /// On the heap, because libyaml keeps a pointer to the parser in the parser.
    private let parser: UnsafeMutablePointer<yaml_parser_t>

    /// Reads UTF-8 without a byte order mark. The bytes must live, and stay where they are, for as long as
    /// this does.
    init(_ bytes: UnsafeBufferPointer<UInt8>) {
        parser = .allocate(capacity: 1)
        yaml_parser_initialize(parser)
        yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
        yaml_parser_set_input_string(parser, bytes.baseAddress, bytes.count)
    }

    deinit {
        yaml_parser_delete(parser)
        parser.deallocate()
    }

    func next() throws(YAMLSyntaxError) -> YAMLEvent {
        var raw = yaml_event_t()
        guard yaml_parser_parse(parser, &raw) == 1 else { throw error }
        defer { yaml_event_delete(&raw) }
        var event = YAMLEvent(
            kind: .other, span: YAMLSpan(start: mark(raw.start_mark), end: mark(raw.end_mark)))
        switch raw.type {
        case YAML_SCALAR_EVENT:
            let scalar = raw.data.scalar
            let value = UnsafeBufferPointer(start: scalar.value, count: scalar.length)
            event.kind = .scalar(
                String(decoding: value, as: UTF8.self), isPlain: scalar.style == YAML_PLAIN_SCALAR_STYLE)
            event.anchor = text(scalar.anchor)
            event.tag = text(scalar.tag)
        case YAML_SEQUENCE_START_EVENT:
            event.kind = .sequenceStart
            event.anchor = text(raw.data.sequence_start.anchor)
            event.tag = text(raw.data.sequence_start.tag)
        case YAML_MAPPING_START_EVENT:
            event.kind = .mappingStart
            event.anchor = text(raw.data.mapping_start.anchor)
            event.tag = text(raw.data.mapping_start.tag)
        case YAML_ALIAS_EVENT: event.kind = .alias(text(raw.data.alias.anchor) ?? "")
        case YAML_SEQUENCE_END_EVENT: event.kind = .sequenceEnd
        case YAML_MAPPING_END_EVENT: event.kind = .mappingEnd
        case YAML_DOCUMENT_START_EVENT: event.kind = .documentStart
        case YAML_STREAM_END_EVENT, YAML_NO_EVENT: event.kind = .streamEnd
        default: break
        }
        return event
    }

    private var error: YAMLSyntaxError {
        YAMLSyntaxError(
            context: parser.pointee.context.map { String(cString: $0) } ?? "",
            problem: parser.pointee.problem.map { String(cString: $0) } ?? "",
            mark: mark(parser.pointee.problem_mark),
            contextMark: parser.pointee.context == nil ? nil : mark(parser.pointee.context_mark))
    }

    private func text(_ pointer: UnsafeMutablePointer<yaml_char_t>?) -> String? {
        pointer.map { String(cString: $0) }
    }

    private func mark(_ mark: yaml_mark_t) -> YAMLMark {
        YAMLMark(line: Int32(clamping: mark.line), column: Int32(clamping: mark.column))
    }
}
