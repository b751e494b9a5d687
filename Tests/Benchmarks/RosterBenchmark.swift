import Foundation

/// Importing a roster of a province's everyday size with the whole program, beside `sqlite3 .import` of the
/// same file into a bare table with the same indexes. (The size of a nation is another benchmark.)
func rosterBenchmark() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
        "benchmark-\(UUID().uuidString)"
    ).path
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let slug = "vinh-phuc-2019-09-13"
    for people in [600, 6000, 60_000] {
        let file = "\(folder)/roster-\(people).csv"
        var text = "Mã điểm cầu,Họ và tên,Chức vụ,Đơn vị,Điện thoại\n"
        for number in 0..<people {
            text += "TU,Nguyễn Văn \(letters(number)),Ủy viên,Huyện ủy,09\(10_000_000 + number)\n"
        }
        try Data(text.utf8).write(to: URL(fileURLWithPath: file))
        let bare = "\(folder)/bare-\(people).sqlite"
        let limit = try fastest(of: 3) {
            try? FileManager.default.removeItem(atPath: bare)
            try spawn(
                "/usr/bin/sqlite3",
                [
                    bare,
                    "CREATE TABLE t (point, name, title, unit, phone)",
                    "CREATE UNIQUE INDEX a ON t (phone)", "CREATE INDEX b ON t (point, name)",
                    ".mode csv", ".import --skip 1 \(file) t",
                ])
        }
        let database = "\(folder)/database-\(people).sqlite"
        let whole = try fastest(of: 3) {
            for suffix in ["", "-wal", "-shm"] {
                try? FileManager.default.removeItem(atPath: database + suffix)
            }
            try spawn(program, ["publish", "--database", database, "\(repository)/agendas/\(slug)"])
            try spawn(program, ["roster", "import", slug, file, "--database", database])
        }
        report("publish and import \(people) people", whole, limit: "sqlite3 .import", limit)
    }
}

/// Names are letters, not digits.
private func letters(_ number: Int) -> String {
    let alphabet = Array("abcdeghikl")
    return String(String(number).compactMap { $0.wholeNumberValue.map { alphabet[$0] } }).capitalized
}
