import Actions
import Conferences
import Foundation
import TestSupport
import Testing

@Suite(.inTurns) struct SecretsTests {
    @Test func `a password matches its hash alone, whatever keyboard wrote it`() throws {
        let hash = try PasswordHash("mật khẩu dài", salt: [1, 2, 3, 4], cost: .cheap)
        #expect(hash.matches("mật khẩu dài"))
        #expect(hash.matches("mật khẩu dài".decomposedStringWithCanonicalMapping))
        #expect(!hash.matches("mật khẩu dai"))
        #expect(!hash.matches(""))
    }

    @Test(arguments: ["", "scrypt$", "scrypt$99$8$1$AA$AA", "md5$1$1$1$AA$AA", "scrypt$4$8$1$AA$"])
    func `a damaged hash matches nothing`(_ stored: String) {
        #expect(!PasswordHash(stored: stored).matches(""))
    }

    /// The test vectors of RFC 6238, appendix B, in six digits.
    @Test(arguments: [
        (59, "287082"), (1_111_111_109, "081804"), (1_111_111_111, "050471"), (1_234_567_890, "005924"),
        (2_000_000_000, "279037"), (20_000_000_000, "353130"),
    ])
    func `one-time codes are those of the standard`(_ seconds: Int64, _ expected: String) throws {
        let code = try #require(OneTimeCode(secret: Base32.encode(Array("12345678901234567890".utf8))))
        #expect(code.code(atStep: OneTimeCode.step(at: Instant(milliseconds: seconds * 1000))) == expected)
    }

    @Test(arguments: ["", "f", "fo", "foo", "foob", "fooba", "foobar"])
    func `base 32 reads back`(_ text: String) {
        #expect(Base32.decode(Base32.encode(Array(text.utf8))) == Array(text.utf8))
    }

    @Test func `base 32 is that of the standard`() {
        #expect(Base32.encode(Array("foobar".utf8)) == "MZXW6YTBOI")
    }
}
