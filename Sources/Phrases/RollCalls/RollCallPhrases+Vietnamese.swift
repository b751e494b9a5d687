import Actions
import Conferences

extension RollCallPhrases {
    static let vietnamese = RollCallPhrases(
        error: { vietnameseError($0) },
        status: { vietnameseStatus($0) },
        refusal: { vietnameseRefusal($0) },
        turnout: { turnoutText($0, thousands: ".", decimal: ",", percent: " %") },
        number: { grouped($0, by: ".") },
        opened: { "Đã mở lượt điểm danh \($0.reference) “\($0.name)”." },
        closed: { rollCall, turnout, marked in
            "Đã kết thúc lượt điểm danh \(rollCall.reference) “\(rollCall.name)”: có mặt \(turnout)."
                + (marked > 0 ? " \(marked) người chưa điểm danh đã được ghi theo lựa chọn." : "")
        },
        reopened: { "Đã mở lại lượt điểm danh \($0.reference) “\($0.name)”." },
        none: "Chưa có lượt điểm danh nào. Mở lượt đầu tiên: diemcau rollcall open HỘI-NGHỊ “Buổi sáng”",
        isOpen: "đang mở", isClosed: "đã kết thúc",
        marked: { name, status, earlier in
            "\(name): \(status)."
                + (earlier.map { " (Trước đó \($0.by) ghi “\(vietnameseStatus($0.status))”.)" } ?? "")
        },
        same: { name, mark in
            "\(name): \(mark.by) đã ghi “\(vietnameseStatus(mark.status))” lúc \(clockText(mark.at)); không có gì thay đổi."
        },
        kept: { name, why in "\(name): chưa được tính, lưu lại để xem xét. \(why)" },
        markedPoint: { marked, exceptions, turnout in
            "Đã điểm danh \(marked) người\(exceptions > 0 ? ", \(exceptions) người ghi riêng" : ""); có mặt \(turnout)."
        },
        numbersTaken: { point, turnout, isSame in
            (isSame ? "Điểm cầu \(point) đã báo đúng số này; " : "Đã ghi số liệu của điểm cầu \(point): ")
                + "có mặt \(turnout)."
        },
        numbersCleared: { point, turnout in
            "Đã bỏ số liệu của điểm cầu \(point); tính theo điểm danh từng người: có mặt \(turnout)."
        },
        replayed: { taken, same, refused, repeated in
            "Đã nhận \(taken) lượt, \(same) lượt như cũ, \(refused) lượt không được tính và lưu lại để xem xét"
                + (repeated > 0 ? " (\(repeated) lượt đã gửi trước đó)." : ".")
        },
        badMarks: { file in
            "Tệp “\(file)” không đúng dạng. Cần một mảng JSON, mỗi phần tử có attendee, status, nonce và at (mili giây)."
        },
        noRefused: "Không có lượt điểm danh nào chờ xem xét.",
        settled: { $0 ? "Đã tính lượt điểm danh này." : "Đã bỏ qua lượt điểm danh này." },
        silent: { "Chưa báo: \($0) điểm cầu" },
        moreSilent: { "… và \($0) điểm cầu nữa (--silent liệt kê hết)." },
        allReported: "Tất cả điểm cầu đã báo.",
        noCategory: "(không ghi thành phần)",
        badException: {
            "“\($0)” không đúng dạng. Hãy viết: “Họ tên=excused:lý do”, “Họ tên=unexcused” hoặc “Họ tên=late”."
        },
        badNumbers: "Hãy nêu số liệu (ít nhất --present hoặc --online), hoặc --clear để bỏ số liệu đã báo.",
        rollCall: "Lượt", openedAt: "Mở lúc", closedAt: "Kết thúc", turnoutHeading: "Có mặt",
        invited: "Triệu tập", present: "Có mặt", notCalled: "Chưa điểm danh", said: "Điểm danh",
        whole: "Toàn hội nghị",
        help: .vietnamese)
}

private func vietnameseStatus(_ status: AttendanceStatus) -> String {
    switch status {
    case .inPerson: "có mặt trực tiếp"
    case .online: "có mặt trực tuyến"
    case .late: "đi muộn"
    case .excused: "vắng có phép"
    case .unexcused: "vắng không phép"
    }
}

private func vietnameseSaid(_ mark: AttendanceMark) -> String {
    "\(mark.by) đã ghi “\(vietnameseStatus(mark.status))” lúc \(clockText(mark.at))"
        + (mark.reason.map { " (\($0))" } ?? "")
}

private func vietnameseRefusal(_ refusal: MarkRefusal) -> String {
    switch refusal {
    case .markedBefore(let mark):
        "\(vietnameseSaid(mark)). Nếu chắc chắn, hãy ghi đè."
    case .olderThan(let mark): "Đã có lượt ghi mới hơn: \(vietnameseSaid(mark))."
    case .closed(let at): "Lượt điểm danh đã kết thúc lúc \(clockText(at))."
    case .notYetOpen(let at): "Ghi trước khi lượt điểm danh được mở (\(clockText(at)))."
    case .inTheFuture(let at):
        "Giờ ghi (\(clockText(at))) muộn hơn giờ hiện tại. Hãy chỉnh lại đồng hồ của thiết bị."
    case .unknownAttendee: "Không có người này trong danh sách của hội nghị."
    case .notInvited: "Người này không còn trong danh sách dự (đã rút, chờ chỗ hoặc đã cử người dự thay)."
    case .reasonMissing: "Vắng có phép phải ghi lý do."
    }
}

private func vietnameseError(_ error: RollCallError) -> String {
    switch error {
    case .unknownRollCall(let conference, let number?):
        "Hội nghị “\(conference)” không có lượt điểm danh số \(number). Xem: diemcau rollcall list \(conference)."
    case .unknownRollCall(let conference, nil):
        "Hội nghị “\(conference)” chưa có lượt điểm danh. Hãy mở: diemcau rollcall open \(conference) “Buổi sáng”."
    case .nameTaken(let name, let reference):
        "Lượt điểm danh “\(name)” đang mở (\(reference)). Hãy kết thúc lượt đó hoặc đặt tên khác."
    case .emptyName: "Hãy đặt tên cho lượt điểm danh, ví dụ “Buổi sáng”."
    case .alreadyClosed(let reference): "Lượt điểm danh \(reference) đã kết thúc."
    case .stillOpen(let reference): "Lượt điểm danh \(reference) đang mở."
    case .markRefused(let name, let refusal): (name.map { "\($0): " } ?? "") + vietnameseRefusal(refusal)
    case .unknownAttendee(let text, let suggestion):
        "Không có ai là “\(text)” trong danh sách." + (suggestion.map { " Có phải ý bạn là “\($0)”?" } ?? "")
            + " Lệnh “diemcau roster list” liệt kê danh sách."
    case .severalAttendees(let text, let points):
        "Có \(points.count) người tên “\(text)” (điểm cầu \(points.joined(separator: ", "))). Hãy nêu --point hoặc mã của người đó."
    case .unknownRefusedMark(let id):
        "Không có lượt điểm danh chờ xem xét mã “\(id)”. Xem: diemcau rollcall refused."
    case .reasonMissing: "Vắng có phép phải ghi lý do của từng người, nên không ghi chung được."
    case .numbersExceedInvited(let category, let present, let invited):
        "Số đã điểm danh (\(present)) lớn hơn số triệu tập (\(invited))\(category.isEmpty ? "" : " của “\(category)”"). Hãy xem lại."
    case .negativeNumber: "Số lượng không được âm."
    case .noNumbers: "Hãy nêu ít nhất một số."
    case .categoryTwice(let category):
        category.isEmpty
            ? "Số liệu chung được nêu hai lần." : "Thành phần “\(category)” được nêu hai lần."
    case .badNonce: "Mỗi lượt ghi trên thiết bị cần một mã nonce riêng, dài 8 đến 64 ký tự."
    }
}

extension RollCallHelp {
    static let vietnamese = RollCallHelp(
        rollCall: "Điểm danh đại biểu.",
        open: "Mở một lượt điểm danh.",
        name: "Tên lượt điểm danh, ví dụ “Buổi sáng”.", nameValue: "tên",
        list: "Liệt kê các lượt điểm danh và tỷ lệ dự.",
        close: "Kết thúc lượt điểm danh.",
        rest: "Ghi những người chưa điểm danh là: unexcused (vắng không phép), in-person, online, late.",
        reopen: "Mở lại lượt điểm danh vừa kết thúc.",
        mark: "Điểm danh một người.",
        person: "Họ tên (có dấu hoặc không) hoặc mã của người đó.", personValue: "người",
        status:
            "in-person (trực tiếp), online (trực tuyến), late (muộn), excused (vắng có phép), unexcused (vắng không phép).",
        statusValue: "trạng-thái",
        reason: "Lý do; bắt buộc với vắng có phép.", reasonValue: "lý do",
        number: "Lượt điểm danh số mấy; không nêu thì là lượt mới nhất.",
        replace: "Thay lượt ghi của người khác.",
        nonce: "Mã riêng của lượt ghi; gửi lại cùng mã thì không ghi hai lần.",
        personPoint: "Mã điểm cầu của người đó, khi trùng tên.",
        all: "Điểm danh cả điểm cầu: tất cả có mặt, trừ một số người.",
        point: "Mã điểm cầu.",
        restStatus: "Những người còn lại được ghi là gì.",
        except: "Người ghi riêng: “Họ tên=excused:lý do”, “Họ tên=unexcused”; nêu được nhiều lần.",
        exceptValue: "họ tên=trạng thái[:lý do]",
        below: "Kể cả các điểm cầu cấp dưới.",
        numbers: "Ghi số liệu của điểm cầu chỉ báo số lượng.",
        numbersInvited: "Số triệu tập; không nêu thì lấy theo danh sách hoặc kế hoạch.",
        category: "Thành phần mà số liệu nói đến; không nêu là cả điểm cầu.",
        clear: "Bỏ số liệu đã báo, tính theo điểm danh từng người.",
        replay: "Nhận các lượt điểm danh ghi khi mất mạng, từ tệp JSON.",
        marksFile: "Tệp JSON do thiết bị ghi.",
        refused: "Các lượt điểm danh không được tính, kèm lý do.",
        settle: "Bỏ qua lượt có mã này.", accept: "Tính lượt có mã này.",
        show: "Danh sách điểm danh của một điểm cầu.",
        turnout: "Tỷ lệ dự của toàn hội nghị, từng điểm cầu và thành phần.",
        turnoutPoint: "Chỉ điểm cầu này và các điểm cầu cấp dưới.",
        everyPoint: "Liệt kê mọi điểm cầu ở mọi cấp.",
        history: "Diễn biến từng phút.",
        silent: "Liệt kê hết các điểm cầu chưa báo.")
}
