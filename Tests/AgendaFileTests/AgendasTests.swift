import AgendaFile
import Conferences
import Foundation
import Testing

/// The conferences in `agendas/` at the top of the repository.
@Suite("The agendas that come with the project")
struct AgendasTests {
    static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "agendas")

    static let slugs: [String] =
        ((try? FileManager.default.contentsOfDirectory(atPath: folder.path())) ?? [])
        .filter { !$0.hasPrefix(".") }.sorted()

    @Test("There are some")
    func thereAreSome() {
        #expect(Self.slugs.count >= 1)
    }

    @Test("A plan reads without error or warning, and reads the same after it was written", arguments: slugs)
    func readsAndWrites(slug: String) throws {
        let file = Self.folder.appending(path: slug).appending(path: "plan.yaml")
        let reading = PlanFile.read(bytes: Array(try Data(contentsOf: file)), defaultSlug: slug)
        #expect(reading.findings.isEmpty)
        let plan = try #require(reading.plan)
        #expect(plan.slug == slug)
        let written = PlanFile.write(plan)
        #expect(PlanFile.read(written).plan == plan, "\(written)")
    }
}
