import Actions
import Conferences
import Foundation
import Spreadsheets
import Store
import TestSupport
import Testing

@testable import Web

/// What programs do with points outside the plan.
@Suite(.inTurns) struct PointTreeAPITests {
    private func whileServing(
        _ role: AccountRole = .organiser,
        _ body: @escaping @Sendable (WebFixture, Program) async throws -> Void
    ) async throws {
        try await WebFixture.whileServing { fixture in
            try await fixture.prepare()
            try await body(fixture, try await fixture.program(role))
        }
    }

    @Test func `a point is added, looked at, changed as it was seen, moved, closed and opened`() async throws
    {
        try await whileServing { _, program in
            let added = try await program.send(
                "POST", "/points",
                [
                    "code": "X1", "name": "Xã Một", "under": "TU", "capacity": 60,
                    "expected": [["name": "Bí thư", "count": 12]],
                ])
            #expect(added.status == 201 && added.json["added"] as? Int == 1)
            let seen = try await program.send("GET", "/points/X1")
            #expect(seen.json["parent"] as? String == "TU" && seen.json["capacity"] as? Int == 60)
            #expect(seen.json["origin"] as? String == "typed" && seen.json["expected"] as? Int == 12)
            let tag = try #require(seen.headers["etag"])
            let changed = try await program.send(
                "PATCH", "/points/X1", ["name": "Xã Một mới", "capacity": 0], headers: ["If-Match": tag])
            #expect(changed.status == 200 && changed.json["name"] as? String == "Xã Một mới")
            #expect(changed.json["capacity"] is NSNull?)
            let stale = try await program.send(
                "PATCH", "/points/X1", ["name": "Khác"], headers: ["If-Match": tag])
            #expect(stale.status == 412)
            let moved = try await program.send("POST", "/points/X1/move", ["under": "TD"])
            #expect(moved.status == 200 && moved.json["parent"] as? String == "TD")
            let circle = try await program.send("POST", "/points/TD/move", ["under": "X1"])
            #expect(circle.status == 422)
            let closed = try await program.send("POST", "/points/X1/close", ["reason": "mất điện"])
            #expect(closed.json["closed"] as? Int == 1)
            let gone = try await program.send("GET", "/points/X1")
            #expect(gone.status == 200 && gone.json["is_open"] as? Bool == false)
            #expect(
                try await !program.send("GET", "/points").items.contains { $0["code"] as? String == "X1" })
            let opened = try await program.send("POST", "/points/X1/reopen", [:])
            #expect(opened.json["is_open"] as? Bool == true && opened.json["parent"] as? String == "TD")
            #expect(try await program.send("GET", "/points").items.contains { $0["code"] as? String == "X1" })
            let kinds = try await program.send("GET", "/point-history?point=X1").items
                .compactMap { $0["change"] as? String }
            #expect(kinds == ["reopened", "closed", "moved", "renamed", "added"])
        }
    }

    @Test func `a long history is read part by part`() async throws {
        try await whileServing { fixture, program in
            for number in 1...7 {
                try await fixture.office.perform(
                    EditPoint(
                        conference: SamplePlan.slug, code: "TD", changes: .init(address: "Số \(number)")))
            }
            var (cursor, found): (String?, [String]) = (nil, [])
            repeat {
                let part = try await program.send(
                    "GET", "/point-history?limit=3" + (cursor.map { "&cursor=\($0)" } ?? ""))
                #expect(part.items.count <= 3)
                found += part.items.compactMap {
                    (($0["fields"] as? [[String: Any]])?.first?["after"] as? String)
                }.filter { $0.hasPrefix("Số ") }
                cursor = part.json["next"] as? String
            } while cursor != nil
            #expect(found == (1...7).reversed().map { "Số \($0)" })
        }
    }

    @Test func `a table is tried, refused with its findings, and taken once under one key`() async throws {
        try await whileServing { _, program in
            let csv = ["Content-Type": "text/csv"]
            let bad = try await program.send(
                "POST", "/point-table", headers: csv, bytes: Data("Mã,Tên,Thuộc\nX1,Một,KX\n".utf8))
            #expect(bad.status == 422)
            let finding = try #require((bad.json["findings"] as? [[String: Any]])?.first)
            #expect(finding["line"] as? Int == 2 && finding["code"] as? String == "points.unknown-parent")
            let table = Data("Mã,Tên,Thuộc\nX1,Một,TD\nTD,Điểm cầu Tam Dương,\n".utf8)
            let tried = try await program.send(
                "POST", "/point-table?dry_run=true", headers: csv, bytes: table)
            #expect(tried.json["added"] as? Int == 1 && tried.json["is_committed"] as? Bool == false)
            #expect(try await program.send("GET", "/points").items.count == 2)
            let key = csv.merging(["Idempotency-Key": "nhap-diem-cau-1"]) { $1 }
            for isRepeated in [false, true] {
                let taken = try await program.send("POST", "/point-table", headers: key, bytes: table)
                #expect(taken.status == 200 && taken.json["added"] as? Int == 1)
                #expect((taken.headers["idempotent-replayed"] == "true") == isRepeated)
            }
        }
    }

    @Test func `a workbook is taken by its media type`() async throws {
        try await whileServing { _, program in
            try await withTemporaryFolder { folder in
                let path = folder + "/a.xlsx"
                var writer = try WorkbookWriter(path: path, sheet: "A", columns: [("Mã", 8), ("Tên", 9)])
                writer.write([.text("X1"), .text("Xã Một")])
                try writer.finish()
                let taken = try await program.send(
                    "POST", "/point-table",
                    headers: [
                        "Content-Type": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
                    ], bytes: try Data(contentsOf: URL(fileURLWithPath: path)))
                #expect(taken.status == 200 && taken.json["added"] as? Int == 1)
            }
        }
    }

    @Test func `the communes of a province become points`() async throws {
        try await whileServing { _, program in
            let province = try #require(AdministrativeUnits.current.provinces.first)
            let count = try #require(AdministrativeUnits.current.communes(of: province.code)).count
            let body: [String: Any] = ["province": province.code, "under": "TU"]
            let tried = try await program.send("POST", "/unit-points?dry_run=true", body)
            #expect(tried.json["added"] as? Int == count)
            #expect(try await program.send("POST", "/unit-points", body).json["points"] as? Int == count + 2)
        }
    }

    /// What is changed by `PUT` and `PATCH` is done once under one key, too, and not refused for the tag that the
    /// first request had.
    @Test func `a change that is sent again under its key is answered as before`() async throws {
        try await whileServing { fixture, program in
            let tag = try #require(try await program.send("GET", "/points/TD").headers["etag"])
            let headers = ["If-Match": tag, "Idempotency-Key": "doi-ten-diem-cau"]
            for isRepeated in [false, true] {
                let changed = try await program.send(
                    "PATCH", "/points/TD", ["name": "Tên mới"], headers: headers)
                #expect(changed.status == 200 && changed.json["name"] as? String == "Tên mới")
                #expect((changed.headers["idempotent-replayed"] == "true") == isRepeated)
            }
            let other = try await program.send("PATCH", "/points/TD", ["name": "Khác"], headers: headers)
            #expect(other.status == 422)
            let line = ["Idempotency-Key": "duong-truyen-1"]
            for _ in 1...2 {
                #expect(
                    try await program.send("PUT", "/points/TD/line", ["line": "lost"], headers: line).status
                        == 200)
            }
            let steps = try await fixture.office.store.read { records in
                try records.auditRecords(limit: 100, before: nil).map(\.action)
            }
            #expect(steps.count { $0 == "point.edit" } == 1 && steps.count { $0 == SetLine.name } == 1)
        }
    }

    @Test func `a coordinator's program reads its own points' history, and changes no tree`() async throws {
        try await whileServing(.pointCoordinator) { fixture, program in
            for code in ["TD", "TU"] {
                try await fixture.office.perform(
                    EditPoint(conference: SamplePlan.slug, code: code, changes: .init(address: "Số 1")))
            }
            let history = try await program.send("GET", "/point-history")
            #expect(!history.items.isEmpty)
            #expect(history.items.allSatisfy { $0["point"] as? String == "TD" })
            #expect(try await program.send("GET", "/point-history?point=TU").status == 404)
            #expect(try await program.send("PATCH", "/points/TD", ["name": "X"]).status == 403)
            #expect(try await program.send("POST", "/points/TD/close", ["reason": "x"]).status == 403)
        }
    }
}
