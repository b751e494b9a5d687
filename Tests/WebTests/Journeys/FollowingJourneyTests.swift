import Actions
import Conferences
import Foundation
import Store
import TestSupport
import Testing

@testable import Web

/// What was done about a directive, and the figures of a period: the leader asks, and the officer on a telephone
/// reports.
@Suite(.inTurns) struct FollowingJourneyTests {
    /// Two conferences under Directive 32, an implementing plan, tasks reported, done, late and overdue.
    private func prepare(_ fixture: WebFixture) async throws {
        let office = fixture.office
        try await fixture.prepare()
        let first = TaskReference(conference: SamplePlan.slug, number: 1)
        office.clock.move(to: try #require(CalendarDate(iso: "2019-10-02")))
        try await office.perform(
            ReportProgress(
                first, text: "Đã trình dự thảo kế hoạch lần hai, đang lấy ý kiến các huyện", percent: 60,
                unit: "Sở Y tế", figures: [TaskFigure(name: "số huyện đã góp ý", value: "7")],
                link: "https://vanban.example.vn/ke-hoach-2"))
        try await office.perform(PublishPlan(SamplePlan.make { $0.slug = "hoi-nghi-tiep-theo" }))
        try await withTemporaryFolder { folder in
            let path = folder + "/tasks.csv"
            try """
            Nội dung,Đơn vị chủ trì,Thời hạn,Văn bản
            Mở chuyên mục tuyên truyền trên báo và đài,Đài Phát thanh và Truyền hình tỉnh,31/10/2019,109-KH/TU
            Tổ chức học tập tại các chi bộ,Đảng ủy Khối các cơ quan tỉnh,15/11/2019,32-CT/TW
            """.write(toFile: path, atomically: true, encoding: .utf8)
            try await office.perform(ImportTasks(conference: "hoi-nghi-tiep-theo", path: path))
        }
        try await office.perform(
            CompleteTask(
                TaskReference(conference: "hoi-nghi-tiep-theo", number: 2), text: "30/30 chi bộ đã học"))
    }

    private func unfold(_ browser: Browser) async throws {
        try await browser.run(
            "document.querySelectorAll('details').forEach((part) => { part.open = true; })")
    }

    @Test func `a leader asks what was done about a directive, and prints it`() async throws {
        try await WebFixture.whileServing { fixture in
            try await prepare(fixture)
            try await fixture.join("to-chuc", .organiser)
            try await Turns.processes.take {
                try await Browser.whileOpen(.desktop) { browser in
                    try await fixture.signIn(browser, "to-chuc")
                    try await browser.open(fixture.address + "/tasks?directive=32-CT%2FTW")
                    try await browser.press(text: "Đã làm gì theo văn bản này")
                    #expect(try await browser.says("Chỉ thị số 32-CT/TW", in: "h1"))
                    #expect(try await browser.says("số huyện đã góp ý", in: ".latest"))
                    #expect(try await !browser.says("Mở chuyên mục", in: ".tasks"))
                    // A plan that no conference has named yet is noted by its number and kind.
                    try await unfold(browser)
                    try await browser.fill("#number", "109-KH/TU")
                    try await browser.fill("#kind", "Kế hoạch")
                    try await browser.press("form[action$='/implementing'] button")
                    #expect(try await browser.says("Đã ghi.", in: "[role=status]"))
                    #expect(try await browser.says("Mở chuyên mục", in: ".tasks"))
                    #expect(try await browser.says("Kế hoạch", in: "#content"))
                    try await Gallery.hang("directive", browser)
                    try await Gallery.print("directive-print", browser)
                    try await browser.open(fixture.address + "/directives/999")
                    #expect(try await browser.says("999"))
                }
            }
        }
    }

    @Test func `a period's figures are shown, printed and downloaded`() async throws {
        try await WebFixture.whileServing { fixture in
            try await prepare(fixture)
            try await fixture.join("xem", .viewer)
            try await Turns.processes.take {
                try await Browser.whileOpen(.desktop) { browser in
                    try await fixture.signIn(browser, "xem")
                    let address = fixture.address + "/tasks/summary?from=2019-09-01&to=2019-12-31"
                    try await browser.open(address)
                    #expect(try await browser.says("Tổng số"))
                    #expect(try await browser.says("Sở Y tế", in: ".figures"))
                    try await Gallery.hang("task-summary", browser)
                    try await Gallery.print("task-summary-print", browser)
                    try await browser.resize(width: 390, height: 844)
                    try await Gallery.hang("phone-task-summary", browser)
                }
            }
            let visitor = try await fixture.visitor("xem")
            let file = try await visitor.get("/tasks/summary.csv?from=2019-09-01&to=2019-12-31")
            #expect(file.headers["content-type"] == "text/csv; charset=utf-8")
            #expect(file.text.contains("Sở Y tế,1,0,1,0,0,0,0,1,–"), "\(file.text)")
            #expect(file.text.contains("Đảng ủy Khối các cơ quan tỉnh,1,0,1,1,0,0,0,0,\"100,0 %\""))
            for bad in ["from=hom-qua", "from=2019-09-02&to=2019-09-01"] {
                #expect(try await visitor.get("/tasks/summary?\(bad)").status == 400)
            }
            // A viewer is not shown what nobody has decided on.
            let view = try await visitor.get("/directives/32-CT%2FTW")
            #expect(view.status == 200 && !view.text.contains("đề xuất"))
        }
    }

    @Test func `an officer reports figures and a document from a telephone, and sees their own alone`()
        async throws
    {
        try await WebFixture.whileServing { fixture in
            try await prepare(fixture)
            try await fixture.join("yte", .unitOfficer, unit: "Sở Y tế")
            try await Turns.processes.take {
                try await Browser.whileOpen(.phone) { browser in
                    try await fixture.signIn(browser, "yte")
                    try await browser.open(fixture.address + "/tasks/\(SamplePlan.slug)/1")
                    try await unfold(browser)
                    try await browser.fill("#report-text", "Đã hoàn thành kế hoạch")
                    try await browser.fill("#percent", "100")
                    try await browser.fill("#figures", "số xã = 35\nsố lớp=12")
                    try await browser.fill("#report-link", "https://vanban.example.vn/bao-cao")
                    try await browser.press("form[action$='/report'] button.main")
                    #expect(try await browser.says("Đã gửi báo cáo.", in: "[role=status]"))
                    #expect(try await browser.says("số lớp", in: "#content"))
                    #expect(try await browser.says("https://vanban.example.vn/bao-cao", in: "#content"))
                    try await Gallery.hang("phone-task-reported", browser)
                    try await browser.open(fixture.address + "/directives/32-CT%2FTW")
                    #expect(try await browser.says("Sở Y tế", in: ".cards"))
                    #expect(try await !browser.says("Đảng ủy Khối"))
                    try await browser.open(
                        fixture.address + "/tasks/summary?from=2019-09-01&to=2019-12-31")
                    #expect(try await browser.says("đơn vị bạn chủ trì"))
                    #expect(try await !browser.says("Đảng ủy Khối"))
                }
            }
            let visitor = try await fixture.visitor("yte")
            _ = try await visitor.get("/tasks/\(SamplePlan.slug)/1")
            let refused = try await visitor.post(
                "/tasks/\(SamplePlan.slug)/1/report", ["text": "x", "figures": "ba mươi xã"])
            #expect(refused.status == 422 && refused.text.contains("số chi bộ=35"))
        }
    }
}
