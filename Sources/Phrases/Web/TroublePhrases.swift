/// When something cannot be shown or done.
package struct TroublePhrases: Sendable {
    package let notFound: String
    package let notFoundText: String
    package let notAllowed: String
    package let refused: String
    package let stale: String
    package let staleText: String
    package let tooLarge: String
    package let broken: String
    package let brokenText: String
    package let backHome: String
    package let tooLargeText: String
    package let badRequest: String
    package let badRequestText: String
    /// The session ended before a form was sent.
    package let lostSession: String
    package let lostSessionText: String
    /// What somebody typed that was not taken.
    package let typed: String
    package let goBack: String
    package let badField: @Sendable (_ label: String) -> String
    /// A name behind the question mark or in the body that means nothing there.
    package let unknownName:
        @Sendable (_ name: String, _ isBody: Bool, _ suggestion: String?, _ known: [String]) -> String
}

extension TroublePhrases {
    static let vietnamese = TroublePhrases(
        notFound: "Không tìm thấy trang",
        notFoundText:
            "Trang không có, hoặc bạn không được xem. Kiểm tra địa chỉ, hoặc liên hệ người tổ chức.",
        notAllowed: "Bạn không được làm việc này",
        refused: "Chưa làm được",
        stale: "Trang đã cũ",
        staleText: "Trang mở quá lâu hoặc bạn đã đăng nhập lại. Quay lại, tải lại trang rồi làm lại.",
        tooLarge: "Tệp hoặc nội dung quá lớn",
        broken: "Hệ thống gặp lỗi",
        brokenText:
            "Việc vừa làm chưa được ghi. Thử lại; nếu vẫn lỗi, báo quản trị viên mã yêu cầu dưới đây.",
        backHome: "Về trang đầu",
        tooLargeText: "Chọn tệp nhỏ hơn, hoặc chia thành nhiều phần.",
        badRequest: "Yêu cầu không hiểu được",
        badRequestText: "Quay lại trang trước, tải lại rồi làm lại.",
        lostSession: "Phiên làm việc đã kết thúc",
        lostSessionText:
            "Việc vừa làm chưa được ghi. Đăng nhập lại rồi gửi lại; những gì bạn đã nhập ở ngay dưới đây để chép.",
        typed: "Bạn đã nhập", goBack: "Quay lại trang trước",
        badField: { "Ô “\($0)” chưa đúng. Hãy xem lại." },
        unknownName: { name, isBody, suggestion, known in
            "Không có \(isBody ? "trường" : "tham số") “\(name)”."
                + (suggestion.map { " Có phải ý bạn là “\($0)”?" } ?? "")
                + (known.isEmpty
                    ? " Ở đây không nhận \(isBody ? "trường" : "tham số") nào."
                    : " Được dùng: \(known.joined(separator: ", ")).")
        })

    static let english = TroublePhrases(
        notFound: "Page not found",
        notFoundText:
            "There is no such page, or you may not see it. Check the address, or ask the organiser.",
        notAllowed: "You may not do this",
        refused: "This could not be done",
        stale: "This page is out of date",
        staleText: "The page was open too long, or you signed in again. Go back, reload and do it again.",
        tooLarge: "The file or text is too large",
        broken: "Something went wrong",
        brokenText:
            "What you did was not stored. Try again; if it fails again, tell the administrator the request number below.",
        backHome: "To the front page",
        tooLargeText: "Choose a smaller file, or split it.",
        badRequest: "The request cannot be understood",
        badRequestText: "Go back, reload the page and do it again.",
        lostSession: "Your session has ended",
        lostSessionText:
            "Nothing was stored. Sign in and send it again; what you typed is shown below, to be copied.",
        typed: "What you typed", goBack: "Back to the page before",
        badField: { "“\($0)” is not right. Please look at it again." },
        unknownName: { name, isBody, suggestion, known in
            "There is no \(isBody ? "field" : "parameter") “\(name)”."
                + (suggestion.map { " Did you mean “\($0)”?" } ?? "")
                + (known.isEmpty
                    ? " None is taken here." : " Known here: \(known.joined(separator: ", ")).")
        })
}
