import Foundation
import FoundationNetworking
import Synchronization
import TestSupport

/// Somebody who asks the server without a browser: with cookies, without following where they are sent.
final class Visitor: Sendable {
    struct Answer: Sendable {
        let status: Int
        let headers: [String: String]
        let text: String
    }

    let address: String
    private let cookies = Mutex<[String: String]>([:])
    /// What the last page's forms bring back.
    private let token = Mutex("")

    init(_ address: String) { self.address = address }

    func get(_ path: String, headers: [String: String] = [:]) async throws -> Answer {
        let answer = try await send("GET", path, headers: headers)
        if let found = answer.text.firstMatch(of: /name="csrf" value="([0-9a-f]+)"/) {
            token.withLock { $0 = String(found.1) }
        }
        return answer
    }

    /// Brings a cookie along, as somebody may have put it there.
    func setCookie(_ name: String, _ value: String) { cookies.withLock { $0[name] = value } }

    /// Sends a form with the token of the page that was looked at last.
    ///
    /// - Parameter page: the page that a browser would say it comes from.
    func post(
        _ path: String, _ form: [String: String], token given: String? = nil, from page: String? = nil
    ) async throws -> Answer {
        var form = form
        form["csrf"] = given ?? token.withLock { $0 }
        let body = form.map { "\(Self.encoded($0))=\(Self.encoded($1))" }.joined(separator: "&")
        var headers = ["Content-Type": "application/x-www-form-urlencoded"]
        headers["Referer"] = page.map { address + $0 }
        return try await send("POST", path, headers: headers, body: Data(body.utf8))
    }

    /// Sends a form with a file.
    func upload(_ path: String, _ form: [String: String], file name: String, _ bytes: Data) async throws
        -> Answer
    {
        var body = Data()
        var form = form
        form["csrf"] = token.withLock { $0 }
        for (name, value) in form {
            body += Data("--xyz\r\nContent-Disposition: form-data; name=\"\(name)\"\r\n\r\n\(value)\r\n".utf8)
        }
        body += Data(
            "--xyz\r\nContent-Disposition: form-data; name=\"file\"; filename=\"\(name)\"\r\n\r\n".utf8)
        body += bytes + Data("\r\n--xyz--\r\n".utf8)
        return try await send(
            "POST", path, headers: ["Content-Type": "multipart/form-data; boundary=xyz"], body: body)
    }

    func send(
        _ method: String, _ path: String, headers: [String: String] = [:], body: Data? = nil
    ) async throws -> Answer {
        guard let url = URL(string: address + path) else {
            throw Browser.Failure(description: "no address: \(path)")
        }
        var request = URLRequest(url: url)
        request.httpMethod = method
        request.httpBody = body
        for (name, value) in headers { request.setValue(value, forHTTPHeaderField: name) }
        let sent = cookies.withLock { $0.map { "\($0)=\($1)" }.joined(separator: "; ") }
        if !sent.isEmpty { request.setValue(sent, forHTTPHeaderField: "Cookie") }
        let (data, response) = try await Self.session.data(for: request)
        guard let response = response as? HTTPURLResponse else {
            throw Browser.Failure(description: "no answer")
        }
        var fields: [String: String] = [:]
        for (name, value) in response.allHeaderFields {
            fields["\(name)".lowercased()] = "\(value)"
        }
        if let set = fields["set-cookie"] { keep(set) }
        return Answer(
            status: response.statusCode, headers: fields, text: String(decoding: data, as: UTF8.self))
    }

    private func keep(_ header: String) {
        cookies.withLock { cookies in
            for found in header.matches(of: /(?:^|, ?)([A-Za-z_-]+)=([^;,]*);/)
            where found.1.contains("diemcau") {
                cookies[String(found.1)] = found.2.isEmpty ? nil : String(found.2)
            }
        }
    }

    static func encoded(_ text: String) -> String {
        text.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
    }

    private static let session: URLSession = {
        let configuration = URLSessionConfiguration.ephemeral
        configuration.httpShouldSetCookies = false
        configuration.httpCookieAcceptPolicy = .never
        return URLSession(configuration: configuration, delegate: StaysHere(), delegateQueue: nil)
    }()
}

/// Follows no redirect: where one is sent is part of the answer.
private final class StaysHere: NSObject, URLSessionTaskDelegate {
    func urlSession(
        _ session: URLSession, task: URLSessionTask, willPerformHTTPRedirection response: HTTPURLResponse,
        newRequest request: URLRequest, completionHandler: @escaping (URLRequest?) -> Void
    ) { completionHandler(nil) }
}
