import Actions
import Testing

struct PasswordRuleTests {
    @Test(arguments: [
        "123456789012", "012345678901", "987654321098", "qwertyuiop123", "asdfghjklasdfghjkl",
        "password1234", "matkhau123456", "Mật khẩu 123456", "abcabcabcabc", "aaaabbbbcccc", "admin@123456",
        "quantrivien2024", "diemcau2026!!", "1qaz2wsx3edc", "Tinhuy@2025!", "lan.nguyen-1234",
        "Nguyễn Thị Lan 1", "nguyen thi lan", "abcdefghijkl", "111111222222",
    ])
    func `what can be foreseen makes no password`(_ password: String) {
        #expect(throws: ActionError.account(.passwordGuessable)) {
            try PasswordRule.check(password, login: "lan.nguyen", name: "Nguyễn Thị Lan")
        }
    }

    @Test(arguments: [
        "bốn từ ghép lại với nhau", "correct horse battery staple", "k7#Vq9!mZ2pL", "trâu-gỗ-mây-sông",
        "ngựa tím ăn 3 bánh", "Xe đạp màu xanh 47",
    ])
    func `a few unrelated words make one`(_ password: String) throws {
        try PasswordRule.check(password, login: "lan.nguyen", name: "Nguyễn Thị Lan")
    }

    @Test(arguments: ["ngắn quá", String(repeating: "dài ", count: 60)])
    func `one that is too short or too long is told so`(_ password: String) {
        #expect(throws: ActionError.account(.passwordLength)) {
            try PasswordRule.check(password, login: "lan", name: "Lan")
        }
    }
}
