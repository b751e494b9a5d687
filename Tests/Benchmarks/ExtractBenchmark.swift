import Extraction
import Foundation

/// Reading official text, beside normalising the same text to NFC, and how it grows. Wanted: 1 MB in under a
/// second, and a cost that is linear in the length.
func extractBenchmark() throws {
    let item = """
        %d. Giao Sở Nội vụ chủ trì, phối hợp với Sở Tài chính, UBND các huyện, thành phố rà soát danh mục theo \
        Quyết định số %d/QĐ-UBND ngày 15/9/2022; hoàn thành trước ngày 30/6/2024.

        """
    for size in [10_000, 100_000, 1_000_000, 10_000_000] {
        var text = "Kết luận hội nghị, Chủ tịch UBND tỉnh yêu cầu:\n"
        var number = 1
        while text.utf8.count < size {
            text += String(format: item, number, number % 900 + 1)
            number += 1
        }
        let runs = size > 1_000_000 ? 1 : 3
        let limit = fastest(of: runs) { _ = text.precomposedStringWithCanonicalMapping.utf8.count }
        var tasks = 0
        let whole = fastest(of: runs) { tasks = Reader.read(text).tasks.count }
        report("extract \(size / 1000) KB, \(tasks) tasks", whole, limit: "NFC alone", limit)
    }
}
