/// What was done about a directive, and the figures of a period.
package struct FollowingPhrases: Sendable {
    package let directive: String
    package let subject: String
    package let implementing: String
    package let conferences: String
    package let tasksByState: String
    package let reports: String
    package let latest: String
    package let shownFirst: String
    package let allTasks: String
    package let implement: String
    package let implementHint: String
    package let number: String
    package let kind: String
    package let issuedOn: String
    package let issuer: String
    package let summary: String
    package let from: String
    package let to: String
    package let show: String
    package let download: String
    package let summaryNone: String
    package let ofYourUnit: String
    package let more: String
    package let figures: String
    package let figuresHint: String
    package let link: String
    package let linkHint: String
    package let extended: String
    package let printedOn: String
}

extension FollowingPhrases {
    static let vietnamese = FollowingPhrases(
        directive: "Đã làm gì theo văn bản này", subject: "Trích yếu", implementing: "Văn bản triển khai",
        conferences: "Hội nghị quán triệt", tasksByState: "Nhiệm vụ theo trạng thái",
        reports: "Báo cáo đã nhận", latest: "Báo cáo mới nhất",
        shownFirst: "Những nhiệm vụ có thời hạn sớm nhất:", allTasks: "Xem mọi nhiệm vụ theo văn bản này",
        implement: "Ghi thêm văn bản triển khai",
        implementHint:
            "Số ký hiệu của văn bản, như 109-KH/TU. Văn bản chưa có trong hệ thống thì ghi cả loại văn bản.",
        number: "Số ký hiệu", kind: "Loại văn bản", issuedOn: "Ngày ban hành", issuer: "Cơ quan ban hành",
        summary: "Báo cáo kỳ", from: "Từ ngày", to: "Đến ngày", show: "Xem số liệu",
        download: "Tải bảng (CSV)", summaryNone: "Trong kỳ này không có nhiệm vụ nào phải theo dõi.",
        ofYourUnit: "Số liệu các nhiệm vụ mà đơn vị bạn chủ trì.", more: "Thêm số liệu, tài liệu",
        figures: "Số liệu",
        figuresHint: "Mỗi dòng một số liệu, như: số chi bộ = 35", link: "Địa chỉ tài liệu",
        linkHint: "Nơi có văn bản báo cáo, bắt đầu bằng https://",
        extended: "Xin gia hạn", printedOn: "In ngày")

    static let english = FollowingPhrases(
        directive: "What was done about this directive", subject: "Subject", implementing: "Implemented by",
        conferences: "Conferences", tasksByState: "Tasks by state", reports: "Reports received",
        latest: "Latest report", shownFirst: "Those that are due first:",
        allTasks: "See all tasks under this directive", implement: "Note another implementing document",
        implementHint:
            "The document's number, like 109-KH/TU. For a document that is not known here, give its kind as well.",
        number: "Number", kind: "Kind of document", issuedOn: "Issued on", issuer: "Issuer",
        summary: "Period report", from: "From", to: "To", show: "Show the figures",
        download: "Download the table (CSV)", summaryNone: "No task was to be followed in this period.",
        ofYourUnit: "Figures of the tasks that your unit leads.", more: "Add figures, a document",
        figures: "Figures",
        figuresHint: "One a line, such as: party cells = 35", link: "Address of a document",
        linkHint: "Where the report itself is to be found, beginning with https://",
        extended: "More time asked", printedOn: "Printed on")
}
