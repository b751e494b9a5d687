import Actions
import Conferences
import Foundation
import Spreadsheets
import Store
import TestSupport
import Testing

@testable import Web

@Suite(.inTurns) struct PointImportPagesTests {
    private static let address = "/conferences/\(SamplePlan.slug)/import-points"

    private func whileServing(
        _ body: @escaping @Sendable (WebFixture, Visitor) async throws -> Void
    ) async throws {
        try await WebFixture.whileServing { fixture in
            try await fixture.prepare()
            try await fixture.join("to-chuc", .organiser)
            let visitor = try await fixture.visitor("to-chuc")
            _ = try await visitor.get(Self.address)
            try await body(fixture, visitor)
        }
    }

    private func codes(_ fixture: WebFixture) async throws -> [String] {
        try await fixture.office.store.read { records in
            guard let conference = try records.conference(slug: SamplePlan.slug) else { return [] }
            return try records.points(of: conference.id).filter(\.isOpen).map(\.code)
        }
    }

    private func hidden(_ page: Visitor.Answer) -> [String: String] {
        var form: [String: String] = [:]
        for field in page.text.matches(of: /type="hidden" name="([a-z]+)" value="([^"]*)"/)
        where field.1 != "csrf" {
            form[String(field.1)] = String(field.2)
        }
        return form
    }

    @Test func `a table of points is seen before it is stored`() async throws {
        try await whileServing { fixture, visitor in
            let table = Data(
                "Mã điểm cầu,Tên điểm cầu,Thuộc,Sức chứa,Bí thư\nX1,Xã Một,TD,40,3\nX2,Xã Hai,X1,,\nTD,Tam Dương mới,,,\n"
                    .utf8)
            let preview = try await visitor.upload(Self.address, ["reason": "sáp nhập"], file: "a.csv", table)
            #expect(preview.status == 200)
            for text in ["Xã Một", "Xã Hai", "Tam Dương mới", "thêm 2", "đổi tên 1"] {
                #expect(preview.text.contains(text), "\(text)")
            }
            #expect(try await codes(fixture) == ["TU", "TD"])
            let form = hidden(preview)
            #expect(try await visitor.post(Self.address + "/commit", form).status == 303)
            #expect(try await codes(fixture).sorted() == ["TD", "TU", "X1", "X2"])
            // It was taken up once: the same press again finds nothing to take.
            let again = try await visitor.post(Self.address + "/commit", form)
            #expect(again.status == 422 && again.text.contains("role=\"alert\""))
        }
    }

    @Test func `a workbook is read, too`() async throws {
        try await whileServing { fixture, visitor in
            try await withTemporaryFolder { folder in
                let path = folder + "/diem-cau.xlsx"
                var writer = try WorkbookWriter(
                    path: path, sheet: "Điểm cầu", columns: [("Mã", 8), ("Tên", 30)])
                writer.write([.text("X1"), .text("Xã Một")])
                try writer.finish()
                let made = try Data(contentsOf: URL(fileURLWithPath: path))
                let preview = try await visitor.upload(Self.address, [:], file: "diem-cau.xlsx", made)
                #expect(preview.status == 200 && preview.text.contains("Xã Một"))
            }
        }
    }

    @Test func `a table with errors is refused with the line and what is wrong in it`() async throws {
        try await whileServing { fixture, visitor in
            try await fixture.office.perform(
                ClosePoint(conference: SamplePlan.slug, code: "TD", reason: "mất điện"))
            let table = Data("Mã,Tên,Thuộc\nX1,Xã Một,KX\nTD,Tam Dương,\n".utf8)
            let answer = try await visitor.upload(Self.address, [:], file: "a.csv", table)
            #expect(answer.status == 422 && answer.text.contains("Chưa nhập được"))
            #expect(answer.text.contains("“KX”"))
            #expect(answer.text.contains("Điểm cầu TD đã đóng. Hãy mở lại ở trang của điểm cầu"))
            #expect(!answer.text.contains("points reopen") && !answer.text.contains("import-points/commit"))
            #expect(try await codes(fixture) == ["TU"])
        }
    }

    @Test(arguments: ["", "Không phải bảng", "\u{0}\u{1}"])
    func `what is no table is refused, and said so`(_ text: String) async throws {
        try await whileServing { _, visitor in
            let answer = try await visitor.upload(Self.address, [:], file: "a.csv", Data(text.utf8))
            #expect(answer.status == 422 && answer.text.contains("role=\"alert\""))
        }
    }

    @Test func `a table that is the same as what is there has nothing to store`() async throws {
        try await whileServing { _, visitor in
            let table = Data("Mã,Tên\nTD,Điểm cầu Tam Dương\n".utf8)
            let answer = try await visitor.upload(Self.address, [:], file: "a.csv", table)
            #expect(answer.status == 200 && answer.text.contains("không có gì để ghi"))
        }
    }

    @Test func `the communes of a province become points, once they were seen`() async throws {
        try await whileServing { fixture, visitor in
            let address = "/conferences/\(SamplePlan.slug)/unit-points"
            let province = try #require(AdministrativeUnits.current.provinces.first)
            let communes = try #require(AdministrativeUnits.current.communes(of: province.code))
            let preview = try await visitor.post(
                address, ["scope": province.code, "under": "TU", "expected": "Bí thư: 5"])
            #expect(preview.status == 200 && preview.text.contains("thêm \(communes.count)"))
            #expect(try await codes(fixture).count == 2)
            #expect(try await visitor.post(address + "/commit", hidden(preview)).status == 303)
            #expect(try await codes(fixture).count == communes.count + 2)
            let nowhere = try await visitor.post(address, ["scope": "99"])
            #expect(nowhere.status == 422 && nowhere.text.contains("99"))
        }
    }
}
