import Actions
import Conferences
import Foundation
import Phrases
import TestSupport
import Testing

@testable import Web

@Suite(.inTurns) struct OrganiserJourneyTests {
    /// The whole way of an office in a browser: from the first start to tasks that are assigned.
    @Test func `an administrator sets a password, plans, publishes, fills a roster and assigns tasks`()
        async throws
    {
        try await WebFixture.whileServing { fixture in
            let invited = try await fixture.office.perform(
                InviteAccount(.init(login: "quan-tri", name: "Quản trị viên", role: .administrator)))
            try await Turns.processes.take {
                try await Browser.whileOpen(.desktop) { browser in
                    try await firstStart(browser, fixture, link: "/invitations/\(invited.token.text)")
                    try await plan(browser, fixture)
                    try await roster(browser, fixture)
                    try await conclude(browser, fixture)
                    try await pagesRead(browser, fixture)
                }
            }
        }
    }

    private func firstStart(_ browser: Browser, _ fixture: WebFixture, link: String) async throws {
        try await browser.open(fixture.address + link)
        try await Gallery.hang("invitation", browser)
        try await browser.fill("#password", "ngắn")
        try await browser.run("document.querySelector('#password').minLength = 0")
        try await browser.fill("#again", "ngắn")
        try await browser.press("button.main")
        #expect(try await browser.says("12", in: "[role=alert]"))
        try await browser.fill("#password", WebFixture.password)
        try await browser.fill("#again", WebFixture.password)
        try await browser.press("button.main")
        // Whoever has chosen a password is in, and comes back by it.
        #expect(try await browser.says("Chưa có hội nghị nào", in: ".empty"))
        try await browser.press("form[action='/sign-out'] button")
        try await browser.fill("#login", "quan-tri")
        try await browser.fill("#password", "không phải mật khẩu này")
        try await browser.press("button.main")
        #expect(try await browser.says("không đúng", in: "[role=alert]"))
        try await browser.fill("#password", WebFixture.password)
        try await browser.press("button.main")
        #expect(try await browser.says("Hội nghị", in: "h1"))
        #expect(try await browser.says("Chưa có hội nghị nào", in: ".empty"))
        try await Gallery.hang("conferences-empty", browser)
    }

    private func plan(_ browser: Browser, _ fixture: WebFixture) async throws {
        try await browser.press(text: "Lập kế hoạch mới")
        try await Gallery.hang("plan-form-new", browser)
        try await browser.press(text: "Viết bằng YAML")
        #expect(try await browser.shows("#text"))
        let starter = Phrases(.vietnamese).planStarter(day: "13/9/2019")
        try await browser.run(
            """
            const text = document.querySelector('#text');
            text.value = `\(starter)`;
            """)
        // What is wrong is said as one types.
        try await browser.run(
            """
            const text = document.querySelector('#text');
            text.value = text.value.replace('date:', 'ngay:');
            text.dispatchEvent(new Event('input', { bubbles: true }));
            """)
        try await browser.wait(until: "return document.querySelector('#findings .error') !== null")
        try await browser.run(
            """
            const text = document.querySelector('#text');
            text.value = text.value.replace('ngay:', 'date:').replace('hoi-nghi-moi', 'hoi-nghi-web');
            text.dispatchEvent(new Event('input', { bubbles: true }));
            """)
        try await browser.wait(until: "return document.querySelector('#findings .error') === null")
        try await Gallery.hang("plan", browser)
        try await browser.press(text: "Xem trước thay đổi")
        #expect(try await browser.says("Đây là bản đầu tiên."))
        try await browser.press(text: "Ban hành")
        #expect(try await browser.says("Đã ban hành.", in: "[role=status]"))
        // A second version shows what it changes before it counts.
        try await browser.press(text: "Sửa kế hoạch")
        try await browser.fill("#point-0-capacity", "150")
        try await browser.press(text: "Xem trước thay đổi")
        #expect(try await browser.says("150"))
        try await Gallery.hang("plan-preview", browser)
        try await browser.press(text: "Ban hành")
        try await Gallery.hang("conference", browser)
        #expect(try await browser.says("2", in: ".facts"))
    }

    private func roster(_ browser: Browser, _ fixture: WebFixture) async throws {
        try await withTemporaryFolder { folder in
            let path = folder + "/danh-sach.csv"
            try Data(
                """
                Điểm cầu,Họ và tên,Chức vụ,Đơn vị,Điện thoại
                TT,Trần Thị Lan,Trưởng phòng,Sở Y tế,0912345678
                TT,Lê Văn Bình,Chuyên viên,Sở Nội vụ,09123
                XX,Phạm Thị Hoa,Giám đốc,Sở Tài chính,0987654321

                """.utf8
            ).write(to: URL(fileURLWithPath: path))
            try await browser.press(text: "Danh sách đại biểu")
            try await browser.type("#file", path)
            try await browser.press(text: "Xem trước")
            #expect(try await browser.says("XX"))
            try await Gallery.hang("roster-preview", browser)
            try await browser.press("input[name=skip]")
            try await browser.press(text: "Ghi vào danh sách")
            #expect(try await browser.says("Đã ghi danh sách.", in: "[role=status]"))
            let listed = try await browser.text("table")
            #expect(listed.contains("Trần Thị Lan"))
            #expect(!listed.contains("Phạm Thị Hoa"))
            try await Gallery.hang("roster", browser)
        }
    }

    private func conclude(_ browser: Browser, _ fixture: WebFixture) async throws {
        try await browser.open(fixture.address + "/conferences/hoi-nghi-web/conclusion")
        try await browser.fill("#text", WebFixture.conclusion)
        try await browser.press(text: "Ghi nhận và tìm nhiệm vụ")
        #expect(try await browser.says("Sở Y tế", in: "mark"))
        try await Gallery.hang("conclusion", browser)
        // One is accepted, one is corrected first.
        try await browser.press("#task-1 button.main")
        #expect(try await browser.says("Đã giao.", in: "[role=status]"))
        try await browser.press(text: "Sửa")
        try await browser.fill("#lead", "Sở Nội vụ\nVăn phòng Tỉnh ủy")
        try await browser.press(text: "Lưu")
        #expect(try await browser.says("Văn phòng Tỉnh ủy", in: ".facts"))
        try await browser.press(text: "Giao nhiệm vụ")
        #expect(try await browser.says("Đã giao.", in: "[role=status]"))
        try await browser.open(fixture.address + "/tasks")
        #expect(try await browser.says("2", in: ".tally"))
        try await Gallery.hang("tasks", browser)
    }

    /// Pages fit a telephone, speak English, and have no part that is wider than the screen.
    private func pagesRead(_ browser: Browser, _ fixture: WebFixture) async throws {
        try await browser.press(text: "English")
        #expect(try await browser.says("Tasks", in: "h1"))
        try await Gallery.hang("tasks-english", browser)
        for path in ["/webhooks", "/accounts", "/me", "/audit"] {
            try await browser.open(fixture.address + path)
            try await Gallery.hang(String(path.dropFirst()), browser)
        }
    }
}
