import CQREncode

/// A QR code (ISO/IEC 18004) as a square of modules, at the medium level of error correction: a printed ticket
/// may have a stain.
package struct QRCode: Hashable, Sendable {
    /// How many modules a side has.
    package let width: Int
    /// Row by row; true for a dark module.
    package let modules: [Bool]

    /// `nil` for a text that no code holds.
    package init?(_ text: String) {
        guard let code = QRcode_encodeString8bit(text, 0, QR_ECLEVEL_M) else { return nil }
        defer { QRcode_free(code) }
        let width = Int(code.pointee.width)
        guard let data = code.pointee.data else { return nil }
        self.width = width
        modules = (0..<(width * width)).map { data[$0] & 1 == 1 }
    }

    /// The code as SVG with the quiet zone of four modules that readers need; without a size of its own.
    package var svg: String {
        var path = ""
        for row in 0..<width {
            var column = 0
            while column < width {
                guard modules[row * width + column] else {
                    column += 1
                    continue
                }
                let start = column
                while column < width, modules[row * width + column] { column += 1 }
                path += "M\(start + 4),\(row + 4)h\(column - start)v1h-\(column - start)z"
            }
        }
        let side = width + 8
        return """
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 \(side) \(side)" \
            shape-rendering="crispEdges"><path fill="#fff" d="M0,0h\(side)v\(side)h-\(side)z"/>\
            <path d="\(path)"/></svg>
            """
    }
}
