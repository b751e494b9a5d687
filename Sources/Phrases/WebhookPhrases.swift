/// What the commands for endpoints and their messages say.
package struct WebhookPhrases: Sendable {
    package let helpEvents: String
    package let helpEventName: String
}
