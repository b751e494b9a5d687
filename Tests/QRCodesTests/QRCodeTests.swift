import QRCodes
import Testing

@Suite struct QRCodeTests {
    @Test(arguments: [("A", 21), (String(repeating: "x", count: 111), 45)])
    func `a code has the three squares that readers look for`(text: String, width: Int) throws {
        let code = try #require(QRCode(text))
        try #require(code.width == width)
        func isDark(_ row: Int, _ column: Int) -> Bool { code.modules[row * code.width + column] }
        for (top, left) in [(0, 0), (0, width - 7), (width - 7, 0)] {
            for step in 0..<7 {
                #expect(isDark(top, left + step) && isDark(top + 6, left + step))
                #expect(isDark(top + step, left) && isDark(top + step, left + 6))
            }
            #expect(!isDark(top + 1, left + 1) && isDark(top + 3, left + 3))
        }
        #expect(code.svg.contains("viewBox=\"0 0 \(width + 8) \(width + 8)\""))
        // Every dark module is drawn once.
        let drawn = code.svg.split(separator: "h").compactMap { part in
            part.hasSuffix("v1") ? Int(part.dropLast(2)) : nil
        }
        #expect(drawn.reduce(0, +) == code.modules.count { $0 })
    }

    @Test func `a text that no code holds has none`() {
        #expect(QRCode(String(repeating: "x", count: 4000)) == nil)
    }
}
