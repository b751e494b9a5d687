package import Conferences

/// The roll call's page at a point, as it is used with a thumb.
package struct ThumbPhrases: Sendable {
    /// Short names of what somebody is marked as: the same on a button and beside the name.
    package let label: @Sendable (AttendanceStatus) -> String
    package let below: String
    package let sureTitle: @Sendable (_ people: String) -> String
    package let sureText: String
    package let sure: @Sendable (_ people: String) -> String
    package let nobodyLeft: String
    package let rested: @Sendable (_ people: String) -> String
    package let undone: String
    package let needsLine: String
    package let cancel: String
    package let saidBefore: String
    package let goBack: String
    package let conflicts: String
    package let nobodyFound: String
    package let showAll: String
    package let online: String
    package let keptPage: String
}

extension ThumbPhrases {
    static let vietnamese = ThumbPhrases(
        label: { status in
            switch status {
            case .inPerson: "Có mặt"
            case .online: "Trực tuyến"
            case .late: "Đi muộn"
            case .excused: "Có phép"
            case .unexcused: "Không phép"
            }
        },
        below: "Kể cả điểm cầu cấp dưới",
        sureTitle: { "Ghi \($0) người có mặt?" },
        sureText:
            "Mọi người của điểm cầu này chưa được điểm danh sẽ được ghi là có mặt. Ai đã được ghi thì giữ nguyên. Sau đó vẫn hoàn tác được.",
        sure: { "Ghi \($0) người có mặt" },
        nobodyLeft: "Mọi người của điểm cầu này đã được điểm danh.",
        rested: { "Đã ghi \($0) người có mặt." },
        undone: "Đã hoàn tác; những người ấy trở lại “chưa điểm danh”.",
        needsLine: "Cần có mạng, và mọi dấu đã gửi xong, để ghi những người còn lại.",
        cancel: "Thôi",
        saidBefore: "Người khác đã ghi khác",
        goBack: "Về danh sách",
        conflicts: "dấu không được nhận",
        nobodyFound: "Không có ai tên như vậy.",
        showAll: "Xem cả danh sách",
        online: "Mất kết nối; dấu được giữ trên máy.",
        keptPage: "Mất kết nối: đây là trang đã lưu trên máy.")

    static let english = ThumbPhrases(
        label: { status in
            switch status {
            case .inPerson: "Here"
            case .online: "Online"
            case .late: "Late"
            case .excused: "Excused"
            case .unexcused: "Unexcused"
            }
        },
        below: "With the points below",
        sureTitle: { "Mark \($0) people as here?" },
        sureText:
            "Everybody of this point who was not called yet is marked as here. Whoever is marked already stays as they are. It can be undone afterwards.",
        sure: { "Mark \($0) people as here" },
        nobodyLeft: "Everybody of this point was called.",
        rested: { "\($0) people were marked as here." },
        undone: "Undone; those people count as not called again.",
        needsLine: "To mark all the others, there must be a connection, and all marks must have been sent.",
        cancel: "Cancel",
        saidBefore: "Somebody else said otherwise",
        goBack: "Back to the list",
        conflicts: "marks refused",
        nobodyFound: "Nobody of that name.",
        showAll: "Show everybody",
        online: "No connection; marks are kept on this device.",
        keptPage: "No connection: this page was kept on the device.")
}
