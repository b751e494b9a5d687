import Actions
import Conferences
import Foundation
import Store
import TestSupport
import Testing

@testable import Web

/// A roll call of many people on a telephone.
@Suite(.inTurns) struct ManyPeopleJourneyTests {
    private static let page = "/conferences/\(SamplePlan.slug)/roll-call/1/points/TD"

    private func onPhone(
        people: Int, _ body: @escaping @Sendable (Browser, WebFixture) async throws -> Void
    ) async throws {
        try await WebFixture.whileServing { fixture in
            try await fixture.prepareRollCall()
            try await fixture.addPeople(people, to: "TD")
            try await fixture.join("td", .pointCoordinator, points: ["\(SamplePlan.slug)/TD"])
            try await Turns.processes.take {
                try await Browser.whileOpen(.phone) { browser in
                    try await fixture.signIn(browser, "td")
                    try await body(browser, fixture)
                }
            }
        }
    }

    @Test func `the list is laid out as often for many as for few`() async throws {
        // Each row once had a field folded away, and the browser looked into each: a layout of all rows for every row.
        try await onPhone(people: 300) { browser, fixture in
            try await browser.countWork()
            try await browser.open(fixture.address + Self.page)
            try await browser.wait(until: "return document.readyState === 'complete'")
            #expect(try await browser.figure("LayoutCount") < 60)
            #expect(
                try await browser.run("return document.querySelectorAll('.people > li').length") as? Int
                    == 302)
        }
    }

    @Test func `what was pressed without a connection is taken back beside the name`() async throws {
        try await onPhone(people: 1) { browser, fixture in
            try await browser.open(fixture.address + Self.page)
            try await browser.setConnected(false)
            try await browser.press(".people > li:nth-child(1) button[value^=late]")
            try await browser.press(".people > li:nth-child(2) button[value^=in-person]")
            // Both can be taken back, not the last one alone.
            #expect(try await browser.says("2 chưa gửi", in: ".sticky #offline"))
            try await browser.press(".people > li:nth-child(1) .undo")
            #expect(try await browser.says("Chưa điểm danh", in: ".people > li:nth-child(1) .status"))
            // An excused absence asks why.
            try await browser.press(".people > li:nth-child(3) button[value^=excused]")
            try await browser.type("#excuse-reason", "Đi công tác")
            try await browser.press("#excuse button.main")
            #expect(try await browser.says("Đi công tác", in: ".people > li:nth-child(3) .why"))
            try await Gallery.hang("phone-roll-call-undo", browser)
            try await browser.setConnected(true)
            try await browser.wait(
                until: "return !Object.keys(localStorage).some((name) => name.startsWith('diemcau-marks'))")
            #expect(
                Set(try await fixture.marks(at: "TD").values.map(\.rawValue)) == ["in-person", "excused"])
            #expect(try await !browser.has(".undo"))
        }
    }

    @Test func `the rest are here is asked about, and leaves nothing unsent behind`() async throws {
        try await onPhone(people: 3) { browser, fixture in
            try await browser.open(fixture.address + Self.page)
            // Pressed just before: this one is not among the rest.
            try await browser.press(".people > li:nth-child(1) button[value^=unexcused]")
            try await browser.press("#rest button")
            #expect(try await browser.says("Ghi 4 người có mặt?", in: "h1"))
            try await Gallery.hang("phone-roll-call-rest", browser)
            try await browser.press("button.main")
            #expect(try await browser.says("Đã ghi 4 người có mặt.", in: ".rested"))
            #expect(try await browser.says("4/5", in: "#turnout"))
            try await browser.press(".rested button")
            #expect(try await browser.says("Đã hoàn tác", in: ".notice"))
            #expect(try await fixture.marks(at: "TD").values.map(\.rawValue) == ["unexcused"])
        }
    }

    @Test func `without a connection the rest are not marked, and it is said why`() async throws {
        try await onPhone(people: 1) { browser, fixture in
            try await browser.open(fixture.address + Self.page)
            try await browser.setConnected(false)
            try await browser.press("#rest button")
            #expect(try await browser.says("Cần có mạng", in: ".sticky #offline"))
        }
    }
}
