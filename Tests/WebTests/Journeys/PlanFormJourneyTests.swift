import Actions
import Conferences
import Foundation
import Store
import TestSupport
import Testing

@testable import Web

@Suite(.inTurns) struct PlanFormJourneyTests {
    /// A plan by fields alone: what is wrong is said beside its field, what was typed stays, and what is published
    /// is what was typed.
    @Test func `an organiser fills in a plan, mends what is wrong, and publishes it`() async throws {
        try await WebFixture.whileServing { fixture in
            let now = Int64(Date().timeIntervalSince1970)
            fixture.office.clock.advance(seconds: now - fixture.office.clock.now.milliseconds / 1000)
            try await fixture.join("to-chuc", .organiser)
            try await Turns.processes.take {
                try await Browser.whileOpen(.desktop) { browser in
                    try await fixture.signIn(browser, "to-chuc")
                    try await browser.press(text: "Lập kế hoạch mới")
                    try await fillIn(browser)
                    try await mend(browser)
                    try await publish(browser)
                }
            }
            let plan = try await fixture.office.store.read { records in
                try records.conference(slug: "hoi-nghi-truc-tuyen-chi-thi-32").flatMap {
                    try records.planVersion(of: $0.id)?.plan
                }
            }
            let published = try #require(plan)
            #expect(published.agenda.map(\.title) == ["Báo cáo chuyên đề", "Khai mạc", "Kết luận"])
            #expect(published.agenda[0].presenters == ["le-thi-b"])
            #expect(published.people.map(\.name) == ["Nguyễn Văn A", "Lê Thị B"])
            #expect(published.chairs == ["nguyen-van-a"])
            #expect(published.directives.map(\.number) == ["32-CT/TW"])
            let points = published.connectionPoints()
            #expect(points.map(\.code) == ["TT", "D2", "D3"])
            #expect(points[1].parent == nil && points[2].name == "Điểm cầu Yên Lạc")
        }
    }

    /// Brings a button to the middle of the screen, clear of the bar at its foot, and presses it.
    private func press(_ selector: String, _ browser: Browser) async throws {
        try await browser.run(
            "document.querySelector(arguments[0]).scrollIntoView({ block: 'center', behavior: 'instant' })",
            [selector])
        try await browser.press(selector)
    }

    private func fillIn(_ browser: Browser) async throws {
        // Nobody is accused before they have typed.
        #expect(try await !browser.has("[aria-invalid]"))
        try await browser.fill("#title", "Hội nghị trực tuyến Chỉ thị 32")
        try await browser.fill("#chairs", "Nguyễn Văn A")
        // What is missing is said as one types, beside its field.
        try await browser.wait(
            until: "return document.querySelector('#found-host').textContent.length > 0")
        #expect(try await browser.shows("#host[aria-invalid=true]"))
        try await browser.fill("#host", "Tỉnh ủy")
        try await browser.wait(
            until: "return document.querySelector('#found-host').textContent.length === 0")
        try await browser.run("document.querySelector('[value=paste-points]').closest('details').open = true")
        try await browser.fill("#paste-points", "Điểm cầu Tam Dương\nĐiểm cầu Yên Lạc")
        try await press("[value=paste-points]", browser)
        try await browser.wait(until: "return document.querySelector('#point-2-name') !== null")
        try await browser.run(
            "document.querySelector('[value=paste-directives]').closest('details').open = true")
        try await browser.fill("#paste-directives", "Chỉ thị số 32-CT/TW ngày 18/02/2019 của Bộ Chính trị")
        try await press("[value=paste-directives]", browser)
        try await browser.wait(
            until: "return document.querySelector('#directive-0-number')?.value === '32-CT/TW'")
        let title = try await browser.run("return document.querySelector('#title').value")
        #expect(title as? String == "Hội nghị trực tuyến Chỉ thị 32")
    }

    private func mend(_ browser: Browser) async throws {
        try await press("[value='add.item']", browser)
        // The new row is ready to be typed in.
        try await browser.wait(until: "return document.activeElement.id === 'item-2-title'")
        try await browser.keys("Báo cáo chuyên đề")
        try await browser.fill("#item-2-duration", "một lát")
        try await browser.fill("#item-2-presenters", "Lê Thị B")
        try await browser.fill("#point-2-parent", "XX")
        try await press("main .foot [value=preview]", browser)
        // The preview waits; what is wrong leads to its field.
        try await browser.wait(
            until: "return document.querySelector('#person-1-name')?.value === 'Lê Thị B'")
        #expect(try await browser.shows("#found-item-2-duration .error"))
        #expect(try await browser.shows("#found-point-2-parent .error"))
        #expect(try await browser.says("Mục 3, Thời lượng", in: "#findings"))
        let kept = try await browser.run("return document.querySelector('#item-2-duration').value")
        #expect(kept as? String == "một lát")
        try await Gallery.hang("plan-form-errors", browser)
        try await browser.fill("#item-2-duration", "45 phút")
        try await browser.fill("#point-2-parent", "")
        try await press("[value='up.item.2']", browser)
        try await browser.wait(
            until: "return document.querySelector('#item-1-title').value === 'Báo cáo chuyên đề'")
        try await press("[value='up.item.1']", browser)
        try await browser.wait(
            until: "return document.querySelector('#item-0-title').value === 'Báo cáo chuyên đề'")
        // What opens no longer begins at eight, or the two would overlap.
        try await browser.run("document.querySelector('#item-1-start').value = ''")
        try await browser.fill("#item-2-title", "Kết luận")
        try await browser.resize(width: 360, height: 740)
        try await Gallery.hang("phone-plan-form", browser)
        try await browser.resize(width: 1200, height: 900)
        try await Gallery.hang("plan-form", browser)
        try await browser.run(
            "document.querySelector('#item-0-title').closest('section').scrollIntoView({ behavior: 'instant' })"
        )
        try await Gallery.keep("plan-form-agenda.png", try await browser.picture())
    }

    private func publish(_ browser: Browser) async throws {
        try await press("main .foot [value=preview]", browser)
        #expect(try await browser.says("Đây là bản đầu tiên."))
        // Back to the fields, with all that was typed.
        try await browser.press(text: "Sửa tiếp")
        try await browser.wait(
            until: "return document.querySelector('#item-0-title')?.value === 'Báo cáo chuyên đề'")
        try await press("main .foot [value=preview]", browser)
        try await browser.press(text: "Ban hành")
        #expect(try await browser.says("Đã ban hành.", in: "[role=status]"))
        try await Gallery.hang("conference-from-form", browser)
    }
}
