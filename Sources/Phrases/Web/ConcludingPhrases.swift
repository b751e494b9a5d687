/// The conclusion and its proposals.
package struct ConcludingPhrases: Sendable {
    package let title: String
    package let paste: String
    package let orFile: String
    package let record: String
    package let none: String
    package let noneText: String
    package let revision: String
    package let text: String
    package let proposals: String
    package let noProposals: String
    package let accept: String
    package let acceptAll: String
    package let edit: String
    package let drop: String
    package let newRevision: String
    package let recorded: String
    package let same: String
    package let nothing: String
    package let passage: String
}

extension ConcludingPhrases {
    static let vietnamese = ConcludingPhrases(
        title: "Kết luận của chủ trì",
        paste: "Dán nội dung kết luận",
        orFile: "Hoặc chọn tệp (.docx, .txt)",
        record: "Ghi nhận và tìm nhiệm vụ",
        none: "Chưa có kết luận",
        noneText: "Dán văn bản hoặc chọn tệp; các nhiệm vụ tìm thấy sẽ hiện bên cạnh để duyệt.",
        revision: "Lần ghi",
        text: "Văn bản",
        proposals: "Nhiệm vụ đề xuất",
        noProposals: "Không có đề xuất nào chờ duyệt.",
        accept: "Giao nhiệm vụ",
        acceptAll: "Giao tất cả",
        edit: "Sửa",
        drop: "Bỏ",
        newRevision: "Ghi bản kết luận mới",
        recorded: "Đã ghi nhận kết luận.",
        same: "Nội dung này đã ghi nhận trước đó.",
        nothing: "Dán nội dung hoặc chọn tệp.",
        passage: "Đoạn số")

    static let english = ConcludingPhrases(
        title: "The chair's conclusion",
        paste: "Paste the text",
        orFile: "Or choose a file (.docx, .txt)",
        record: "Record and find the tasks",
        none: "There is no conclusion yet",
        noneText: "Paste the text or choose a file; the tasks found are shown beside it for you to decide.",
        revision: "Revision",
        text: "Text",
        proposals: "Proposed tasks",
        noProposals: "No proposal waits to be decided.",
        accept: "Accept",
        acceptAll: "Accept all",
        edit: "Edit",
        drop: "Drop",
        newRevision: "Record a new revision",
        recorded: "The conclusion is recorded.",
        same: "This very text was recorded before.",
        nothing: "Paste a text or choose a file.",
        passage: "Passage")
}
