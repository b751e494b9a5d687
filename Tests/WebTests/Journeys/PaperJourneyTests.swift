import Actions
import Conferences
import Foundation
import Store
import TestSupport
import Testing

@testable import Web

/// Long lists on paper: every row, or a word that says which are missing.
@Suite(.inTurns) struct PaperJourneyTests {
    private static func withPoints(
        _ count: Int, _ body: @escaping @Sendable (WebFixture, Browser) async throws -> Void
    ) async throws {
        try await WebFixture.whileServing { fixture in
            let plan = SamplePlan.make { plan in
                for number in 0..<count {
                    plan.points.append(
                        .point(PlannedPoint(code: "X\(number)", name: "Xã Bình An \(number).")))
                }
            }
            try await fixture.office.perform(PublishPlan(plan))
            try await fixture.join("to-chuc", .organiser)
            try await Turns.processes.take {
                try await Browser.whileOpen(.desktop) { browser in
                    try await fixture.signIn(browser, "to-chuc")
                    try await body(fixture, browser)
                }
            }
        }
    }

    @Test(arguments: ["", "/points"])
    func `three hundred and one points are all on paper where all are wanted`(
        page: String
    ) async throws {
        // Two of them are those of the sample.
        try await Self.withPoints(299) { fixture, browser in
            let address = fixture.address + "/conferences/\(SamplePlan.slug)\(page)"
            try await browser.open(address)
            let cut = try await PrintedPage(try await browser.printed())
            #expect(cut.text.contains("Dòng 1–300 trong 301"), "\(cut.text.suffix(300))")
            #expect(!cut.text.contains("Xã Bình An 298."))
            try await browser.press(text: "Hiện tất cả (để in)")
            let pdf = try await browser.printed()
            try await Gallery.keep("print-301" + page.replacing("/", with: "-") + ".pdf", pdf)
            let printed = try await PrintedPage(pdf)
            for number in 0..<299 {
                #expect(printed.text.contains("Xã Bình An \(number)."), "\(number)")
            }
            #expect(!printed.text.contains("Dòng 1–"))
            let sheets = printed.pages.count
            #expect(sheets <= 20, "\(sheets) sheets")
            // Each sheet of the table bears the conference's name.
            let named = printed.pages.filter { $0.contains("Hội nghị học tập Chỉ thị số 32-CT/TW") }
            #expect(named.count >= sheets - 1, "\(named.count) of \(sheets)")
        }
    }

    @Test func `the points' page finds an area and what is below it, and says where nothing is found`()
        async throws
    {
        try await Self.withPoints(3) { fixture, browser in
            let address = fixture.address + "/conferences/\(SamplePlan.slug)/points"
            try await browser.open(address)
            #expect(try await browser.says("0/1 điểm cầu bên dưới đã đủ", in: ".stacked"))
            // What is done with all of them stands above them.
            let isAbove = try await browser.run(
                """
                return document.querySelector('form[action$="/points/schedule"]').getBoundingClientRect().top
                  < document.querySelector('.stacked').getBoundingClientRect().top
                """)
            #expect(isAbove as? Bool == true)
            try await browser.open(address + "?q=khong-co-dau")
            #expect(try await browser.says("Không tìm thấy gì"))
            try await Gallery.hang("points-nothing-found", browser)
        }
    }

    @Test func `the audit log is read in words and searched, also on a telephone, as are accounts`()
        async throws
    {
        try await WebFixture.whileServing { fixture in
            try await fixture.prepare()
            try await fixture.join("quan-tri", .administrator)
            try await fixture.join("to-chuc", .organiser)
            _ = try await fixture.office.perform(
                SetLine(conference: SamplePlan.slug, point: "TD", line: .lost))
            try await Turns.processes.take {
                try await Browser.whileOpen(.phone) { browser in
                    try await fixture.signIn(browser, "quan-tri")
                    try await browser.open(fixture.address + "/audit")
                    #expect(try await browser.says("Báo đường truyền", in: ".stacked"))
                    #expect(try await browser.says("đường truyền: mất kết nối", in: ".stacked"))
                    try await Gallery.hang("phone-audit", browser)
                    try await browser.open(fixture.address + "/audit?kind=account&on=to-chuc")
                    #expect(try await browser.says("Nhận tài khoản", in: ".stacked"))
                    let others = try await browser.run(
                        "return document.querySelector('.stacked').innerText.includes('Báo đường truyền')")
                    #expect(others as? Bool == false)
                    try await browser.open(fixture.address + "/audit?until=2001-01-01")
                    #expect(try await browser.says("Không có dòng nào như vậy."))
                    try await browser.open(fixture.address + "/accounts")
                    try await Gallery.hang("phone-accounts", browser)
                    try await browser.open(fixture.address + "/me")
                    try await browser.press(text: "Bật")
                    try await Gallery.hang("phone-second-factor", browser)
                }
            }
        }
    }
}
