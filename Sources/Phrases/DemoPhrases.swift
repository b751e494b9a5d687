/// What the demo tells.
package struct DemoPhrases: Sendable {
    package let opening: String
    package let database: @Sendable (_ path: String) -> String
    package let stepCheck: String
    package let stepFollow: String
    package let stepPublish: String
    package let stepRoster: String
    package let stepConclude: String
    package let stepAccept: String
    package let stepDeliver: String
    package let receiverAt: @Sendable (_ url: String) -> String
    package let findings: @Sendable (_ warnings: Int, _ accepted: Int) -> String
    package let rosterByPoint: @Sendable (_ point: String, _ people: Int) -> String
    package let received: @Sendable (_ event: String, _ count: Int, _ verified: Bool) -> String
    package let allVerified: @Sendable (_ count: Int) -> String
    package let notVerified: String
    package let followUp: String
    package let byHand: String
    package let seconds: @Sendable (_ tenths: Int) -> String
}

extension DemoPhrases {
    static let vietnamese = DemoPhrases(
        opening: "Diễn lại hội nghị trực tuyến của Tỉnh ủy Vĩnh Phúc, 13/9/2019, từ kế hoạch đến nhiệm vụ.",
        database: { "Cơ sở dữ liệu mới: \($0)" },
        stepCheck: "Kiểm tra kế hoạch",
        stepFollow: "Mở một nơi nhận thông báo trên máy này",
        stepPublish: "Ban hành kế hoạch",
        stepRoster: "Nhập danh sách đại biểu của các điểm cầu",
        stepConclude: "Đọc kết luận của đồng chí chủ trì",
        stepAccept: "Duyệt các nhiệm vụ được đề xuất",
        stepDeliver: "Gửi thông báo; nơi nhận kiểm tra chữ ký",
        receiverAt: { "Nơi nhận: \($0)" },
        findings: { warnings, accepted in
            "Không có lỗi; \(warnings) cảnh báo, \(accepted) điều đã được chấp nhận kèm lý do."
        },
        rosterByPoint: { "\($0): \($1) người" },
        received: { event, count, verified in
            "\(event): \(count) thông báo, chữ ký \(verified ? "đúng" : "SAI")"
        },
        allVerified: { "Nơi nhận đã nhận \($0) thông báo, mọi chữ ký đều đúng." },
        notVerified: "Có thông báo không tới nơi hoặc chữ ký không đúng.",
        followUp: "Nhiệm vụ đang theo dõi",
        byHand: "Tự làm từng bước (các tệp nằm trong thư mục agendas của mã nguồn):",
        seconds: { "Xong trong \($0 / 10),\($0 % 10) giây." })

    static let english = DemoPhrases(
        opening: "The online conference of Vĩnh Phúc, 13 September 2019, from its plan to its tasks.",
        database: { "A new database: \($0)" },
        stepCheck: "The plan is checked",
        stepFollow: "A receiver for webhooks is opened on this machine",
        stepPublish: "The plan is published",
        stepRoster: "The rosters of the connection points are imported",
        stepConclude: "The chair's conclusion is read",
        stepAccept: "The proposed tasks are accepted",
        stepDeliver: "The notices are sent; the receiver verifies their signatures",
        receiverAt: { "The receiver: \($0)" },
        findings: { warnings, accepted in
            "No errors; \(counted(warnings, "warning")), \(accepted) accepted with a reason."
        },
        rosterByPoint: { "\($0): \(counted($1, "person", "people"))" },
        received: { event, count, verified in
            "\(event): \(counted(count, "notice")), \(verified ? "signature right" : "signature WRONG")"
        },
        allVerified: { "\(counted($0, "notice")) received, every signature right." },
        notVerified: "A notice did not arrive, or its signature was wrong.",
        followUp: "The tasks that are tracked now",
        byHand: "The same by hand (the files are in the source's folder agendas):",
        seconds: { "Done in \($0 / 10).\($0 % 10) seconds." })
}
