import Actions
import Conferences
import Foundation
import Store
import TestSupport
import Testing

@testable import Web

@Suite(.inTurns) struct TreeJourneyTests {
    private func press(_ selector: String, _ browser: Browser) async throws {
        try await browser.run(
            "document.querySelector(arguments[0]).scrollIntoView({ block: 'center', behavior: 'instant' })",
            [selector])
        try await browser.press(selector)
    }

    @Test func `an organiser adds, changes and closes a point on a telephone, in the dark`() async throws {
        try await WebFixture.whileServing { fixture in
            try await fixture.prepare()
            try await fixture.join("to-chuc", .organiser)
            let points = fixture.address + "/conferences/\(SamplePlan.slug)/points"
            try await Turns.processes.take {
                try await Browser.whileOpen(.phone, isDark: true) { browser in
                    try await fixture.signIn(browser, "to-chuc")
                    try await browser.open(points)
                    try await browser.press(text: "Thêm điểm cầu")
                    // What is not right is said above the form, and stays in it.
                    try await browser.fill("#code", "xã 1")
                    try await browser.fill("#name", "Xã Một")
                    try await browser.fill("#under", "TU")
                    try await press("form[action$='/add-point'] button", browser)
                    #expect(try await browser.says("không phải mã điểm cầu", in: "[role=alert]"))
                    try await Gallery.hang("phone-point-new-dark", browser)
                    try await browser.fill("#code", "X1")
                    try await browser.fill("#expected", "Bí thư chi bộ: 12")
                    try await press("form[action$='/add-point'] button", browser)
                    #expect(try await browser.says("Đã thêm điểm cầu.", in: "[role=status]"))
                    try await browser.press(text: "Sửa thông tin điểm cầu")
                    try await browser.fill("#technician", "Trần Văn Dũng")
                    try await Gallery.hang("phone-point-edit-dark", browser)
                    try await press("form[action$='/edit'] button", browser)
                    #expect(try await browser.says("Trần Văn Dũng", in: ".facts"))
                    try await press("details:has(form[action$='/close']) summary", browser)
                    try await browser.fill("#close-reason", "sáp nhập")
                    try await Gallery.hang("phone-point-managed-dark", browser)
                    try await press("form[action$='/close'] button", browser)
                    #expect(try await browser.says("Đã đóng điểm cầu.", in: "[role=status]"))
                    #expect(try await browser.says("sáp nhập", in: "section[aria-labelledby=history]"))
                    try await Gallery.hang("phone-point-closed-dark", browser)
                    try await press("form[action$='/reopen'] button", browser)
                    #expect(try await browser.says("Đã mở lại điểm cầu.", in: "[role=status]"))
                }
            }
        }
    }

    @Test func `a table of points is seen and stored, and who seems to be there twice is decided`()
        async throws
    {
        try await WebFixture.whileServing { fixture in
            try await fixture.preparePeople()
            try await fixture.join("to-chuc", .organiser)
            try await Turns.processes.take {
                try await Browser.whileOpen(.hall) { browser in
                    try await fixture.signIn(browser, "to-chuc")
                    try await table(browser, fixture)
                    try await people(browser, fixture)
                }
            }
        }
    }

    private func table(_ browser: Browser, _ fixture: WebFixture) async throws {
        try await browser.open(fixture.address + "/conferences/\(SamplePlan.slug)/import-points")
        try await Gallery.hang("hall-points-import", browser)
        try await withTemporaryFolder { folder in
            let path = folder + "/diem-cau.csv"
            try Data("Mã,Tên,Thuộc,Bí thư\nX1,Xã Một,TD,3\nX2,Xã Hai,KX,4\n".utf8)
                .write(to: URL(fileURLWithPath: path))
            try await browser.type("#file", path)
            try await press("form[enctype] button", browser)
            #expect(try await browser.says("KX", in: "table"))
            try await Gallery.hang("hall-points-refused", browser)
            try Data("Mã,Tên,Thuộc,Bí thư\nX1,Xã Một,TD,3\nX2,Xã Hai,TD,4\n".utf8)
                .write(to: URL(fileURLWithPath: path))
            try await browser.press(text: "← Chọn lại")
            try await browser.type("#file", path)
            try await press("form[enctype] button", browser)
            #expect(try await browser.says("thêm 2", in: "[role=status]"))
            try await Gallery.hang("hall-points-preview", browser)
            try await browser.press(text: "Ghi các điểm cầu")
            #expect(try await browser.says("Đã ghi các điểm cầu.", in: "[role=status]"))
            #expect(try await browser.says("Xã Hai", in: "table"))
            try await Gallery.hang("hall-points", browser)
            try await browser.press(text: "Lịch sử mọi điểm cầu")
            try await Gallery.hang("hall-points-history", browser)
        }
    }

    private func people(_ browser: Browser, _ fixture: WebFixture) async throws {
        try await browser.open(fixture.address + "/people")
        try await browser.fill("#q", "lan")
        try await press("form[role=search] button", browser)
        #expect(try await browser.says("Trần Thị Lan", in: "table"))
        try await Gallery.hang("hall-people", browser)
        try await browser.open(fixture.address + "/conferences/\(SamplePlan.slug)/duplicates")
        try await Gallery.hang("hall-duplicates", browser)
        try await press("button[name=keeps][value=first]", browser)
        #expect(try await browser.says("Đã gộp hai người làm một.", in: "[role=status]"))
        #expect(try await browser.says("Phó Giám đốc"))
        try await Gallery.hang("hall-person", browser)
        try await press("form[action='/people/undo'] button", browser)
        #expect(try await browser.says("Đã hoàn tác.", in: "[role=status]"))
        #expect(try await browser.shows("button[name=keeps]"))
    }
}
