import Actions
import Conferences
import Foundation
import Store
import TestSupport
import Testing

@testable import Web

/// Pages on paper: what is on them, on how many sheets, and nothing that only a screen can use.
@Suite(.inTurns) struct PrintJourneyTests {
    /// What belongs to the screen alone.
    private static let screenOnly = [
        "Đăng xuất", "English", "Nơi nhận thông báo", "Thao tác", "Xem trước", "Tải về", "In vé", "Lọc",
        "Thêm điểm cầu", "←", "Màn hình hội trường", "Ghi kết quả thử", "Gộp, giữ", "Hoàn tác",
    ]

    private func print(
        _ path: String, _ browser: Browser, _ fixture: WebFixture, sheets: ClosedRange<Int>, _ says: [String]
    ) async throws {
        try await browser.open(fixture.address + path)
        let pdf = try await browser.printed()
        try await Gallery.keep("print" + path.replacing("/", with: "-") + ".pdf", pdf)
        let printed = try await PrintedPage(pdf)
        #expect(sheets.contains(printed.pages.count), "\(path): \(printed.pages.count) sheets")
        for text in says { #expect(printed.text.contains(text), "\(path) lacks “\(text)”: \(printed.text)") }
        for text in Self.screenOnly where printed.text.contains(text) {
            Issue.record("\(path) prints “\(text)”: \(printed.text)")
        }
        for (number, sheet) in printed.pages.enumerated() {
            #expect(!PrintedPage.line(sheet).isEmpty, "\(path): sheet \(number + 1) is empty")
        }
    }

    @Test func `the main pages print cleanly, also from a dark screen`() async throws {
        try await WebFixture.whileServing { fixture in
            try await fixture.preparePeople()
            _ = try await fixture.office.perform(OpenRollCall(conference: SamplePlan.slug, name: "Buổi sáng"))
            try await fixture.join("to-chuc", .organiser)
            let base = "/conferences/\(SamplePlan.slug)"
            let title = "Hội nghị học tập Chỉ thị số 32-CT/TW"
            let person = try await fixture.entries("Trần Thị Lan", at: "TD")[0]
            try await Turns.processes.take {
                try await Browser.whileOpen(.desktop, isDark: true) { browser in
                    try await fixture.signIn(browser, "to-chuc")
                    for (path, says) in [
                        (base, [title, "Khai mạc", "Điểm cầu Tỉnh ủy", "08:00–08:10"]),
                        (base + "/points", [title, "Điểm cầu (2)", "Điểm cầu Tỉnh ủy", "đã gửi danh sách"]),
                        (base + "/points/TD", [title, "Điểm cầu Tam Dương", "Người Phụ Trách"]),
                        (base + "/point-history", ["Lịch sử mọi điểm cầu"]),
                        (base + "/roster", [title, "Trần Thị Lan", "0912345678", "Sở Y tế"]),
                        (base + "/duplicates", ["Người có thể trùng (1)", "1975"]),
                        (base + "/agenda", [title, "Khai mạc", "Báo cáo Chỉ thị 32"]),
                        (base + "/board", [title, "Buổi sáng"]),
                        (base + "/roll-call", ["Buổi sáng"]),
                        (base + "/roll-call/1/points/TD", ["Điểm cầu Tam Dương", "Trần Thị Lan"]),
                        (base + "/conclusion", ["Giao Sở Y tế chủ trì", "Thời hạn 31/10/2019"]),
                        ("/tasks", ["Sở Y tế"]), ("/people/\(person)", ["Trần Thị Lan", "Phó Giám đốc"]),
                    ] { try await print(path, browser, fixture, sheets: 1...2, says) }
                }
            }
        }
    }

    @Test func `a long roster bears its heading on each sheet, and no row is cut in two`() async throws {
        try await WebFixture.whileServing { fixture in
            try await fixture.prepare()
            try await withTemporaryFolder { folder in
                let path = folder + "/danh-sach.csv"
                let rows = (0..<120).map { "TD,Đại biểu \(Self.spelled($0)),Chuyên viên,Sở Y tế" }
                try Data((["Điểm cầu,Họ và tên,Chức vụ,Đơn vị"] + rows).joined(separator: "\n").utf8)
                    .write(to: URL(fileURLWithPath: path))
                _ = try await fixture.office.perform(ImportRoster(conference: SamplePlan.slug, path: path))
            }
            try await fixture.join("to-chuc", .organiser)
            try await Turns.processes.take {
                try await Browser.whileOpen(.desktop) { browser in
                    try await fixture.signIn(browser, "to-chuc")
                    try await browser.open(fixture.address + "/conferences/\(SamplePlan.slug)/roster")
                    let pdf = try await browser.printed()
                    try await Gallery.keep("print-long-roster.pdf", pdf)
                    let printed = try await PrintedPage(pdf)
                    #expect((3...6).contains(printed.pages.count))
                    for sheet in printed.pages { #expect(sheet.contains("Họ và tên"), "\(sheet)") }
                    for number in 0..<120 {
                        let row = printed.pages.filter { sheet in
                            sheet.split(whereSeparator: \.isNewline).contains {
                                PrintedPage.line(String($0)).contains("Đại biểu \(Self.spelled(number)) ")
                            }
                        }
                        #expect(row.count == 1, "\(number)")
                    }
                }
            }
        }
    }

    private static func spelled(_ number: Int) -> String {
        let words = ["Không", "Một", "Hai", "Ba", "Bốn", "Năm", "Sáu", "Bảy", "Tám", "Chín"]
        return [number / 100, number / 10 % 10, number % 10].map { words[$0] }.joined(separator: " ")
    }
}
