/// Webhooks.
package struct HooksPhrases: Sendable {
    package let title: String
    package let none: String
    package let noneText: String
    package let add: String
    package let url: String
    package let events: String
    package let eventsHint: String
    package let conference: String
    package let anyConference: String
    package let state: String
    package let secretTitle: String
    package let secretText: String
    package let remove: String
    package let removed: String
    package let log: String
    package let noLog: String
    package let event: String
    package let test: String
    package let pause: String
    package let resume: String
    package let paused: String
    package let rotate: String
    package let replay: String
    package let sent: String
    package let attempts: String
    package let answer: String
    package let due: String
}

extension HooksPhrases {
    static let vietnamese = HooksPhrases(
        title: "Nơi nhận thông báo",
        none: "Chưa có nơi nhận nào",
        noneText: "Thêm địa chỉ để hệ thống khác biết ngay khi có thay đổi.",
        add: "Thêm nơi nhận",
        url: "Địa chỉ (https://…)",
        events: "Sự kiện",
        eventsHint:
            "Để trống là tất cả sự kiện. Ghi cách nhau bằng dấu cách, như task.* conference.published",
        conference: "Chỉ hội nghị",
        anyConference: "mọi hội nghị",
        state: "Trạng thái",
        secretTitle: "Khóa ký, chỉ hiện một lần",
        secretText: "Chép khóa này vào hệ thống nhận ngay bây giờ; sau này không xem lại được.",
        remove: "Xóa",
        removed: "Đã xóa nơi nhận.",
        log: "Nhật ký gửi",
        noLog: "Chưa gửi thông báo nào.",
        event: "Sự kiện",
        test: "Gửi thử",
        pause: "Tạm dừng",
        resume: "Tiếp tục",
        paused: "tạm dừng",
        rotate: "Đổi khóa",
        replay: "Gửi lại",
        sent: "Đã xếp hàng gửi.",
        attempts: "Lần gửi",
        answer: "Kết quả",
        due: "Lúc")

    static let english = HooksPhrases(
        title: "Webhooks",
        none: "There are no webhooks yet",
        noneText: "Add an address, so that another system is told of every change.",
        add: "Add a webhook",
        url: "Address (https://…)",
        events: "Events",
        eventsHint: "Leave empty for all. Separate with spaces, such as task.* conference.published",
        conference: "Only the conference",
        anyConference: "any conference",
        state: "State",
        secretTitle: "The signing secret, shown once",
        secretText: "Copy it into the receiving system now; it is not shown again.",
        remove: "Remove",
        removed: "The webhook is removed.",
        log: "Log of deliveries",
        noLog: "Nothing was sent yet.",
        event: "Event",
        test: "Send a test",
        pause: "Pause",
        resume: "Resume",
        paused: "paused",
        rotate: "New secret",
        replay: "Send again",
        sent: "It is queued to be sent.",
        attempts: "Attempts",
        answer: "Answer",
        due: "When")
}
