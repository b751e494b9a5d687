/// Points while they are prepared, people at them, and the agenda's real times.
package struct PreparingPhrases: Sendable {
    package let points: String
    package let readiness: String
    package let missing: String
    package let lackingOnly: String
    package let lackingPoints: String
    package let allPoints: String
    package let noneLacking: String
    package let summary: String
    package let nextTest: String
    package let lastTest: String
    package let line: String
    package let connected: String
    package let lost: String
    package let unknownLine: String
    package let backup: String
    package let backupHint: String
    package let setLine: String
    package let schedule: String
    package let scheduleAll: String
    package let scheduleText: String
    package let when: String
    package let day: String
    package let hour: String
    package let record: String
    package let result: String
    package let quality: String
    package let qualityHint: String
    package let testedBy: String
    package let note: String
    package let tests: String
    package let noTests: String
    package let testedAt: String
    package let scheduledFor: String
    package let remind: String
    package let remindText: String
    package let toRemind: String
    package let reminded: String
    package let nothingMissing: String
    package let area: String
    /// How many of the points below one lack nothing.
    package let readyBelow: @Sendable (_ ready: Int, _ count: Int) -> String
    package let roster: String
    package let address: String
    package let joinLink: String
    package let capacity: String
    package let expected: String
    package let below: String
    package let turnout: String
    package let badTime: String

    package let agendaTitle: String
    package let agendaText: String
    package let state: String
    package let planned: String
    package let real: String
    package let late: String
    package let begin: String
    package let end: String
    package let correct: String
    package let at: String
    package let beginNext: String
    package let endRunning: String
    package let noAgenda: String
    package let documents: String

    package let person: String
    package let addPerson: String
    package let editPerson: String
    package let movePoint: String
    package let overReason: String
    package let overReasonHint: String
    package let withdraw: String
    package let withdrawText: String
    package let substitute: String
    package let substituteText: String
    package let standsFor: String
    package let registeredState: String
    package let waitingState: String
    package let substitutedState: String
    package let withdrawnState: String
    package let everybody: String
    package let waitingList: String
    package let tickets: String
    package let ticketsTitle: String
    package let ticketsText: String
    package let tooManyTickets: String
    package let print: String
    package let spreadsheet: String
    package let importing: String
    package let importingText: String
    package let importFailed: String
    package let before: String
    package let after: String
    package let newPeople: String
    package let maybe: String
    package let changedPeople: String
    package let done: String
    package let waits: String
}

extension PreparingPhrases {
    static let vietnamese = PreparingPhrases(
        points: "Điểm cầu", readiness: "Mức sẵn sàng", missing: "Còn thiếu",
        lackingOnly: "Chỉ điểm cầu còn thiếu", lackingPoints: "Điểm cầu còn thiếu", allPoints: "Mọi điểm cầu",
        noneLacking: "Không điểm cầu nào còn thiếu gì.", summary: "Tổng hợp", nextTest: "Lịch thử",
        lastTest: "Kết quả thử", line: "Đường truyền", connected: "Đang kết nối", lost: "Mất kết nối",
        unknownLine: "Chưa rõ", backup: "Đường truyền dự phòng",
        backupHint: "Như: 4G nhà mạng khác. Trống là không có.",
        setLine: "Ghi đường truyền", schedule: "Lên lịch thử kết nối",
        scheduleAll: "Lên lịch thử cho mọi điểm cầu",
        scheduleText: "Nơi theo dõi được báo trước một giờ.", when: "Lúc", day: "Ngày", hour: "Giờ",
        record: "Ghi kết quả thử", result: "Kết quả", quality: "Chất lượng",
        qualityHint: "Như: 100 Mb/s, trễ 20 ms", testedBy: "Người thử", note: "Ghi chú",
        tests: "Các lần thử kết nối", noTests: "Chưa thử lần nào.", testedAt: "Đã thử",
        scheduledFor: "Hẹn thử",
        remind: "Nhắc các điểm cầu còn thiếu",
        remindText: "Báo cho nơi theo dõi những điểm cầu chưa có danh sách.", toRemind: "Cần nhắc",
        reminded: "Đã nhắc.", nothingMissing: "Không còn thiếu gì.", area: "Khu vực",
        readyBelow: { "\($0)/\($1) điểm cầu bên dưới đã đủ" }, roster: "Danh sách", address: "Địa chỉ",
        joinLink: "Đường dẫn vào họp", capacity: "Sức chứa", expected: "Thành phần",
        below: "Điểm cầu cấp dưới",
        turnout: "Điểm danh", badTime: "Ngày hoặc giờ chưa đúng. Ngày như 13/9/2019, giờ như 08:00.",
        agendaTitle: "Diễn biến chương trình",
        agendaText: "Bấm khi một mục bắt đầu; mục trước tự kết thúc. Giờ các mục sau được tính lại.",
        state: "Trạng thái", planned: "Theo chương trình", real: "Thực tế, dự kiến", late: "Muộn (phút)",
        begin: "Bắt đầu", end: "Kết thúc", correct: "Ghi giờ khác", at: "Giờ thực tế",
        beginNext: "Bắt đầu mục tiếp theo", endRunning: "Kết thúc mục này", noAgenda: "Chưa có chương trình.",
        documents: "Tài liệu",
        person: "Đại biểu", addPerson: "Thêm một người", editPerson: "Sửa thông tin", movePoint: "Điểm cầu",
        overReason: "Lý do nhận thêm khi đã đủ chỗ",
        overReasonHint: "Để trống thì người này vào danh sách chờ khi thành phần đã đủ người.",
        withdraw: "Rút khỏi danh sách", withdrawText: "Người chờ lâu nhất cùng thành phần được nhận chỗ.",
        substitute: "Cử người dự thay", substituteText: "Người dự thay giữ chỗ và thành phần của người này.",
        standsFor: "dự thay", registeredState: "trong danh sách", waitingState: "đang chờ",
        substitutedState: "có người dự thay", withdrawnState: "đã rút", everybody: "Tất cả",
        waitingList: "Danh sách chờ", tickets: "In vé điểm danh", ticketsTitle: "Vé điểm danh",
        ticketsText: "Mỗi vé có mã QR để quét khi điểm danh. In trang này rồi cắt.",
        tooManyTickets: "Nhiều người quá cho một lần in. Hãy chọn một điểm cầu.", print: "In",
        spreadsheet: "Tải về XLSX", importing: "Đang nhập danh sách",
        importingText: "Trang này tự cập nhật. Bạn có thể rời đi và quay lại.",
        importFailed: "Chưa nhập được danh sách", before: "Đang ghi", after: "Sẽ là",
        newPeople: "Người mới", maybe: "Có thể là", changedPeople: "Người thay đổi", done: "Đã ghi.",
        waits: "Thành phần đã đủ người: người này được ghi vào danh sách chờ.")

    static let english = PreparingPhrases(
        points: "Points", readiness: "Readiness", missing: "Missing",
        lackingOnly: "Only points that lack something", lackingPoints: "Points that lack something",
        allPoints: "All points", noneLacking: "No point lacks anything.", summary: "Summary",
        nextTest: "Next test",
        lastTest: "Last test", line: "Line", connected: "Connected", lost: "Lost", unknownLine: "Not known",
        backup: "Backup line", backupHint: "Such as: 4G of another carrier. Empty means none.",
        setLine: "Store the line", schedule: "Schedule a connection test",
        scheduleAll: "Schedule a test for all points",
        scheduleText: "Those who follow are told an hour before.",
        when: "When", day: "Day", hour: "Time", record: "Record a test", result: "Result", quality: "Quality",
        qualityHint: "Such as: 100 Mb/s, 20 ms", testedBy: "Tested by", note: "Note",
        tests: "Connection tests",
        noTests: "No test yet.", testedAt: "Tested", scheduledFor: "Scheduled",
        remind: "Remind points that lack something",
        remindText: "Those who follow are told which points have no roster.", toRemind: "To be reminded",
        reminded: "Reminded.", nothingMissing: "Nothing is missing.", area: "Area",
        readyBelow: { "\($0) of \($1) below lack nothing" }, roster: "Roster", address: "Address",
        joinLink: "Link to join", capacity: "Capacity", expected: "Who must attend", below: "Points below",
        turnout: "Roll call",
        badTime: "The day or the time is not right. A day is like 13/9/2019, a time like 08:00.",
        agendaTitle: "The agenda as it runs",
        agendaText:
            "Press when an item begins; the one before it ends by itself. The times of the rest follow.",
        state: "State", planned: "Planned", real: "As things stand", late: "Late (minutes)", begin: "Begin",
        end: "End", correct: "Another time", at: "Real time", beginNext: "Begin the next item",
        endRunning: "End this item", noAgenda: "There is no agenda yet.", documents: "Documents",
        person: "Attendee", addPerson: "Add one person", editPerson: "Edit", movePoint: "Point",
        overReason: "Why over the quota",
        overReasonHint: "Left empty, they wait for a place where their category is full.",
        withdraw: "Withdraw", withdrawText: "Whoever has waited longest for their category gets the place.",
        substitute: "Send a substitute", substituteText: "The substitute takes their place and category.",
        standsFor: "stands in for", registeredState: "registered", waitingState: "waiting",
        substitutedState: "has a substitute", withdrawnState: "withdrawn", everybody: "Everybody",
        waitingList: "Waiting list", tickets: "Print tickets", ticketsTitle: "Tickets",
        ticketsText:
            "Each ticket has a QR code that is scanned at the roll call. Print this page and cut it.",
        tooManyTickets: "Too many people to print at once. Choose a point.", print: "Print",
        spreadsheet: "Download XLSX", importing: "The roster is being imported",
        importingText: "This page renews itself. You may leave and come back.",
        importFailed: "The roster was not imported", before: "Stored", after: "Will be",
        newPeople: "New people", maybe: "May be", changedPeople: "People who change", done: "Stored.",
        waits: "Their category is full: they are on the waiting list.")
}
