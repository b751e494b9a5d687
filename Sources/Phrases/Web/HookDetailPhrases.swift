/// One webhook, its deliveries, and what is sent.
package struct HookDetailPhrases: Sendable {
    package let kind: String
    package let kindHint: String
    package let recognised: String
    package let signedEvent: String
    package let token: String
    package let tokenHint: String
    package let language: String
    package let vietnamese: String
    package let english: String
    package let isOrdered: String
    package let perMinute: String
    package let perMinuteHint: String
    package let hasKeyPair: String
    package let points: String
    package let pointsHint: String
    package let everyPoint: String
    package let all: String
    package let choose: String
    package let health: String
    package let well: String
    package let failingSince: String
    package let failures: String
    package let made: String
    package let counts: String
    package let pace: String
    package let unlimited: String
    package let oldSecret: String
    package let rotate: String
    package let rotateText: String
    package let overlap: String
    package let chatAdded: String
    package let preview: String
    package let previewText: String
    package let eventType: String
    package let show: String
    package let sentBody: String
    package let sentMessage: String
    package let replayTitle: String
    package let replayText: String
    package let since: String
    package let until: String
    package let withDelivered: String
    package let replayed: String
    package let failedOnly: String
    package let filtered: String
    package let delivery: String
    package let deliveryText: String
    package let waits: String
    package let message: String
    package let attemptList: String
    package let noAttempts: String
    package let attempt: String
    package let milliseconds: String
    package let theirAnswer: String
    package let nextAt: String
    package let took: String
    package let taken: String
    package let failed: String
    package let still: String
    package let details: String
    package let eventID: String
    package let changedNow: String
}

extension HookDetailPhrases {
    static let vietnamese = HookDetailPhrases(
        kind: "Loại", kindHint: "Hệ thống khác nhận sự kiện có chữ ký; nhóm trò chuyện nhận câu dễ đọc.",
        recognised: "Nhận ra theo địa chỉ", signedEvent: "hệ thống khác (sự kiện có chữ ký)",
        token: "Khóa truy cập của nhóm trò chuyện", tokenHint: "Chỉ Zalo OA cần.",
        language: "Ngôn ngữ của tin", vietnamese: "Tiếng Việt", english: "Tiếng Anh",
        isOrdered: "Gửi đúng thứ tự xảy ra", perMinute: "Nhiều nhất mỗi phút",
        perMinuteHint: "Trống là theo mức nơi nhận cho phép.",
        hasKeyPair: "Ký bằng cặp khóa Ed25519: nơi nhận chỉ giữ khóa công khai", points: "Chỉ các điểm cầu",
        pointsHint: "Mã, cách nhau bằng dấu cách; gồm cả điểm cầu cấp dưới. Cần chọn hội nghị.",
        everyPoint: "mọi điểm cầu", all: "Tất cả sự kiện", choose: "Chọn sự kiện", health: "Tình trạng",
        well: "nhận tốt", failingSince: "lỗi từ", failures: "lần liên tiếp", made: "Thêm lúc",
        counts: "Lượt gửi",
        pace: "Nhịp gửi", unlimited: "không giới hạn", oldSecret: "Khóa cũ còn dùng đến",
        rotate: "Đổi khóa ký",
        rotateText: "Trong thời gian chuyển tiếp, tin được ký bằng cả khóa cũ và khóa mới.",
        overlap: "Khóa cũ còn dùng thêm (giờ)",
        chatAdded: "Đã thêm nhóm trò chuyện. Hãy bấm “Gửi thử” để xem tin đến nơi.",
        preview: "Xem trước tin", previewText: "Tin mẫu của mỗi sự kiện, đúng như nơi này sẽ nhận.",
        eventType: "Sự kiện", show: "Xem", sentBody: "Nội dung gửi đi", sentMessage: "Tin trong nhóm",
        replayTitle: "Gửi lại những gì chưa đến",
        replayText:
            "Gửi lại, cùng mã tin, những lượt chưa đến và những sự kiện bị lỡ trong khoảng thời gian này.",
        since: "Từ", until: "Đến trước", withDelivered: "Cả những tin đã đến",
        replayed: "Đã xếp hàng gửi lại.", failedOnly: "Chỉ lượt chưa đến", filtered: "Lọc",
        delivery: "Lượt gửi", deliveryText: "Mỗi lần thử được ghi lại với đúng câu trả lời của nơi nhận.",
        waits: "Đang chờ gửi. Trang này tự cập nhật.", message: "Tin", attemptList: "Các lần thử",
        noAttempts: "Chưa thử lần nào.", attempt: "Lần", milliseconds: "ms",
        theirAnswer: "Trả lời của nơi nhận",
        nextAt: "Lần tiếp theo", took: "Nơi nhận đã nhận", taken: "đã nhận",
        failed: "Nơi nhận chưa nhận được",
        still:
            "Tin thử vẫn chưa được gửi. Có thể máy chủ này không tự gửi; tin chờ đến khi phần gửi chạy. Nếu chờ lâu, hãy hỏi người quản trị máy chủ.",
        details: "Chi tiết", eventID: "Mã sự kiện", changedNow: "Đã ghi.")

    static let english = HookDetailPhrases(
        kind: "Kind", kindHint: "A system gets signed events; a chat gets sentences that people read.",
        recognised: "Recognised by its address", signedEvent: "another system (signed events)",
        token: "The chat's token", tokenHint: "Only Zalo OA wants one.", language: "Language of the messages",
        vietnamese: "Vietnamese", english: "English", isOrdered: "In the order in which it happened",
        perMinute: "At most a minute", perMinuteHint: "Empty is what the receiver takes.",
        hasKeyPair: "Sign with an Ed25519 key pair: the receiver holds the public key only",
        points: "Only the points",
        pointsHint: "Codes with spaces between them, with all points below. A conference must be chosen.",
        everyPoint: "all points", all: "All events", choose: "Choose events", health: "Health", well: "well",
        failingSince: "failing since", failures: "times in a row", made: "Added", counts: "Deliveries",
        pace: "Pace", unlimited: "no limit", oldSecret: "The old secret counts until", rotate: "New secret",
        rotateText: "For a while messages are signed with both secrets.",
        overlap: "Hours for which the old secret still counts",
        chatAdded: "The chat is added. Send a test to see a message arrive.", preview: "Preview",
        previewText: "An example of each event, just as it would arrive there.", eventType: "Event",
        show: "Show",
        sentBody: "What is sent", sentMessage: "The message in the chat",
        replayTitle: "Send again what did not arrive",
        replayText: "Sends again, under the same ids, what did not arrive or was missed in this time.",
        since: "From", until: "Before", withDelivered: "Also what did arrive",
        replayed: "It is queued to be sent again.",
        failedOnly: "Only what did not arrive", filtered: "Filter", delivery: "Delivery",
        deliveryText: "Each attempt is written down with the receiver's own answer.",
        waits: "Waiting to be sent. This page renews itself.", message: "Message", attemptList: "Attempts",
        noAttempts: "No attempt yet.", attempt: "No.", milliseconds: "ms",
        theirAnswer: "The receiver's answer",
        nextAt: "Next attempt", took: "The receiver took it", taken: "taken",
        failed: "The receiver did not take it",
        still:
            "The test is still not sent. This server may send nothing by itself; it waits until the sender runs. If that takes long, ask whoever runs the server.",
        details: "Details", eventID: "Event id", changedNow: "Stored.")
}
