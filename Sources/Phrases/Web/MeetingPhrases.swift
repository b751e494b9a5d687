/// Conferences and their pages.
package struct MeetingPhrases: Sendable {
    package let title: String
    package let coming: String
    package let past: String
    package let newPlan: String
    package let none: String
    package let noneText: String
    package let noneForYou: String
    package let when: String
    package let host: String
    package let form: String
    package let chairs: String
    package let secretary: String
    package let directives: String
    package let version: String
    package let cancelled: String
    package let agenda: String
    package let time: String
    package let item: String
    package let presenters: String
    package let points: String
    package let point: String
    package let pointCode: String
    package let inCharge: String
    package let technician: String
    package let expected: String
    package let registered: String
    package let missing: String
    package let nothingMissing: String
    package let editPlan: String
    package let importRoster: String
    package let conclusion: String
    package let tasks: String
    package let findPoint: String
    package let noAgenda: String
    package let noPoints: String
    package let closed: String
    package let print: String
    package let board: String
    package let rollCall: String
}

extension MeetingPhrases {
    static let vietnamese = MeetingPhrases(
        title: "Hội nghị",
        coming: "Sắp tới",
        past: "Đã qua",
        newPlan: "Lập kế hoạch mới",
        none: "Chưa có hội nghị nào",
        noneText: "Bắt đầu bằng một kế hoạch: tên, ngày, điểm cầu và chương trình.",
        noneForYou: "Khi có hội nghị bạn phụ trách, hội nghị sẽ hiện ở đây.",
        when: "Thời gian",
        host: "Đơn vị tổ chức",
        form: "Hình thức",
        chairs: "Chủ trì",
        secretary: "Thư ký",
        directives: "Văn bản",
        version: "Bản",
        cancelled: "Đã hủy",
        agenda: "Chương trình",
        time: "Giờ",
        item: "Nội dung",
        presenters: "Báo cáo viên",
        points: "Điểm cầu",
        point: "Điểm cầu",
        pointCode: "Mã",
        inCharge: "Phụ trách",
        technician: "Trực kỹ thuật",
        expected: "Dự kiến",
        registered: "Đã đăng ký",
        missing: "Còn thiếu",
        nothingMissing: "Không còn thiếu gì.",
        editPlan: "Sửa kế hoạch",
        importRoster: "Nhập danh sách",
        conclusion: "Kết luận",
        tasks: "Nhiệm vụ",
        findPoint: "Tìm điểm cầu",
        noAgenda: "Chưa có chương trình.",
        noPoints: "Chưa có điểm cầu.",
        closed: "đã bỏ khỏi kế hoạch",
        print: "In trang này",
        board: "Màn hình hội trường",
        rollCall: "Điểm danh")

    static let english = MeetingPhrases(
        title: "Conferences",
        coming: "Coming",
        past: "Past",
        newPlan: "Plan a conference",
        none: "There is no conference yet",
        noneText: "Begin with a plan: title, day, points and agenda.",
        noneForYou: "Conferences that you have to do with will be shown here.",
        when: "When",
        host: "Host",
        form: "Form",
        chairs: "Chairs",
        secretary: "Secretary",
        directives: "Directives",
        version: "Version",
        cancelled: "Cancelled",
        agenda: "Agenda",
        time: "Time",
        item: "Item",
        presenters: "Presenters",
        points: "Points",
        point: "Point",
        pointCode: "Code",
        inCharge: "In charge",
        technician: "Technician",
        expected: "Expected",
        registered: "Registered",
        missing: "What is missing",
        nothingMissing: "Nothing is missing.",
        editPlan: "Edit plan",
        importRoster: "Import roster",
        conclusion: "Conclusion",
        tasks: "Tasks",
        findPoint: "Find a point",
        noAgenda: "There is no agenda yet.",
        noPoints: "There are no points yet.",
        closed: "no longer planned",
        print: "Print",
        board: "Live board",
        rollCall: "Roll call")
}
