/// Points that are added, changed, moved and closed on pages (cây điểm cầu), with their history and their tables.
package struct TreePagePhrases: Sendable {
    package let add: String
    package let addText: String
    package let code: String
    package let codeHint: String
    package let edit: String
    package let name: String
    package let above: String
    package let under: String
    package let underHint: String
    package let top: String
    package let unit: String
    package let expectedHint: String
    package let reason: String
    package let reasonHint: String
    package let move: String
    package let moveText: String
    package let close: String
    package let closeText: String
    package let closeReason: String
    package let people: String
    package let mustBeNone: String
    package let moveTo: String
    package let moveToCode: String
    package let stay: String
    package let closesBelow: String
    package let reopen: String
    package let reopenText: String
    package let isClosed: String
    package let closedPoints: String
    package let origin: String
    package let history: String
    package let wholeHistory: String
    package let noHistory: String
    package let older: String
    package let changedMeanwhile: String
    package let added: String
    package let closed: String
    package let reopened: String
    package let moved: String

    package let importing: String
    package let importText: String
    package let file: String
    package let fileUnder: String
    package let byUnits: String
    package let byUnitsText: String
    package let scope: String
    package let provinces: String
    package let provincesWithCommunes: String
    package let communesOf: String
    package let look: String
    package let previewTitle: String
    package let would: String
    package let nothing: String
    package let refused: String
    package let commit: String
    package let again: String
    package let same: String
    package let imported: String
    package let shownFirst: String
}

extension TreePagePhrases {
    static let vietnamese = TreePagePhrases(
        add: "Thêm điểm cầu", addText: "Điểm cầu thêm ở đây không cần có trong kế hoạch.",
        code: "Mã điểm cầu",
        codeHint: "Chữ không dấu, chữ số, “-”, “_”, “.”; dài nhất 32 ký tự. Sau này không đổi được.",
        edit: "Sửa thông tin điểm cầu", name: "Tên điểm cầu", above: "Thuộc", under: "Thuộc điểm cầu (mã)",
        underHint: "Để trống là ở cấp cao nhất.", top: "Cấp cao nhất", unit: "Đơn vị",
        expectedHint: "Mỗi dòng một thành phần, như: Bí thư chi bộ: 40", reason: "Lý do",
        reasonHint: "Ghi vào lịch sử.", move: "Chuyển sang cấp trên khác",
        moveText: "Mọi điểm cầu bên dưới đi theo.", close: "Đóng điểm cầu",
        closeText:
            "Điểm cầu đã đóng không được mời nữa. Danh sách, kết quả thử, điểm danh và lịch sử được giữ lại.",
        closeReason: "Vì sao đóng", people: "Người trong danh sách",
        mustBeNone: "Không có ai: còn người thì chưa đóng", moveTo: "Chuyển sang điểm cầu khác",
        moveToCode: "Mã điểm cầu nhận", stay: "Ở lại danh sách, không mời nữa",
        closesBelow: "Đóng cả mọi điểm cầu bên dưới", reopen: "Mở lại điểm cầu",
        reopenText: "Để trống cấp trên thì điểm cầu về chỗ cũ, nếu nơi ấy đang mở.",
        isClosed: "Điểm cầu này đã đóng.", closedPoints: "Điểm cầu đã đóng", origin: "Nguồn",
        history: "Lịch sử thay đổi", wholeHistory: "Lịch sử mọi điểm cầu",
        noHistory: "Chưa có thay đổi nào.", older: "Thay đổi cũ hơn",
        changedMeanwhile:
            "Người khác vừa sửa điểm cầu này. Nội dung bạn ghi còn ở dưới; hãy xem lại rồi lưu lần nữa nếu vẫn muốn.",
        added: "Đã thêm điểm cầu.", closed: "Đã đóng điểm cầu.", reopened: "Đã mở lại điểm cầu.",
        moved: "Đã chuyển điểm cầu.",
        importing: "Nhập điểm cầu từ tệp",
        importText:
            "Cần cột “Mã điểm cầu” và “Tên điểm cầu”; có thể thêm Thuộc điểm cầu, Đơn vị, Địa chỉ, Sức chứa, Chủ trì, Trực kỹ thuật, Đường dẫn, Đường dự phòng. Mỗi cột số khác là một thành phần. Điểm cầu không có trong tệp giữ nguyên.",
        file: "Tệp CSV hoặc Excel (.xlsx)", fileUnder: "Điểm cầu không ghi cấp trên thì thuộc (mã)",
        byUnits: "Thêm theo danh mục đơn vị hành chính",
        byUnitsText: "Mỗi tỉnh, thành phố, xã, phường, đặc khu là một điểm cầu. Điểm đã có giữ nguyên.",
        scope: "Những đơn vị nào", provinces: "Mọi tỉnh, thành phố",
        provincesWithCommunes: "Mọi tỉnh, thành phố và mọi xã, phường, đặc khu",
        communesOf: "Mọi xã, phường, đặc khu của", look: "Xem trước", previewTitle: "Xem trước điểm cầu",
        would: "Sẽ thay đổi", nothing: "Mọi điểm cầu đã đúng như vậy; không có gì để ghi.",
        refused: "Chưa nhập được: tệp có lỗi. Hãy sửa tệp rồi chọn lại.", commit: "Ghi các điểm cầu",
        again: "Chọn lại", same: "Đã đúng", imported: "Đã ghi các điểm cầu.",
        shownFirst: "Chỉ hiện 200 thay đổi đầu tiên.")

    static let english = TreePagePhrases(
        add: "Add a point", addText: "A point that is added here need not be in the plan.", code: "Code",
        codeHint:
            "Letters without diacritics, digits, “-”, “_”, “.”; at most 32. It cannot be changed later.",
        edit: "Change the point", name: "Name", above: "Below", under: "Below the point (code)",
        underHint: "Empty means the top.",
        top: "The top", unit: "Unit",
        expectedHint: "One category a line, such as: Party cell secretaries: 40",
        reason: "Reason", reasonHint: "It is kept in the history.", move: "Move below another point",
        moveText: "All points below go with it.", close: "Close the point",
        closeText:
            "Nobody is invited to a closed point. Its roster, tests, marks and history are kept.",
        closeReason: "Why it closes", people: "People on its roster",
        mustBeNone: "There are none: it does not close while there are any",
        moveTo: "They move to another point", moveToCode: "Code of that point",
        stay: "They stay on its roster, invited no more", closesBelow: "Close all points below, too",
        reopen: "Open the point again",
        reopenText: "Left empty, it hangs where it did before, if that point is open.",
        isClosed: "This point is closed.", closedPoints: "Closed points", origin: "Source",
        history: "History", wholeHistory: "History of all points", noHistory: "No changes yet.",
        older: "Older changes",
        changedMeanwhile:
            "Somebody else has just changed this point. What you typed is below; look again, and store it once more if you still want it.",
        added: "The point is added.", closed: "The point is closed.", reopened: "The point is open again.",
        moved: "The point is moved.",
        importing: "Import points from a file",
        importText:
            "The columns “Code” and “Name” are needed; Parent, Unit, Address, Capacity, In charge, Technician, Link and Backup may be added. Every other column of numbers is a category. Points that the file does not name stay as they are.",
        file: "CSV or Excel file (.xlsx)", fileUnder: "Points without one above hang below (code)",
        byUnits: "Add from the register of administrative units",
        byUnitsText: "Each province or commune is a point. Those that are there stay as they are.",
        scope: "Which units", provinces: "All provinces", provincesWithCommunes: "All provinces and communes",
        communesOf: "All communes of", look: "Preview", previewTitle: "Preview of the points",
        would: "What would change", nothing: "All points are so already; there is nothing to store.",
        refused: "Nothing was taken: the file has errors. Mend it and choose it again.",
        commit: "Store the points", again: "Choose again", same: "As they are",
        imported: "The points are stored.", shownFirst: "Only the first 200 changes are shown.")
}
