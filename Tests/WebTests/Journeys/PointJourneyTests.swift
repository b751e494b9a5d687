import Actions
import Conferences
import Foundation
import Store
import TestSupport
import Testing

@testable import Web

@Suite(.inTurns) struct PointJourneyTests {
    /// A conference tomorrow, whose point TD expects one secretary.
    private func prepare(_ fixture: WebFixture) async throws {
        let now = Int64(Date().timeIntervalSince1970)
        fixture.office.clock.advance(seconds: now - fixture.office.clock.now.milliseconds / 1000)
        try await fixture.office.perform(
            PublishPlan(
                SamplePlan.make { plan in
                    plan.schedule.firstDay = CalendarDate(of: fixture.office.clock.now, in: nil).adding(
                        days: 1)
                    plan.schedule.lastDay = plan.schedule.firstDay
                    plan.agenda[1].materials = [
                        Material(title: "Đề cương", link: "https://tailieu.example/1")
                    ]
                    guard case .point(var main) = plan.points[0], case .point(var below) = main.children[0]
                    else { return }
                    below.expected = [ExpectedCategory(name: "Bí thư", count: 1)]
                    main.children = [.point(below)]
                    plan.points = [.point(main)]
                }))
    }

    @Test func `a coordinator prepares their point: people one by one, a substitute, the line, a test`()
        async throws
    {
        try await WebFixture.whileServing { fixture in
            try await prepare(fixture)
            try await fixture.join("td", .pointCoordinator, points: ["\(SamplePlan.slug)/TD"])
            try await Turns.processes.take {
                try await Browser.whileOpen(.phone) { browser in
                    try await fixture.signIn(browser, "td")
                    try await browser.open(fixture.address + "/conferences/\(SamplePlan.slug)/points")
                    #expect(try await browser.says("chưa có danh sách"))
                    #expect(try await !browser.text("table").contains("Điểm cầu Tỉnh ủy"))
                    try await Gallery.hang("phone-points", browser)
                    try await browser.press(text: "Điểm cầu Tam Dương")
                    try await prepareLine(browser)
                    try await people(browser, fixture)
                }
            }
        }
    }

    private func prepareLine(_ browser: Browser) async throws {
        try await press("input[value=poor]", browser)
        try await browser.fill("#quality", "20 Mb/s")
        try await press("form[action$='/tests'] button", browser)
        #expect(try await browser.says("Đã ghi.", in: "[role=status]"))
        #expect(try await browser.says("đường truyền dự phòng", in: ".facts"))
        try await browser.fill("#backup", "4G")
        try await press("input[value=connected]", browser)
        try await press("form[action$='/line'] button", browser)
        try await browser.wait(until: "return document.querySelector('#backup').value === '4G'")
        #expect(try await browser.says("Đang kết nối", in: ".facts"))
        #expect(try await browser.says("20 Mb/s"))
        try await Gallery.hang("phone-point", browser)
    }

    private func people(_ browser: Browser, _ fixture: WebFixture) async throws {
        try await browser.open(fixture.address + "/conferences/\(SamplePlan.slug)/roster?point=TD")
        try await Gallery.hang("phone-roster-empty", browser)
        try await add("Trần Thị Lan", browser)
        #expect(try await browser.says("Đã ghi.", in: "[role=status]"))
        // The category has one place: the next one waits.
        try await add("Lê Văn Bình", browser)
        #expect(try await browser.says("danh sách chờ", in: "[role=status]"))
        // Who is there already is refused, and what was typed stays.
        try await add("Trần Thị Lan", browser)
        #expect(try await browser.says("đã có trong danh sách", in: "[role=alert]"))
        let kept = try await browser.run("return document.querySelector('#name').value")
        #expect(kept as? String == "Trần Thị Lan")
        try await browser.open(fixture.address + "/conferences/\(SamplePlan.slug)/roster?point=TD")
        try await Gallery.hang("phone-roster", browser)
        try await browser.press(text: "Trần Thị Lan")
        try await browser.fill("#phone", "0912345678")
        try await press("form[action*='/people/'] button.main", browser)
        #expect(try await browser.says("Đã ghi.", in: "[role=status]"))
        try await Gallery.hang("phone-person", browser)
        try await browser.fill("#sub-name", "Phạm Thị Hoa")
        try await press("form[action$='/substitute'] button", browser)
        try await browser.wait(until: "return document.querySelector('h1').textContent === 'Phạm Thị Hoa'")
        #expect(try await browser.says("dự thay"))
        // Whoever waited gets the place of who is gone; a substitute's goes back to whom they stood in for.
        try await press("form[action$='/withdraw'] button", browser)
        try await browser.wait(until: "return document.querySelector('table') !== null")
        let listed = try await browser.text("table")
        #expect(listed.contains("Trần Thị Lan") && !listed.contains("Phạm Thị Hoa"))
    }

    private func add(_ name: String, _ browser: Browser) async throws {
        try await browser.fill("#name", name)
        try await browser.fill("#category", "Bí thư")
        try await press("form[action$='/people'] button.main", browser)
    }

    private func press(_ selector: String, _ browser: Browser) async throws {
        try await browser.run(
            "document.querySelector(arguments[0]).scrollIntoView({ block: 'center', behavior: 'instant' })",
            [selector])
        try await browser.press(selector)
    }

    @Test func `an organiser runs the agenda, prints tickets, and looks at all of it on the hall's screen`()
        async throws
    {
        try await WebFixture.whileServing { fixture in
            try await prepare(fixture)
            for number in 1...4 {
                try await fixture.office.perform(
                    AddAttendee(
                        conference: SamplePlan.slug, point: "TU",
                        person: TypedAttendee(
                            name: "Đại biểu \(["Một", "Hai", "Ba", "Bốn"][number - 1])", title: "Bí thư",
                            unit: "Sở Y tế")))
            }
            try await fixture.join("to-chuc", .organiser)
            try await Turns.processes.take {
                try await Browser.whileOpen(.hall) { browser in
                    try await fixture.signIn(browser, "to-chuc")
                    try await browser.open(fixture.address + "/conferences/\(SamplePlan.slug)")
                    #expect(try await browser.says("Đề cương", in: "table"))
                    try await Gallery.hang("hall-conference", browser)
                    try await browser.press(text: "Diễn biến chương trình")
                    try await browser.press("main button.main")
                    #expect(try await browser.says("đang diễn ra", in: ".agenda"))
                    try await Gallery.hang("hall-agenda", browser)
                    try await browser.open(fixture.address + "/conferences/\(SamplePlan.slug)/roster")
                    try await browser.press(text: "In vé điểm danh")
                    try await browser.wait(
                        until: "return document.querySelectorAll('.tickets svg').length === 4")
                    try await Gallery.hang("hall-tickets", browser)
                    try await Gallery.print("tickets", browser)
                    for page in ["", "/points", "/agenda", "/roster"] {
                        try await browser.open(
                            fixture.address + "/conferences/\(SamplePlan.slug)\(page)")
                        try await Gallery.print("conference\(page.replacing("/", with: "-"))", browser)
                    }
                }
            }
        }
    }
}
