import AgendaFile
import Diagnostics
import Foundation
import TestSupport
import Testing

@Suite("Reading ends, whatever befell a file")
struct FuzzTests {
    static let pieces =
        [
            "\t", "\n", "  ", ": ", "- ", "&a ", "*a ", "[", "]", "{", "}", "\"", "'", "|", ">", "#", "? ",
            "!!x ", "---\n",
            "...\n", "\0", "\u{FEFF}", "\u{301}", "\u{2028}", "😀", "title", "points:", "99999999999999999999",
            "%", "<<: ",
        ].map { Array($0.utf8) } + [[0xFF], [0xC3], [0xED, 0xA0, 0x80], [0xF0, 0x9F]]

    @Test("A plan cut, mixed and sprinkled with what YAML minds", arguments: [UInt64(1), 2, 3, 4])
    func mutations(seed: UInt64) throws {
        let original = Array(
            try Data(contentsOf: AgendasTests.folder.appending(path: "vinh-phuc-2019-09-13/plan.yaml")))
        var random = SeededRandom(seed: seed)
        for _ in 0..<60 {
            var bytes = original
            for _ in 0..<Int.random(in: 1...6, using: &random) {
                let place = Int.random(in: 0..<bytes.count, using: &random)
                switch Int.random(in: 0..<4, using: &random) {
                case 0:
                    bytes.removeSubrange(
                        place..<min(bytes.count, place + Int.random(in: 1...20, using: &random)))
                case 1: bytes.insert(contentsOf: Self.pieces.randomElement(using: &random) ?? [], at: place)
                case 2: bytes.insert(contentsOf: bytes[place..<min(bytes.count, place + 200)], at: place)
                default: bytes[place] = UInt8.random(in: 0...255, using: &random)
                }
            }
            let reading = PlanFile.read(bytes: bytes, defaultSlug: "thu")
            let hasErrors = reading.findings.contains { $0.severity == .error }
            #expect((reading.plan == nil) == hasErrors)
            for finding in reading.findings {
                #expect((finding.place?.line ?? 0) >= 1 && finding.code.hasPrefix("plan."))
            }
            if let plan = reading.plan { #expect(PlanFile.read(PlanFile.write(plan)).plan == plan) }
        }
    }
}
