import Foundation
import TestSupport
import Testing

/// `extract --explain` and the file of extra days, by the built program.
@Suite(.inTurns) struct ExplainTests {
    private static let text =
        "Giao Sở Nội vụ chủ trì, phối hợp với Sở Tài chính rà soát theo Chỉ thị số 12/CT-TW, xong trong vòng 3 ngày làm việc kể từ ngày ký.\n"

    @Test func `the text is printed with its marks, and the rule at each`() async throws {
        try await withProgram { program in
            let path = try program.write("ket-luan.txt", Self.text)
            let vietnamese = try await program.run(
                "extract", path, "--explain", "--reference-date", "2024-04-26", "--language", "vi")
            #expect(vietnamese.status == 0, "\(vietnamese.errors)")
            for words in [
                "⟦từ giao việc: Giao · assigning-word⟧", "⟦đơn vị chủ trì: Sở Nội vụ · assigning-word⟧",
                "⟦đơn vị phối hợp: Sở Tài chính · assigning-word⟧",
                "⟦văn bản: Chỉ thị số 12/CT-TW → 12-CT/TW · repaired-number⟧", "→ 2024-05-03 · span⟧",
            ] {
                #expect(vietnamese.output.contains(words), "\(words)")
            }
            let english = try await program.run("extract", path, "--explain", "--language", "en")
            #expect(english.output.contains("⟦lead unit: Sở Nội vụ · assigning-word⟧"))
            #expect(english.output.contains("a number printed badly and set right"))
        }
    }

    @Test func `programs get a list of marks`() async throws {
        try await withProgram { program in
            let path = try program.write("ket-luan.txt", Self.text)
            let run = try await program.run("extract", path, "--explain", "--format", "json")
            let marks = try #require(try run.json() as? [[String: Any]])
            let lead = try #require(marks.first { $0["kind"] as? String == "lead" })
            #expect(lead["range"] as? [Int] == [5, 14])
            #expect(lead["rule"] as? String == "assigning-word")
            #expect(lead["value"] as? String == "Sở Nội vụ")
        }
    }

    @Test func `a file of extra days moves a count of working days, and a bad one is refused`() async throws {
        try await withProgram { program in
            let path = try program.write("ket-luan.txt", Self.text)
            let days = try program.write("ngay-nghi.csv", "29/4/2024,nghỉ\n4/5/2024,làm\n")
            let run = try await program.run(
                "extract", path, "--reference-date", "2024-04-26", "--holidays", days, "--format", "json")
            #expect(run.output.contains("\"date\" : \"2024-05-04\""), "\(run.output)")
            let bad = try program.write("sai.csv", "29/4/2024,nghỉ\n31/4/2024,nghỉ\n")
            let refused = try await program.run("extract", path, "--holidays", bad, "--language", "en")
            #expect(refused.status == 1 && refused.errors.contains("line 2"))
        }
    }
}
