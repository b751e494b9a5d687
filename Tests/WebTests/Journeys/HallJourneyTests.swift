import Actions
import Conferences
import Foundation
import Store
import TestSupport
import Testing

@testable import Web

@Suite(.inTurns) struct HallJourneyTests {
    @Test func `a coordinator calls the roll on a telephone, also while the connection is cut`() async throws
    {
        try await WebFixture.whileServing { fixture in
            try await fixture.prepareRollCall()
            try await fixture.join("td", .pointCoordinator, points: ["\(SamplePlan.slug)/TD"])
            try await Turns.processes.take {
                try await Browser.whileOpen(.phone) { browser in
                    try await fixture.signIn(browser, "td")
                    try await browser.press(text: SamplePlan.make().title)
                    try await Gallery.hang("phone-conference", browser)
                    // Another's point is refused, and so is another's roster.
                    try await browser.open(
                        fixture.address + "/conferences/\(SamplePlan.slug)/roster?point=TU")
                    #expect(try await browser.says("Không tìm thấy trang", in: "h1"))
                    try await Gallery.hang("phone-refused", browser)
                    try await browser.open(fixture.address + "/conferences/\(SamplePlan.slug)/roll-call")
                    try await browser.press(text: "Điểm cầu Tam Dương")
                    try await callRoll(browser, fixture)
                }
            }
        }
    }

    private func callRoll(_ browser: Browser, _ fixture: WebFixture) async throws {
        // Found without diacritics; the others step aside.
        try await browser.fill("#find", "dang thi anh")
        try await browser.wait(
            until: "return document.querySelectorAll('.people > li:not([hidden])').length === 1")
        try await browser.setConnected(false)
        try await browser.press(".people > li:not([hidden]) button[value^=in-person]")
        #expect(try await browser.says("Hoàn tác", in: ".people > li:not([hidden]) .undo"))
        try await Gallery.hang("phone-roll-call", browser)
        try await browser.wait(until: "return !document.getElementById('offline').hidden")
        #expect(try await browser.says("1 chưa gửi", in: "#offline"))
        try await Gallery.hang("phone-roll-call-offline", browser)
        // One is pressed by mistake, and taken back.
        try await browser.fill("#find", "binh")
        try await browser.press(".people > li:not([hidden]) button[value^=unexcused]")
        try await browser.press(".people > li:not([hidden]) .undo")
        try await browser.setConnected(true)
        try await browser.wait(
            until: "return !Object.keys(localStorage).some((name) => name.startsWith('diemcau-marks'))")
        #expect(try await fixture.marks(at: "TD") == ["Đặng Thị Ánh": .inPerson])
    }

    @Test func `the hall's screen shows what is marked elsewhere, by itself`() async throws {
        try await WebFixture.whileServing { fixture in
            try await fixture.prepareRollCall()
            try await fixture.join("xem", .viewer)
            try await Turns.processes.take {
                try await Browser.whileOpen(.hall) { browser in
                    try await fixture.signIn(browser, "xem")
                    try await browser.open(fixture.address + "/conferences/\(SamplePlan.slug)/board")
                    #expect(try await browser.says("0/", in: "#turnout"))
                    _ = try await fixture.office.perform(
                        MarkPoint(conference: SamplePlan.slug, point: "TD"))
                    try await browser.wait(
                        until: "return document.getElementById('turnout').textContent.includes('2/')")
                    try await Gallery.hang("hall-board", browser)
                }
            }
        }
    }

    @Test func `the hall's screen says what the agenda's page says, before the roll call and unbegun`()
        async throws
    {
        try await WebFixture.whileServing { fixture in
            try await fixture.office.perform(PublishPlan(SamplePlan.make()))
            try await fixture.join("xem", .viewer)
            let slug = SamplePlan.slug
            _ = try await fixture.office.perform(SetLine(conference: slug, point: "TD", line: .connected))
            fixture.office.clock.move(to: SamplePlan.day(2019, 9, 13), hour: 8, minute: 33)
            try await Turns.processes.take {
                try await Browser.whileOpen(.hall) { browser in
                    try await fixture.signIn(browser, "xem")
                    for page in ["board", "agenda"] {
                        try await browser.open(fixture.address + "/conferences/\(slug)/\(page)")
                        #expect(
                            try await browser.says("Chưa bắt đầu: dự kiến 08:00, chậm 33 phút."), "\(page)")
                    }
                    try await browser.open(fixture.address + "/conferences/\(slug)/board")
                    #expect(try await browser.says("1 thông suốt", in: "#lines"))
                    #expect(try await browser.says("chưa báo", in: "#lines"))
                    #expect(try await browser.says("thông suốt", in: "#bars"))
                    // The way through the site stands in nobody's sight, and comes by the keyboard.
                    func isSeen() async throws -> Bool {
                        try await browser.run(
                            "return getComputedStyle(document.querySelector('.bar')).opacity === '1'")
                            as? Bool
                            ?? false
                    }
                    #expect(try await !isSeen())
                    try await Gallery.hang("hall-board-unbegun", browser)
                    try await browser.run("document.querySelector('.bar a').focus()")
                    #expect(try await isSeen())
                    _ = try await fixture.office.perform(AgendaStep(conference: slug, step: .start))
                    #expect(try await browser.says("08:33–", in: "#now"))
                    #expect(try await browser.says("08:", in: "#next"))
                    #expect(try await browser.says("Muộn 33 phút", in: "#late"))
                }
            }
        }
    }

    @Test func `an officer reports on their unit's task on a telephone, in the dark, by keyboard alone`()
        async throws
    {
        try await WebFixture.whileServing { fixture in
            try await fixture.prepare()
            try await fixture.join("yte", .unitOfficer, unit: "Sở Y tế")
            try await Turns.processes.take {
                try await Browser.whileOpen(.phone, isDark: true) { browser in
                    try await fixture.signIn(browser, "yte")
                    #expect(try await browser.says("Nhiệm vụ", in: "h1"))
                    #expect(try await browser.says("Sở Y tế", in: ".cards"))
                    try await Gallery.hang("phone-tasks-dark", browser)
                    try await browser.press(".cards a")
                    // From the report's field by Tab to the number and to the button.
                    try await browser.press("#report-text")
                    try await browser.keys("Đã họp liên ngành")
                    try await browser.keys("\(Browser.tab)40\(Browser.tab)\(Browser.tab)\(Browser.enter)")
                    #expect(try await browser.says("Đã gửi báo cáo.", in: "[role=status]"))
                    #expect(try await browser.says("40 %", in: "#content"))
                    try await Gallery.hang("phone-task-dark", browser)
                    // More time is asked for, and whoever assigned the task will see it.
                    try await browser.press(text: "Xin gia hạn")
                    try await browser.run(
                        "document.querySelector('#date-ask').value = '2019-10-31'")
                    try await browser.fill("#reason-ask", "Chờ ý kiến các sở")
                    try await browser.press("form[action$='/ask'] button")
                    #expect(try await browser.says("Đơn vị xin gia hạn đến 31/10/2019"))
                    try await browser.open(fixture.address + "/conferences")
                    #expect(try await browser.says("Bạn không được làm việc này", in: "h1"))
                }
            }
        }
    }
}
