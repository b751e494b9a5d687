package import Webhooks

/// What the commands for endpoints and their messages report.
package struct WebhookOutputPhrases: Sendable {
    package let looksLike: @Sendable (ChatService) -> String
    package let chatAdded: @Sendable (_ id: String, ChatService) -> String
    package let publicKey: @Sendable (_ id: String) -> String
    package let publicKeyRotated: String
    package let publicKeyKept: String
    package let kind: String
    package let language: String
    package let ordered: String
    package let pace: String
    package let health: String
    package let well: String
    package let failing: @Sendable (_ since: String, _ failures: Int) -> String
    package let paused: String
    package let yes: String
    package let no: String
    package let unlimited: String
    package let perMinute: @Sendable (Int) -> String
    package let oldSecretUntil: @Sendable (_ until: String) -> String
    package let secret: String
    package let deliveries: String
    package let sent: String
    package let next: String
    package let duration: String
    package let happened: String
    package let event: String
    package let attempt: String
    package let noAttempts: String
    package let message: String
    package let theirAnswer: String
    package let held: String
    package let testTook: @Sendable (_ url: String, _ status: Int, _ milliseconds: Int) -> String
    package let testFailed: @Sendable (_ url: String, _ why: String) -> String
    package let testElsewhere: String
    /// The address that was not connected to, because it is not allowed.
    package let judged: @Sendable (_ address: String) -> String
    package let connectedTo: @Sendable (_ address: String) -> String
    package let inDetail: @Sendable (_ words: String) -> String
    package let rotated: @Sendable (_ until: String?) -> String
    package let tokenChanged: String
    package let pausedNow: @Sendable (_ url: String) -> String
    package let resumed: @Sendable (_ url: String, _ waiting: Int) -> String
    package let replayed: @Sendable (_ again: Int, _ missed: Int) -> String
    package let nothingDue: String
    package let nothingWaits: String
    /// How many messages wait, and when the first of them may go.
    package let waits: @Sendable (_ count: Int, _ next: String?) -> String
    package let heldBack: @Sendable (Int) -> String
    package let underWay: @Sendable (Int) -> String
    package let calledOff: @Sendable (Int) -> String
    package let startingTold: @Sendable (Int) -> String
    package let previewOnly: String
    package let wouldSend: @Sendable (_ messages: Int, _ endpoints: Int) -> String
    /// How many go only after others, in order; and the mark of one.
    package let wouldFollow: @Sendable (Int) -> String
    package let afterEarlier: String
    package let putOff: @Sendable (Int) -> String
    package let encrypted: @Sendable (_ count: Int, _ source: String) -> String
    package let keyNeeded: @Sendable (_ source: String) -> String
}
