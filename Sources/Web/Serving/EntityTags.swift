import Foundation

/// The tags of a header that names what the asker has (`If-None-Match`) or saw (`If-Match`).
///
/// Both are compared weakly. For `If-Match` RFC 9110 wants the strong comparison, by which a tag that a proxy marked
/// (`W/`, as nginx does where it packs an answer) would never match, and no change could be made through that proxy.
/// Our tags follow from the content or name a revision, and never from the bytes of a transfer, so that the mark says
/// nothing about them.
enum EntityTags: Hashable {
    /// `*`: whatever is there.
    case any
    /// The tags, quotes and all, without the mark of a weak one.
    case some([String])

    /// `nil` where it is no list of tags; a tag without quotes is taken as it is.
    init?(_ header: String) {
        let text = header.trimmingCharacters(in: .whitespaces)
        guard text != "*" else {
            self = .any
            return
        }
        var tags: [String] = []
        var rest = text[...]
        while !rest.isEmpty {
            if rest.hasPrefix("W/") { rest = rest.dropFirst(2) }
            if rest.first == "\"" {
                guard let end = rest.dropFirst().firstIndex(of: "\"") else { return nil }
                tags.append(String(rest[...end]))
                rest = rest[rest.index(after: end)...]
            } else {
                let word = rest.prefix { $0 != "," }
                guard !word.contains("\"") else { return nil }
                let plain = word.trimmingCharacters(in: .whitespaces)
                if !plain.isEmpty { tags.append("\"\(plain)\"") }
                rest = rest[word.endIndex...]
            }
            rest = rest.drop { $0 == " " || $0 == "\t" }
            guard rest.isEmpty || rest.first == "," else { return nil }
            rest = rest.drop { $0 == "," || $0 == " " || $0 == "\t" }
        }
        guard !tags.isEmpty else { return nil }
        self = .some(tags)
    }

    func contains(_ tag: String) -> Bool {
        switch self {
        case .any: true
        case .some(let tags): tags.contains(tag)
        }
    }
}
