extension WebhookPhrases {
    static let vietnamese = WebhookPhrases(
        helpEvents: "Xem các loại sự kiện, hoặc một loại cùng lược đồ và ví dụ.",
        helpEventName: "Loại sự kiện, như task.assigned.")
}
