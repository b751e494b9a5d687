/// What stands around every page.
package struct FramePhrases: Sendable {
    package let skip: String
    package let conferences: String
    package let tasks: String
    package let units: String
    package let webhooks: String
    package let accounts: String
    package let audit: String
    package let mine: String
    package let signOut: String
    package let otherLanguage: String
    package let otherLanguageCode: String
    package let navigation: String
    package let search: String
    package let filter: String
    package let save: String
    package let cancel: String
    package let next: String
    package let previous: String
    package let from: String
    package let all: String
    package let yes: String
    package let no: String
    package let nothingFound: String
    package let actions: String
    package let reason: String
    package let file: String
    package let requestNumber: String
    package let wait: String
    package let seen: String
    /// Leads to all rows of a list, for paper.
    package let everything: String
    /// Which rows of a list are on a page that does not show all.
    package let extent: @Sendable (_ from: Int, _ to: Int, _ count: Int) -> String
}

extension FramePhrases {
    static let vietnamese = FramePhrases(
        skip: "Đến nội dung chính",
        conferences: "Hội nghị",
        tasks: "Nhiệm vụ",
        units: "Đơn vị",
        webhooks: "Nơi nhận thông báo",
        accounts: "Tài khoản",
        audit: "Nhật ký",
        mine: "Tài khoản của tôi",
        signOut: "Đăng xuất",
        otherLanguage: "English",
        otherLanguageCode: "en",
        navigation: "Điều hướng chính",
        search: "Tìm",
        filter: "Lọc",
        save: "Lưu",
        cancel: "Quay lại",
        next: "Trang sau",
        previous: "Trang trước",
        from: "Từ",
        all: "Tất cả",
        yes: "có",
        no: "không",
        nothingFound: "Không tìm thấy gì. Bỏ bớt điều kiện lọc rồi thử lại.",
        actions: "Thao tác",
        reason: "Lý do",
        file: "Tệp",
        requestNumber: "Mã yêu cầu",
        wait: "Đang xử lý…",
        seen: "Đã xem",
        everything: "Hiện tất cả (để in)",
        extent: { "Dòng \($0)–\($1) trong \($2). Muốn in đủ, chọn “Hiện tất cả (để in)” trên trang." })

    static let english = FramePhrases(
        skip: "Skip to the content",
        conferences: "Conferences",
        tasks: "Tasks",
        units: "Units",
        webhooks: "Webhooks",
        accounts: "Accounts",
        audit: "Audit log",
        mine: "My account",
        signOut: "Sign out",
        otherLanguage: "Tiếng Việt",
        otherLanguageCode: "vi",
        navigation: "Main navigation",
        search: "Search",
        filter: "Filter",
        save: "Save",
        cancel: "Back",
        next: "Next page",
        previous: "Previous page",
        from: "From",
        all: "All",
        yes: "yes",
        no: "no",
        nothingFound: "Nothing found. Take away a filter and try again.",
        actions: "Actions",
        reason: "Reason",
        file: "File",
        requestNumber: "Request number",
        wait: "Working…",
        seen: "I have looked at it",
        everything: "Show all (to print)",
        extent: { "Rows \($0)–\($1) of \($2). To print them all, choose “Show all (to print)” on the page." })
}
