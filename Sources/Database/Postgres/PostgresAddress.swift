import CPostgres

/// Where a PostgreSQL database is, as libpq understands it: `postgres://user@host:port/name?sslmode=…`, or
/// `host=… dbname=…` in keywords. A password, where there is one, is never shown.
package struct PostgresAddress: Sendable, Hashable {
    private let text: String
    /// What may be shown of it: `postgres://user@host:port/name`.
    package let description: String

    /// `nil` where libpq does not understand it.
    package init?(parsing text: String) {
        var message: UnsafeMutablePointer<CChar>?
        // The message may quote a password, and is let go unread.
        guard let options = PQconninfoParse(text, &message) else {
            PQfreemem(message)
            return nil
        }
        defer { PQconninfoFree(options) }
        var parts: [String: String] = [:]
        var option = options
        while let keyword = option.pointee.keyword {
            if let value = option.pointee.val {
                parts[String(cString: keyword)] = String(cString: value)
            }
            option += 1
        }
        self.text = text
        let user = parts["user"].map { "\(Self.shown($0))@" } ?? ""
        let port = parts["port"].map { ":\(Self.shown($0, andAlso: ","))" } ?? ""
        let host = parts["host"] ?? parts["hostaddr"] ?? parts["service"] ?? ""
        // An IPv6 address and the folder of a socket have marks that nothing else has.
        let place = Self.shown(host, andAlso: host.hasPrefix("/") || host.contains("::") ? "/:,%" : ",")
        description = "postgres://\(user)\(place)\(port)/\(Self.shown(parts["dbname"] ?? ""))"
    }

    /// What stands for a part that is not shown.
    static let hidden = "…"

    /// A part as it may be shown. One that was mistyped may hold a password, such as what stands behind an `@`
    /// or a `/` that should have been written as `%40` or `%2F`.
    private static func shown(_ part: String, andAlso marks: String = "") -> String {
        let isPlain = part.allSatisfy {
            $0.isLetter || $0.isNumber || "-_. ".contains($0) || marks.contains($0)
        }
        return isPlain ? part : hidden
    }

    /// Whether a text means a server and not a file: a URL, or keywords and their values. One that is mistyped
    /// is no file either: it may hold a password, and the name of a file is shown.
    static func isMeant(by text: String) -> Bool {
        if text.contains("://") || text.contains(/^(?i)postgres(ql)?:/) { return true }
        return text.contains(/^\s*[A-Za-z_]+\s*=/) || text.contains(/^[^\/]*:[^@]*@/)
    }

    /// Hands out what libpq's functions take: keywords and their values, each list with NULL at its end.
    ///
    /// What the address does not say itself has these values: text in UTF-8, and a server that is gone
    /// without a word is noticed in half a minute.
    func withParameters<T>(
        _ body: (UnsafePointer<UnsafePointer<CChar>?>, UnsafePointer<UnsafePointer<CChar>?>) -> T
    ) -> T {
        let parameters: [(keyword: String, value: String)] = [
            // libpq takes the last that it finds, and the address is expanded in its place.
            ("connect_timeout", "10"), ("keepalives_idle", "15"), ("keepalives_interval", "5"),
            ("keepalives_count", "3"), ("tcp_user_timeout", "30000"), ("application_name", "diemcau"),
            ("dbname", text), ("client_encoding", "UTF8"),
        ]
        return withStrings(parameters.map(\.keyword)) { keywords in
            withStrings(parameters.map(\.value)) { values in body(keywords, values) }
        }
    }
}

extension PostgresAddress: CustomStringConvertible {}

/// Hands out the texts as C has them, with NULL at the end.
private func withStrings<T>(
    _ texts: [String], _ body: (UnsafePointer<UnsafePointer<CChar>?>) -> T
) -> T {
    let bytes = texts.map { Array($0.utf8CString) }
    let buffer = bytes.flatMap { $0 }
    return buffer.withUnsafeBufferPointer { start in
        var addresses: [UnsafePointer<CChar>?] = []
        var place = 0
        for text in bytes {
            addresses.append(start.baseAddress.map { $0 + place })
            place += text.count
        }
        addresses.append(nil)
        return addresses.withUnsafeBufferPointer { list in
            // A list that ends in NULL is never empty, so that it has an address.
            list.baseAddress.map(body) ?? withUnsafePointer(to: nil, body)
        }
    }
}
