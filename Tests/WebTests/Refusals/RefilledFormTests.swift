import Testing

@testable import Web

@Suite struct RefilledFormTests {
    private func form(_ values: [(String, String)]) -> Form {
        var form = Form()
        for (name, value) in values { form.add(name, value) }
        return form
    }

    private func filled(
        _ page: String, _ values: [(String, String)], wrong: [String] = [], message: String = "Sai."
    ) -> String? {
        let form = form(values)
        var refilled = RefilledForm(page, action: "/gửi", form: form)
        return refilled?.filled(with: form, wrong: wrong, message: .text(message))
    }

    private static func page(_ inner: String) -> String {
        "<h1>Trang</h1><form method=\"post\" action=\"/gửi\">\(inner)</form><p>sau</p>"
    }

    private static let alert =
        "<p class=\"trouble\" id=\"refused\" role=\"alert\" tabindex=\"-1\" autofocus>Sai.</p>"

    @Test(arguments: [
        ("<input name=\"a\" value=\"cũ\">", "<input name=\"a\" value=\"m&amp;ới &lt;b&gt; &quot;x&quot;\">"),
        ("<input name=\"a\">", "<input name=\"a\" value=\"m&amp;ới &lt;b&gt; &quot;x&quot;\">"),
        (
            "<textarea name=\"a\" rows=\"2\">\ncũ</textarea>",
            "<textarea name=\"a\" rows=\"2\">\nm&amp;ới &lt;b&gt; &quot;x&quot;</textarea>"
        ),
        (
            "<textarea name=\"a\"></textarea>",
            "<textarea name=\"a\">\nm&amp;ới &lt;b&gt; &quot;x&quot;</textarea>"
        ),
        (
            "<input name=\"a\" type=\"number\" min=\"1\">",
            "<input name=\"a\" type=\"text\" min=\"1\" value=\"m&amp;ới &lt;b&gt; &quot;x&quot;\">"
        ),
        ("<input type=\"hidden\" name=\"a\" value=\"2\">", "<input type=\"hidden\" name=\"a\" value=\"2\">"),
        ("<input type=\"password\" name=\"a\">", "<input type=\"password\" name=\"a\">"),
        ("<input type=\"file\" name=\"a\">", "<input type=\"file\" name=\"a\">"),
    ]) func `a field is as it was typed, escaped`(before: String, after: String) {
        #expect(filled(Self.page(before), [("a", "m&ới <b> \"x\"")]) == Self.page(Self.alert + after))
    }

    @Test func `what was chosen and ticked is, and nothing else`() {
        let page = Self.page(
            "<select name=\"s\"><option value=\"1\" selected>Một</option><option>Hai</option></select>"
                + "<input type=\"checkbox\" name=\"c\" value=\"x\" checked><input type=\"checkbox\" name=\"c\" value=\"y\">"
                + "<input type=\"radio\" name=\"r\" value=\"p\" checked><input type=\"radio\" name=\"r\" value=\"q\">"
        )
        let after = filled(page, [("s", "Hai"), ("c", "y"), ("r", "q")])
        #expect(
            after
                == Self.page(
                    Self.alert
                        + "<select name=\"s\"><option value=\"1\">Một</option><option selected>Hai</option></select>"
                        + "<input type=\"checkbox\" name=\"c\" value=\"x\"><input type=\"checkbox\" name=\"c\" value=\"y\" checked>"
                        + "<input type=\"radio\" name=\"r\" value=\"p\"><input type=\"radio\" name=\"r\" value=\"q\" checked>"
                ))
    }

    @Test func `the wrong field is marked and found, what it is folded into is open`() {
        let page =
            "<details><summary>Mở</summary>"
            + Self.page("<label for=\"i\">Ngày</label><input id=\"i\" name=\"a\" aria-describedby=\"h\">")
            + "</details>"
        var refilled = RefilledForm(page, action: "/gửi", form: form([("a", "x")]))
        let after = refilled?.filled(with: form([("a", "x")]), wrong: ["a"], message: .ofField { "Ô \($0)!" })
        #expect(
            after
                == "<details open><summary>Mở</summary>"
                + Self.page(
                    "<p class=\"trouble\" id=\"refused\" role=\"alert\" tabindex=\"-1\">Ô Ngày!</p>"
                        + "<label for=\"i\">Ngày</label><input id=\"i\" name=\"a\" aria-describedby=\"h refused\""
                        + " value=\"x\" aria-invalid=\"true\" autofocus>") + "</details>")
    }

    @Test func `of several forms that go to the same place it is the one with the same unseen value`() {
        let page =
            Self.page("<input type=\"hidden\" name=\"n\" value=\"1\"><input name=\"a\">")
            + Self.page("<input type=\"hidden\" name=\"n\" value=\"2\"><input name=\"a\">")
        let after = filled(page, [("n", "2"), ("a", "x")])
        #expect(
            after
                == Self.page("<input type=\"hidden\" name=\"n\" value=\"1\"><input name=\"a\">")
                + Self.page(
                    Self.alert
                        + "<input type=\"hidden\" name=\"n\" value=\"2\"><input name=\"a\" value=\"x\">"))
    }

    @Test(arguments: [
        "", "<", "<form", "<form method=\"post\" action=\"/gửi", "<<>><=\"",
        "<form method=\"post\" action=\"/gửi\"",
        "<form method=\"post\" action=\"/gửi\"><input name=\"a\" x=",
    ]) func `a page that is cut off is no trouble`(page: String) {
        _ = filled(page, [("a", "x")])
    }
}
