/// What programs are told when the API refuses something.
package struct ProblemPhrases: Sendable {
    package let badCursor: String
    package let missing: @Sendable (_ field: String) -> String
    package let malformed: @Sendable (_ field: String) -> String
    package let notJSON: String
    package let signIn: String
    package let signInText: String
    package let wrongMethod: @Sendable (_ method: String) -> String
    package let wrongMethodText: @Sendable (_ allowed: [String]) -> String
    package let wrongType: String
    package let wrongTypeText: @Sendable (_ given: String, _ taken: [String]) -> String
    package let keyReused: String
    package let keyReusedText: String
    package let unusableText: String
    package let tooManyStreams: String
    /// A plan or a file with errors, of which nothing was taken.
    package let faults: @Sendable (_ count: Int) -> String
}

extension ProblemPhrases {
    static let vietnamese = ProblemPhrases(
        badCursor:
            "Tham số cursor không phải của danh sách đang hỏi. Dùng nguyên giá trị next của trang trước với đúng các tham số cũ, hoặc bỏ cursor để đọc từ đầu.",
        missing: { "Thiếu “\($0)”. Mô tả API ở /api/openapi.json nêu các trường bắt buộc." },
        malformed: { "Giá trị của “\($0)” không đúng dạng. Mô tả API ở /api/openapi.json nêu dạng đúng." },
        notJSON: "Nội dung gửi lên không phải JSON hợp lệ.",
        signIn: "Chưa biết bạn là ai",
        signInText:
            "Yêu cầu không có mã truy cập, hoặc mã đã hết hạn, đã bị thu hồi hay không đúng. Gửi “Authorization: Bearer dc_…” với mã còn dùng được; mã tạo ở trang “Tài khoản của tôi”.",
        wrongMethod: { "Địa chỉ này không nhận \($0)" },
        wrongMethodText: { "Địa chỉ này nhận: \($0.joined(separator: ", "))." },
        wrongType: "Kiểu nội dung không được nhận",
        wrongTypeText: { given, taken in
            "Content-Type “\(given)” không dùng được ở đây. Được nhận: \(taken.joined(separator: ", "))."
        },
        keyReused: "Idempotency-Key đã dùng cho yêu cầu khác",
        keyReusedText:
            "Khóa này đã đi cùng một yêu cầu có nội dung khác. Mỗi yêu cầu mới cần một Idempotency-Key mới; chỉ gửi lại khóa cũ khi gửi lại đúng yêu cầu cũ.",
        unusableText: "Nội dung không dùng được",
        tooManyStreams:
            "Tài khoản này, hoặc cả máy chủ, đang mở quá nhiều luồng tin trực tiếp. Đóng bớt màn hình theo dõi rồi mở lại.",
        faults: { "Có \($0) lỗi nên chưa ghi gì. Sửa những chỗ nêu trong findings rồi gửi lại." })

    static let english = ProblemPhrases(
        badCursor:
            "The parameter cursor does not belong to the list that is asked for. Send the next of the page before unchanged, with the same parameters, or leave cursor out to begin anew.",
        missing: { "“\($0)” is missing. The description at /api/openapi.json says what is required." },
        malformed: {
            "“\($0)” has not the right form. The description at /api/openapi.json says which it has."
        },
        notJSON: "What was sent is no valid JSON.",
        signIn: "It is not known who you are",
        signInText:
            "The request has no access token, or one that ran out, was ended or is wrong. Send “Authorization: Bearer dc_…” with one that holds; tokens are made on the page “My account”.",
        wrongMethod: { "This address does not take \($0)" },
        wrongMethodText: { "This address takes: \($0.joined(separator: ", "))." },
        wrongType: "This type of content is not taken",
        wrongTypeText: { given, taken in
            "Content-Type “\(given)” cannot be used here. Taken are: \(taken.joined(separator: ", "))."
        },
        keyReused: "The Idempotency-Key was used for another request",
        keyReusedText:
            "This key came with a request of other content before. Each new request needs a key of its own; send a key again only with the very same request.",
        unusableText: "The content cannot be used",
        tooManyStreams:
            "This account, or the whole server, has too many live streams open. Close some, and open it again.",
        faults: {
            "There are \($0) errors, so nothing was stored. Mend what findings name, and send it again."
        })
}
