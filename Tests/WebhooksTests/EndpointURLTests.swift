import TestSupport
import Testing

@testable import Webhooks

@Suite(.inTurns) struct EndpointURLTests {
    @Test(arguments: [
        ("http://example.vn", "http://example.vn/", "example.vn", 80),
        ("https://Example.VN/Hook?a=1#part", "https://Example.VN/Hook?a=1", "example.vn", 443),
        ("https://example.vn.:8443/x", "https://example.vn.:8443/x", "example.vn", 8443),
        ("http://[::1]:8080/", "http://[::1]:8080/", "::1", 8080),
        ("http:///hook", "http://hook/", "hook", 80),
        ("http://2130706433/", "http://127.0.0.1/", "127.0.0.1", 80),
        ("http://0x7f.1/", "http://127.0.0.1/", "127.0.0.1", 80),
        ("http://user:word@example.vn/", "http://user:word@example.vn/", "example.vn", 80),
        ("http://example.vn@127.0.0.1/", "http://example.vn@127.0.0.1/", "127.0.0.1", 80),
    ])
    func `A URL is read as libcurl reads it`(text: String, written: String, host: String, port: Int) throws {
        let url = try EndpointURL(parsing: text)
        #expect(url.text == written)
        #expect(url.host == host)
        #expect(url.port == port)
        #expect(url.isSecure == text.hasPrefix("https"))
    }

    @Test(arguments: [
        "", "example.vn", "/hook", "http://", "https://example.vn:99999/", "http://a b/",
        "http://example.vn/\r\nX: y", "http://example.vn\u{0}.evil.vn/", "http://./", "http://[::1/",
    ])
    func `What is no URL with a host is refused`(text: String) {
        #expect(throws: EndpointURL.Failure.malformed) { try EndpointURL(parsing: text) }
    }

    @Test(arguments: [("http://tỉnh.vn/", "tỉnh.vn"), ("http://①②⑦.0.0.1/", "①②⑦.0.0.1")])
    func `A host outside ASCII is to be written as xn--`(text: String, host: String) {
        #expect(throws: EndpointURL.Failure.hostNotASCII(host)) { try EndpointURL(parsing: text) }
    }

    @Test(arguments: [
        ("file:///etc/passwd", "file"), ("ftp://example.vn/", "ftp"), ("gopher://example.vn/", "gopher"),
        ("ws://example.vn/", "ws"), ("dict://example.vn/", "dict"),
    ])
    func `Only http and https are spoken`(text: String, scheme: String) {
        #expect(throws: EndpointURL.Failure.unsupportedScheme(scheme)) { try EndpointURL(parsing: text) }
    }
}
