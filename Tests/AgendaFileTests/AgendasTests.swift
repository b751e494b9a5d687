import AgendaFile
import Conferences
import Diagnostics
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

    static func reading(_ slug: String) throws -> PlanReading {
        let file = folder.appending(path: slug).appending(path: "plan.yaml")
        return PlanFile.read(bytes: Array(try Data(contentsOf: file)), file: file.path(), defaultSlug: slug)
    }

    @Test("The real conferences and letters, and the nationwide one, are there")
    func areThere() {
        #expect(
            Set(Self.slugs).isSuperset(of: [
                "can-tho-2019-08-13", "chi-thi-12-2023-01-12", "chi-thi-38-2019-12-05", "hung-yen-2023-11-24",
                "toan-quoc-2026", "vinh-phuc-2019-09-13",
            ]))
    }

    @Test("A plan reads without error or warning, and reads the same after it was written", arguments: slugs)
    func readsAndWrites(slug: String) throws {
        let reading = try Self.reading(slug)
        #expect(reading.findings.isEmpty)
        let plan = try #require(reading.plan)
        #expect(plan.slug == slug)
        let written = PlanFile.write(plan)
        #expect(PlanFile.read(written).plan == plan, "\(written)")
    }

    @Test("Each element of a plan has its place", arguments: slugs)
    func places(slug: String) throws {
        let reading = try Self.reading(slug)
        let plan = try #require(reading.plan)
        var elements: [PlanElement] = [.plan] + plan.people.map { .person($0.key) }
        elements += plan.directives.indices.map { .directive($0) } + plan.agenda.indices.map { .item($0) }
        elements += plan.accepted.indices.map { .accepted($0) }
        elements += Set(plan.connectionPoints().map(\.entry)).map { .point($0) }
        #expect(Set(reading.places.keys) == Set(elements))
        for place in reading.places.values { #expect(place.line > 1 && place.text != nil) }
    }

    @Test(
        "A plan has the points of its conference",
        arguments: [
            ("can-tho-2019-08-13", 1), ("chi-thi-12-2023-01-12", 0), ("chi-thi-38-2019-12-05", 0),
            ("hung-yen-2023-11-24", 64), ("toan-quoc-2026", 3356), ("vinh-phuc-2019-09-13", 10),
        ])
    func points(slug: String, count: Int) throws {
        #expect(try Self.reading(slug).plan?.connectionPoints().count == count)
    }

    @Test(
        "A plan's directives are read with kind, number, date and issuer",
        arguments: [
            (
                "vinh-phuc-2019-09-13",
                [
                    "Chỉ thị 25-CT/TW 2018-08-08 Ban Bí thư đẩy mạnh và nâng tầm đối ngoại đa phương đến năm 2030",
                    "Chỉ thị 32-CT/TW 2019-02-18 Bộ Chính trị tăng cường và nâng cao hiệu quả quan hệ đối ngoại "
                        + "đảng trong tình hình mới",
                ]
            ),
            (
                "chi-thi-12-2023-01-12",
                [
                    "Chỉ thị 12-CT/TW 2022-01-05 Ban Bí thư tăng cường sự lãnh đạo của Đảng, nâng cao hiệu quả đối "
                        + "ngoại nhân dân trong tình hình mới",
                    "Chỉ thị 38-CT/TW 2019-09-19 Ban Bí thư tiếp tục đổi mới, phát huy vai trò và nâng cao chất "
                        + "lượng, hiệu quả hoạt động của Liên hiệp các tổ chức hữu nghị Việt Nam trong tình hình mới",
                    "Kế hoạch 108-KH/TU 2022-05-20 Ban Thường vụ Thành ủy -",
                    "Chương trình hành động 1830/LHHN-VP - Liên hiệp các tổ chức hữu nghị Việt Nam -",
                ]
            ),
            (
                "hung-yen-2023-11-24",
                [
                    "Đề án 01-ĐA/TW 2022-03-03 Ban Bí thư tăng cường và nâng cao hiệu quả quan hệ đối ngoại Đảng đến "
                        + "năm 2025",
                    "Chỉ thị 12-CT/TW 2022-01-05 Ban Bí thư tăng cường sự lãnh đạo của Đảng, nâng cao hiệu quả đối "
                        + "ngoại Nhân dân trong tình hình mới",
                    "Kế hoạch 81-KH/TU 2022-03-21 Ban Thường vụ Tỉnh ủy -",
                ]
            ),
            (
                "toan-quoc-2026",
                [
                    "Nghị quyết 57-NQ/TW 2024-12-22 Bộ Chính trị đột phá phát triển khoa học, công nghệ, đổi mới "
                        + "sáng tạo và chuyển đổi số quốc gia",
                    "Nghị quyết 03/NQ-CP 2025-01-09 Chính phủ -",
                ]
            ),
        ])
    func directives(slug: String, expected: [String]) throws {
        let directives = try Self.reading(slug).plan?.directives.map { directive in
            let date = directive.date?.description ?? "-"
            return [
                directive.kind, directive.number, date, directive.issuer ?? "-", directive.subject ?? "-",
            ]
            .joined(separator: " ")
        }
        #expect(directives == expected)
    }
}
