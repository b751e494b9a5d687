import Actions
import Conferences
import Foundation
import Store
import Synchronization
import TestSupport
import Testing

@testable import Web

/// Files that people send in a browser.
@Suite(.inTurns) struct FilesJourneyTests {
    private static let documents = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()
        .appendingPathComponent("OfficeTextTests/Fixtures")

    private func press(_ selector: String, _ browser: Browser) async throws {
        try await browser.run(
            "document.querySelector(arguments[0]).scrollIntoView({ block: 'center', behavior: 'instant' })",
            [selector])
        try await browser.press(selector)
    }

    @Test func `a conclusion comes as a Word document, and its tasks are marked in its text`() async throws {
        try await WebFixture.whileServing { fixture in
            try await fixture.office.perform(PublishPlan(SamplePlan.make()))
            try await fixture.join("to-chuc", .organiser)
            try await Turns.processes.take {
                try await Browser.whileOpen(.desktop) { browser in
                    try await fixture.signIn(browser, "to-chuc")
                    let address = fixture.address + "/conferences/\(SamplePlan.slug)/conclusion"
                    try await browser.open(address)
                    try await browser.type(
                        "#file", Self.documents.appendingPathComponent("libreoffice.docx").path)
                    try await press("form[enctype] button.main", browser)
                    #expect(try await browser.says("THÔNG BÁO KẾT LUẬN", in: ".running"))
                    #expect(try await browser.says("Giao Sở Nội vụ chủ trì rà soát", in: "mark"))
                    #expect(try await browser.shows("#task-1"))
                    try await Gallery.hang("conclusion-docx", browser)
                    let source = try await fixture.office.store.read { records in
                        try records.conference(slug: SamplePlan.slug)
                            .flatMap { try records.conclusion(of: $0.id) }?.source
                    }
                    #expect(source == "libreoffice.docx")
                    // What is no document is refused in words, and what is there stays.
                    try await withTemporaryFolder { folder in
                        let path = folder + "/ket-luan.docx"
                        try Data("PK\u{3}\u{4} không phải".utf8).write(to: URL(fileURLWithPath: path))
                        try await browser.open(address)
                        try await browser.fill("#text", "Giao Sở Y tế việc này")
                        try await browser.type("#file", path)
                        try await press("form[enctype] button.main", browser)
                        #expect(try await browser.says("Tệp Word bị hỏng", in: "form[enctype] #refused"))
                        // What was pasted beside it is not lost.
                        let pasted = try await browser.run("return document.getElementById('text').value")
                        #expect(pasted as? String == "Giao Sở Y tế việc này")
                        try await Gallery.hang("conclusion-refused", browser)
                    }
                    try await browser.open(address)
                    #expect(try await browser.says("THÔNG BÁO KẾT LUẬN", in: ".running"))
                }
            }
        }
    }

    @Test func `a long import shows how far it is, by itself, and ends at the roster`() async throws {
        try await WebFixture.whileServing { fixture in
            try await fixture.prepare()
            try await fixture.join("to-chuc", .organiser)
            let (ends, end) = AsyncStream.makeStream(of: Void.self)
            let told = Mutex<Jobs.Progress?>(nil)
            // A job that goes on for as long as the test looks at it.
            fixture.site.jobs.start("viec-dai", owner: "to-chuc", at: fixture.office.clock.now) { progress in
                progress(300_000, 1_000_000)
                told.withLock { $0 = progress }
                for await _ in ends {}
            }
            try await Turns.processes.take {
                try await Browser.whileOpen(.phone) { browser in
                    try await fixture.signIn(browser, "to-chuc")
                    try await browser.open(
                        fixture.address + "/conferences/\(SamplePlan.slug)/roster/imports/viec-dai")
                    #expect(try await browser.says("30 %", in: "[role=status]"))
                    try await Gallery.hang("phone-importing", browser)
                    told.withLock { $0?(800_000, 1_000_000) }
                    #expect(try await browser.says("80 %", in: "[role=status]"))
                    end.finish()
                    #expect(try await browser.says("Đã ghi danh sách.", in: "[role=status]"))
                    #expect(try await browser.url.contains("/roster"))
                }
            }
            // Nobody else is told how it stands.
            try await fixture.join("khac", .organiser)
            let other = try await fixture.visitor("khac")
            let path = "/conferences/\(SamplePlan.slug)/roster/imports/viec-dai"
            #expect(try await other.get(path).status == 404)
        }
    }

    @Test func `a file of many people is stored beside, and all of them are there at the end`() async throws {
        try await WebFixture.whileServing { fixture in
            try await fixture.prepare()
            try await fixture.join("to-chuc", .organiser)
            try await Turns.processes.take {
                try await Browser.whileOpen(.desktop) { browser in
                    try await withTemporaryFolder { folder in
                        let path = folder + "/danh-sach.csv"
                        let unit = String(repeating: "Đơn vị có tên rất dài ", count: 8)
                        let rows = (0..<4000).map {
                            "TD,Đại biểu Nguyễn Văn An,\(unit),091\(String(1_000_000 + $0))"
                        }
                        let text = (["Điểm cầu,Họ và tên,Đơn vị,Điện thoại"] + rows).joined(separator: "\n")
                        #expect(text.utf8.count > 500_000)
                        try Data(text.utf8).write(to: URL(fileURLWithPath: path))
                        try await fixture.signIn(browser, "to-chuc")
                        try await browser.open(fixture.address + "/conferences/\(SamplePlan.slug)/roster")
                        try await browser.type("#file", path)
                        try await press("form[enctype] button.main", browser)
                        #expect(try await browser.says("4000 người mới", in: "[role=status]"))
                        try await press("form[action$='/commit'] button.main", browser)
                        #expect(try await browser.says("Đã ghi danh sách.", in: "[role=status]"))
                        #expect(try await browser.says("(4000)", in: "h1"))
                    }
                }
            }
        }
    }
}
