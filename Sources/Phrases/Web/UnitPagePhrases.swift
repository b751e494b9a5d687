/// The registry of units, and what belongs to a task beside its text.
package struct UnitPagePhrases: Sendable {
    package let title: String
    package let none: String
    package let noneText: String
    package let find: String
    package let code: String
    package let codeHint: String
    package let name: String
    package let parent: String
    package let parentHint: String
    package let inCharge: String
    package let state: String
    package let add: String
    package let isGroup: String
    package let membersHint: String
    package let importTitle: String
    package let importText: String
    package let province: String
    package let body: String
    package let committee: String
    package let party: String
    package let importButton: String
    package let unlinked: String
    package let unlinkedText: String
    package let unlinkedCount: String
    package let addThis: String
    package let mine: String
    package let noMine: String
    package let below: String
    package let members: String
    package let names: String
    package let aliases: String
    package let aliasesHint: String
    package let abbreviations: String
    package let history: String
    package let tasks: String
    package let soon: String
    package let edit: String
    package let renameUntil: String
    package let renameHint: String
    package let end: String
    package let endText: String
    package let successor: String
    package let on: String
    package let merge: String
    package let dissolve: String
    package let until: String
    package let successorIs: String

    package let parts: String
    package let splitTitle: String
    package let splitText: String
    package let splitHint: String
    package let split: String
    package let partOf: String
    package let series: String
    package let seriesText: String
    package let periodOf: String
    package let reassign: String
    package let reassignText: String
    package let marks: String
    package let priority: String
    package let tags: String
    package let tagsHint: String
    package let links: String
    package let linksHint: String
    package let person: String
    package let changes: String
    package let extensions: String
    package let views: String
    package let saveView: String
    package let viewName: String
    package let removeView: String
    package let search: String
    package let tag: String
    package let dueThrough: String
    package let anyPriority: String
    package let staleTag: String
    package let officers: String
    package let calendar: String
    package let calendarText: String
    package let calendarHint: String
    package let addCalendar: String
    package let endCalendar: String
    package let keep: String
    package let replaceView: String
    package let distinct: String
}

extension UnitPagePhrases {
    static let vietnamese = UnitPagePhrases(
        title: "Đơn vị", none: "Danh mục chưa có đơn vị nào",
        noneText: "Thêm từng đơn vị, hoặc nhập cả tỉnh từ danh mục hành chính.", find: "Tìm đơn vị",
        code: "Mã",
        codeHint: "Để trống thì lấy theo tên.", name: "Tên", parent: "Trực thuộc",
        parentHint: "Mã hoặc tên đơn vị cấp trên.",
        inCharge: "Người phụ trách", state: "Trạng thái", add: "Thêm đơn vị",
        isGroup: "Đây là một nhóm đơn vị", membersHint: "Thành viên của nhóm, mỗi dòng một mã hoặc tên.",
        importTitle: "Nhập từ danh mục hành chính",
        importText: "Thêm cơ quan cấp tỉnh, mọi xã, phường và nhóm của chúng; đơn vị đã có được giữ nguyên.",
        province: "Tỉnh, thành phố", body: "Loại", committee: "Ủy ban nhân dân", party: "Tỉnh ủy, đảng ủy",
        importButton: "Nhập", unlinked: "Tên trong nhiệm vụ chưa có trong danh mục",
        unlinkedText: "Thêm vào danh mục thì các nhiệm vụ này tự gắn với đơn vị.", unlinkedCount: "nhiệm vụ",
        addThis: "Thêm", mine: "Đơn vị của bạn", noMine: "Đơn vị của bạn chưa có trong danh mục.",
        below: "Đơn vị trực thuộc", members: "Thành viên", names: "Tên khác", aliases: "Tên khác, viết tắt",
        aliasesHint: "Mỗi dòng một tên. Nhiệm vụ ghi tên nào cũng nhận ra đơn vị này.",
        abbreviations: "viết tắt", history: "Lịch sử", tasks: "Nhiệm vụ đang thực hiện", soon: "Sắp đến hạn",
        edit: "Cập nhật", renameUntil: "Tên cũ dùng đến hết ngày",
        renameHint: "Khi đổi tên, tên cũ được giữ trong lịch sử và vẫn nhận ra được.",
        end: "Sáp nhập hoặc giải thể",
        endText: "Nhiệm vụ giữ nguyên; nhắc việc và danh sách theo đơn vị kế thừa.",
        successor: "Đơn vị kế thừa", on: "Từ ngày", merge: "Sáp nhập", dissolve: "Giải thể", until: "đến",
        successorIs: "Kế thừa bởi",
        parts: "Nhiệm vụ thành phần", splitTitle: "Chia cho các đơn vị",
        splitText: "Mỗi phần là một nhiệm vụ của đơn vị đó; nhiệm vụ này không đóng được trước các phần.",
        splitHint:
            "Mỗi dòng một đơn vị hoặc nhóm đơn vị; thêm “| nội dung | 31/12/2026” nếu khác nhiệm vụ chung.",
        split: "Chia nhiệm vụ", partOf: "Là một phần của", series: "Các kỳ",
        seriesText: "Nhiệm vụ định kỳ: mỗi kỳ là một nhiệm vụ riêng.", periodOf: "Kỳ của nhiệm vụ",
        reassign: "Giao lại cho đơn vị khác",
        reassignText: "Đơn vị mới nhận nhiệm vụ từ đầu; báo cáo đã có được giữ.",
        marks: "Mức độ, nhãn, tài liệu", priority: "Mức độ", tags: "Nhãn",
        tagsHint: "Cách nhau bằng dấu chấm phẩy.",
        links: "Tài liệu kèm theo", linksHint: "Mỗi dòng một địa chỉ https://…; thêm “| tên” nếu muốn.",
        person: "Người phụ trách", changes: "Lịch sử", extensions: "Gia hạn", views: "Bộ lọc đã lưu",
        saveView: "Lưu bộ lọc này", viewName: "Tên bộ lọc", removeView: "Xóa bộ lọc",
        search: "Tìm trong nội dung",
        tag: "Nhãn", dueThrough: "Hạn đến ngày", anyPriority: "Mọi mức độ",
        staleTag: "Nội dung đã được người khác thay đổi. Hãy đọc lại rồi sửa.",
        officers: "Tài khoản phụ trách", calendar: "Lịch thời hạn",
        calendarText:
            "Thêm địa chỉ này vào ứng dụng lịch (Outlook, Google, điện thoại). Ai có địa chỉ này đều xem được; địa chỉ chỉ hiện một lần.",
        calendarHint: "Một địa chỉ để các ứng dụng lịch tự cập nhật thời hạn của đơn vị.",
        addCalendar: "Tạo địa chỉ lịch", endCalendar: "Ngừng địa chỉ này",
        keep: "Thôi, vẫn giữ đơn vị này", replaceView: "Thay bộ lọc cùng tên",
        distinct: "Là đơn vị khác, dù tên gần giống")

    static let english = UnitPagePhrases(
        title: "Units", none: "There are no units yet",
        noneText: "Add them one by one, or import a whole province from the administrative register.",
        find: "Find a unit",
        code: "Code", codeHint: "Left empty, it is made of the name.", name: "Name", parent: "Below",
        parentHint: "Code or name of the unit above.", inCharge: "Who answers for it", state: "State",
        add: "Add a unit",
        isGroup: "It is a group of units", membersHint: "Its members, a code or a name a line.",
        importTitle: "Import from the administrative register",
        importText:
            "Adds the province's body, all its communes and their group; what is there stays as it is.",
        province: "Province", body: "Kind", committee: "People's committees", party: "Party committees",
        importButton: "Import", unlinked: "Names in tasks that no unit bears",
        unlinkedText: "Once a unit is added, these tasks are linked to it.", unlinkedCount: "tasks",
        addThis: "Add",
        mine: "Your unit", noMine: "Your unit is not in the registry yet.", below: "Units below",
        members: "Members",
        names: "Other names", aliases: "Other names, abbreviations",
        aliasesHint: "One a line. A task that says any of them means this unit.",
        abbreviations: "abbreviation",
        history: "History", tasks: "Open tasks", soon: "Due soon", edit: "Update",
        renameUntil: "Last day of the old name",
        renameHint: "A renamed unit keeps its old name in its history, and is still known by it.",
        end: "Merge or dissolve",
        endText: "Its tasks stay as they are; reminders and lists go by the successor.",
        successor: "Successor", on: "From", merge: "Merge", dissolve: "Dissolve", until: "until",
        successorIs: "Followed by",
        parts: "Parts", splitTitle: "Split among units",
        splitText: "Each part is a task of that unit; this one cannot be closed before them.",
        splitHint: "A unit or a group a line; add “| text | 31/12/2026” where it differs from the whole.",
        split: "Split", partOf: "Part of", series: "Periods",
        seriesText: "A recurring task: each period is a task of its own.",
        periodOf: "A period of", reassign: "Give to other units",
        reassignText: "The new unit begins anew; what was reported stays.",
        marks: "Priority, tags, documents",
        priority: "Priority", tags: "Tags", tagsHint: "With semicolons between them.", links: "Documents",
        linksHint: "An address https://… a line; add “| title” if you like.", person: "Who sees to it",
        changes: "History", extensions: "Extensions", views: "Saved filters", saveView: "Save this filter",
        viewName: "Its name", removeView: "Remove the filter", search: "Words in the text", tag: "Tag",
        dueThrough: "Due until", anyPriority: "Any priority",
        staleTag: "Somebody has changed it meanwhile. Read it again, and then change it.",
        officers: "Accounts that answer for it", calendar: "Calendar of due dates",
        calendarText:
            "Add this address to a calendar (Outlook, Google, a telephone). Whoever has it may read; it is shown this once.",
        calendarHint: "An address by which calendars follow the unit's due dates.",
        addCalendar: "Make an address", endCalendar: "End this address",
        keep: "Keep this unit after all", replaceView: "Replace the view of this name",
        distinct: "It is another unit, though the names are alike")
}
