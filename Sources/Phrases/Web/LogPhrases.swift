/// The audit log.
package struct LogPhrases: Sendable {
    package let title: String
    package let text: String
    package let at: String
    package let who: String
    package let what: String
    package let on: String
    package let detail: String
    package let older: String
    package let none: String
    package let kind: String
    package let since: String
    package let until: String
    package let raw: String
    package let words: AuditWords
}

extension LogPhrases {
    static let vietnamese = LogPhrases(
        title: "Nhật ký",
        text: "Mỗi việc một dòng, nối nhau bằng mã băm: sửa hay xóa một dòng là lộ.",
        at: "Lúc",
        who: "Người làm",
        what: "Việc",
        on: "Đối tượng",
        detail: "Chi tiết",
        older: "Cũ hơn",
        none: "Không có dòng nào như vậy.", kind: "Loại việc", since: "Từ ngày", until: "Đến ngày",
        raw: "Nguyên văn", words: .vietnamese)

    static let english = LogPhrases(
        title: "Audit log",
        text: "One line for each thing done, chained by hashes: a line changed or removed shows.",
        at: "When",
        who: "Who",
        what: "What",
        on: "On",
        detail: "Details",
        older: "Older",
        none: "There is no such line.", kind: "Kind", since: "From", until: "Until", raw: "As stored",
        words: .english)
}
