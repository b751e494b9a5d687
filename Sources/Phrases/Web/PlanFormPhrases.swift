package import AgendaFile

/// The form in which a plan is filled in.
package struct PlanFormPhrases: Sendable {
    package let asText: String
    package let asFields: String
    package let notFields: String
    package let intro: String
    package let parts: String
    package let general: String
    package let title: String
    package let slug: String
    package let slugHint: String
    package let form: String
    package let host: String
    package let day: String
    package let lastDay: String
    package let lastDayHint: String
    package let start: String
    package let end: String
    package let timeZone: String
    package let cancelled: String
    package let cancelledHint: String
    package let organisers: String
    package let chairs: String
    package let secretary: String
    package let namesHint: String
    package let newPerson: String

    package let directives: String
    package let directivesText: String
    package let directive: String
    package let kind: String
    package let number: String
    package let issuedOn: String
    package let issuer: String
    package let subject: String
    package let addDirective: String
    package let pasteDirectives: String
    package let pasteDirectivesHint: String

    package let people: String
    package let peopleText: String
    package let person: String
    package let name: String
    package let titles: String
    package let titlesHint: String
    package let unit: String
    package let phone: String
    package let addPerson: String

    package let points: String
    package let pointsText: String
    package let point: String
    package let code: String
    package let pointName: String
    package let above: String
    package let aboveHint: String
    package let capacity: String
    package let inCharge: String
    package let technician: String
    package let address: String
    package let joinLink: String
    package let expected: String
    package let expectedHint: String
    package let selection: String
    package let onePoint: String
    package let communes: String
    package let provinces: String
    package let provincesWithCommunes: String
    package let addPoint: String
    package let pastePoints: String
    package let pastePointsHint: String
    package let take: String
    package let pointTable: String
    package let personTable: String
    package let tableRow: String

    package let agenda: String
    package let agendaText: String
    package let item: String
    package let itemTitle: String
    package let itemKind: String
    package let itemDay: String
    package let itemStart: String
    package let itemStartHint: String
    package let duration: String
    package let durationHint: String
    package let presenters: String
    package let itemDirectives: String
    package let itemDirectivesHint: String
    package let materials: String
    package let materialsHint: String
    package let itemPoints: String
    package let itemPointsHint: String
    package let addItem: String

    package let reminders: String
    package let remindersText: String
    package let reminder: String
    package let before: String
    package let beforeHint: String
    package let to: String
    package let toInCharge: String
    package let toTechnicians: String
    package let toPresenters: String
    package let toChairs: String
    package let toSecretary: String
    package let about: String
    package let addReminder: String

    package let accepted: String
    package let acceptedText: String
    package let acceptedEntry: String
    package let findingCode: String
    package let findingAbout: String
    package let reason: String
    package let addAccepted: String

    package let more: String
    package let moveUp: String
    package let moveDown: String
    package let remove: String
    package let row: String
    /// What is wrong with a field, where that is not what a file's reader would say.
    package let problem: @Sendable (PlanProblem) -> String?
}

extension PlanFormPhrases {
    static let vietnamese = PlanFormPhrases(
        asText: "Viết bằng YAML", asFields: "Điền theo mẫu",
        notFields: "Chưa điền theo mẫu được: hãy sửa các lỗi dưới đây trước.",
        intro: "Kiểm tra ngay khi bạn gõ. Chưa có gì được ghi cho đến khi bạn ban hành.",
        parts: "Các phần", general: "Hội nghị", title: "Tên hội nghị", slug: "Tên ngắn",
        slugHint: "Chữ thường không dấu, số, gạch nối. Để trống thì lấy theo tên hội nghị.",
        form: "Hình thức", host: "Cơ quan tổ chức", day: "Ngày", lastDay: "Đến ngày",
        lastDayHint: "Chỉ khi họp nhiều ngày.", start: "Bắt đầu", end: "Kết thúc", timeZone: "Múi giờ",
        cancelled: "Lý do hủy hội nghị", cancelledHint: "Để trống khi hội nghị vẫn diễn ra.",
        organisers: "Ban tổ chức", chairs: "Chủ trì", secretary: "Thư ký",
        namesHint: "Gõ họ tên; nhiều người cách nhau bằng dấu chấm phẩy.",
        newPerson: "Người mới, vừa được thêm vì có tên ở mục khác.",
        directives: "Văn bản", directivesText: "Văn bản mà hội nghị quán triệt hoặc thực hiện.",
        directive: "Văn bản", kind: "Loại", number: "Số ký hiệu", issuedOn: "Ngày ban hành",
        issuer: "Cơ quan ban hành", subject: "Trích yếu", addDirective: "Thêm văn bản",
        pasteDirectives: "Dán trích dẫn văn bản",
        pasteDirectivesHint:
            "Mỗi dòng một văn bản, như: Chỉ thị số 32-CT/TW ngày 18/02/2019 của Bộ Chính trị về …",
        people: "Người",
        peopleText: "Ai được nêu tên ở mục khác sẽ tự có ở đây; thêm chức vụ và điện thoại cho họ.",
        person: "Người", name: "Họ và tên", titles: "Chức vụ",
        titlesHint: "Nhiều chức vụ cách nhau bằng dấu chấm phẩy.", unit: "Đơn vị", phone: "Điện thoại",
        addPerson: "Thêm người",
        points: "Điểm cầu",
        pointsText: "Điểm cầu chính đứng đầu. Điểm cầu cấp dưới ghi mã của điểm cầu cấp trên.",
        point: "Điểm cầu", code: "Mã", pointName: "Tên điểm cầu", above: "Trực thuộc",
        aboveHint: "Mã điểm cầu cấp trên; trống là cấp cao nhất.", capacity: "Sức chứa",
        inCharge: "Chủ trì tại điểm cầu", technician: "Trực kỹ thuật", address: "Địa chỉ",
        joinLink: "Đường dẫn vào họp", expected: "Thành phần",
        expectedHint: "Như: Bí thư chi bộ: 40; Chuyên viên: 10", selection: "Dòng này là",
        onePoint: "một điểm cầu", communes: "mỗi xã, phường của tỉnh có mã bên",
        provinces: "mỗi tỉnh, thành phố", provincesWithCommunes: "mỗi tỉnh, thành phố và mỗi xã, phường",
        addPoint: "Thêm điểm cầu", pastePoints: "Dán nhiều điểm cầu",
        pastePointsHint:
            "Chép thẳng từ bảng tính, mỗi dòng một điểm cầu: mã, tên, trực thuộc, sức chứa, chủ trì, kỹ thuật. Chỉ có tên cũng được.",
        take: "Thêm các dòng này",
        pointTable:
            "Nhiều điểm cầu được ghi thành bảng, mỗi dòng một điểm cầu, các ô cách nhau bằng phím Tab.",
        personTable:
            "Nhiều người được ghi thành bảng, mỗi dòng một người: họ và tên, chức vụ, đơn vị, điện thoại, tên gọi tắt (không cần); các ô cách nhau bằng phím Tab.",
        tableRow: "dòng",
        agenda: "Chương trình", agendaText: "Theo thứ tự. Mục không ghi giờ thì nối tiếp mục trước.",
        item: "Mục", itemTitle: "Nội dung", itemKind: "Loại", itemDay: "Ngày", itemStart: "Bắt đầu",
        itemStartHint: "Trống là nối tiếp mục trước.", duration: "Thời lượng",
        durationHint: "Như: 45 phút, 1 giờ 30 phút", presenters: "Báo cáo viên", itemDirectives: "Văn bản",
        itemDirectivesHint: "Số ký hiệu, cách nhau bằng dấu chấm phẩy.", materials: "Tài liệu",
        materialsHint: "Mỗi dòng một tài liệu; thêm “| https://…” nếu có đường dẫn.",
        itemPoints: "Chỉ tại điểm cầu", itemPointsHint: "Mã điểm cầu; trống là mọi điểm cầu.",
        addItem: "Thêm mục",
        reminders: "Nhắc việc", remindersText: "Ai được nhắc, trước giờ họp bao lâu.", reminder: "Nhắc việc",
        before: "Trước giờ họp", beforeHint: "Như: 3 ngày, 1 giờ", to: "Nhắc ai",
        toInCharge: "chủ trì điểm cầu", toTechnicians: "kỹ thuật", toPresenters: "báo cáo viên",
        toChairs: "chủ trì hội nghị", toSecretary: "thư ký", about: "Việc cần nhắc",
        addReminder: "Thêm nhắc việc",
        accepted: "Cảnh báo đã chấp nhận",
        acceptedText: "Cảnh báo mà bạn biết và chấp nhận, kèm lý do; sẽ không nêu lại nữa.",
        acceptedEntry: "Cảnh báo", findingCode: "Mã cảnh báo", findingAbout: "Về", reason: "Lý do",
        addAccepted: "Thêm cảnh báo chấp nhận",
        more: "Thêm chi tiết", moveUp: "Lên", moveDown: "Xuống", remove: "Xóa", row: "Dòng",
        problem: { vietnamese($0) })

    static let english = PlanFormPhrases(
        asText: "Write it as YAML", asFields: "Fill in the form",
        notFields: "It cannot be shown as a form yet: mend the errors below first.",
        intro: "It is checked as you type. Nothing is stored before you publish.",
        parts: "Parts", general: "Conference", title: "Title", slug: "Short name",
        slugHint: "Plain letters, digits, hyphens. Left empty, it is made of the title.",
        form: "Form", host: "Host", day: "Day", lastDay: "Until",
        lastDayHint: "Only for several days.", start: "Start", end: "End", timeZone: "Time zone",
        cancelled: "Why it is cancelled", cancelledHint: "Empty while it stands.",
        organisers: "Organisers", chairs: "Chairs", secretary: "Secretary",
        namesHint: "Names; several with semicolons between them.",
        newPerson: "Somebody new, added because another part names them.",
        directives: "Directives", directivesText: "The documents that are studied or followed.",
        directive: "Directive", kind: "Kind", number: "Number", issuedOn: "Issued on",
        issuer: "Issuer", subject: "Subject", addDirective: "Add a directive",
        pasteDirectives: "Paste citations",
        pasteDirectivesHint: "One a line, such as: Chỉ thị số 32-CT/TW ngày 18/02/2019 của Bộ Chính trị về …",
        people: "People",
        peopleText: "Whoever another part names is here by itself; add their titles and phones.",
        person: "Person", name: "Name", titles: "Titles", titlesHint: "Several with semicolons between them.",
        unit: "Unit", phone: "Phone", addPerson: "Add a person",
        points: "Points", pointsText: "The main point first. A point below another states that one's code.",
        point: "Point", code: "Code", pointName: "Name", above: "Below",
        aboveHint: "The code of the point above; empty at the top.", capacity: "Capacity",
        inCharge: "In charge", technician: "Technician", address: "Address", joinLink: "Link to join",
        expected: "Who must attend", expectedHint: "Such as: Secretaries: 40; Officers: 10",
        selection: "This row is", onePoint: "one point",
        communes: "each commune of the province with this code",
        provinces: "each province", provincesWithCommunes: "each province and each commune",
        addPoint: "Add a point", pastePoints: "Paste many points",
        pastePointsHint:
            "Copy them from a spreadsheet, a point a line: code, name, below, capacity, in charge, technician. Names alone will do.",
        take: "Add these lines",
        pointTable: "Many points are one table, a point a line, with tabs between its cells.",
        personTable:
            "Many people are one table, a person a line: name, titles, unit, phone, short name (not needed), with tabs between the cells.",
        tableRow: "line",
        agenda: "Agenda", agendaText: "In order. An item without a start follows the one before it.",
        item: "Item", itemTitle: "Title", itemKind: "Kind", itemDay: "Day", itemStart: "Start",
        itemStartHint: "Empty follows the item before.", duration: "Duration",
        durationHint: "Such as: 45 phút, 1 giờ 30 phút", presenters: "Presenters",
        itemDirectives: "Directives",
        itemDirectivesHint: "Numbers with semicolons between them.", materials: "Documents",
        materialsHint: "One a line; add “| https://…” where there is a link.",
        itemPoints: "Only at points", itemPointsHint: "Codes; empty for all of them.",
        addItem: "Add an item",
        reminders: "Reminders", remindersText: "Who is reminded, and how long before.", reminder: "Reminder",
        before: "Before it begins", beforeHint: "Such as: 3 days, 1 hour", to: "Who",
        toInCharge: "in charge of a point", toTechnicians: "technicians", toPresenters: "presenters",
        toChairs: "chairs", toSecretary: "secretary", about: "Of what", addReminder: "Add a reminder",
        accepted: "Accepted warnings",
        acceptedText: "Warnings that you know and accept, with the reason; they are not shown again.",
        acceptedEntry: "Warning", findingCode: "The warning's code", findingAbout: "About", reason: "Reason",
        addAccepted: "Accept a warning",
        more: "More", moveUp: "Up", moveDown: "Down", remove: "Remove", row: "Row", problem: { english($0) })
}
