import CCurl
import Foundation

/// Where a webhook is sent: an absolute http or https URL, read by libcurl's own parser, so that the host
/// that is judged is the host that is connected to.
package struct EndpointURL: Sendable, Hashable {
    package enum Failure: Error, Hashable {
        /// Not a URL, or without a host.
        case malformed
        /// Neither http nor https.
        case unsupportedScheme(String)
        /// The host has letters that ASCII lacks; it is to be written as `xn--…`, because libcurl's own
        /// conversion depends on the process's locale.
        case hostNotASCII(String)
    }

    /// The URL as it is used, without a fragment: a numeric host such as `0x7f.1` is written out.
    package let text: String
    package let isSecure: Bool
    /// In lower case, without a final dot and without the brackets of an IPv6 address.
    package let host: String
    package let port: Int

    /// Host and port: what answers or does not.
    package let authority: String

    /// The same as libcurl has read it: what was judged is what it sends to, and it need not read it again.
    let parsed: ParsedURL

    package init(parsing text: some StringProtocol) throws(Failure) { try self.init(whole: String(text)) }

    private init(whole text: String) throws(Failure) {
        // libcurl stops reading at a NUL, and what it would not read must not pass as read.
        guard !text.utf8.contains(0), let parsed = ParsedURL() else { throw .malformed }
        let url = parsed.pointer
        let code = text.withCString { curl_url_set(url, CURLUPART_URL, $0, 0) }
        guard code == CURLUE_OK else {
            guard code == CURLUE_UNSUPPORTED_SCHEME else { throw .malformed }
            throw .unsupportedScheme(String(text.prefix { $0 != ":" }))
        }
        guard curl_url_set(url, CURLUPART_FRAGMENT, nil, 0) == CURLUE_OK,
            let scheme = Self.part(CURLUPART_SCHEME, of: url)
        else { throw .malformed }
        guard scheme == "http" || scheme == "https" else { throw .unsupportedScheme(scheme) }
        guard let host = Self.part(CURLUPART_HOST, of: url), let whole = Self.part(CURLUPART_URL, of: url),
            let port = Self.part(CURLUPART_PORT, of: url, CURLU_DEFAULT_PORT).flatMap({ Int($0) })
        else { throw .malformed }
        let name = host.lowercased().trimmed { $0 == "[" || $0 == "]" || $0 == "." }
        guard !name.isEmpty else { throw .malformed }
        guard name.utf8.allSatisfy({ $0 < 0x80 }) else { throw .hostNotASCII(name) }
        self.text = whole
        self.isSecure = scheme == "https"
        self.host = name
        self.port = port
        authority = "\(name):\(port)"
        self.parsed = parsed
    }

    package static func == (left: Self, right: Self) -> Bool { left.text == right.text }

    package func hash(into hasher: inout Hasher) { hasher.combine(text) }

    private static func part(_ part: CURLUPart, of url: OpaquePointer, _ flags: Int32 = 0) -> String? {
        var value: UnsafeMutablePointer<CChar>?
        guard curl_url_get(url, part, &value, UInt32(flags)) == CURLUE_OK, let value else { return nil }
        defer { curl_free(value) }
        return String(cString: value)
    }
}

/// A URL in libcurl's own form.
final class ParsedURL: Sendable {
    /// Written only while an ``EndpointURL`` is made; afterwards libcurl, on whichever thread, does no more than copy
    /// what it leads to.
    nonisolated(unsafe) let pointer: OpaquePointer

    fileprivate init?() {
        guard let made = curl_url() else { return nil }
        pointer = made
    }

    deinit { curl_url_cleanup(pointer) }
}

extension String {
    fileprivate func trimmed(_ isTrimmed: (Character) -> Bool) -> String {
        let tail = drop(while: isTrimmed)
        return String(tail[..<(tail.lastIndex { !isTrimmed($0) }.map(tail.index(after:)) ?? tail.startIndex)])
    }
}

extension EndpointURL {
    /// From the first `/` after the host up to the query.
    var path: Substring {
        let rest = text.split(separator: "://", maxSplits: 1).last ?? ""
        return rest.drop { $0 != "/" }.prefix { $0 != "?" }
    }

    private var parameters: [Substring] {
        text.drop { $0 != "?" }.dropFirst().split(separator: "&")
    }

    private func with(_ parameters: [Substring]) -> EndpointURL {
        let base = text.prefix { $0 != "?" }
        let query = parameters.isEmpty ? "" : "?" + parameters.joined(separator: "&")
        // A part of what was read can be read.
        return (try? EndpointURL(parsing: base + query)) ?? self
    }

    /// The address with one more parameter, unless it has one of that name.
    func adding(_ name: String, _ value: String) -> EndpointURL {
        let isThere = parameters.contains { $0.prefix { $0 != "=" } == name }
        return isThere ? self : with(parameters + ["\(name)=\(value)"])
    }

    /// The value of a parameter, and the address without it.
    package func takingOut(_ name: String) -> (value: String, rest: EndpointURL)? {
        guard let found = parameters.first(where: { $0.prefix { $0 != "=" } == name }) else { return nil }
        let raw = String(found.drop { $0 != "=" }.dropFirst())
        guard let value = raw.removingPercentEncoding, !value.isEmpty else { return nil }
        return (value, with(parameters.filter { $0.prefix { $0 != "=" } != name }))
    }
}
