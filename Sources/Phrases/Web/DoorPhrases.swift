/// Coming in: sign-in, invitations.
package struct DoorPhrases: Sendable {
    package let signIn: String
    package let login: String
    package let password: String
    package let code: String
    package let codeHint: String
    package let welcome: String
    package let welcomeText: String
    package let newPassword: String
    package let again: String
    package let passwordHint: String
    package let setPassword: String
    package let notAlike: String
    package let forgotten: String
}

extension DoorPhrases {
    static let vietnamese = DoorPhrases(
        signIn: "Đăng nhập",
        login: "Tên đăng nhập",
        password: "Mật khẩu",
        code: "Mã xác thực hai lớp",
        codeHint: "Chỉ khi tài khoản đã bật; lấy trong ứng dụng xác thực.",
        welcome: "Chào mừng, hãy đặt mật khẩu",
        welcomeText:
            "Liên kết này dùng một lần. Sau khi đặt mật khẩu, bạn đăng nhập bằng tên đăng nhập dưới đây.",
        newPassword: "Mật khẩu mới",
        again: "Nhập lại mật khẩu",
        passwordHint: "Từ 12 ký tự. Vài từ ghép lại vừa dài vừa dễ nhớ.",
        setPassword: "Đặt mật khẩu",
        notAlike: "Hai lần nhập không giống nhau.",
        forgotten: "Quên mật khẩu? Xin quản trị viên một liên kết mới.")

    static let english = DoorPhrases(
        signIn: "Sign in",
        login: "Login",
        password: "Password",
        code: "Code of the second factor",
        codeHint: "Only if your account has one; it is in your authenticator app.",
        welcome: "Welcome, set your password",
        welcomeText: "This link works once. After setting a password you sign in with the login below.",
        newPassword: "New password",
        again: "The password again",
        passwordHint: "At least 12 characters. A few words together are long and easy to keep.",
        setPassword: "Set password",
        notAlike: "The two do not match.",
        forgotten: "Forgot your password? Ask the administrator for a new link.")
}
