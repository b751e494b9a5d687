import Actions
import Conferences
import Foundation
import Store
import TestSupport
import Testing

@testable import Web

/// People across conferences, on pages without any script.
@Suite(.inTurns) struct AcrossPagesTests {
    private static let duplicates = "/conferences/\(SamplePlan.slug)/duplicates"

    private func whileServing(
        _ role: AccountRole = .organiser, points: [String] = ["\(SamplePlan.slug)/TD"],
        _ body: @escaping @Sendable (WebFixture, Visitor) async throws -> Void
    ) async throws {
        try await WebFixture.whileServing { fixture in
            try await fixture.preparePeople()
            try await fixture.join("nguoi", role, points: role == .pointCoordinator ? points : [])
            try await body(fixture, try await fixture.visitor("nguoi"))
        }
    }

    @Test func `a name is found in all conferences, without diacritics`() async throws {
        try await whileServing { _, visitor in
            let found = try await visitor.get("/people?q=tran%20thi%20lan")
            #expect(found.status == 200)
            #expect(found.text.matches(of: /<td data-label="Họ và tên"><a href="\/people\//).count == 3)
            let none = try await visitor.get("/people?q=khong%20co%20ai")
            #expect(none.text.contains("Không tìm thấy gì"))
            #expect(try await visitor.get("/people").status == 200)
        }
    }

    @Test func `somebody's page has their conferences, their marks, and who may be the same`() async throws {
        try await whileServing { fixture, visitor in
            _ = try await fixture.office.perform(OpenRollCall(conference: SamplePlan.slug, name: "Sáng"))
            _ = try await fixture.office.perform(MarkPoint(conference: SamplePlan.slug, point: "TD"))
            let ids = try await fixture.entries("Trần Thị Lan", at: "TD")
            let page = try await visitor.get("/people/\(ids[0])")
            for text in ["Trưởng phòng", "Phó Giám đốc", "số điện thoại", "có mặt trực tiếp", "1975"] {
                #expect(page.text.contains(text), "\(text)")
            }
            #expect(page.text.contains("formaction=\"/people/distinguish\""))
        }
    }

    @Test func `two are merged, and parted again`() async throws {
        try await whileServing { fixture, visitor in
            let ids = try await fixture.entries("Trần Thị Lan", at: "TD")
            let list = try await visitor.get(Self.duplicates)
            #expect(list.text.contains("(1)") && list.text.contains("họ tên và đơn vị"))
            let form = [
                "first": ids[0], "second": ids[1], "keeps": "second", "reason": "một người",
                "duplicates": SamplePlan.slug,
            ]
            let merged = try await visitor.post("/people/merge", form)
            #expect(merged.headers["location"] == "/people/\(ids[1])?done=people-merged")
            let kept = try await fixture.office.store.read { records in
                try Identifier<Conferences.Attendee>(ids[1]).flatMap { try records.personEntry($0) }
            }
            #expect(kept?.attendee.phone == "0912345678" && kept?.attendee.birthYear == 1975)
            // The same again is refused where one came from, in the page's words.
            let again = try await visitor.post("/people/merge", form)
            #expect(again.status == 422 && again.text.contains("hãy hoàn tác việc gộp"))
            #expect(again.text.contains("Người có thể trùng"))
            let page = try await visitor.get("/people/\(ids[1])")
            #expect(page.text.contains("action=\"/people/undo\"") && page.text.contains("một người"))
            let undone = try await visitor.post("/people/undo", form)
            #expect(undone.headers["location"]?.hasPrefix(Self.duplicates) == true)
            #expect(try await fixture.entries("Trần Thị Lan", at: "TD").count == 2)
            let nothing = try await visitor.post("/people/undo", form)
            #expect(nothing.status == 422)
        }
    }

    @Test func `two who are different are not asked about again, until that is taken back`() async throws {
        try await whileServing { fixture, visitor in
            let ids = try await fixture.entries("Trần Thị Lan", at: "TD")
            _ = try await visitor.get(Self.duplicates)
            let form = ["first": ids[0], "second": ids[1], "duplicates": SamplePlan.slug]
            #expect(try await visitor.post("/people/distinguish", form).status == 303)
            let list = try await visitor.get(Self.duplicates)
            #expect(list.text.contains("(0)") && list.text.contains("hai người khác nhau"))
            #expect(try await visitor.post("/people/undo", form).status == 303)
            #expect(try await visitor.get(Self.duplicates).text.contains("(1)"))
        }
    }

    @Test func `a coordinator finds and decides about the people of their points alone`() async throws {
        try await whileServing(.pointCoordinator) { fixture, visitor in
            let own = try await fixture.entries("Trần Thị Lan", at: "TD")
            let other = try await fixture.entries("Lê Văn Bình", at: "TU")
            let elsewhere = try await fixture.entries("Trần Thị Lan", at: "TU", of: "hoi-nghi-hai")
            let found = try await visitor.get("/people?q=lan")
            #expect(found.text.matches(of: /href="\/people\/[0-9a-z]+/).count == 2)
            #expect(try await !visitor.get("/people?q=binh").text.contains("Lê Văn Bình"))
            // Of another's point, and of another conference, nothing is told.
            #expect(try await visitor.get("/people/\(other[0])").status == 404)
            #expect(try await visitor.get("/people/\(elsewhere[0])").status == 404)
            let page = try await visitor.get("/people/\(own[0])")
            #expect(page.status == 200 && !page.text.contains("Phó Giám đốc"))
            #expect(try await visitor.get(Self.duplicates).text.contains("(1)"))
            let refused = try await visitor.post(
                "/people/merge", ["first": own[0], "second": elsewhere[0]])
            #expect(refused.status == 404)
            #expect(
                try await visitor.post("/people/distinguish", ["first": own[0], "second": own[1]]).status
                    == 303)
        }
    }

    @Test func `a coordinator is not asked about pairs of which one is elsewhere`() async throws {
        try await whileServing(.pointCoordinator) { fixture, visitor in
            _ = try await fixture.office.perform(
                AddAttendee(
                    conference: SamplePlan.slug, point: "TU",
                    person: TypedAttendee(name: "Phạm Thị Hoa", unit: "Sở Tài chính")))
            let list = try await visitor.get(Self.duplicates)
            #expect(!list.text.contains("Phạm Thị Hoa") && list.text.contains("(1)"))
        }
    }

    @Test(arguments: ["", "khong-phai-ma", "0000000000000"])
    func `an identifier that means nobody is refused`(_ id: String) async throws {
        try await whileServing { fixture, visitor in
            let ids = try await fixture.entries("Trần Thị Lan", at: "TD")
            _ = try await visitor.get(Self.duplicates)
            let answer = try await visitor.post("/people/merge", ["first": ids[0], "second": id])
            #expect(answer.status == 404)
            if !id.isEmpty { #expect(try await visitor.get("/people/\(id)").status == 404) }
        }
    }
}
