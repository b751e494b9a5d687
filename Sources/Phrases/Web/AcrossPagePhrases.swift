/// People across conferences as pages show them (đại biểu qua các hội nghị): found, looked at, merged, kept apart.
package struct AcrossPagePhrases: Sendable {
    package let title: String
    package let find: String
    package let findText: String
    package let conference: String
    package let point: String
    package let state: String
    package let more: String
    package let history: String
    package let historyText: String
    package let attendance: String
    package let foundBy: String
    package let maybe: String
    package let maybeText: String
    package let others: String
    package let duplicates: String
    package let duplicatesText: String
    package let noDuplicates: String
    package let moreDuplicates: String
    package let keepFirst: String
    package let keepSecond: String
    package let same: String
    package let different: String
    package let reason: String
    package let undo: String
    package let decided: String
    package let decidedSame: String
    package let decidedDifferent: String
    package let merged: String
    package let distinguished: String
    package let undone: String
    package let isMerged: String
    package let rosterEntry: String
    package let birthYear: String
    package let staffNumber: String
    package let first: String
    package let second: String
}

extension AcrossPagePhrases {
    static let vietnamese = AcrossPagePhrases(
        title: "Đại biểu", find: "Tìm theo họ tên",
        findText: "Tìm trong mọi hội nghị, có dấu hoặc không dấu.", conference: "Hội nghị",
        point: "Điểm cầu", state: "Trạng thái", more: "Còn người khác. Hãy ghi thêm chữ trong họ tên.",
        history: "Quá trình dự", historyText: "Nhận ra nhờ số điện thoại, số hiệu, hoặc họ tên với đơn vị.",
        attendance: "Điểm danh", foundBy: "Nhận ra nhờ", maybe: "Có thể cùng là người này",
        maybeText: "Hãy xem và quyết định; quyết định nào cũng hoàn tác được.",
        others: "Đã ghi là người khác", duplicates: "Người có thể trùng",
        duplicatesText:
            "Mỗi cặp có thể là một người được ghi hai lần. Gộp thì một người ở lại danh sách, nhận những gì người kia có mà mình thiếu.",
        noDuplicates: "Không có ai có thể trùng nhau.",
        moreDuplicates: "Còn nữa: quyết định xong các cặp này thì các cặp sau hiện ra.",
        keepFirst: "Gộp, giữ người thứ nhất", keepSecond: "Gộp, giữ người thứ hai", same: "Là một người",
        different: "Là hai người khác nhau", reason: "Lý do", undo: "Hoàn tác", decided: "Đã quyết định",
        decidedSame: "một người", decidedDifferent: "hai người khác nhau",
        merged: "Đã gộp hai người làm một.", distinguished: "Đã ghi là hai người khác nhau.",
        undone: "Đã hoàn tác.", isMerged: "đã gộp", rosterEntry: "Xem trong danh sách",
        birthYear: "Năm sinh", staffNumber: "Số hiệu", first: "Người thứ nhất", second: "Người thứ hai")

    static let english = AcrossPagePhrases(
        title: "People", find: "Find by name",
        findText: "In all conferences, with diacritics or without.", conference: "Conference",
        point: "Point", state: "State", more: "There are others. Type more of the name.", history: "History",
        historyText: "Known again by phone, staff number, or name with unit.", attendance: "Attendance",
        foundBy: "Known by", maybe: "May be the same person",
        maybeText: "Look and decide; each decision can be taken back.", others: "Known to be others",
        duplicates: "Likely duplicates",
        duplicatesText:
            "Each pair may be one person who is there twice. Merged, one stays on the roster and gets what only the other had.",
        noDuplicates: "Nobody seems to be there twice.",
        moreDuplicates: "There are more: they show once these are decided.",
        keepFirst: "Merge, keep the first", keepSecond: "Merge, keep the second", same: "The same person",
        different: "Two different people", reason: "Reason", undo: "Take back", decided: "Decided",
        decidedSame: "one person", decidedDifferent: "two different people",
        merged: "The two are merged.", distinguished: "Noted: two different people.",
        undone: "It is taken back.", isMerged: "merged", rosterEntry: "See on the roster",
        birthYear: "Year of birth", staffNumber: "Staff number", first: "First", second: "Second")
}
