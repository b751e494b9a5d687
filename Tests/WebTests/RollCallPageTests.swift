import Actions
import Conferences
import Foundation
import Store
import TestSupport
import Testing

@testable import Web

/// The roll call of a point as a page without script.
@Suite(.inTurns) struct RollCallPageTests {
    private static let page = "/conferences/\(SamplePlan.slug)/roll-call/1/points/TD"

    /// A coordinator of TD, where so many people more are on the roster, with titles and units.
    private func atPoint(
        people: Int, _ body: @escaping @Sendable (WebFixture, Visitor) async throws -> Void
    ) async throws {
        try await WebFixture.whileServing { fixture in
            try await fixture.prepareRollCall()
            try await fixture.addPeople(people, to: "TD")
            try await fixture.join("td", .pointCoordinator, points: ["\(SamplePlan.slug)/TD"])
            try await body(fixture, try await fixture.visitor("td"))
        }
    }

    private func count(_ what: Regex<Substring>, _ text: String) -> Int { text.matches(of: what).count }

    @Test func `a person costs few elements, no field, and hardly more than a thousand bytes`() async throws {
        // A field in each of 2,000 rows made browsers lay the whole list out 2,000 times: a minute.
        try await atPoint(people: 200) { _, visitor in
            let many = try await visitor.get(Self.page)
            let few = try await visitor.get(Self.page + "?q=dang%20thi%20anh")
            func perPerson(_ count: (String) -> Int) -> Double {
                Double(count(many.text) - count(few.text)) / 201
            }
            #expect(perPerson { count(/<[a-z]/, $0) } <= 11)
            #expect(perPerson { count(/<(?:input|select|textarea|details|form)/, $0) } < 0.01)
            // Here all have one name, and each button says their title and unit.
            #expect(perPerson { $0.utf8.count } < 1300)
        }
    }

    @Test func `people of one name are told apart by title and unit, also in what is read aloud`()
        async throws
    {
        try await atPoint(people: 2) { _, visitor in
            let text = try await visitor.get(Self.page).text
            #expect(text.contains(#"<p class="who">Phó Bí thư Chi bộ 1, Đảng ủy xã Đạo Tú</p>"#))
            #expect(
                text.contains(
                    #"aria-label="Có mặt: Nguyễn Thị Minh Nguyệt, Phó Bí thư Chi bộ 1, Đảng ủy xã Đạo Tú""#))
            // Whoever is the only one of a name is called by it.
            #expect(text.contains(#"aria-label="Có mặt: Đặng Thị Ánh""#))
        }
    }

    @Test func `names are found without script and without diacritics`() async throws {
        try await atPoint(people: 1) { _, visitor in
            let found = try await visitor.get(Self.page + "?q=minh%20nguyet").text
            #expect(count(/<li id="p-/, found) == 1 && found.contains("Xem cả danh sách"))
            let nobody = try await visitor.get(Self.page + "?q=khong%20co").text
            #expect(count(/<li id="p-/, nobody) == 0 && nobody.contains("Không có ai tên như vậy."))
        }
    }

    @Test func `the rest are marked only when it was said how many, and are taken back by one press`()
        async throws
    {
        try await atPoint(people: 3) { fixture, visitor in
            _ = try await visitor.get(Self.page)
            let asked = try await visitor.post(Self.page + "/rest", [:])
            #expect(asked.status == 200 && asked.text.contains("Ghi 5 người có mặt?"))
            #expect(try await fixture.marks(at: "TD").isEmpty)
            let done = try await visitor.post(Self.page + "/rest", ["sure": "1"])
            let address = try #require(done.headers["location"])
            #expect(done.status == 303 && address.contains("?rested="))
            let page = try await visitor.get(address)
            #expect(page.text.contains("Đã ghi 5 người có mặt."))
            let at = try #require(page.text.firstMatch(of: /name="at" value="([0-9]+)"/)).1
            let undone = try await visitor.post(Self.page + "/rest/undo", ["at": String(at)])
            #expect(undone.status == 303)
            #expect(try await fixture.marks(at: "TD").isEmpty)
            #expect(try await visitor.get(Self.page + "?done=rest-undone").text.contains("Đã hoàn tác"))
            // Nothing more is offered to be undone.
            #expect(!(try await visitor.get(address).text.contains("/rest/undo")))
        }
    }

    @Test func `the point's own turnout stands beside the one with the points below`() async throws {
        try await WebFixture.whileServing { fixture in
            try await fixture.prepareRollCall()
            try await fixture.join("to-chuc", .organiser)
            let visitor = try await fixture.visitor("to-chuc")
            let above = try await visitor.get(Self.page.replacing("/TD", with: "/TU")).text
            #expect(above.contains("<span>0/1, 0,00 %</span>"))
            #expect(above.contains("Kể cả điểm cầu cấp dưới: <span>0/"))
            let below = try await visitor.get(Self.page).text
            #expect(below.contains("<span>0/2, 0,00 %</span>") && !below.contains(#"id="whole""#))
        }
    }
}
