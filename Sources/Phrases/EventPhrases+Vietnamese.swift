import Actions

extension EventPhrases {
    static let vietnamese = EventPhrases(
        summary: vietnameseSummary,
        field: vietnameseField,
        shape: { shape in
            switch shape {
            case .text: "chuỗi"
            case .word(let words): words.joined(separator: " | ")
            case .count: "số nguyên ≥ 0"
            case .whole: "số nguyên"
            case .percent: "số nguyên 0–100"
            case .truth: "true | false"
            case .date: "ngày YYYY-MM-DD"
            case .instant: "thời điểm UTC"
            case .texts: "danh sách chuỗi"
            }
        },
        always: "luôn có", sometimes: "có thể có", fieldHeading: "Trường", shapeHeading: "Kiểu",
        presenceHeading: "Có mặt", meaningHeading: "Ý nghĩa", example: "Ví dụ một thông báo:",
        more: "Lược đồ JSON đầy đủ: diemcau webhooks events TÊN --format json")

    private static let vietnameseSummary: @Sendable (EventType) -> String = { type in
        switch type {
        case .conferencePublished: "Ban hành kế hoạch hội nghị lần đầu."
        case .conferenceChanged: "Kế hoạch hội nghị thay đổi, kèm những gì đã đổi."
        case .conferenceCancelled: "Hội nghị bị hủy."
        case .conferenceStarting: "Hội nghị sắp bắt đầu."
        case .pointsChanged:
            "Điểm cầu được thêm, sửa, đổi tên, chuyển hoặc đóng ngoài kế hoạch; nhiều thay đổi gần nhau gộp làm một."
        case .rosterMissing: "Đến hạn mà còn điểm cầu chưa gửi danh sách đại biểu."
        case .rosterChanged: "Danh sách đại biểu được thêm hoặc sửa; nhiều thay đổi gần nhau gộp làm một."
        case .rosterPlaceFreed: "Một điểm cầu có chỗ trống trở lại."
        case .connectionTestDue: "Đến lúc thử kết nối các điểm cầu."
        case .connectionTestRecorded: "Đã ghi kết quả thử kết nối của một điểm cầu."
        case .turnoutChanged: "Số đại biểu dự thay đổi sau khi điểm danh."
        case .agendaMoved: "Một nội dung bắt đầu sớm hoặc muộn hơn chương trình."
        case .conclusionRecorded: "Đã ghi nhận kết luận của chủ trì."
        case .taskAssigned: "Một nhiệm vụ được duyệt và giao."
        case .taskDueSoon: "Nhiệm vụ sắp đến hạn."
        case .taskOverdue: "Nhiệm vụ đã quá hạn."
        case .taskReported: "Có báo cáo tiến độ nhiệm vụ."
        case .taskReturned: "Báo cáo bị trả lại, yêu cầu làm lại."
        case .taskExtended: "Nhiệm vụ được gia hạn."
        case .taskDone: "Nhiệm vụ hoàn thành."
        case .taskReopened: "Nhiệm vụ đã đóng được mở lại."
        case .taskCancelled: "Nhiệm vụ đã giao bị bỏ."
        case .taskDigest: "Tổng hợp tình hình nhiệm vụ định kỳ."
        case .endpointFailing: "Một nơi nhận không nhận được thông báo đã một thời gian."
        case .endpointDisabled: "Một nơi nhận bị ngừng vì đã mất hẳn hoặc hỏng quá lâu."
        case .endpointTest: "Thông báo thử, gửi bằng lệnh webhooks test."
        }
    }

    private static let vietnameseField: @Sendable (EventField) -> String = { field in
        switch field {
        case .conference: "mã hội nghị"
        case .version: "bản của kế hoạch"
        case .title: "tên hội nghị"
        case .form: "hình thức họp"
        case .host: "đơn vị tổ chức"
        case .firstDay: "ngày đầu"
        case .lastDay: "ngày cuối"
        case .starts: "lúc bắt đầu"
        case .ends: "lúc kết thúc"
        case .directives: "số ký hiệu các văn bản liên quan"
        case .points: "số điểm cầu"
        case .expected: "số đại biểu dự kiến"
        case .agendaItems: "số nội dung trong chương trình"
        case .isCancelled: "hội nghị đã bị hủy hay chưa"
        case .changes: "các loại thay đổi so với bản trước"
        case .minutesLeft: "số phút còn lại"
        case .point: "mã điểm cầu"
        case .due: "thời hạn"
        case .registered: "số đại biểu đã đăng ký"
        case .added: "số người được thêm"
        case .changed: "số người được sửa"
        case .same: "số người giữ nguyên"
        case .refused: "số dòng không nhận được"
        case .removed: "số người bị bỏ"
        case .renamed: "số điểm cầu đổi tên"
        case .moved: "số điểm cầu chuyển chỗ trong cây"
        case .closed: "số điểm cầu đóng"
        case .reopened: "số điểm cầu mở lại"
        case .freed: "số chỗ vừa trống"
        case .waiting: "số người đang chờ chỗ"
        case .tested: "số điểm cầu đã thử"
        case .passed: "số điểm cầu đạt"
        case .result: "kết quả thử kết nối"
        case .rollCall: "lần điểm danh thứ mấy"
        case .name: "tên lần điểm danh"
        case .isOpen: "lần điểm danh còn mở hay đã chốt"
        case .invited: "số đại biểu được mời"
        case .inPerson: "số dự trực tiếp"
        case .online: "số dự trực tuyến"
        case .present: "số có mặt"
        case .late: "số đi muộn"
        case .excused: "số vắng có phép"
        case .unexcused: "số vắng không phép"
        case .notCalled: "số chưa điểm danh"
        case .turnout: "tỷ lệ dự, phần trăm"
        case .item: "nội dung trong chương trình"
        case .minutesMoved: "số phút lùi lại; số âm là sớm hơn"
        case .revision: "bản ghi kết luận thứ mấy"
        case .proposals: "số nhiệm vụ được đề xuất"
        case .task: "mã nhiệm vụ; nội dung được xem theo mã này"
        case .state: "trạng thái nhiệm vụ"
        case .leadUnits: "số đơn vị chủ trì"
        case .coordinatingUnits: "số đơn vị phối hợp"
        case .percent: "phần trăm hoàn thành"
        case .daysLeft: "số ngày còn lại"
        case .digest: "mã bản tổng hợp"
        case .recipient: "nơi nhận bản tổng hợp: đơn vị chủ trì hay cơ quan giao"
        case .unit: "mã đơn vị trong danh mục"
        case .tasks: "các nhiệm vụ, tối đa một trăm"
        case .touched: "số nhiệm vụ đã giao bị bản sửa đụng tới"
        case .daysOverdue: "số ngày quá hạn"
        case .previousDue: "thời hạn trước khi gia hạn"
        case .open: "số nhiệm vụ chưa xong"
        case .overdue: "số nhiệm vụ quá hạn"
        case .dueSoon: "số nhiệm vụ sắp đến hạn"
        case .day: "ngày tổng hợp"
        case .endpoint: "mã nơi nhận"
        case .receiver: "máy chủ của nơi nhận"
        case .reason: "lý do"
        case .failingSince: "hỏng từ lúc nào"
        case .failures: "số lần gửi hỏng liên tiếp"
        case .message: "lời nhắn thử"
        }
    }
}
