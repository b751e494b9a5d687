/// What is done to every text, so that the same words always look the same to the reader after it.
///
/// - Line ends CR LF, CR, NEL, LS and PS, and the vertical tabs and form feeds by which word processors write a
///   manual line break and a new page: LF, because each ends a line for whoever looks at the paper. (NEL only
///   where it is the text's one line end; see `TextReading`.)
/// - Spaces of every width, the non-breaking ones too: a plain space, because they only say how to set the text.
/// - Soft hyphens, zero-width characters and marks of writing direction: nothing, because they stand in the
///   middle of words and cannot be seen.
/// - Control characters U+0080…U+009F: what Windows-1252 has at that byte, since they come from a reader of
///   Latin-1 and never from a writer.
/// - Other control characters: nothing, counted.
enum TextCleaning {
    enum Part: Hashable {
        case keep(UInt32)
        case lineEnd
        case nothing
        case control
    }

    static func part(_ scalar: UInt32) -> Part {
        switch scalar {
        case 0x09, 0x20...0x7E: .keep(scalar)
        case 0x0A, 0x0B, 0x0C, 0x0D, 0x85, 0x2028, 0x2029: .lineEnd
        case 0x00...0x1F, 0x7F: .control
        case 0x80...0x9F: western(scalar)
        case 0xA0, 0x1680, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: .keep(0x20)
        case 0xAD, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2064, 0x2066...0x206F, 0xFEFF: .nothing
        default: .keep(scalar)
        }
    }

    private static func western(_ scalar: UInt32) -> Part {
        let other = Windows125xTable.western[Int(scalar) - 0x80]
        return other == scalar ? .control : .keep(other)
    }

    static func isLineEnd(_ scalar: UInt32) -> Bool {
        scalar < 0x20
            ? scalar >= 0x0A && scalar <= 0x0D : scalar == 0x85 || scalar == 0x2028 || scalar == 0x2029
    }
}
