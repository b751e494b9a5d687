import Foundation
import Testing

@testable import Phrases

@Suite struct AuditWordsTests {
    private static let all = [AuditWords.vietnamese, AuditWords.english]

    @Test func `there are words for everything that is done, in both languages`() throws {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appendingPathComponent("Sources/Actions")
        let files = try #require(FileManager.default.enumerator(at: root, includingPropertiesForKeys: nil))
        var names: Set<String> = []
        for case let file as URL in files where file.pathExtension == "swift" {
            let text = try String(contentsOf: file, encoding: .utf8)
            names.formUnion(text.matches(of: /static let name = "([a-z.-]+)"/).map { String($0.1) })
        }
        #expect(names.count > 60)
        for words in Self.all { #expect(names.filter { !words.knows($0) } == []) }
    }

    @Test(arguments: [
        (
            #"{"at":1568336400000,"percent":40,"text":"Đã họp"}"#,
            "lúc: 08:00 13/9/2019; phần trăm: 40; nội dung: Đã họp"
        ),
        (
            #"{"at":"2019-09-13T01:00:00Z","item":1,"step":"start"}"#,
            "lúc: 08:00 13/9/2019; mục: 1; bước: bắt đầu"
        ),
        (#"{"hasBackup":false,"line":"lost"}"#, "có đường dự phòng: không; đường truyền: mất kết nối"),
        (
            #"{"deadline":{"date":"2026-12-31","text":"trong tháng 12"},"lead":["Sở Y tế","Sở Nội vụ"]}"#,
            "thời hạn: (ngày: 31/12/2026, nội dung: trong tháng 12); chủ trì: Sở Y tế, Sở Nội vụ"
        ),
        (#"{"points":[],"reason":null}"#, ""), ("{}", ""), ("không phải JSON", "không phải JSON"),
    ]) func `details are said in words`(json: String, words: String) {
        #expect(AuditWords.vietnamese.detail(json) == words)
    }
}
