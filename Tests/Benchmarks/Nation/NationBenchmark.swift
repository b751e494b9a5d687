import Actions
import Conferences
import Foundation
import Store
import TestSupport

/// Rosters, roll calls and searches from the everyday size to a nation's, as a table of how each grows, with the
/// limits that are promised. `DIEMCAU_NATION=1000,6000` measures other sizes.
func nationBenchmark() async throws {
    let sizes =
        ProcessInfo.processInfo.environment["DIEMCAU_NATION"]?.split(separator: ",").compactMap { Int($0) }
        ?? [1000, 6000, 100_000, 2_000_000]
    var rows: [NationFigures] = []
    for people in sizes {
        try await withTemporaryFolder { folder in
            rows.append(try await NationRun(size: NationSize(people: people), folder: folder).run())
        }
    }
    NationFigures.table(rows)
}

/// The same on PostgreSQL, at sizes that fit: `psql \copy` into a table with the same indexes is the limit.
func nationPostgresBenchmark() async throws {
    let sizes =
        ProcessInfo.processInfo.environment["DIEMCAU_NATION"]?.split(separator: ",").compactMap { Int($0) }
        ?? [1000, 10_000, 100_000]
    let cluster = try TestCluster(settings: [])
    for people in sizes {
        try await withTemporaryFolder { folder in
            let size = NationSize(people: people)
            let file = folder + "/roster.csv"
            try size.writeRoster(to: file)
            let schema = "nation_\(people)"
            try cluster.run("CREATE SCHEMA \(schema)")
            let address = cluster.address(schema: schema)
            let office = TestOffice(on: try await Store(opening: TestEngine.open(address)))
            try await office.perform(PublishPlan(size.plan))
            let limit = try seconds {
                try spawn(
                    cluster.programs + "/psql",
                    [
                        "-X", "-d", cluster.address(schema: schema), "-c", NationRun.bareTable,
                        "-c", "\\copy t FROM '\(file)' WITH (FORMAT csv, HEADER)",
                    ])
            }
            let ours = try NationRun.timed(["roster", "import", size.slug, file, "--database", address])
            let again = try NationRun.timed(["roster", "import", size.slug, file, "--database", address])
            report("PostgreSQL, import of \(people) people", ours.seconds, limit: "psql \\copy", limit)
            print("  a second import: \(milliseconds(again.seconds)); memory \(ours.megabytes) MB")
        }
    }
}

private func seconds(_ work: () throws -> Void) rethrows -> Double {
    let began = ContinuousClock.now
    try work()
    return (ContinuousClock.now - began) / .seconds(1)
}
