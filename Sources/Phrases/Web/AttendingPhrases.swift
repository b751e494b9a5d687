/// A point's people.
package struct AttendingPhrases: Sendable {
    package let title: String
    package let all: String
    package let name: String
    package let position: String
    package let unit: String
    package let phone: String
    package let staffNumber: String
    package let birthYear: String
    package let category: String
    package let note: String
    package let empty: String
    package let emptyText: String
    package let chooseFile: String
    package let defaultPoint: String
    package let skipBad: String
    package let preview: String
    package let previewTitle: String
    package let commit: String
    package let added: String
    package let changed: String
    package let same: String
    package let refused: String
    package let findings: String
    package let row: String
    package let column: String
    package let what: String
    package let severity: String
    package let again: String
    package let gone: String
    package let noFile: String
    package let stopped: String
    package let imported: String
    package let find: String
    package let download: String
    package let sheet: String
    package let sheetHint: String
    package let overReason: String
    package let overReasonHint: String
}

extension AttendingPhrases {
    static let vietnamese = AttendingPhrases(
        title: "Danh sách đại biểu",
        all: "Danh sách đại biểu toàn hội nghị",
        name: "Họ và tên",
        position: "Chức vụ",
        unit: "Đơn vị",
        phone: "Điện thoại", staffNumber: "Số hiệu cán bộ", birthYear: "Năm sinh",
        category: "Thành phần",
        note: "Ghi chú",
        empty: "Danh sách chưa có ai",
        emptyText: "Thêm từng người, hoặc chọn một tệp có họ tên mỗi người một dòng; xem trước rồi mới ghi.",
        chooseFile: "Tệp danh sách (CSV hoặc bảng tính)",
        defaultPoint: "Điểm cầu cho dòng không ghi điểm cầu",
        skipBad: "Bỏ qua dòng có lỗi, nhập các dòng còn lại",
        preview: "Xem trước",
        previewTitle: "Xem trước danh sách",
        commit: "Ghi vào danh sách",
        added: "Thêm",
        changed: "Sửa",
        same: "Không đổi",
        refused: "Không nhập được",
        findings: "Cần xem lại",
        row: "Dòng",
        column: "Cột",
        what: "Vấn đề",
        severity: "Mức",
        again: "Chọn tệp khác",
        gone: "Tệp xem trước đã hết hạn. Chọn lại tệp.",
        noFile: "Chưa chọn tệp, hoặc tệp không có gì. Hãy chọn một tệp Excel (.xlsx) hoặc CSV có nội dung.",
        stopped: "Chưa ghi gì vì có dòng lỗi. Sửa tệp rồi chọn lại, hoặc đánh dấu bỏ qua các dòng lỗi.",
        imported: "Đã ghi danh sách.",
        find: "Tìm người",
        download: "Tải về CSV",
        sheet: "Trang tính", sheetHint: "Của tệp Excel có nhiều trang; để trống là trang đầu có danh sách.",
        overReason: "Lý do nhận thêm",
        overReasonHint: "Chỉ cần khi thành phần đã đủ người và kế hoạch cho nhận thêm.")

    static let english = AttendingPhrases(
        title: "Roster",
        all: "Roster of the whole conference",
        name: "Name",
        position: "Position",
        unit: "Unit",
        phone: "Phone", staffNumber: "Staff number", birthYear: "Year of birth",
        category: "Category",
        note: "Note",
        empty: "Nobody is on the roster yet",
        emptyText:
            "Add people one by one, or choose a file with one person a row; you see what is in it before anything is stored.",
        chooseFile: "Roster file (CSV or spreadsheet)",
        defaultPoint: "Point for rows that name none",
        skipBad: "Leave out rows with errors, take the others",
        preview: "Preview",
        previewTitle: "Preview of the roster",
        commit: "Store",
        added: "Added",
        changed: "Changed",
        same: "Unchanged",
        refused: "Refused",
        findings: "To look at",
        row: "Row",
        column: "Column",
        what: "Problem",
        severity: "Severity",
        again: "Choose another file",
        gone: "The previewed file is gone. Choose it again.",
        noFile:
            "No file was chosen, or it is empty. Choose an Excel (.xlsx) or CSV file with something in it.",
        stopped:
            "Nothing is stored, because rows have errors. Mend the file and choose it again, or leave those rows out.",
        imported: "The roster is stored.",
        find: "Find a person",
        download: "Download CSV",
        sheet: "Sheet", sheetHint: "Of a workbook with several; empty means the first one with a roster.",
        overReason: "Why over the quota",
        overReasonHint: "Only where a category is full and the plan takes more.")
}
