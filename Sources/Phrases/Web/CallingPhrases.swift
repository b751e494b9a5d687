/// Roll calls and the live board.
package struct CallingPhrases: Sendable {
    package let title: String
    package let none: String
    package let noneText: String
    package let noneForYou: String
    package let open: String
    package let name: String
    package let close: String
    package let reopen: String
    package let openState: String
    package let closedState: String
    package let points: String
    package let find: String
    package let allPresent: String
    package let inPerson: String
    package let online: String
    package let late: String
    package let excused: String
    package let unexcused: String
    package let reason: String
    package let notCalled: String
    package let undo: String
    package let waitingSend: String
    package let offline: String
    package let kept: String
    package let keptPage: String
    package let refusedMarks: String
    package let numbers: String
    package let present: String
    package let invited: String
    package let sendNumbers: String
    package let empty: String
    package let emptyText: String
    package let turnout: String
    package let board: String
    package let now: String
    package let nextItem: String
    package let lost: String
    package let noRollCall: String
    package let saved: String
    package let needsScript: String
}

extension CallingPhrases {
    static let vietnamese = CallingPhrases(
        title: "Điểm danh",
        none: "Chưa có lượt điểm danh nào",
        noneText: "Mở một lượt, như “Buổi sáng”; các điểm cầu điểm danh ngay trên điện thoại.",
        noneForYou: "Khi người tổ chức mở điểm danh, điểm cầu của bạn sẽ hiện ở đây.",
        open: "Mở điểm danh",
        name: "Tên lượt điểm danh",
        close: "Đóng lượt điểm danh",
        reopen: "Mở lại",
        openState: "đang mở",
        closedState: "đã đóng",
        points: "Điểm cầu",
        find: "Tìm tên",
        allPresent: "Những người còn lại có mặt",
        inPerson: "Có mặt",
        online: "Trực tuyến",
        late: "Đi muộn",
        excused: "Có phép",
        unexcused: "Không phép",
        reason: "Lý do vắng có phép",
        notCalled: "Chưa điểm danh",
        undo: "Hoàn tác",
        waitingSend: "chờ gửi",
        offline: "Mất kết nối. Cứ điểm danh tiếp: dấu được giữ trên máy và gửi khi có mạng lại.",
        kept: "chưa gửi",
        keptPage:
            "Mất kết nối: đây là trang đã lưu trên máy. Cứ điểm danh tiếp; dấu được gửi khi có mạng lại.",
        refusedMarks: "Dấu không được nhận",
        numbers: "Chỉ báo số lượng",
        present: "Có mặt",
        invited: "Triệu tập",
        sendNumbers: "Gửi số lượng",
        empty: "Điểm cầu này chưa có danh sách",
        emptyText: "Nhập danh sách trước, hoặc chỉ báo số lượng.",
        turnout: "Tỷ lệ dự",
        board: "Màn hình hội trường",
        now: "Đang diễn ra",
        nextItem: "Tiếp theo",
        lost: "Mất kết nối, đang thử lại…",
        noRollCall: "Chưa điểm danh",
        saved: "Đã ghi.",
        needsScript:
            "Danh sách này cập nhật ngay khi trình duyệt bật JavaScript; nếu không, tải lại trang để xem số mới."
    )

    static let english = CallingPhrases(
        title: "Roll call",
        none: "There is no roll call yet",
        noneText: "Open one, such as “Morning”; points then call the roll on a telephone.",
        noneForYou: "When the organiser opens the roll call, your point is shown here.",
        open: "Open a roll call",
        name: "Its name",
        close: "Close",
        reopen: "Open again",
        openState: "open",
        closedState: "closed",
        points: "Points",
        find: "Find a name",
        allPresent: "All the others are here",
        inPerson: "Here",
        online: "Online",
        late: "Late",
        excused: "Excused",
        unexcused: "Unexcused",
        reason: "Why excused",
        notCalled: "Not called",
        undo: "Undo",
        waitingSend: "waiting to be sent",
        offline: "No connection. Go on: marks are kept on this device and sent when it is back.",
        kept: "not sent",
        keptPage:
            "No connection: this page was kept on the device. Go on; marks are sent when it is back.",
        refusedMarks: "Marks that were refused",
        numbers: "Report numbers only",
        present: "Present",
        invited: "Invited",
        sendNumbers: "Send numbers",
        empty: "This point has no roster yet",
        emptyText: "Import a roster first, or report numbers only.",
        turnout: "Turnout",
        board: "Live board",
        now: "Now",
        nextItem: "Next",
        lost: "Connection lost, trying again…",
        noRollCall: "No roll call yet",
        saved: "Stored.",
        needsScript: "This page updates by itself where scripts are on; otherwise reload it.")
}
