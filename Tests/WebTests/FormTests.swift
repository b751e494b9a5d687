import TestSupport
import Testing

@testable import Web

@Suite(.inTurns) struct FormTests {
    @Test func `a form is read with its repeated fields, spaces and letters`() {
        let form = Form(encoded: "a=1&a=2&name=Tr%E1%BA%A7n+V%C4%83n&empty=&bad=%zz")
        #expect(form.values["a"] == ["1", "2"])
        #expect(form["name"] == "Trần Văn")
        #expect(form.optional("empty") == nil)
        #expect(form["bad"] == "")
    }

    @Test func `a form with a file is read, the file byte by byte`() throws {
        let body =
            Array("--b\r\nContent-Disposition: form-data; name=\"note\"\r\n\r\nxin chào\r\n".utf8)
            + Array("--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\n\r\n".utf8)
            + [0, 13, 10, 45, 45, 255] + Array("\r\n--b--\r\n".utf8)
        let form = try #require(Multipart.form(body, boundary: "b"))
        #expect(form["note"] == "xin chào")
        #expect(form.files["file"]?.name == "a.csv")
        #expect(form.files["file"]?.bytes == [0, 13, 10, 45, 45, 255])
    }

    @Test(arguments: ["", "--b", "--b\r\n", "--b\r\nContent-Disposition: form-data", "x--b--", "--c--"])
    func `a form that was cut is no form`(_ text: String) {
        #expect(Multipart.form(Array(text.utf8), boundary: "b") == nil)
    }

    @Test func `a cut or changed upload never ends the program`() {
        let whole =
            Array(
                "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a\"\r\n\r\n123\r\n--b--\r\n"
                    .utf8)
        for end in whole.indices {
            _ = Multipart.form(Array(whole[..<end]), boundary: "b")
            var changed = whole
            changed[end] = 0
            _ = Multipart.form(changed, boundary: "b")
        }
    }
}
