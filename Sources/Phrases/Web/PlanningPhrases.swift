/// The plan editor.
package struct PlanningPhrases: Sendable {
    package let newTitle: String
    package let editTitle: String
    package let text: String
    package let hint: String
    package let check: String
    package let preview: String
    package let publish: String
    package let findings: String
    package let fine: String
    package let line: String
    package let changes: String
    package let firstVersion: String
    package let unchanged: String
    package let told: String
    package let toldNobody: String
    package let keepEditing: String
    package let published: String
}

extension PlanningPhrases {
    static let vietnamese = PlanningPhrases(
        newTitle: "Lập kế hoạch hội nghị",
        editTitle: "Sửa kế hoạch",
        text: "Kế hoạch (YAML)",
        hint: "Mỗi mục một dòng, lùi hai dấu cách cho mục con. Kiểm tra ngay khi bạn gõ.",
        check: "Kiểm tra",
        preview: "Xem trước thay đổi",
        publish: "Ban hành",
        findings: "Kết quả kiểm tra",
        fine: "Không có lỗi.",
        line: "dòng",
        changes: "Thay đổi so với bản đang dùng",
        firstVersion: "Đây là bản đầu tiên.",
        unchanged: "Không có gì thay đổi.",
        told: "Sẽ được thông báo",
        toldNobody: "Không gửi thông báo cho ai.",
        keepEditing: "Sửa tiếp",
        published: "Đã ban hành.")

    static let english = PlanningPhrases(
        newTitle: "Plan a conference",
        editTitle: "Edit the plan",
        text: "Plan (YAML)",
        hint: "One entry a line, two spaces in front of what belongs to it. It is checked as you type.",
        check: "Check",
        preview: "Preview the changes",
        publish: "Publish",
        findings: "What the checks say",
        fine: "No errors.",
        line: "line",
        changes: "Changes from the version in force",
        firstVersion: "This is the first version.",
        unchanged: "Nothing has changed.",
        told: "Who will be told",
        toldNobody: "Nobody will be notified.",
        keepEditing: "Keep editing",
        published: "Published.")
}
