import Foundation
import TestSupport
import Testing

/// The commands about points, people and places as an organiser and a point's coordinator use them.
@Suite(.inTurns) struct PointsCommandsTests {
    private static let slug = "hoi-nghi-thu"

    private static let plan = """
        slug: hoi-nghi-thu
        title: Hội nghị học tập Chỉ thị số 32-CT/TW
        form: online
        host: Tỉnh ủy
        date: 13/9/2030
        start: "08:00"
        end: "10:00"
        over-quota: waitlist
        people:
          chu-tri: { name: Người Chủ Trì }
          ky-thuat: { name: Người Kỹ Thuật }
        chairs: [chu-tri]
        points:
          - code: TU
            name: Tỉnh ủy
            in-charge: chu-tri
            technician: ky-thuat
            expected: { Bí thư: 2 }
        agenda:
          - { title: Khai mạc, start: "08:00", duration: 120 phút }
        """

    private func withPlan(_ body: (Program) async throws -> Void) async throws {
        try await withProgram { program in
            let plan = try program.write("plan.yaml", Self.plan)
            let published = try await program.run("publish", plan)
            #expect(published.status == 0, "\(published.output) \(published.errors)")
            try await body(program)
        }
    }

    private func object(_ result: Program.Result) throws -> [String: Any] {
        #expect(result.status == 0, "\(result.errors)")
        return try #require(try result.json() as? [String: Any])
    }

    @Test func `points are brought by a table, changed, moved, closed, and tell their history`() async throws
    {
        try await withPlan { program in
            let slug = Self.slug
            let table = try program.write(
                "points.csv",
                "Mã điểm cầu,Tên điểm cầu,Thuộc,Sức chứa,Chủ trì,Bí thư\nX1,Xã Một,TU,60,Lê Chi,5\nX2,Xã Hai,X1,,,\n"
            )
            let dry = try object(
                try await program.run("points", "import", slug, table, "--dry-run", "--format", "json"))
            #expect((dry["added"] as? Int, dry["is_committed"] as? Bool) == (2, false))
            let done = try object(try await program.run("points", "import", slug, table, "--format", "json"))
            #expect((done["added"] as? Int, done["points"] as? Int) == (2, 3))
            let bad = try program.write("bad.csv", "Mã điểm cầu,Tên điểm cầu,Thuộc\nX9,Xã Chín,X8\n")
            let refused = try await program.run("points", "import", slug, bad)
            #expect(refused.status == 1)
            #expect(refused.output.contains("bad.csv:2"), "\(refused.output)")
            for arguments in [
                [
                    "add", slug, "X3", "Xã Ba", "--under", "X1", "--expect", "Bí thư=4", "--in-charge",
                    "Vũ Hà",
                ],
                ["rename", slug, "X2", "Xã Hai mới", "--reason", "sáp nhập"],
                ["edit", slug, "X2", "--technician", "Đỗ An", "--link", "x"].filter {
                    $0 != "--link" && $0 != "x"
                },
                ["move", slug, "X2", "--under", "TU"],
                ["close", slug, "X3", "--reason", "mất điện"],
            ] {
                let result = try await program.run(all: ["points"] + arguments + ["--format", "json"])
                let changes = try object(result)["changes"] as? [[String: Any]]
                #expect(changes?.count == 1, "\(arguments) \(result.output)")
            }
            let cannot = try await program.run("points", "close", slug, "TU", "--reason", "x")
            #expect(cannot.status == 1)
            #expect(cannot.errors.contains("--with-below"), "\(cannot.errors)")
            let shown = try object(try await program.run("points", "show", slug, "X2", "--format", "json"))
            #expect(shown["name"] as? String == "Xã Hai mới")
            #expect(shown["parent"] as? String == "TU")
            #expect(shown["technician"] as? String == "Đỗ An")
            let history = try await program.run("points", "history", slug, "X2", "--format", "json").json()
            let kinds = (history as? [[String: Any]])?.compactMap { $0["change"] as? String }
            #expect(kinds == ["moved", "edited", "renamed", "added"])
            let told = try await program.run("points", "history", slug)
            #expect(told.output.contains("sáp nhập") && told.output.contains("Xã Hai → Xã Hai mới"))
            let units = try object(
                try await program.run(
                    "points", "units", slug, "--province", "01", "--under", "TU", "--format", "json"))
            #expect((units["added"] as? Int ?? 0) > 100)
            try await program.run("points", "reopen", slug, "X3")
            let text = try await program.run("points", "show", slug, "X3")
            #expect(text.output.contains("Vũ Hà") && text.output.contains("mất điện"), "\(text.output)")
        }
    }

    @Test func `tests and lines of a point are told as text and as JSON`() async throws {
        try await withPlan { program in
            let test = try object(
                try await program.run(
                    "points", "test", Self.slug, "TU", "poor", "--quality", "2 Mb/s", "--format", "json"))
            #expect(test["result"] as? String == "poor")
            #expect(test["quality"] as? String == "2 Mb/s")
            let line = try object(
                try await program.run(
                    "points", "line", Self.slug, "TU", "lost", "--backup", "4G", "--format", "json"))
            #expect(line["status"] as? String == "lost")
            #expect(line["backup_line"] as? String == "4G")
            let text = try await program.run("points", "line", Self.slug, "TU", "connected")
            #expect(text.output.contains("connected"))
        }
    }

    @Test func `an import keeps to the numbers, and what comes twice is merged and parted`() async throws {
        try await withPlan { program in
            let slug = Self.slug
            let roster = try program.write(
                "roster.csv",
                """
                Mã điểm cầu,Họ và tên,Đơn vị,Thành phần,Điện thoại
                TU,Nguyễn An,Sở Nội vụ,Bí thư,0912345001
                TU,Trần Bình,Sở Nội vụ,Bí thư,0912345002
                TU,Lê Chi,Sở Nội vụ,Bí thư,0912345003
                TU,Nguyễn An,Sở Nội vụ,Khách,0912345009
                """)
            let preview = try object(
                try await program.run("roster", "import", slug, roster, "--preview", "--format", "json"))
            #expect((preview["waiting"] as? Int, preview["is_committed"] as? Bool) == (1, false))
            let text = try await program.run("roster", "import", slug, roster)
            #expect(text.output.contains("--over-quota"), "\(text.output)")
            #expect(text.output.contains("diemcau people duplicates \(slug)"))
            let waiting = try await program.run("roster", "import", slug, roster, "--format", "json")
            #expect(try object(waiting)["same"] as? Int == 4)
            let pairs = try object(try await program.run("people", "duplicates", slug, "--format", "json"))
            let pair = try #require((pairs["pairs"] as? [[String: Any]])?.first)
            let (first, second) = (
                (pair["first"] as? [String: Any])?["id"] as? String ?? "",
                (pair["second"] as? [String: Any])?["id"] as? String ?? ""
            )
            #expect(try await program.run("people", "duplicates", slug).output.contains("Nguyễn An"))
            #expect(
                try await program.run("people", "merge", first, second, "--reason", "một người").status == 0)
            let left = try await program.run("people", "duplicates", slug, "--format", "json")
            #expect(try object(left)["count"] as? Int == 0)
            let shown = try object(try await program.run("people", "show", first, "--format", "json"))
            #expect((shown["entries"] as? [Any])?.count == 2)
            #expect(try await program.run("people", "undo", first, second).status == 0)
            let found = try await program.run("people", "find", "nguyen an", "--format", "json").json()
            #expect((found as? [Any])?.count == 2)
            #expect(try await program.run("people", "different", first, second).status == 0)
            let bad = try await program.run("people", "merge", "x", "y")
            #expect(bad.status == 64)
        }
    }

    @Test func `people are added, withdrawn, stood in for and ticketed, as JSON too`() async throws {
        try await withPlan { program in
            let slug = Self.slug
            func add(_ name: String, _ more: String...) async throws -> [String: Any] {
                try object(
                    try await program.run(
                        all: ["roster", "add", slug, "TU", name, "--category", "Bí thư", "--format", "json"]
                            + more))
            }
            #expect(try await add("Nguyễn An")["state"] as? String == "registered")
            #expect(try await add("Trần Bình")["state"] as? String == "registered")
            #expect(try await add("Lê Chi")["state"] as? String == "waiting")
            #expect(try await add("Vũ Hà", "--over-quota", "khách mời")["state"] as? String == "registered")
            try await program.run("roster", "withdraw", slug, "Vũ Hà")
            let withdrawn = try object(
                try await program.run("roster", "withdraw", slug, "Nguyễn An", "--format", "json"))
            #expect(
                ((withdrawn["moved_up"] as? [String: Any])?["person"] as? [String: Any])?["name"] as? String
                    == "Lê Chi")
            let substitute = try object(
                try await program.run("roster", "substitute", slug, "Lê Chi", "Đỗ Dung", "--format", "json"))
            #expect((substitute["original"] as? [String: Any])?["state"] as? String == "substituted")
            let tickets = try object(
                try await program.run("roster", "tickets", slug, "tickets.html", "--format", "json"))
            #expect(tickets["tickets"] as? Int == 2)
        }
    }
}
