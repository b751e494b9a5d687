/// What has changed in a plan, as a chat tells of it: from the facts of an event, in which nobody is named.
package struct EventChangePhrases: Sendable {
    /// What was done, by the last part of the change's name (`added`, `time`).
    let verb: @Sendable (String) -> String
    /// What it was done to, where neither an item, a document nor a point is meant.
    let part: @Sendable (String) -> String
    let item: @Sendable (String) -> String
    let directive: @Sendable (String) -> String
    let points: @Sendable (_ codes: [String], _ count: Int) -> String
    package let more: @Sendable (Int) -> String

    /// One change in words.
    ///
    /// - Parameters:
    ///   - change: its name, such as `item.time`.
    ///   - count: how many points it concerns.
    package func sentence(
        _ change: String, item: String?, directive: String?, codes: [String], count: Int, before: String?,
        after: String?
    ) -> String {
        let verb = verb(change.split(separator: ".").last.map(String.init) ?? change)
        let subject =
            if let item {
                self.item(item)
            } else if let directive {
                self.directive(directive)
            } else if !codes.isEmpty, change.hasPrefix("point") {
                points(codes, count)
            } else {
                part(change)
            }
        let values = [before, after].compactMap { $0 }.joined(separator: " → ")
        return "\(verb) \(subject)" + (values.isEmpty ? "" : ": \(values)")
    }

    static let vietnamese = EventChangePhrases(
        verb: { name in
            switch name {
            case "added", "directive-added", "material-added", "presenter-added": "thêm"
            case "removed", "directive-removed", "material-removed", "presenter-removed": "bỏ"
            case "renamed": "đổi tên"
            case "moved", "order": "xếp lại"
            case "time": "đổi giờ"
            case "duration": "đổi thời lượng"
            case "cancelled": "hủy"
            case "reinstated": "tổ chức lại"
            default: "sửa"
            }
        },
        part: { change in
            switch change {
            case "conference.title": "tên hội nghị"
            case "conference.days": "ngày họp"
            case "conference.hours": "giờ họp"
            case "conference.form": "hình thức họp"
            case "conference.host": "đơn vị tổ chức"
            case "conference.time-zone": "múi giờ"
            case "secretary": "thư ký"
            case let name where name.hasPrefix("chair"): "chủ trì"
            case let name where name.hasPrefix("person"): "thông tin cán bộ trong kế hoạch"
            case let name where name.hasPrefix("reminder"): "lịch nhắc"
            default: "hội nghị"
            }
        },
        item: { "nội dung “\($0)”" },
        directive: { "văn bản \($0)" },
        points: { codes, count in
            "điểm cầu " + codes.prefix(5).joined(separator: ", ") + (count > 5 ? " … (\(count))" : "")
        },
        more: { "và \($0) thay đổi khác" })

    static let english = EventChangePhrases(
        verb: { name in
            switch name {
            case "added", "directive-added", "material-added", "presenter-added": "added"
            case "removed", "directive-removed", "material-removed", "presenter-removed": "removed"
            case "renamed": "renamed"
            case "moved", "order": "moved"
            case "time": "other time for"
            case "duration": "other length of"
            case "cancelled": "cancelled"
            case "reinstated": "held after all:"
            default: "changed"
            }
        },
        part: { change in
            switch change {
            case "conference.title": "the title"
            case "conference.days": "the days"
            case "conference.hours": "the hours"
            case "conference.form": "the form"
            case "conference.host": "the host"
            case "conference.time-zone": "the time zone"
            case "secretary": "the secretary"
            case let name where name.hasPrefix("chair"): "the chairs"
            case let name where name.hasPrefix("person"): "what the plan says of its people"
            case let name where name.hasPrefix("reminder"): "the reminders"
            default: "the conference"
            }
        },
        item: { "item “\($0)”" },
        directive: { "document \($0)" },
        points: { codes, count in
            (count == 1 ? "point " : "points ") + codes.prefix(5).joined(separator: ", ")
                + (count > 5 ? " … (\(count))" : "")
        },
        more: { "and \($0) more" })
}
