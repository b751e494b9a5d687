import Actions
import Conferences
import Foundation
import Store
import TestSupport
import Testing

@testable import Web

/// Telephones at the door of the hall.
@Suite(.inTurns) struct DoorJourneyTests {
    private static let base = "/conferences/\(SamplePlan.slug)/roll-call/1"

    private func onPhone(
        _ fixture: WebFixture, isDark: Bool = false, _ body: (Browser) async throws -> Void
    ) async throws {
        try await Turns.processes.take {
            try await Browser.whileOpen(.phone, isDark: isDark) { browser in
                try await fixture.signIn(browser, "td")
                try await body(browser)
            }
        }
    }

    @Test func `two who mark the same person are told of each other, and a refused mark stays in sight`()
        async throws
    {
        try await WebFixture.whileServing { fixture in
            try await fixture.prepareRollCall()
            try await fixture.join("td", .pointCoordinator, points: ["\(SamplePlan.slug)/TD"])
            try await onPhone(fixture, isDark: true) { browser in
                try await browser.open(fixture.address + Self.base + "/points/TD")
                // Somebody else marks while the page stands open.
                _ = try await fixture.office.perform(
                    MarkAttendance(
                        conference: SamplePlan.slug, attendee: .name("Đặng Thị Ánh", point: nil),
                        status: .unexcused))
                let anh = try #require(try await fixture.people(at: "TD")["Đặng Thị Ánh"])
                try await browser.press("#p-\(anh) button[value^=in-person]")
                #expect(try await browser.says("tester đã ghi", in: "#p-\(anh) .conflict"))
                #expect(try await browser.says("1 dấu không được nhận", in: ".sticky #conflicts"))
                #expect(try await browser.says("Không phép", in: "#p-\(anh) .status"))
                try await Gallery.hang("phone-refused-mark-dark", browser)
                // It outlives the page.
                try await browser.open(fixture.address + Self.base + "/points/TD")
                #expect(try await browser.says("tester đã ghi", in: "#p-\(anh) .conflict"))
                try await browser.press("#p-\(anh) .conflict button")
                try await browser.wait(until: "return document.getElementById('conflicts').hidden")
                #expect(try await browser.says("1/2", in: "#turnout"))
                #expect(try await fixture.marks(at: "TD")["Đặng Thị Ánh"] == .inPerson)
                try await browser.open(fixture.address + Self.base + "/refused")
                #expect(try await browser.says("tester đã ghi"))
                try await Gallery.hang("phone-refused-marks-dark", browser)
            }
        }
    }

    @Test func `a ticket is scanned where the browser can, and typed where it cannot`() async throws {
        try await WebFixture.whileServing { fixture in
            try await fixture.prepareRollCall()
            try await fixture.join("td", .pointCoordinator, points: ["\(SamplePlan.slug)/TD"])
            let people = try await fixture.people(at: "TD")
            let (anh, binh) = (
                try await fixture.ticket(of: try #require(people["Đặng Thị Ánh"])),
                try await fixture.ticket(of: try #require(people["Nguyễn Văn Bình"]))
            )
            try await onPhone(fixture) { browser in
                // This browser has no reader of codes: the code is typed, also without a connection.
                try await browser.open(fixture.address + Self.base + "/scan")
                #expect(
                    try await browser.run("return document.querySelector('.lens').hidden") as? Bool == true)
                try await Gallery.hang("phone-scan-typed", browser)
                try await browser.setConnected(false)
                try await browser.type("#code", anh)
                try await browser.press("form.stack button.main")
                try await browser.wait(until: "return !document.getElementById('offline').hidden")
                try await browser.setConnected(true)
                #expect(try await browser.says("Đặng Thị Ánh (TD)", in: "#scanned"))
                // One that has a reader, and a camera: both are played, since this machine has none.
                try await browser.beforeEachPage(
                    """
                    window.BarcodeDetector = class { async detect() { return [{ rawValue: '\(binh)' }]; } };
                    navigator.mediaDevices.getUserMedia = async () => document.createElement('canvas').captureStream();
                    HTMLMediaElement.prototype.play = async () => {};
                    """)
                try await browser.open(fixture.address + Self.base + "/scan")
                try await browser.press("#camera")
                #expect(try await browser.says("Nguyễn Văn Bình (TD)", in: "#scanned"))
                try await Gallery.hang("phone-scan", browser)
                try await browser.press("#camera")
                #expect(try await browser.says("Bật máy ảnh", in: "#camera"))
                #expect(
                    try await fixture.marks(at: "TD") == [
                        "Đặng Thị Ánh": .inPerson, "Nguyễn Văn Bình": .inPerson,
                    ])
            }
        }
    }

    @Test func `a mark that was left behind is sent by whichever page its maker opens next`() async throws {
        try await WebFixture.whileServing { fixture in
            try await fixture.prepareRollCall()
            try await fixture.join("td", .pointCoordinator, points: ["\(SamplePlan.slug)/TD"])
            let anh = try #require(try await fixture.people(at: "TD")["Đặng Thị Ánh"])
            try await onPhone(fixture) { browser in
                try await browser.open(fixture.address + Self.base + "/points/TD")
                try await browser.press("#p-\(anh) button[value^=late]")
                // Before it was sent.
                try await browser.open(fixture.address + "/conferences")
                try await browser.wait(
                    until:
                        "return !Object.keys(localStorage).some((name) => name.startsWith('diemcau-marks'))")
                #expect(try await fixture.marks(at: "TD")["Đặng Thị Ánh"] == .late)
            }
        }
    }

    /// The second item begins eight minutes late.
    private func beginLate(_ fixture: WebFixture) async throws {
        for (item, minute) in [(1, 5), (2, 18)] {
            fixture.office.clock.move(
                to: SamplePlan.day(2019, 9, 13), hour: 8, minute: minute)
            _ = try await fixture.office.perform(
                AgendaStep(conference: SamplePlan.slug, item: item, step: .start))
        }
    }

    @Test func `a board of very many points is read from the last row, and tells lines and lateness`()
        async throws
    {
        try await WebFixture.whileServing { fixture in
            let plan = SamplePlan.make { plan in
                for number in 0..<60 {
                    plan.points.append(
                        .point(
                            PlannedPoint(
                                code: "X\(number)", name: "Điểm cầu xã Bình An số \(number)",
                                expected: [ExpectedCategory(name: "Đảng viên", count: 100)])))
                }
            }
            try await fixture.office.perform(PublishPlan(plan))
            try await fixture.join("xem", .viewer)
            let slug = SamplePlan.slug
            _ = try await fixture.office.perform(OpenRollCall(conference: slug, name: "Sáng"))
            for number in 0..<55 {
                var numbers = ReportedNumbers()
                numbers.inPerson = 50 + number % 51
                numbers.unexcused = 100 - numbers.inPerson
                _ = try await fixture.office.perform(
                    ReportNumbers(conference: slug, point: "X\(number)", numbers: [numbers]))
            }
            _ = try await fixture.office.perform(SetLine(conference: slug, point: "X1", line: .connected))
            try await beginLate(fixture)
            try await Turns.processes.take {
                try await Browser.whileOpen(.hall) { browser in
                    try await fixture.signIn(browser, "xem")
                    try await browser.open(fixture.address + "/conferences/\(slug)/board")
                    #expect(try await browser.says("và ", in: "#others"))
                    _ = try await fixture.office.perform(SetLine(conference: slug, point: "X2", line: .lost))
                    #expect(try await browser.says("Điểm cầu xã Bình An số 2", in: "#lost-lines"))
                    #expect(try await browser.says("1 mất kết nối", in: "#lines"))
                    let shown = try await browser.run("return document.querySelectorAll('#bars > li').length")
                    #expect(shown as? Int == BoardPoints.most)
                    #expect(try await browser.says("Báo cáo Chỉ thị 32"))
                    #expect(try await browser.says("Muộn 8 phút"))
                    // All of it is on the screen at once, in letters that can be read from afar.
                    let fits = try await browser.run(
                        "return document.documentElement.scrollHeight <= window.innerHeight")
                    #expect(fits as? Bool == true)
                    let size = try await browser.run(
                        "return parseFloat(getComputedStyle(document.querySelector('.bar-name')).fontSize)")
                    #expect((size as? Double ?? 0) >= 1080 / 50)
                    try await Gallery.hang("hall-board-many", browser)
                    // Each point has its turn, and the turns can be stopped.
                    let seen = try await browser.run(
                        """
                        document.getElementById('pause').click();
                        const turns = Number(document.getElementById('turn').textContent.split('/')[1]);
                        const names = new Set();
                        for (let turn = 0; turn < turns; turn += 1) {
                          for (const item of document.querySelectorAll('#bars > li:not([hidden]) .bar-name')) {
                            names.add(item.textContent);
                          }
                          document.getElementById('onward').click();
                        }
                        return names.size;
                        """)
                    #expect(seen as? Int == BoardPoints.most)
                }
            }
        }
    }
}
