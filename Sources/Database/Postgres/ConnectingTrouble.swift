extension DatabaseError {
    /// What keeps a connection from standing.
    ///
    /// - Parameters:
    ///   - words: what libpq says where it names codes in place of sentences, such as `FATAL:  3D000`.
    ///   - sentence: what it says otherwise, for a person.
    init(connecting words: String, inFull sentence: String, to server: String) {
        // With several addresses each has its line; the last is the one that was given up at.
        let state = words.split(whereSeparator: \.isNewline).reversed().lazy
            .compactMap { $0.firstMatch(of: /FATAL: +([0-9A-Z]{5})$/)?.1 }.first
        let lines = sentence.split(whereSeparator: \.isNewline).map(String.init)
        switch state {
        case "28P01"?: self = .passwordRefused(server: server)
        case "53300"?: self = .noConnectionFree(server: server)
        // It starts, stops or takes over from another.
        case "57P01"?, "57P02"?, "57P03"?: self = .unreachable(server: server)
        case .some: self = .refused(server: server, reason: Self.reason(lines, server))
        case nil:
            // These are libpq's own words, which it has in English as long as the program sets no locale.
            let isRefusal = ["certificate", "SSL", "TLS", "authentication", "password"].contains {
                sentence.contains($0)
            }
            if isRefusal {
                self = .refused(server: server, reason: Self.reason(lines, server))
            } else if sentence.contains("read-only") || sentence.contains("hot standby") {
                self = .readOnly
            } else {
                self = .unreachable(server: server)
            }
        }
    }

    /// The last line, without what stands before the reason itself: the address, which is shown already. Where a
    /// part of that is hidden, because it may hold a password, the server may have quoted it.
    private static func reason(_ lines: [String], _ server: String) -> String {
        guard !server.contains(PostgresAddress.hidden) else { return PostgresAddress.hidden }
        let line = lines.last { !$0.isEmpty } ?? ""
        guard let mark = line.firstRange(of: "failed: ") else { return line }
        return String(line[mark.upperBound...])
    }
}
