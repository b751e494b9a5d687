/// Why a text is no YAML, as far as libyaml's words tell.
package enum SyntaxFault: Sendable, Hashable {
    /// A tab where only spaces may indent.
    case tab
    /// A quote that is never closed.
    case openQuote
    /// A `[` or `{` that is not closed, or closed wrongly.
    case openBracket
    /// A line that stands too far left or right for what is around it.
    case indentation
    /// A second `: ` in one line, or a key where none may stand: the text needs quotes.
    case needsQuotes
    /// A line of a mapping without `:`.
    case noColon
    /// `\` with a letter that means nothing, inside double quotes.
    case escape
    /// A character that YAML keeps for itself (`@`, a back quote, `%`) at the start of a text.
    case reserved
    /// Anything else, in libyaml's words.
    case other(String)

    /// - Parameter byte: what stands where libyaml stopped: for a tab it has only general words.
    init(_ error: YAMLSyntaxError, at byte: UInt8?) {
        let words = error.problem + " / " + error.context
        func says(_ part: String) -> Bool { words.contains(part) }
        self =
            if says("tab character") || byte == UInt8(ascii: "\t") {
                .tab
            } else if says("quoted scalar") && (says("end of stream") || says("document indicator")) {
                .openQuote
            } else if says("escape") || says("hexdecimal") {
                .escape
            } else if says("',' or ']'") || says("',' or '}'") || says("flow") {
                .openBracket
            } else if says("could not find expected ':'") {
                .noColon
            } else if says("mapping values are not allowed") || says("mapping keys are not allowed") {
                .needsQuotes
            } else if says("did not find expected key") || says("did not find expected '-'")
                || says("sequence entries are not allowed") || says("indentation") || says("block end")
            {
                .indentation
            } else if says("cannot start any token") || says("alphabetic or numeric") {
                .reserved
            } else {
                .other(error.problem)
            }
    }
}

extension YAMLSyntaxError {
    /// Where a person should look: at the beginning of what was never closed, not at the end of the file.
    func place(for fault: SyntaxFault) -> YAMLMark {
        switch fault {
        case .openQuote, .openBracket, .noColon: contextMark ?? mark
        default: mark
        }
    }
}
