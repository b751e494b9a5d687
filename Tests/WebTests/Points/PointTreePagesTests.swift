import Actions
import Conferences
import Foundation
import Store
import TestSupport
import Testing

@testable import Web

/// Points outside the plan, on pages without any script.
@Suite(.inTurns) struct PointTreePagesTests {
    private static let points = "/conferences/\(SamplePlan.slug)/points"

    private func whileServing(
        _ role: AccountRole = .organiser,
        _ body: @escaping @Sendable (WebFixture, Visitor) async throws -> Void
    ) async throws {
        try await WebFixture.whileServing { fixture in
            try await fixture.prepare()
            try await fixture.join(
                "nguoi", role, points: role == .pointCoordinator ? ["\(SamplePlan.slug)/TD"] : [])
            try await body(fixture, try await fixture.visitor("nguoi"))
        }
    }

    private func point(_ code: String, _ fixture: WebFixture) async throws -> PlacedPoint? {
        try await fixture.office.store.read { records in
            try records.conference(slug: SamplePlan.slug).flatMap { try records.placedPoint(code, of: $0.id) }
        }
    }

    /// What a form says where somebody leaves everything as it is shown.
    private func shown(_ page: Visitor.Answer) -> [String: String] {
        var form: [String: String] = [:]
        for field in page.text.matches(of: /<input id="[a-z-]+" name="([a-z-]+)"[^>]* value="([^"]*)"/) {
            form[String(field.1)] = String(field.2)
        }
        form["tag"] = page.text.firstMatch(of: /name="tag" value="&quot;([^"]+)&quot;"/).map { "\"\($0.1)\"" }
        form["expected"] = page.text.firstMatch(of: /name="expected"[^>]*>\n([^<]*)</).map { String($0.1) }
        return form
    }

    @Test func `a point is added with all its parts, and is on every list from then on`() async throws {
        try await whileServing { fixture, visitor in
            let form = try await visitor.get("/conferences/\(SamplePlan.slug)/add-point?under=TU")
            #expect(form.text.contains("value=\"TU\""))
            let added = try await visitor.post(
                "/conferences/\(SamplePlan.slug)/add-point",
                [
                    "code": "X1", "name": "Xã Một", "under": "TU", "capacity": "60",
                    "in-charge": "Trần Thị Lan", "join-link": "https://hop.example/1",
                    "expected": "Bí thư chi bộ: 12\r\nĐảng viên: 30\r\n", "reason": "mới lập",
                ])
            #expect(added.status == 303 && added.headers["location"]?.contains("/points/X1?") == true)
            let point = try #require(try await point("X1", fixture))
            #expect(
                point.details.parent == "TU" && point.details.expectedTotal == 42 && point.origin == .typed)
            let page = try await visitor.get("\(Self.points)/X1")
            for text in ["Xã Một", "Trần Thị Lan", "hop.example", "Bí thư chi bộ: 12", "mới lập", "nhập tay"]
            {
                #expect(page.text.contains(text), "\(text)")
            }
            #expect(try await visitor.get(Self.points).text.contains("Xã Một"))
            #expect(try await visitor.get("/conferences/\(SamplePlan.slug)").text.contains("Xã Một"))
        }
    }

    @Test(arguments: [
        (["code": "X 1", "name": "Một"], "không phải mã"), (["code": "TD", "name": "Một"], "Đã có điểm cầu"),
        (["code": "X1", "name": ""], "chưa có tên"), (["code": "X1", "name": "Một", "under": "KX"], "KX"),
        (["code": "X1", "name": "Một", "capacity": "-3"], "Sức chứa"),
        (["code": "X1", "name": "Một", "join-link": "javascript:alert(1)"], "không phải đường dẫn"),
        (["code": "X1", "name": "Một", "expected": "Bí thư bốn mươi"], "Mỗi dòng một thành phần"),
        (["code": "X1", "name": "Một", "expected": "A: 1\r\nA: 2"], "mỗi thành phần một lần"),
    ])
    func `a point that cannot be is refused, with what was typed still there`(
        _ form: [String: String], _ said: String
    ) async throws {
        try await whileServing { fixture, visitor in
            _ = try await visitor.get("/conferences/\(SamplePlan.slug)/add-point")
            let answer = try await visitor.post("/conferences/\(SamplePlan.slug)/add-point", form)
            #expect(answer.status == 422)
            let alert = answer.text.firstMatch(of: /role="alert">([^<]*)</).map { String($0.1) } ?? ""
            #expect(alert.contains(said), "\(alert)")
            #expect(answer.text.contains("value=\"\(form["code"] ?? "")\""))
            #expect(try await point("X1", fixture) == nil)
        }
    }

    @Test func `a point's facts are changed, and emptied where the form is empty`() async throws {
        try await whileServing { fixture, visitor in
            var form = shown(try await visitor.get("\(Self.points)/TD/edit"))
            #expect(form["name"] == "Điểm cầu Tam Dương" && form["capacity"] == "50")
            #expect(form["expected"]?.contains("Bí thư chi bộ: 40") == true)
            form["name"] = "Điểm cầu huyện Tam Dương"
            form["capacity"] = ""
            form["expected"] = "Đảng viên: 9"
            form["backup"] = "4G"
            #expect(try await visitor.post("\(Self.points)/TD/edit", form).status == 303)
            let point = try #require(try await point("TD", fixture))
            #expect(point.details.name == "Điểm cầu huyện Tam Dương" && point.details.capacity == nil)
            #expect(point.details.expected == [ExpectedCategory(name: "Đảng viên", count: 9)])
            #expect(point.details.backupLine == "4G" && point.details.inCharge == "Người Phụ Trách")
            let page = try await visitor.get("\(Self.points)/TD")
            #expect(page.text.contains("Điểm cầu Tam Dương →") || page.text.contains("Điểm cầu Tam Dương &"))
        }
    }

    @Test func `of two who change a point at once the second is told, and may then insist`() async throws {
        try await whileServing { fixture, visitor in
            var form = shown(try await visitor.get("\(Self.points)/TD/edit"))
            try await fixture.office.perform(
                EditPoint(conference: SamplePlan.slug, code: "TD", changes: .init(technician: "Người Mới")))
            form["name"] = "Tên của người thứ hai"
            let told = try await visitor.post("\(Self.points)/TD/edit", form)
            #expect(told.status == 422 && told.text.contains("Người khác vừa sửa"))
            #expect(told.text.contains("Tên của người thứ hai"))
            #expect(try await point("TD", fixture)?.details.technician == "Người Mới")
            form["tag"] = shown(told)["tag"]
            #expect(try await visitor.post("\(Self.points)/TD/edit", form).status == 303)
            #expect(try await point("TD", fixture)?.details.name == "Tên của người thứ hai")
        }
    }

    @Test func `a point moves, but not below itself, nor below what there is not`() async throws {
        try await whileServing { fixture, visitor in
            _ = try await visitor.get("\(Self.points)/TU")
            let circle = try await visitor.post("\(Self.points)/TU/move", ["under": "TD"])
            #expect(circle.status == 422 && circle.text.contains("nằm trong TU"))
            let nowhere = try await visitor.post("\(Self.points)/TD/move", ["under": "KHONG"])
            #expect(nowhere.status == 422 && nowhere.text.contains("KHONG"))
            #expect(try await visitor.post("\(Self.points)/TD/move", ["reason": "tách ra"]).status == 303)
            #expect(try await point("TD", fixture)?.details.parent == nil)
            let history = try await visitor.get("/conferences/\(SamplePlan.slug)/point-history")
            #expect(history.text.contains("tách ra") && history.text.contains("chuyển"))
        }
    }

    @Test func `a point closes once it is said where its people go, and opens again`() async throws {
        try await whileServing { fixture, visitor in
            let person = try await fixture.office.perform(
                AddAttendee(
                    conference: SamplePlan.slug, point: "TD", person: TypedAttendee(name: "Trần Thị Lan")))
            _ = try await visitor.get("\(Self.points)/TD")
            let refused = try await visitor.post(
                "\(Self.points)/TD/close", ["reason": "mất điện", "people": "none"])
            #expect(refused.status == 422 && refused.text.contains("1 người trong danh sách"))
            // What refuses speaks of the page, not of commands.
            #expect(!refused.text.contains("--"))
            #expect(refused.text.contains("value=\"mất điện\"") && refused.text.contains("<details open>"))
            let noReason = try await visitor.post(
                "\(Self.points)/TD/close", ["reason": " ", "people": "move", "to": "TU"])
            #expect(noReason.status == 422)
            let closed = try await visitor.post(
                "\(Self.points)/TD/close", ["reason": "mất điện", "people": "move", "to": "TU"])
            #expect(closed.status == 303)
            let page = try await visitor.get("\(Self.points)/TD?done=point-closed")
            #expect(page.status == 200 && page.text.contains("Điểm cầu này đã đóng."))
            #expect(!page.text.contains("/points/TD/tests\""))
            #expect(try await visitor.get(Self.points).text.contains("Điểm cầu đã đóng"))
            let moved = try await fixture.office.store.read { try $0.personEntry(person.id) }
            #expect(moved?.attendee.point == "TU")
            #expect(try await visitor.post("\(Self.points)/TD/reopen", ["reason": "có điện"]).status == 303)
            let opened = try #require(try await point("TD", fixture))
            #expect(opened.isOpen && opened.details.parent == "TU")
        }
    }

    @Test func `a coordinator sees the history of their points alone, and changes none`() async throws {
        try await whileServing(.pointCoordinator) { fixture, visitor in
            for code in ["TD", "TU"] {
                try await fixture.office.perform(
                    EditPoint(
                        conference: SamplePlan.slug, code: code, changes: .init(address: "Số 1 \(code)")))
            }
            let page = try await visitor.get("\(Self.points)/TD")
            #expect(page.text.contains("Số 1 TD") && !page.text.contains("/points/TD/edit"))
            #expect(!page.text.contains("/points/TD/close"))
            let history = try await visitor.get("/conferences/\(SamplePlan.slug)/point-history")
            #expect(history.text.contains("Số 1 TD") && !history.text.contains("Số 1 TU"))
            let other = try await visitor.get("/conferences/\(SamplePlan.slug)/point-history?point=TU")
            #expect(other.status == 404)
        }
    }
}
