import Conferences
import Diagnostics
import Store

extension WordPhrases {
    static let vietnamese = WordPhrases(
        taskState: { state in
            switch state {
            case .proposed: "đề xuất"
            case .assigned: "đã giao"
            case .acknowledged: "đã nhận"
            case .inProgress: "đang thực hiện"
            case .reported: "đã báo cáo"
            case .returned: "yêu cầu làm lại"
            case .done: "hoàn thành"
            case .cancelled: "đã bỏ"
            }
        },
        form: { form in
            switch form {
            case .inPerson: "trực tiếp"
            case .online: "trực tuyến"
            case .hybrid: "trực tiếp kết hợp trực tuyến"
            case .letter: "công văn chỉ đạo (không họp)"
            }
        },
        itemKind: { kind in
            switch kind {
            case .opening: "khai mạc"
            case .report: "báo cáo"
            case .discussion: "thảo luận"
            case .conclusion: "kết luận"
            case .pause: "giải lao"
            case .reception: "đón tiếp"
            case .other: "khác"
            }
        },
        severity: { severity in
            switch severity {
            case .error: "lỗi"
            case .warning: "cảnh báo"
            case .note: "lưu ý"
            }
        },
        deliveryState: { state in
            switch state {
            case .due: "chờ gửi"
            case .leased: "đang gửi"
            case .delivered: "đã nhận"
            case .waiting: "sẽ gửi lại"
            case .exhausted: "không gửi được"
            case .cancelled: "đã hủy"
            }
        },
        endpointState: { state in
            switch state {
            case .active: "đang dùng"
            case .disabled: "đã ngừng"
            case .removed: "đã xóa"
            }
        },
        recurrence: { recurrence in
            recurrence.split(separator: ",").map { part in
                switch part.trimming(" ") {
                case "weekly": "hằng tuần"
                case "monthly": "hằng tháng"
                case "quarterly": "hằng quý"
                case "half-yearly": "6 tháng một lần"
                case "yearly": "hằng năm"
                case let other: other
                }
            }.joined(separator: ", ")
        },
        conference: "Hội nghị", title: "Tên", host: "Đơn vị tổ chức", when: "Thời gian", time: "Giờ",
        directives: "Văn bản", chairs: "Chủ trì", secretary: "Thư ký", agenda: "Chương trình",
        points: "Điểm cầu", point: "Điểm cầu", code: "Mã", name: "Họ và tên", position: "Chức vụ",
        unit: "Đơn vị", phone: "Điện thoại", category: "Thành phần", expected: "Dự kiến",
        registered: "Đã đăng ký", inCharge: "Phụ trách", technician: "Trực kỹ thuật", capacity: "Sức chứa",
        presenters: "Báo cáo viên", item: "Nội dung", version: "Bản", state: "Trạng thái",
        task: "Nhiệm vụ", tasks: "Nhiệm vụ", lead: "Chủ trì", coordinating: "Phối hợp", due: "Thời hạn",
        noDue: "không nêu thời hạn", source: "Trích từ", reason: "Lý do", reports: "Báo cáo",
        address: "Địa chỉ", events: "Sự kiện", endpoint: "Nơi nhận", attempts: "Lần gửi",
        answer: "Kết quả", allEvents: "tất cả sự kiện", all: "tất cả", actor: "Người làm", action: "Việc",
        subject: "Đối tượng", overdue: "quá hạn", cancelled: "ĐÃ HỦY", row: "dòng", column: "cột",
        line: "dòng", identifier: "Mã")
}

extension StringProtocol {
    func trimming(_ character: Character) -> String {
        String(drop { $0 == character }.reversed().drop { $0 == character }.reversed())
    }
}
