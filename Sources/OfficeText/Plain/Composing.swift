import VietnameseText

/// Composes characters (NFC) piece by piece.
///
/// Foundation's composing takes time with the square of the text's length when many of its letters are
/// decomposed, two minutes for 10 MB. Here it only ever sees a letter with its marks or a foreign word, and
/// each of those once.
struct Composing {
    /// Results for pieces of up to three characters: the letters of Vietnamese are a few hundred such.
    private var known: [UInt64: [UInt32]] = [:]

    /// The composed characters, or `nil` where nothing changes.
    mutating func composed(_ scalars: [UInt32]) -> [UInt32]? {
        guard let first = scalars.firstIndex(where: Self.mayCompose) else { return nil }
        var output: [UInt32] = []
        output.reserveCapacity(scalars.count)
        var start = max(0, first - 1)
        output += scalars[..<start]
        while start < scalars.count {
            var end = start + 1
            // A piece is cut at a length that no word reaches, so that a text of nothing but marks costs no more.
            while end < scalars.count, end - start < 64, Self.mayCompose(scalars[end]) { end += 1 }
            if end == start + 1, !Self.mayCompose(scalars[start]) {
                output.append(scalars[start])
            } else {
                append(scalars[start..<end], to: &output)
            }
            start = end
        }
        return output
    }

    private mutating func append(_ piece: ArraySlice<UInt32>, to output: inout [UInt32]) {
        guard piece.count <= 3 else {
            output += Self.canonical(piece)
            return
        }
        let key = piece.reduce(0) { $0 << 21 | UInt64($1) }
        if let composed = known[key] {
            output += composed
            return
        }
        let composed = Self.canonical(piece)
        if known.count < 4096 { known[key] = composed }
        output += composed
    }

    private static func canonical(_ piece: ArraySlice<UInt32>) -> [UInt32] {
        var view = String.UnicodeScalarView()
        for scalar in piece { view.append(Unicode.Scalar(scalar) ?? "\u{FFFD}") }
        return VietnameseText.canonical(String(view)).unicodeScalars.map(\.value)
    }

    /// Whether a character may change when composed, by itself or with the one before it.
    private static func mayCompose(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0..<0x300, 0x400...0x482, 0x48A...0x52F, 0x1E00...0x1E99, 0x1EA0...0x1EF9, 0x2010...0x2027,
            0x2030...0x205E, 0x20AB, 0x2190...0x21FF, 0x2460...0x24FF, 0x25A0...0x27BF, 0x3400...0x9FFF,
            0xE000...0xF8FF, 0xFFFD, 0xFEFF:
            false
        default: true
        }
    }
}
