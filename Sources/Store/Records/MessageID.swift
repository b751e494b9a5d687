package import Conferences

extension Identifier<Delivery> {
    /// What a receiver knows a message by (`webhook-id`): the same for every attempt of a delivery.
    package var messageID: String { "msg_\(self)" }

    /// Reads a delivery's id, or the message's that a receiver sees.
    package init?(messageID text: String) {
        self.init(text.hasPrefix("msg_") ? text.dropFirst(4) : text[...])
    }
}
