/// Accounts.
package struct PeoplePhrases: Sendable {
    package let title: String
    package let invite: String
    package let login: String
    package let name: String
    package let role: String
    package let unit: String
    package let points: String
    package let pointsHint: String
    package let days: String
    package let send: String
    package let linkTitle: String
    package let linkText: String
    package let until: String
    package let state: String
    package let charge: String
    package let secondFactor: String
    package let change: String
    package let reset: String
    package let resetText: String
    package let shutOut: String
    package let letIn: String
    package let changed: String
}

extension PeoplePhrases {
    static let vietnamese = PeoplePhrases(
        title: "Tài khoản",
        invite: "Mời người dùng",
        login: "Tên đăng nhập",
        name: "Họ và tên",
        role: "Vai trò",
        unit: "Đơn vị (cán bộ đơn vị)",
        points: "Điểm cầu (phụ trách điểm cầu)",
        pointsHint: "Mỗi dòng một điểm cầu, như vinh-phuc-2019-09-13/TD.",
        days: "Liên kết dùng được (ngày)",
        send: "Tạo liên kết mời",
        linkTitle: "Liên kết mời, chỉ hiện một lần",
        linkText: "Đưa liên kết cho người dùng (tin nhắn, giấy…). Không cần thư điện tử.",
        until: "Dùng được đến",
        state: "Trạng thái",
        charge: "Phụ trách",
        secondFactor: "Hai lớp",
        change: "Thay đổi",
        reset: "Cấp lại quyền truy cập",
        resetText: "Xóa mật khẩu và xác thực hai lớp, kết thúc mọi phiên, tạo liên kết mới.",
        shutOut: "Khóa tài khoản",
        letIn: "Mở lại tài khoản",
        changed: "Đã đổi tài khoản.")

    static let english = PeoplePhrases(
        title: "Accounts",
        invite: "Invite somebody",
        login: "Login",
        name: "Full name",
        role: "Role",
        unit: "Unit (unit officers)",
        points: "Points (point coordinators)",
        pointsHint: "One point a line, like vinh-phuc-2019-09-13/TD.",
        days: "The link is good for (days)",
        send: "Make the invitation",
        linkTitle: "The invitation link, shown once",
        linkText: "Give it to its owner by any way, a message or on paper. No e-mail is needed.",
        until: "Good until",
        state: "State",
        charge: "Answers for",
        secondFactor: "Second factor",
        change: "Change",
        reset: "Reset access",
        resetText: "Takes password and second factor away, ends all sessions, makes a new link.",
        shutOut: "Shut out",
        letIn: "Let in again",
        changed: "The account is changed.")
}
