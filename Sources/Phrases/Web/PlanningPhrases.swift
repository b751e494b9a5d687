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
    package let overtakenAdvice: String
    /// How many more findings there are of the kind that was shown.
    package let moreAlike: @Sendable (Int) -> String
    /// That somebody published a version while another was edited.
    package let overtaken: @Sendable (_ version: Int, _ by: String) -> String
    /// What a plan holds: points, items of the agenda, directives and people.
    package let contents: @Sendable (_ points: Int, _ items: Int, _ directives: Int, _ people: Int) -> String
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
        published: "Đã ban hành.",
        overtakenAdvice:
            "Kế hoạch bạn đang sửa vẫn còn nguyên dưới đây. Hãy đưa các thay đổi trên vào nếu cần, rồi xem trước lại: điều gì không đưa vào sẽ bị thay bằng bản của bạn.",
        moreAlike: { "và \($0) chỗ khác như vậy" },
        overtaken: { "Trong lúc bạn sửa, \($1) đã ban hành bản \($0) của kế hoạch này, với các thay đổi:" },
        contents: {
            "Kế hoạch gồm \($0) điểm cầu, \($1) mục chương trình, \($2) văn bản và \($3) người được nêu tên."
        })

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
        published: "Published.",
        overtakenAdvice:
            "The plan you are editing is still here, below. Take over these changes where you want them, then preview again: what you do not take over is replaced by yours.",
        moreAlike: { "and \($0) more like this" },
        overtaken: {
            "While you were editing, \($1) published version \($0) of this plan, with these changes:"
        },
        contents: {
            let points = $0 == 1 ? "point" : "points"
            let items = $1 == 1 ? "item" : "items"
            let directives = $2 == 1 ? "directive" : "directives"
            let people = $3 == 1 ? "named person" : "named people"
            return "The plan has \($0) \(points), \($1) \(items), \($2) \(directives) and \($3) \(people)."
        })
}
