import Actions
import Courier
import Foundation
import Store
import Webhooks

/// An example of an event, as an endpoint would get it (xem trước thông báo).
struct EndpointPreview: Encodable, Sendable {
    let event: String
    /// What is signed and sent; `nil` for a chat.
    let body: String?
    /// What people read in a chat.
    let message: String?

    init(of type: EventType, for endpoint: Endpoint) {
        event = type.rawValue
        let line = type.schema.example.written([.sortedKeys, .withoutEscapingSlashes])
        if endpoint.kind.service == nil {
            (body, message) = (line, nil)
        } else {
            (body, message) = (nil, ChatWording(endpoint.language).plain(line))
        }
    }

    static let schema = Schema.object(
        ["event": Schema.text],
        optional: ["body": Schema.optional("string"), "message": Schema.optional("string")])
}

extension ChatWording {
    /// The message of an event's body, line by line.
    func plain(_ body: String) -> String {
        let message = message(of: Array(body.utf8))
        return ([message.headline] + message.lines).joined(separator: "\n")
    }
}

extension JSONValue {
    /// The document over several lines, to be read.
    var indented: String { written([.sortedKeys, .withoutEscapingSlashes, .prettyPrinted]) }

    fileprivate func written(_ formatting: JSONEncoder.OutputFormatting) -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = formatting
        return (try? encoder.encode(self)).map { String(decoding: $0, as: UTF8.self) } ?? ""
    }
}
