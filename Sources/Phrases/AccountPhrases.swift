package import Actions
package import Conferences

/// What is said of accounts: why something was refused, and what roles are called.
package struct AccountPhrases: Sendable {
    package let problem: @Sendable (AccountProblem) -> String
    package let role: @Sendable (AccountRole) -> String
    /// What a role may do, in a sentence.
    package let roleMeans: @Sendable (AccountRole) -> String
    package let beyondRemit: @Sendable (String) -> String
    package let invited: @Sendable (_ login: String, _ until: String) -> String
    package let wasReset: @Sendable (_ login: String, _ until: String) -> String
    package let firstStart: @Sendable (_ until: String) -> String
    package let noAccounts: String
    package let waiting: String
    package let active: String
    package let shutOut: String
    package let changed: @Sendable (_ login: String) -> String
    package let secondFactor: String
    package let login: String
    package let roleName: String
    package let charge: String
    package let everything: String
}

extension AccountPhrases {
    static let vietnamese = AccountPhrases(
        problem: { problem in
            switch problem {
            case .badLogin(let login):
                "“\(login)” không dùng làm tên đăng nhập được. Dùng 2 đến 40 chữ không dấu, số, “.”, “-” hoặc “_”."
            case .loginTaken(let login): "Đã có tài khoản “\(login)”. Chọn tên đăng nhập khác."
            case .unknownAccount(let login): "Không có tài khoản “\(login)”."
            case .emptyName: "Ghi họ và tên."
            case .unitWanted: "Cán bộ đơn vị phụ trách một đơn vị: ghi tên đơn vị."
            case .unitNotWanted: "Chỉ cán bộ đơn vị mới gắn với một đơn vị: bỏ tên đơn vị."
            case .pointsWanted:
                "Phụ trách điểm cầu cần ít nhất một điểm cầu, ghi như vinh-phuc-2019-09-13/TD."
            case .pointsNotWanted: "Chỉ phụ trách điểm cầu mới gắn với điểm cầu: bỏ các điểm cầu."
            case .passwordLength: "Mật khẩu cần từ 12 đến 200 ký tự. Vài từ ghép lại vừa dài vừa dễ nhớ."
            case .passwordGuessable:
                "Mật khẩu này dễ đoán: có tên của bạn, dãy phím hay số liền nhau, từ ai cũng dùng, hoặc lặp lại. Ghép vài từ không liên quan với nhau."
            case .refused: "Tên đăng nhập, mật khẩu hoặc mã xác thực không đúng."
            case .waits(let seconds):
                "Đã sai quá nhiều lần. Chờ \(seconds) giây rồi thử lại."
            case .deadLink:
                "Liên kết này không còn dùng được: đã dùng, đã hết hạn hoặc không đúng. Xin quản trị viên liên kết mới."
            case .lastAdministrator:
                "Đây là quản trị viên cuối cùng. Mời thêm một quản trị viên rồi hãy làm việc này."
            case .wrongCode: "Mã xác thực không đúng. Xem giờ trên điện thoại có đúng không rồi nhập mã mới."
            case .unknownSession: "Phiên này đã kết thúc."
            case .unknownToken: "Mã truy cập này đã bị thu hồi."
            case .emptyTokenName: "Đặt tên cho mã truy cập, như “Cổng thông tin”."
            case .lifetimeOutOfRange(let days, let most):
                "Thời hạn \(days) ngày không dùng được: chọn từ 1 đến \(most) ngày."
            case .hasSecondFactor: "Tài khoản đã bật xác thực hai lớp."
            case .onlyReads:
                "Mã truy cập này chỉ được đọc. Muốn thay đổi dữ liệu, hãy tạo mã “đọc và ghi” ở trang “Tài khoản của tôi”."
            case .noAccount: "Việc này cần đăng nhập bằng một tài khoản."
            }
        },
        role: { role in
            switch role {
            case .administrator: "quản trị"
            case .organiser: "người tổ chức"
            case .pointCoordinator: "phụ trách điểm cầu"
            case .unitOfficer: "cán bộ đơn vị"
            case .viewer: "người xem"
            }
        },
        roleMeans: { role in
            switch role {
            case .administrator: "Làm mọi việc, kể cả quản lý tài khoản."
            case .organiser: "Kế hoạch, danh sách, kết luận, nhiệm vụ và nơi nhận thông báo của mọi hội nghị."
            case .pointCoordinator:
                "Danh sách đại biểu của các điểm cầu được giao và các điểm cầu trực thuộc."
            case .unitOfficer: "Xem và báo cáo nhiệm vụ của đơn vị mình."
            case .viewer: "Xem hội nghị và nhiệm vụ, không xem thông tin cá nhân."
            }
        },
        beyondRemit: {
            "“\($0)” không có, hoặc không thuộc phạm vi bạn phụ trách. Liên hệ người tổ chức nếu cần."
        },
        invited: { "Đã tạo tài khoản “\($0)”. Đưa liên kết này cho người dùng; dùng một lần, đến \($1):" },
        wasReset: {
            "Đã cấp lại quyền truy cập cho “\($0)”: mật khẩu, xác thực hai lớp, các phiên và mã truy cập cũ không còn dùng được. Đưa liên kết này cho người dùng; dùng một lần, đến \($1):"
        },
        firstStart: {
            "Chưa có quản trị viên nào vào được. Mở liên kết này để đặt mật khẩu; dùng một lần, đến \($0):"
        },
        noAccounts: "Chưa có tài khoản nào. Mời người đầu tiên: diemcau accounts invite.",
        waiting: "chờ nhận lời mời", active: "đang dùng", shutOut: "đã khóa",
        changed: { "Đã đổi tài khoản “\($0)”." },
        secondFactor: "Hai lớp", login: "Tên đăng nhập", roleName: "Vai trò", charge: "Phụ trách",
        everything: "tất cả")

    static let english = AccountPhrases(
        problem: { problem in
            switch problem {
            case .badLogin(let login):
                "“\(login)” cannot be a login. Use 2 to 40 plain letters, digits, “.”, “-” or “_”."
            case .loginTaken(let login): "There is an account “\(login)” already. Choose another login."
            case .unknownAccount(let login): "There is no account “\(login)”."
            case .emptyName: "Give the full name."
            case .unitWanted: "A unit officer answers for a unit: name it."
            case .unitNotWanted: "Only a unit officer belongs to a unit: leave the unit out."
            case .pointsWanted:
                "A point coordinator needs at least one point, written like vinh-phuc-2019-09-13/TD."
            case .pointsNotWanted: "Only a point coordinator belongs to points: leave the points out."
            case .passwordLength:
                "A password has 12 to 200 characters. A few words together are long and easy to keep."
            case .passwordGuessable:
                "This password is easy to guess: it has your name in it, runs of keys or digits, words that everybody takes, or repetitions. Put a few unrelated words together."
            case .refused: "Login, password or code are not right."
            case .waits(let seconds): "Too many attempts. Wait \(seconds) seconds and try again."
            case .deadLink:
                "This link no longer works: it was used, ran out or is not right. Ask the administrator for a new one."
            case .lastAdministrator: "This is the last administrator. Invite another one first."
            case .wrongCode: "The code is not right. Check the clock of your telephone and enter a new code."
            case .unknownSession: "This session has ended."
            case .unknownToken: "This token was ended."
            case .emptyTokenName: "Give the token a name, such as “Portal”."
            case .lifetimeOutOfRange(let days, let most):
                "\(days) days cannot be taken: choose from 1 to \(most) days."
            case .hasSecondFactor: "The account has a second factor already."
            case .onlyReads:
                "This token may only read. To change something, make one that reads and writes on the page “My account”."
            case .noAccount: "This needs somebody signed in with an account."
            }
        },
        role: { role in
            switch role {
            case .administrator: "administrator"
            case .organiser: "organiser"
            case .pointCoordinator: "point coordinator"
            case .unitOfficer: "unit officer"
            case .viewer: "viewer"
            }
        },
        roleMeans: { role in
            switch role {
            case .administrator: "Does everything, accounts included."
            case .organiser: "Plans, rosters, conclusions, tasks and webhooks of all conferences."
            case .pointCoordinator: "The rosters of the points named to them and of those below."
            case .unitOfficer: "Sees the tasks of their unit and reports on them."
            case .viewer: "Sees conferences and tasks, and no personal data."
            }
        },
        beyondRemit: {
            "“\($0)” is not there, or not yours to answer for. Ask the organiser if you need it."
        },
        invited: { "The account “\($0)” is made. Give its owner this link; it works once, until \($1):" },
        wasReset: {
            "“\($0)” was given access anew: the old password, second factor, sessions and tokens are dead. Give its owner this link; it works once, until \($1):"
        },
        firstStart: {
            "No administrator can come in yet. Open this link to set a password; it works once, until \($0):"
        },
        noAccounts: "There is no account yet. Invite the first: diemcau accounts invite.",
        waiting: "invited", active: "active", shutOut: "shut out",
        changed: { "The account “\($0)” is changed." },
        secondFactor: "Second factor", login: "Login", roleName: "AccountRole", charge: "Answers for",
        everything: "everything")
}
