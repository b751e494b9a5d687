import Conferences
import Store

/// How long what people type may be, in characters. A longer text is a document, which has its own place: a link.
/// Names stand in indexes, which have no room for more.
package enum TextLimit {
    package static let text = 20_000
    package static let reason = 2000
    package static let name = 300
    package static let figures = 100
}

extension Work {
    /// - Throws: ``TaskLifeError/tooLong(limit:)``.
    func checkLength(_ text: String?, _ limit: Int = TextLimit.name) throws {
        guard let text, text.unicodeScalars.count > limit else { return }
        throw ActionError.task(.tooLong(limit: limit))
    }

    func checkLengths(_ texts: [String], _ limit: Int = TextLimit.name) throws {
        for text in texts { try checkLength(text, limit) }
    }
}
