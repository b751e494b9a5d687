import Actions
import Conferences
import Database
import Foundation
import Store
import TestSupport

/// Small actions and bulk inserts on both engines, each beside the engine's own tool with the same statements
/// on the same disk, both with every commit on the disk.
func databaseBenchmark() async throws {
    let cluster = try TestCluster(settings: [])
    try await withTemporaryFolder { folder in
        for side in [DatabaseSide.sqlite(folder: folder), .postgres(cluster, folder: folder)] {
            try await smallActions(side)
            try await manyRows(side)
        }
    }
}

/// Adding an endpoint: two rows, the end of the audit log, and the next record.
private func smallActions(_ side: DatabaseSide) async throws {
    let count = 500
    let (ours, limit) = (try await side.fresh("ours"), try await side.fresh("limit"))
    let office = TestOffice(on: try await Store(opening: ours.engine))
    let add: @Sendable () async throws -> Void = {
        try await office.perform(AddEndpoint(url: "https://nhan.example.vn/", events: ["*"]))
    }
    // Both take turns, so that a disk that is slow for a while is so for both.
    var (best, bestLimit) = (Double.infinity, Double.infinity)
    for _ in 0..<5 {
        best = min(best, try await seconds { for _ in 0..<count { try await add() } })
        bestLimit = min(bestLimit, try side.runSmallTransactions(count, on: limit))
    }
    report(
        "\(side.name), one small action", best / Double(count), limit: side.tool, bestLimit / Double(count))
    let together = try await seconds {
        try await withThrowingTaskGroup(of: Void.self) { group in
            for _ in 0..<16 { group.addTask { for _ in 0..<count / 4 { try await add() } } }
            try await group.waitForAll()
        }
    }
    print(
        "\(side.name), actions a second: \(Int(Double(count) / best)) one after the other "
            + "(\(side.tool) \(Int(Double(count) / bestLimit))), \(Int(Double(count * 4) / together)) by 16 at once"
    )
}

private func manyRows(_ side: DatabaseSide) async throws {
    let count = 200_000
    let rows = (0..<count).map(BenchmarkRow.init)
    let file = side.folder + "/rows.csv"
    try Data(rows.map(\.csv).joined().utf8).write(to: URL(fileURLWithPath: file))
    var (best, bestLimit) = (Double.infinity, Double.infinity)
    for round in 0..<3 {
        let (ours, limit) = (try await side.fresh("ours-\(round)"), try await side.fresh("limit-\(round)"))
        for database in [ours, limit] {
            // The conference and the point that the rows name.
            try await database.engine.write { session in
                try session.run(
                    """
                    INSERT INTO conference (id, slug, title, form, host, first_day, last_day, time_zone, state,
                        version)
                    VALUES (1, 'x', 'x', 'online', 'x', '2019-09-13', '2019-09-13', 'Asia/Ho_Chi_Minh',
                        'planned', 1)
                    """)
                try session.run(
                    """
                    INSERT INTO point (id, conference_id, code, name, depth, position, is_open)
                    VALUES (2, 1, 'TD', 'x', 0, 0, 1)
                    """)
            }
        }
        best = min(
            best,
            try await seconds {
                try await ours.engine.write { session in
                    try session.insert(
                        into: "attendee", columns: BenchmarkRow.columns, rows: rows.lazy.map(\.values))
                }
            })
        bestLimit = min(bestLimit, try side.runImport(of: file, on: limit))
    }
    report("\(side.name), \(count) rows in bulk", best, limit: side.importTool, bestLimit)
    print(
        "\(side.name), rows a second: \(Int(Double(count) / best)); \(side.importTool) "
            + "\(Int(Double(count) / bestLimit))")
}

func seconds(_ work: () async throws -> Void) async rethrows -> Double {
    let began = ContinuousClock.now
    try await work()
    return (ContinuousClock.now - began) / .seconds(1)
}

/// An attendee as a row of the database, and as a line of a file with the same values.
struct BenchmarkRow: Sendable {
    static let columns = [
        "id", "conference_id", "point_id", "identity", "name", "search_key", "sort_key", "title", "unit",
        "phone",
        "staff_number", "birth_year", "category", "note",
    ]

    let values: [Value]

    init(_ number: Int) {
        let name = "Nguyễn Thị \(number)"
        values = [
            number, 1, 2, "phone:09\(10_000_000 + number)", name, "nguyen thi \(number)",
            "\(number) thi nguyen",
            "Bí thư chi bộ", "Huyện ủy Tam Dương", "09\(10_000_000 + number)", "\(number)", 1980,
            "Đại biểu", "x",
        ].map { ($0 as? Int)?.databaseValue ?? (($0 as? String) ?? "").databaseValue }
    }

    var csv: String {
        values.map { value in
            switch value {
            case .integer(let number): String(number)
            case .text(let text): text
            default: ""
            }
        }.joined(separator: ",") + "\n"
    }
}
