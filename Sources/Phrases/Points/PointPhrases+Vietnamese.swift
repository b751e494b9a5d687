import Actions
import Conferences

extension PointPhrases {
    static let vietnamese = PointPhrases(
        error: { error in
            switch error {
            case .testInThePast: "Giờ thử kết nối đã qua. Hãy nêu giờ trong tương lai."
            case .nothingMissing: "Không điểm cầu nào còn thiếu gì."
            case .unknownItem(let item, let count):
                "Chương trình không có mục \(item); có các mục từ 1 đến \(count)."
            case .itemNotStarted(let item): "Mục \(item) chưa bắt đầu nên chưa kết thúc được."
            case .endBeforeStart(let item): "Mục \(item) không thể kết thúc trước khi bắt đầu."
            case .noItemLeft: "Không có mục nào đang chờ hoặc đang diễn ra. Hãy nêu số của mục."
            case .notRegistered(let name): "\(name) không có chỗ trong danh sách nên không làm được việc này."
            case .isPresent(let name):
                "\(name) đã được điểm danh có mặt. Hãy sửa lượt điểm danh trước."
            case .alreadyThere(let name, let point): "\(name) đã có trong danh sách (điểm cầu \(point))."
            case .elsewhere(let row):
                "\(row.map { "Dòng \($0): " } ?? "")Người này đã có tên ở một điểm cầu không thuộc phạm vi bạn phụ trách. Liên hệ người tổ chức để chuyển sang điểm cầu của bạn."
            case .badPerson:
                "Họ tên cần có chữ cái; số điện thoại cần 10 chữ số bắt đầu bằng 0, hoặc +84 (chưa có thì để trống). Hãy xem lại hai ô đó."
            case .full(let category, let places):
                "Thành phần “\(category)” đã đủ \(places) người nên không nhận thêm."
            case .fullWithoutReason(let category, let places):
                "Thành phần “\(category)” đã đủ \(places) người. Muốn nhận thêm, hãy nêu lý do bằng --over-quota."
            case .badTicket: "Mã vé không hợp lệ: không do hội nghị này cấp, hoặc đã bị sửa."
            }
        },
        readiness: { status in
            switch status {
            case .noRoster: "chưa có danh sách"
            case .rosterSent: "đã gửi danh sách"
            case .tested: "đã thử kết nối"
            case .connected: "đang kết nối"
            case .lost: "mất kết nối"
            }
        },
        missing: { missing in
            switch missing {
            case .inCharge: "người chủ trì"
            case .technician: "người trực kỹ thuật"
            case .roster: "danh sách"
            case .connectionTest: "thử kết nối"
            case .goodTest: "thử lại kết nối"
            case .backupLine: "đường truyền dự phòng"
            }
        },
        result: { result in
            switch result {
            case .good: "tốt"
            case .poor: "chập chờn"
            case .failed: "không kết nối được"
            }
        },
        scheduled: { "Đã lên lịch thử kết nối \($0) điểm cầu lúc \($1)." },
        tested: { "Đã ghi kết quả thử kết nối điểm cầu \($0): \($1)." },
        lineSet: { point, line in
            switch line {
            case .connected: "Điểm cầu \(point): đang kết nối."
            case .lost: "Điểm cầu \(point): mất kết nối."
            case nil: "Đã ghi đường truyền dự phòng của điểm cầu \(point)."
            }
        },
        lacking: { "\($0) điểm cầu còn thiếu:" },
        nothingMissing: "Không điểm cầu nào còn thiếu gì.",
        summary: { "\($0): \($1)" },
        lateBy: { $0 > 0 ? "Muộn \($0) phút so với chương trình." : "Sớm \(-$0) phút so với chương trình." },
        onTime: "Đúng chương trình.", isFixed: "giờ cố định",
        cutBy: { "bị cắt \($0) phút" },
        itemState: { state in
            switch state {
            case .done: "xong"
            case .running: "đang diễn ra"
            case .waiting: "chưa bắt đầu"
            }
        },
        added: { name, state in
            state == .waiting
                ? "Thành phần đã đủ người: \(name) vào danh sách chờ." : "Đã thêm \(name) vào danh sách."
        },
        withdrawn: { name, next in
            "Đã rút \(name) khỏi danh sách." + (next.map { " \($0) được nhận chỗ này." } ?? "")
        },
        substituted: { "\($1) dự thay \($0)." },
        ticketsWritten: { "Đã ghi \($1) vé vào “\($0)”. Hãy mở bằng trình duyệt và in." },
        badTime: { "“\($0)” không phải thời gian. Hãy viết như 13/9/2019 08:00, hoặc chỉ giờ như 08:05." },
        readinessHeading: "Mức sẵn sàng", roster: "Danh sách", nextTest: "Lịch thử", lastTest: "Kết quả thử",
        missingHeading: "Còn thiếu", remind: "Nhắc", planned: "Theo chương trình",
        asThingsStand: "Thực tế, dự kiến", late: "Muộn (phút)", help: .vietnamese)
}

extension PointHelp {
    static let vietnamese = PointHelp(
        points: "Điểm cầu: mức sẵn sàng, thử kết nối, đường truyền.",
        list: "Liệt kê điểm cầu với mức sẵn sàng và những gì còn thiếu.",
        lackingOnly: "Chỉ những điểm cầu còn thiếu.",
        schedule: "Lên lịch thử kết nối; nơi theo dõi được báo trước một giờ.",
        when: "Thời gian, ví dụ “13/9/2019 07:00”.", whenValue: "ngày giờ",
        test: "Ghi kết quả thử kết nối của một điểm cầu.",
        result: "good (tốt), poor (chập chờn), failed (không kết nối được).",
        quality: "Chất lượng đường truyền, ví dụ “100 Mb/s, trễ 20 ms”.", note: "Ghi chú.",
        testedBy: "Người thử; không nêu thì là người ra lệnh.",
        line: "Ghi điểm cầu đang kết nối hay mất kết nối, và đường truyền dự phòng.",
        lineState: "connected (đang kết nối) hoặc lost (mất kết nối).",
        backup: "Đường truyền dự phòng; để trống là bỏ.",
        remind: "Điểm cầu nào thiếu gì, phải nhắc ai; báo cho nơi theo dõi những điểm cầu chưa có danh sách.",
        agenda: "Chương trình khi hội nghị đang diễn ra.",
        agendaShow: "Chương trình với giờ thực tế, muộn bao nhiêu và phần còn lại sẽ ra sao.",
        start: "Ghi một mục bắt đầu; mục trước tự kết thúc.", end: "Ghi một mục kết thúc.",
        item: "Số của mục, từ 1; không nêu thì là mục kế tiếp hoặc mục đang diễn ra.",
        at: "Giờ thực tế, nếu không phải bây giờ.",
        add: "Thêm một người vào danh sách của điểm cầu; hết chỗ thì vào danh sách chờ.",
        overQuota: "Nhận cả khi hết chỗ, kèm lý do.", refuseOver: "Từ chối khi hết chỗ.",
        withdraw: "Rút một người khỏi danh sách; người chờ lâu nhất được nhận chỗ.",
        substitute: "Cử người dự thay.",
        tickets: "In vé điểm danh có mã QR ra tệp HTML.", ticketsFile: "Tệp HTML cần ghi.",
        scan: "Điểm danh bằng mã trên vé.", code: "Mã trên vé (DC1.…).",
        title: "Chức vụ.", unit: "Đơn vị.", phone: "Số điện thoại.")
}
