/// What a person reads about a roster's import, export and search.
package struct RosterFilePhrases: Sendable {
    package let sheet: String
    package let sheetValue: String
    package let column: String
    package let columnValue: String
    package let badColumn: @Sendable (_ text: String, _ fields: [String]) -> String
    package let preview: String
    package let overQuota: String
    package let waiting: @Sendable (Int) -> String
    package let takenOver: @Sendable (Int) -> String
    package let waits: String
    package let sheetRead: @Sendable (String) -> String
    /// What a column was taken for; `nil` for one that is not read.
    package let columnTaken: @Sendable (_ header: String, _ field: String?) -> String
    package let changes: String
    package let isNew: String
    package let isChanged: String
    package let morePeople: @Sendable (Int) -> String
    package let mayBeKnown: @Sendable (Int) -> String
    package let maybe: @Sendable (String) -> String
    package let export: String
    package let exportFile: String
    package let exported: @Sendable (_ file: String, _ people: Int) -> String
    package let badExport: @Sendable (String) -> String
    package let tooManyRows: @Sendable (Int) -> String
    package let find: String
    package let findText: String
    package let findValue: String
    package let limit: String
    package let nobodyFound: @Sendable (String) -> String
    package let sheetName: String

    static let vietnamese = RosterFilePhrases(
        sheet: "Trang tính cần đọc của tệp Excel; không nêu thì là trang đầu tiên có dòng tiêu đề.",
        sheetValue: "tên trang",
        column: "Cột chứa gì, khi chương trình đoán sai: “Tên cột=name”; nêu được nhiều lần.",
        columnValue: "tên cột=trường",
        badColumn: { text, fields in
            "“\(text)” không đúng dạng. Hãy viết “Tên cột=trường”; các trường: \(fields.joined(separator: ", "))."
        },
        preview: "Chỉ xem trước: lỗi theo dòng và ô, ai mới, ai thay đổi; không ghi gì.",
        overQuota: "Vẫn nhận người khi thành phần đã đủ, kèm lý do này (trừ khi kế hoạch từ chối).",
        waiting: {
            "\($0) người vào danh sách chờ vì thành phần đã đủ; muốn nhận, thêm --over-quota “lý do”."
        },
        takenOver: { "\($0) người được nhận thêm ngoài số đã định." }, waits: "chờ chỗ",
        sheetRead: { "Trang tính: \($0)" },
        columnTaken: { header, field in
            field.map { "Cột “\(header)”: \($0)" } ?? "Cột “\(header)”: không đọc"
        },
        changes: "Thay đổi", isNew: "mới", isChanged: "thay đổi",
        morePeople: { "… và \($0) người nữa." },
        mayBeKnown: {
            "\($0) người mới trùng họ tên với người đã có ở cùng điểm cầu hoặc cùng đơn vị; nhập là thêm người. Nếu là cùng một người, hãy ghi số điện thoại hoặc mã cán bộ cho khớp."
        },
        maybe: { "có thể là: \($0)" },
        export: "Xuất danh sách ra tệp CSV hoặc Excel (.xlsx).",
        exportFile: "Tệp cần ghi; phần mở rộng .csv hoặc .xlsx quyết định dạng.",
        exported: { file, people in "Đã ghi \(people) người vào “\(file)”." },
        badExport: { "“\($0)” phải có phần mở rộng .csv hoặc .xlsx." },
        tooManyRows: { "Excel chỉ chứa được \($0) dòng. Hãy xuất ra .csv hoặc từng điểm cầu bằng --point." },
        find: "Tìm người theo họ tên, có dấu hoặc không dấu.",
        findText: "Một hay nhiều từ của họ tên; mỗi từ chỉ cần phần đầu.", findValue: "họ tên",
        limit: "Hiện nhiều nhất bao nhiêu người.",
        nobodyFound: { "Không có ai khớp với “\($0)”." },
        sheetName: "Danh sách")

    static let english = RosterFilePhrases(
        sheet: "The workbook's sheet to read; the first with a header row where none is named.",
        sheetValue: "sheet",
        column: "What a column holds, where the guess is wrong: “Header=name”; can be repeated.",
        columnValue: "header=field",
        badColumn: { text, fields in
            "“\(text)” has not the right form. Write “Header=field”; the fields: \(fields.joined(separator: ", "))."
        },
        preview: "Only look: findings by row and cell, who is new, who changes; nothing is written.",
        overQuota: "Take people although their category is full, for this reason (unless the plan refuses).",
        waiting: {
            "\(counted($0, "person waits", "people wait")) for a place, their category being full; --over-quota “reason” takes them."
        },
        takenOver: { "\(counted($0, "person was", "people were")) taken over the number." }, waits: "waits",
        sheetRead: { "Sheet: \($0)" },
        columnTaken: { header, field in
            field.map { "Column “\(header)”: \($0)" } ?? "Column “\(header)”: not read"
        },
        changes: "Changes", isNew: "new", isChanged: "changed",
        morePeople: { "… and \(counted($0, "more person", "more people"))." },
        mayBeKnown: {
            "\(counted($0, "new person has", "new people have")) the name of somebody who is there already, at the same point or of the same unit; an import adds them. If they are the same, give them the phone or staff number by which they are known."
        },
        maybe: { "may be: \($0)" },
        export: "Write the roster to a CSV file or a workbook (.xlsx).",
        exportFile: "The file to write; its ending .csv or .xlsx decides the form.",
        exported: { file, people in "Wrote \(counted(people, "person", "people")) to “\(file)”." },
        badExport: { "“\($0)” must end in .csv or .xlsx." },
        tooManyRows: { "A workbook holds \($0) rows. Write .csv, or point by point with --point." },
        find: "Find people by name, with diacritics or without.",
        findText: "One or more words of the name; the beginning of each is enough.", findValue: "name",
        limit: "How many people to show at most.",
        nobodyFound: { "Nobody matches “\($0)”." },
        sheetName: "Roster")
}
