extension WebhookPhrases {
    static let english = WebhookPhrases(
        helpEvents: "List the kinds of events, or show one with its schema and an example.",
        helpEventName: "A kind of event, such as task.assigned.")
}
