/// Tasks.
package struct WorkPhrases: Sendable {
    package let title: String
    package let none: String
    package let noneText: String
    package let number: String
    package let text: String
    package let lead: String
    package let coordinating: String
    package let due: String
    package let noDue: String
    package let state: String
    package let directives: String
    package let conference: String
    package let unit: String
    package let overdue: String
    package let reports: String
    package let noReports: String
    package let report: String
    package let reportText: String
    package let percent: String
    package let send: String
    package let complete: String
    package let completeText: String
    package let drop: String
    package let editTitle: String
    package let unitsHint: String
    package let directivesHint: String
    package let dueWords: String
    package let dueDate: String
    package let source: String
    package let accepted: String
    package let dropped: String
    package let edited: String
    package let reported: String
    package let completed: String
    package let unitTitle: String
    package let directiveTitle: String
    package let done: String
    package let open: String
    /// All that are not closed, among the states one may choose.
    package let allOpen: String
    package let notFound: String
    package let count: String
    package let acknowledge: String
    package let askExtension: String
    package let newDue: String
    package let extend: String
    package let asked: String
    package let grant: String
    package let refuse: String
    package let returnTask: String
    package let reopen: String
    package let firstDue: String
    package let changed: String
}

extension WorkPhrases {
    static let vietnamese = WorkPhrases(
        title: "Nhiệm vụ",
        none: "Chưa có nhiệm vụ nào",
        noneText: "Nhiệm vụ được giao từ kết luận hội nghị sẽ hiện ở đây.",
        number: "Số",
        text: "Nội dung",
        lead: "Chủ trì",
        coordinating: "Phối hợp",
        due: "Thời hạn",
        noDue: "không nêu",
        state: "Trạng thái",
        directives: "Văn bản",
        conference: "Hội nghị",
        unit: "Đơn vị",
        overdue: "quá hạn",
        reports: "Báo cáo",
        noReports: "Chưa có báo cáo.",
        report: "Báo cáo tiến độ",
        reportText: "Đã làm được gì",
        percent: "Tỷ lệ hoàn thành (%)",
        send: "Gửi báo cáo",
        complete: "Đóng nhiệm vụ",
        completeText: "Kết quả đạt được",
        drop: "Bỏ nhiệm vụ",
        editTitle: "Sửa đề xuất",
        unitsHint: "Mỗi dòng một đơn vị.",
        directivesHint: "Mỗi dòng một số ký hiệu, như 32-CT/TW.",
        dueWords: "Thời hạn theo lời kết luận",
        dueDate: "Hạn cuối (ngày)",
        source: "Trích kết luận",
        accepted: "Đã giao.",
        dropped: "Đã bỏ.",
        edited: "Đã sửa.",
        reported: "Đã gửi báo cáo.",
        completed: "Đã đóng nhiệm vụ.",
        unitTitle: "Nhiệm vụ của đơn vị",
        directiveTitle: "Thực hiện văn bản",
        done: "Hoàn thành",
        open: "Chưa xong", allOpen: "Mọi việc chưa xong",
        notFound: "Không có nhiệm vụ nào như vậy",
        count: "nhiệm vụ",
        acknowledge: "Đã nhận nhiệm vụ",
        askExtension: "Xin gia hạn",
        newDue: "Hạn mới",
        extend: "Gia hạn",
        asked: "Đơn vị xin gia hạn đến",
        grant: "Đồng ý",
        refuse: "Không đồng ý",
        returnTask: "Trả lại, yêu cầu làm lại",
        reopen: "Mở lại nhiệm vụ",
        firstDue: "Hạn ban đầu",
        changed: "Đã ghi.")

    static let english = WorkPhrases(
        title: "Tasks",
        none: "There are no tasks yet",
        noneText: "Tasks assigned by conclusions will be shown here.",
        number: "Number",
        text: "Task",
        lead: "Lead",
        coordinating: "Coordinating",
        due: "Due",
        noDue: "none given",
        state: "State",
        directives: "Directives",
        conference: "Conference",
        unit: "Unit",
        overdue: "overdue",
        reports: "Reports",
        noReports: "No reports yet.",
        report: "Report progress",
        reportText: "What was done",
        percent: "Done (%)",
        send: "Send report",
        complete: "Close as done",
        completeText: "What was achieved",
        drop: "Call off",
        editTitle: "Edit the proposal",
        unitsHint: "One unit a line.",
        directivesHint: "One number a line, like 32-CT/TW.",
        dueWords: "The deadline in the conclusion's words",
        dueDate: "Last day",
        source: "From the conclusion",
        accepted: "Assigned.",
        dropped: "Dropped.",
        edited: "Changed.",
        reported: "The report is sent.",
        completed: "The task is closed.",
        unitTitle: "Tasks of the unit",
        directiveTitle: "Carrying out the directive",
        done: "Done",
        open: "Open", allOpen: "All that are open",
        notFound: "There is no such task",
        count: "tasks",
        acknowledge: "Acknowledge",
        askExtension: "Ask for more time",
        newDue: "New due date",
        extend: "Extend",
        asked: "The unit asks for time until",
        grant: "Grant",
        refuse: "Refuse",
        returnTask: "Send back",
        reopen: "Open again",
        firstDue: "First due date",
        changed: "Stored.")
}
