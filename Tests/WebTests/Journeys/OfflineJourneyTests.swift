import Actions
import Conferences
import Foundation
import Store
import TestSupport
import Testing

@testable import Web

/// A roll call where the connection is gone altogether.
@Suite(.inTurns) struct OfflineJourneyTests {
    private static let page = "/conferences/\(SamplePlan.slug)/roll-call/1/points/TD"

    /// A coordinator's telephone at the end of a line that can be cut.
    private func onTelephone(
        _ body: @escaping @Sendable (Browser, LineProxy, WebFixture, _ address: String) async throws -> Void
    ) async throws {
        try await WebFixture.whileServing { fixture in
            try await fixture.prepareRollCall()
            try await fixture.join("td", .pointCoordinator, points: ["\(SamplePlan.slug)/TD"])
            let port = try #require(URL(string: fixture.address)?.port)
            let line = try LineProxy(to: port)
            let address = "http://127.0.0.1:\(line.port)"
            try await Turns.processes.take {
                try await Browser.whileOpen(.phone) { browser in
                    try await browser.open(address + "/sign-in")
                    try await browser.fill("#login", "td")
                    try await browser.fill("#password", WebFixture.password)
                    try await browser.press("button.main")
                    #expect(try await browser.shows("form[action='/sign-out']"))
                    try await browser.open(address + Self.page)
                    try await browser.wait(until: "return document.body.dataset.keeps === '1'")
                    try await body(browser, line, fixture, address)
                }
            }
        }
    }

    @Test func `the page opens again without a connection, says so, and takes marks that are sent later`()
        async throws
    {
        try await onTelephone { browser, line, fixture, address in
            // One is marked while all is well: the page that was kept does not know of it.
            try await browser.press(".people > li:nth-child(1) button[value^=late]")
            let first = try await browser.text(".people > li:nth-child(1) strong")
            try await browser.wait(
                until: "return Object.keys(localStorage).some((name) => name.startsWith('diemcau-sent'))")
            line.setConnected(false)
            try await browser.run("location.reload()")
            #expect(try await browser.says("trang đã lưu trên máy", in: "#offline"))
            #expect(try await browser.says("Điểm cầu Tam Dương", in: "h1"))
            #expect(try await browser.says("Đi muộn", in: ".people > li:nth-child(1) .status"))
            try await browser.press(".people > li:nth-child(2) button[value^=in-person]")
            #expect(try await browser.says("1 chưa gửi", in: "#offline"))
            try await Gallery.hang("phone-roll-call-reloaded", browser)
            // Once more, with a mark that waits.
            try await browser.run("location.reload()")
            #expect(try await browser.says("trang đã lưu trên máy", in: "#offline"))
            #expect(try await browser.says("chờ gửi", in: ".people > li:nth-child(2) .status"))
            #expect(
                try await browser.run(
                    "return document.querySelector('.people > li:nth-child(2) [value^=in-person]').ariaPressed"
                )
                    as? String == "true")
            line.setConnected(true)
            try await browser.wait(
                until: "return !Object.keys(localStorage).some((name) => name.startsWith('diemcau-marks'))")
            let second = try await browser.text(".people > li:nth-child(2) strong")
            let marks = try await fixture.marks(at: "TD")
            #expect(marks[first] == .late && marks[second] == .inPerson)
        }
    }

    @Test func `nobody finds the page on the device once its owner has signed out`() async throws {
        try await onTelephone { browser, line, _, address in
            try await browser.press("form[action='/sign-out'] button")
            #expect(try await browser.shows("#password"))
            line.setConnected(false)
            _ = try? await browser.open(address + Self.page)
            #expect(try await !browser.has(".caller"))
            let kept = try await browser.runUntilDone(
                """
                const done = arguments[arguments.length - 1];
                if (!self.caches) { done(0); return; }
                caches.open('diemcau-pages-1').then((cache) => cache.keys())
                    .then((all) => done(all.filter((one) => one.url.includes('roll-call')).length), () => done(0));
                """)
            #expect(kept as? Int == 0)
        }
    }
}
