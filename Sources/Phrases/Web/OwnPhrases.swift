/// One's own account.
package struct OwnPhrases: Sendable {
    package let title: String
    package let password: String
    package let current: String
    package let passwordChanged: String
    package let sessions: String
    package let here: String
    package let device: String
    package let unknownDevice: String
    package let address: String
    package let seen: String
    package let end: String
    package let endOthers: String
    package let ended: String
    package let secondFactor: String
    package let secondFactorOn: String
    package let secondFactorOff: String
    package let secondFactorHow: String
    package let picture: String
    package let key: String
    package let wrongPassword: String
    package let endTokens: String
    package let openApp: String
    package let code: String
    package let turnOn: String
    package let turnOff: String
    package let tokens: String
    package let tokenText: String
    package let tokenName: String
    package let scope: String
    package let read: String
    package let write: String
    package let days: String
    package let addToken: String
    package let secretTitle: String
    package let secretText: String
    package let expires: String
    package let noTokens: String
    package let tokenEnded: String
    package let done: String
}

extension OwnPhrases {
    static let vietnamese = OwnPhrases(
        title: "Tài khoản của tôi",
        password: "Đổi mật khẩu",
        current: "Mật khẩu hiện tại",
        passwordChanged: "Đã đổi mật khẩu; các phiên khác đã kết thúc.",
        sessions: "Phiên đăng nhập",
        here: "phiên này",
        device: "Thiết bị",
        unknownDevice: "Thiết bị không rõ",
        address: "Địa chỉ",
        seen: "Lần cuối",
        end: "Kết thúc",
        endOthers: "Kết thúc mọi phiên khác",
        ended: "Đã kết thúc phiên.",
        secondFactor: "Xác thực hai lớp",
        secondFactorOn: "Đang bật.",
        secondFactorOff:
            "Đang tắt. Nên bật: ai biết mật khẩu cũng không vào được nếu thiếu điện thoại của bạn.",
        secondFactorHow: "Quét mã này bằng ứng dụng xác thực trên điện thoại, rồi nhập mã sáu chữ số.",
        picture: "Mã QR cho ứng dụng xác thực", key: "Không quét được thì nhập khóa này:",
        wrongPassword: "Mật khẩu hiện tại không đúng.",
        endTokens: "Thu hồi cả các mã truy cập API (chương trình đang dùng chúng sẽ phải đổi mã)",
        openApp: "Mở trong ứng dụng xác thực",
        code: "Mã sáu chữ số",
        turnOn: "Bật",
        turnOff: "Tắt",
        tokens: "Mã truy cập API",
        tokenText: "Cho chương trình khác dùng thay bạn, trong phạm vi quyền của bạn.",
        tokenName: "Tên gọi",
        scope: "Phạm vi",
        read: "chỉ đọc",
        write: "đọc và ghi",
        days: "Số ngày",
        addToken: "Tạo mã",
        secretTitle: "Mã truy cập, chỉ hiện một lần",
        secretText: "Chép ngay bây giờ; sau này không xem lại được.",
        expires: "Hết hạn",
        noTokens: "Chưa có mã nào.",
        tokenEnded: "Đã thu hồi mã.",
        done: "Đã lưu.")

    static let english = OwnPhrases(
        title: "My account",
        password: "Change password",
        current: "Current password",
        passwordChanged: "The password is changed; other sessions have ended.",
        sessions: "Sessions",
        here: "this one",
        device: "Device",
        unknownDevice: "Unknown device",
        address: "Address",
        seen: "Last seen",
        end: "End",
        endOthers: "End all others",
        ended: "The session has ended.",
        secondFactor: "Second factor",
        secondFactorOn: "It is on.",
        secondFactorOff: "It is off. Turn it on: a password alone then opens nothing.",
        secondFactorHow:
            "Scan this code with the authenticator app on your telephone, then enter its six digits.",
        picture: "QR code for the authenticator app", key: "If it cannot be scanned, enter this key:",
        wrongPassword: "The current password is not right.",
        endTokens: "End the API tokens, too (programs that use them need new ones)",
        openApp: "Open in the app",
        code: "Six digits",
        turnOn: "Turn on",
        turnOff: "Turn off",
        tokens: "API tokens",
        tokenText: "For programs that act for you, within what you may do.",
        tokenName: "Name",
        scope: "Scope",
        read: "read only",
        write: "read and write",
        days: "Days",
        addToken: "Make a token",
        secretTitle: "The token, shown once",
        secretText: "Copy it now; it is not shown again.",
        expires: "Runs out",
        noTokens: "There are no tokens.",
        tokenEnded: "The token is ended.",
        done: "Stored.")
}
