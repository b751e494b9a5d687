import Actions
import Conferences
import Foundation
import Store
import TestSupport
import Testing

@testable import Web

@Suite(.inTurns) struct OfficeJourneyTests {
    private func press(_ selector: String, _ browser: Browser) async throws {
        try await browser.run(
            "document.querySelector(arguments[0]).scrollIntoView({ block: 'center', behavior: 'instant' })",
            [selector])
        try await browser.press(selector)
    }

    @Test func `an organiser keeps the registry of units, in the dark`() async throws {
        try await WebFixture.whileServing { fixture in
            try await fixture.prepare()
            try await fixture.join("to-chuc", .organiser)
            try await Turns.processes.take {
                try await Browser.whileOpen(.phone, isDark: true) { browser in
                    try await fixture.signIn(browser, "to-chuc")
                    try await browser.open(fixture.address + "/units")
                    #expect(try await browser.says("Danh mục chưa có đơn vị nào", in: ".empty"))
                    // What tasks name already is added by one press, and they are linked to it.
                    #expect(try await browser.says("Sở Y tế", in: "#content"))
                    try await Gallery.hang("phone-units-dark", browser)
                    try await browser.fill("#name", "Sở Y tế")
                    try await browser.fill("#in-charge", "Trần Thị Lan")
                    try await browser.fill("#names", "Ngành Y tế\nSYT")
                    try await press("form[action='/units'] button.main", browser)
                    #expect(try await browser.says("Đã ghi.", in: "[role=status]"))
                    #expect(try await browser.says("SYT", in: ".facts"))
                    #expect(try await browser.says("Chỉ thị số 32-CT/TW", in: ".tasks"))
                    try await Gallery.hang("phone-unit-dark", browser)
                    // A name that is taken is refused, and said so.
                    try await browser.open(fixture.address + "/units")
                    try await browser.fill("#name", "Ngành Y tế")
                    try await press("form[action='/units'] button.main", browser)
                    #expect(try await browser.says("Ngành Y tế", in: "[role=alert]"))
                    try await browser.open(fixture.address + "/units/so-y-te")
                    try await browser.fill("#name", "Sở Y tế và Dân số")
                    try await press("form[action='/units/so-y-te'] button.main", browser)
                    #expect(try await browser.says("Sở Y tế và Dân số", in: "h1"))
                    #expect(try await browser.says("Sở Y tế (", in: "#content ul"))
                }
            }
        }
    }

    @Test func `a task is split, marked and found again by a question that is kept`() async throws {
        try await WebFixture.whileServing { fixture in
            try await fixture.prepare()
            try await fixture.join("to-chuc", .organiser)
            try await Turns.processes.take {
                try await Browser.whileOpen(.desktop) { browser in
                    try await fixture.signIn(browser, "to-chuc")
                    try await browser.open(fixture.address + "/tasks/\(SamplePlan.slug)/1")
                    try await press("summary:has(+ p + form[action$='/split']), summary", browser)
                    try await browser.run(
                        "document.querySelectorAll('details').forEach((part) => { part.open = true; })")
                    try await browser.fill(
                        "#split-parts", "Sở Tài chính | Bố trí kinh phí | 20/9/2019\nSở Nội vụ")
                    try await press("form[action$='/split'] button", browser)
                    #expect(try await browser.says("Đã ghi.", in: "[role=status]"))
                    #expect(try await browser.says("Sở Tài chính", in: ".cards"))
                    try await browser.run(
                        "document.querySelectorAll('details').forEach((part) => { part.open = true; })")
                    try await browser.run("document.querySelector('#priority').value = 'urgent'")
                    try await browser.fill("#tags", "y tế; trọng điểm")
                    try await press("form[action$='/mark'] button", browser)
                    #expect(try await browser.says("trọng điểm"))
                    try await Gallery.hang("task-parts", browser)
                    try await browser.open(fixture.address + "/tasks?state=open&tag=trong%20diem")
                    #expect(try await browser.says("1", in: ".tally dd"))
                    try await browser.run(
                        "document.querySelectorAll('details').forEach((part) => { part.open = true; })")
                    try await browser.fill("#view-name", "Việc trọng điểm")
                    try await press("form[action='/task-views'] button", browser)
                    #expect(try await browser.says("Việc trọng điểm", in: "h1"))
                    try await Gallery.hang("tasks-view", browser)
                }
            }
        }
    }

    @Test func `a webhook is added, previewed and tested, and what came of it is told as it was`()
        async throws
    {
        try await WebFixture.whileServing { fixture in
            try await fixture.prepare()
            try await fixture.join("to-chuc", .organiser)
            try await Turns.processes.take {
                try await Browser.whileOpen(.desktop) { browser in
                    try await fixture.signIn(browser, "to-chuc")
                    try await browser.open(fixture.address + "/webhooks")
                    try await browser.fill("#url", "không phải địa chỉ")
                    try await browser.run("document.querySelector('#url').type = 'text'")
                    try await press("form[action='/webhooks'] button.main", browser)
                    #expect(try await browser.shows("[role=alert]"))
                    let kept = try await browser.run("return document.querySelector('#url').value")
                    #expect(kept as? String == "không phải địa chỉ")
                    try await browser.run("document.querySelector('#url').type = 'text'")
                    try await browser.fill("#url", "https://hooks.slack.com/services/T0/B0/xyz")
                    try await press("form[action='/webhooks'] button.main", browser)
                    #expect(try await browser.says("Slack", in: ".facts"))
                    try await browser.run("document.querySelector('#event').value = 'task.assigned'")
                    try await press("form.inline button", browser)
                    #expect(try await browser.shows("blockquote.message"))
                    try await Gallery.hang("webhook-preview", browser)
                    try await press("form[action$='/test'] button", browser)
                    // Nothing sends here: the page says that it waits, and never that it arrived.
                    #expect(try await browser.says("Đang chờ gửi", in: "[role=status]"))
                    #expect(try await !browser.has(".fine"))
                    try await Gallery.hang("webhook-test", browser)
                }
            }
            // What the courier wrote down is what the page tells.
            let organiser = try await fixture.visitor("to-chuc")
            let log = try await fixture.office.store.read { try $0.deliveryLog(limit: 1) }
            let delivery = try #require(log.first?.delivery)
            let now = fixture.office.clock.now
            _ = try await fixture.office.store.write { records in
                _ = try records.lease(delivery.id, until: now.advanced(byMilliseconds: 1000))
                return try records.record([
                    AttemptedDelivery(
                        delivery: delivery.id,
                        attempt: Attempt(
                            number: 1, startedAt: now, milliseconds: 12, status: 404,
                            failure: "rejected", answer: "no_service"), state: .exhausted, dueAt: now)
                ])
            }
            let page = try await organiser.get("/deliveries/\(delivery.id)")
            #expect(page.status == 200)
            #expect(page.text.contains("no_service") && page.text.contains("404"))
            #expect(!page.text.contains("Nơi nhận đã nhận"))
            #expect(page.headers["refresh"] == nil)
        }
    }
}
