import Foundation

/// What one has to know of Vietnamese writing to store, compare, find and sort it.
package enum VietnameseText {
    /// The composed form (Unicode NFC) in which text is stored.
    package static func canonical(_ text: String) -> String {
        text.utf8.allSatisfy { $0 < 0x80 } ? text : text.precomposedStringWithCanonicalMapping
    }

    /// The form to search by: lower case, no diacritics, `đ` as `d`, white space as single spaces. Two people
    /// may share it, so it never identifies anybody by itself.
    package static func fold(_ text: String) -> String {
        var folded = String.UnicodeScalarView()
        forEachLetter(of: text) { part in
            switch part {
            case .letter(let letter): append(letter.plain, to: &folded)
            case .space: if folded.last?.value != 0x20, !folded.isEmpty { append(0x20, to: &folded) }
            case .other(let scalar):
                folded.append(contentsOf: scalar.properties.lowercaseMapping.unicodeScalars)
            }
        }
        if folded.last?.value == 0x20 { folded.removeLast() }
        return String(folded)
    }

    /// A key that is equal for spellings that differ only in letter case, Unicode form, white space or the
    /// place of the tone mark (`hoà` and `hòa`, `uỷ` and `ủy`).
    ///
    /// Each word is its letters without tone, followed by the tone's digit, since a syllable has only one.
    package static func comparisonKey(_ text: String) -> String {
        var key = String.UnicodeScalarView()
        var tone = Tone.level
        func endWord() {
            if tone != .level { append(UInt32(tone.rawValue) + 0x30, to: &key) }
            tone = .level
        }
        forEachLetter(of: text) { part in
            switch part {
            case .letter(let letter):
                append(letter.base, to: &key)
                if letter.tone != .level { tone = letter.tone }
            case .space:
                endWord()
                if key.last?.value != 0x20, !key.isEmpty { append(0x20, to: &key) }
            case .other(let scalar):
                endWord()
                key.append(contentsOf: scalar.properties.lowercaseMapping.unicodeScalars)
            }
        }
        endWord()
        if key.last?.value == 0x20 { key.removeLast() }
        return String(key)
    }

    /// Text with every run of white space as one space, and none at the ends.
    package static func collapsed(_ text: String) -> String {
        text.split { $0.isWhitespace || $0.isNewline }.joined(separator: " ")
    }

    enum Part {
        case letter(VietnameseLetter)
        case space
        case other(Unicode.Scalar)
    }

    /// Calls `body` for every letter with its marks, every run of white space and whatever else there is.
    static func forEachLetter(of text: String, _ body: (Part) -> Void) {
        var pending: VietnameseLetter?
        for scalar in text.unicodeScalars {
            if let mark = CombiningMark(scalar.value), pending != nil {
                pending?.add(mark)
                continue
            }
            if let letter = pending { body(.letter(letter)) }
            pending = VietnameseLetter(scalar.value)
            if pending != nil { continue }
            switch scalar.value {
            case 0xAD, 0x200B, 0x200C, 0x200D, 0xFEFF: break
            default: body(scalar.properties.isWhitespace ? .space : .other(scalar))
            }
        }
        if let letter = pending { body(.letter(letter)) }
    }

    static func append(_ value: UInt32, to view: inout String.UnicodeScalarView) {
        if let scalar = Unicode.Scalar(value) { view.append(scalar) }
    }
}
