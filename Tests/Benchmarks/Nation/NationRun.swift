import Actions
import Conferences
import Database
import Foundation
import Store
import Synchronization
import TestSupport

/// One size, measured from the import to the search.
struct NationRun {
    let size: NationSize
    let folder: String

    /// What tells people apart, in a bare table with as many indexes as ours has.
    static let bareTable = """
        CREATE TABLE t (number TEXT, point TEXT, name TEXT, title TEXT, unit TEXT, phone TEXT, category TEXT);
        CREATE UNIQUE INDEX t_phone ON t (phone); CREATE INDEX t_point ON t (point, name);
        CREATE INDEX t_person ON t (name, unit)
        """

    func run() async throws -> NationFigures {
        var figures = NationFigures(people: size.people, points: size.points)
        let file = folder + "/roster.csv"
        try size.writeRoster(to: file)
        let database = folder + "/ours.sqlite"
        // One office for all: another would give the same identifiers again.
        let office = TestOffice(on: try await Store(opening: TestEngine.open(database)))
        figures.times.append(
            (
                "publish the plan", try await seconds { try await office.perform(PublishPlan(size.plan)) },
                nil
            ))
        try importing(file, database, &figures)
        let reading = NationReading(size: size, office: office)
        try await reading.marks(&figures)
        try await reading.turnout(&figures)
        try await reading.searches(&figures)
        try await marksMeanwhile(office, &figures)
        return figures
    }

    private func importing(_ file: String, _ database: String, _ figures: inout NationFigures) throws {
        // Both take turns where they are short, so that a disk that is slow for a while is so for both.
        let rounds = size.people > 500_000 ? 1 : 3
        var (best, limit) = (Double.infinity, Double.infinity)
        var memory = 0.0
        for round in 0..<rounds {
            let bare = "\(folder)/bare-\(round).sqlite"
            let began = ContinuousClock.now
            try spawn(
                "/usr/bin/sqlite3",
                [
                    bare, "PRAGMA cache_size = -32768", Self.bareTable, ".mode csv",
                    ".import --skip 1 \(file) t",
                ])
            limit = min(limit, (ContinuousClock.now - began) / .seconds(1))
            try FileManager.default.removeItem(atPath: bare)
            let copy = round == rounds - 1 ? database : "\(folder)/copy-\(round).sqlite"
            if copy != database {
                try spawn("/usr/bin/sqlite3", [database, "VACUUM INTO '\(copy)'"])
            }
            let ours = try Self.timed(["roster", "import", size.slug, file, "--database", copy])
            (best, memory) = (min(best, ours.seconds), max(memory, ours.megabytes))
        }
        let again = try Self.timed(["roster", "import", size.slug, file, "--database", database])
        figures.times.append(("import", best, size.people <= 6000 ? 0.3 : nil))
        figures.times.append(("  sqlite3 .import", limit, nil))
        figures.times.append(("import of the same again", again.seconds, nil))
        figures.ratios.append(("import, of sqlite3", best / limit, 2.5))
        figures.ratios.append(("again, of the first", again.seconds / best, 1))
        figures.megabytes.append(("memory of an import", memory, 300))
        figures.megabytes.append(("memory of the second", again.megabytes, 300))
    }

    /// Runs the program and tells how long it took, and how much memory it held at most.
    static func timed(_ arguments: [String]) throws -> (seconds: Double, megabytes: Double) {
        let file = FileManager.default.temporaryDirectory
            .appendingPathComponent("peak-\(UUID().uuidString)").path
        defer { try? FileManager.default.removeItem(atPath: file) }
        let began = ContinuousClock.now
        try spawn("/usr/bin/time", ["-o", file, "-f", "%M", program] + arguments)
        let seconds = (ContinuousClock.now - began) / .seconds(1)
        let text = try String(contentsOfFile: file, encoding: .utf8)
        return (seconds, (Double(text.split(separator: "\n").last ?? "0") ?? 0) / 1024)
    }

    /// Marks while somebody imports a large roster: how long the slowest waits.
    private func marksMeanwhile(_ office: TestOffice, _ figures: inout NationFigures) async throws {
        let other = NationSize(people: min(size.people, 200_000))
        var plan = other.plan
        plan.slug = "hoi-nghi-khac"
        try await office.perform(PublishPlan(plan))
        let file = folder + "/other.csv"
        try other.writeRoster(to: file)
        let people = try await NationReading(size: size, office: office).people(limit: 5000)
        try await office.perform(OpenRollCall(conference: size.slug, name: "Trong khi nhập"))
        let isDone = Mutex(false)
        async let importing: Void = {
            _ = try await office.office.importRoster(
                RosterSource(conference: "hoi-nghi-khac", path: file), as: .tester)
            isDone.withLock { $0 = true }
        }()
        var worst = 0.0
        var count = 0
        for person in people {
            if isDone.withLock({ $0 }) { break }
            let took = try await seconds {
                _ = try await office.perform(
                    MarkAttendance(
                        conference: size.slug, attendee: .identifier(person), status: .inPerson))
            }
            (worst, count) = (max(worst, took), count + 1)
            // The pace of people at a screen: marks without a rest would measure each other, not the import.
            try await Task.sleep(for: .milliseconds(5))
        }
        try await importing
        figures.times.append(("slowest of \(count > 0 ? "the" : "no") marks during an import", worst, 0.1))
    }
}
