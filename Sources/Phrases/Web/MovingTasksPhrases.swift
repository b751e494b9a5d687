/// Tasks that come out of a table, and unfinished ones that go onto a later agenda, on pages.
package struct MovingTasksPhrases: Sendable {
    package let title: String
    package let importTitle: String
    package let importText: String
    package let file: String
    package let look: String
    package let carryTitle: String
    package let carryText: String
    package let to: String
    package let place: String
    package let ownItem: String
    package let minutes: String
    package let noLater: String
    package let nothingOpen: String
    package let previewTitle: String
    package let commitImport: String
    package let commitCarry: String
    package let again: String
    package let refused: String
    package let nothingNew: String
    package let typed: String
    package let meanwhile: String
    package let repeats: String
    package let once: String
    package let correct: String
    package let correctText: String
    package let earlierDue: String
    package let unlinked: String
}

extension MovingTasksPhrases {
    static let vietnamese = MovingTasksPhrases(
        title: "Nhập và chuyển nhiệm vụ", importTitle: "Nhập nhiệm vụ từ bảng",
        importText:
            "Tệp CSV hoặc XLSX, dòng tiêu đề có ít nhất hai cột “Nội dung” và “Đơn vị chủ trì”; thêm được “Đơn vị phối hợp”, “Thời hạn”, “Văn bản”, “Mức độ”, “Nhãn”, “Người phụ trách”, “Tài liệu”, “Định kỳ”. Xem trước rồi mới ghi.",
        file: "Tệp", look: "Xem trước", carryTitle: "Chuyển nhiệm vụ chưa xong sang hội nghị sau",
        carryText:
            "Các nhiệm vụ chưa xong thành một mục trong chương trình hội nghị sau để kiểm điểm. Nhiệm vụ vẫn ở đây, đơn vị vẫn báo cáo như cũ.",
        to: "Hội nghị", place: "Đưa vào", ownItem: "một mục riêng, trước phần kết luận",
        minutes: "Số phút của mục riêng", noLater: "Chưa có hội nghị nào sau hội nghị này.",
        nothingOpen: "Hội nghị này không còn nhiệm vụ nào chưa xong.", previewTitle: "Xem trước, chưa ghi gì",
        commitImport: "Nhập những nhiệm vụ này", commitCarry: "Chuyển những nhiệm vụ này",
        again: "Chọn lại", refused: "Chưa nhập gì: hãy sửa những dòng có lỗi trong tệp rồi chọn lại.",
        nothingNew: "Mọi nhiệm vụ trong bảng đã có từ trước.", typed: "Nội dung bạn vừa gõ",
        meanwhile: "Trong lúc bạn gõ", repeats: "Định kỳ", once: "không, chỉ một lần",
        correct: "Đính chính",
        correctText:
            "Sửa chỗ ghi sai của nhiệm vụ đã giao. Nội dung cũ và lý do được giữ trong diễn biến. Muốn thêm thời gian thì gia hạn.",
        earlierDue: "Hạn đúng (sớm hơn hạn đang ghi)", unlinked: "chưa có trong danh mục đơn vị")

    static let english = MovingTasksPhrases(
        title: "Import and carry tasks", importTitle: "Import tasks from a table",
        importText:
            "A CSV or XLSX file whose header has at least “Task” and “Lead unit”; also “Coordinating units”, “Due date”, “Directives”, “Priority”, “Tags”, “In charge”, “Link”, “Repeat”. You see what it comes to before it is stored.",
        file: "File", look: "Look first", carryTitle: "Carry unfinished tasks to a later conference",
        carryText:
            "What is unfinished becomes an item on the later conference's agenda. The tasks stay here, and their units report as before.",
        to: "Conference", place: "Put them into", ownItem: "an item of their own, before the conclusion",
        minutes: "Minutes of that item", noLater: "There is no conference after this one.",
        nothingOpen: "This conference has no unfinished task.",
        previewTitle: "A preview; nothing is stored yet",
        commitImport: "Import these tasks", commitCarry: "Carry these tasks", again: "Choose again",
        refused: "Nothing was imported: mend the faulty rows in the file and choose it again.",
        nothingNew: "All tasks of the table are there already.", typed: "What you typed",
        meanwhile: "While you typed", repeats: "Repeats", once: "no, due once", correct: "Correct",
        correctText:
            "Mends what was written down wrongly. The old words and the reason stay in the history. For more time, extend.",
        earlierDue: "The right due date (earlier than the present one)", unlinked: "not in the registry")
}
