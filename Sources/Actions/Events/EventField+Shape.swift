import Conferences
import Store
import Webhooks

extension EventField {
    package var shape: Shape {
        switch self {
        case .conference, .title, .host, .point, .item, .task, .endpoint, .receiver, .message, .reason, .name,
            .digest, .unit, .successor, .change, .itemTitle, .directive, .before, .after, .about:
            .text
        case .unitState: .word(OfficeUnit.State.allCases.map(\.rawValue))
        case .form: .word(ConferenceForm.allCases.map(\.rawValue))
        case .state: .word(TaskState.allCases.map(\.rawValue))
        case .result: .word(["good", "poor", "failed"])
        case .firstDay, .lastDay, .due, .previousDue, .day, .wanted, .endedOn: .date
        case .starts, .ends, .failingSince: .instant
        case .directives, .changes, .tasks, .codes, .recipients: .texts
        case .difference:
            .objects(
                required: [.change], optional: [.itemTitle, .directive, .codes, .points, .before, .after])
        case .recipient: .word(DigestKind.allCases.map(\.rawValue))
        case .isCancelled, .isOpen, .isGroup: .truth
        case .turnout, .percent: .percent
        case .minutesMoved: .whole
        case .version, .points, .expected, .agendaItems, .minutesLeft, .registered, .added, .changed, .same,
            .refused, .removed, .renamed, .moved, .closed, .reopened, .freed, .waiting, .tested, .passed,
            .rollCall, .present, .late, .excused, .unexcused, .notCalled, .revision, .proposals, .changeCount,
            .leadUnits, .coordinatingUnits, .daysLeft, .daysOverdue, .open, .overdue, .dueSoon, .failures,
            .touched, .parts, .invited, .inPerson, .online:
            .count
        }
    }

    /// A value as it may come, for examples.
    var example: JSONValue {
        switch self {
        case .conference: "vinh-phuc-2019-09-13"
        case .version: 2
        case .title: "Hội nghị trực tuyến học tập, quán triệt các văn bản của Trung ương"
        case .form: "online"
        case .host: "Tỉnh ủy Vĩnh Phúc"
        case .firstDay, .lastDay: "2019-09-13"
        case .starts: "2019-09-13T01:00:00Z"
        case .ends: "2019-09-13T04:30:00Z"
        case .directives: ["35-CT/TW"]
        case .points: 137
        case .expected: 9500
        case .agendaItems: 7
        case .isCancelled: false
        case .changes: ["item.time", "point.added"]
        case .changeCount: 2
        case .difference:
            [
                [
                    "change": "item.time", "item_title": "Báo cáo chuyên đề",
                    "before": "2019-09-13 08:10 – 09:30", "after": "2019-09-13 08:30 – 09:50",
                ],
                ["change": "point.added", "codes": ["TD", "YL"], "points": 2],
            ]
        case .change: "item.time"
        case .itemTitle: "Báo cáo chuyên đề"
        case .directive: "35-CT/TW"
        case .codes: ["TD"]
        case .before: "2019-09-13 08:10 – 09:30"
        case .after: "2019-09-13 08:30 – 09:50"
        case .about: "Gửi danh sách đại biểu"
        case .recipients: ["in-charge"]
        case .minutesLeft: 30
        case .point: "TD"
        case .due, .day: "2019-12-31"
        case .previousDue: "2019-11-30"
        case .registered: 85
        case .added: 80
        case .changed: 4
        case .same: 1
        case .refused, .removed: 0
        case .renamed, .moved, .closed: 1
        case .reopened: 0
        case .freed: 1
        case .waiting: 3
        case .tested: 120
        case .passed: 118
        case .result: "good"
        case .rollCall: 1
        case .name: "Điểm danh đầu giờ"
        case .isOpen: true
        case .invited: 85
        case .inPerson: 70
        case .online: 12
        case .present: 82
        case .late: 1
        case .excused: 2
        case .unexcused, .notCalled: 0
        case .turnout: 98
        case .item: "3"
        case .minutesMoved: 15
        case .revision: 1
        case .proposals: 12
        case .task: "vinh-phuc-2019-09-13/4"
        case .state: "assigned"
        case .leadUnits: 1
        case .coordinatingUnits: 2
        case .percent: 60
        case .daysLeft: 7
        case .daysOverdue: 3
        case .open: 9
        case .overdue: 2
        case .dueSoon: 1
        case .digest: "06t4kz2q3h8yb"
        case .recipient: "unit"
        case .unit: "so-noi-vu"
        case .tasks: ["vinh-phuc-2019-09-13/4", "vinh-phuc-2019-09-13/7"]
        case .touched: 1
        case .wanted: "2020-01-31"
        case .parts: 9
        case .isGroup: false
        case .unitState: "active"
        case .endedOn: "2019-12-31"
        case .successor: "so-noi-vu"
        case .endpoint: "06t4kz2q3h8ya"
        case .receiver: "nhan.example.vn"
        case .reason: "gone"
        case .failingSince: "2019-09-08T01:00:00Z"
        case .failures: 14
        case .message: "DiemCau"
        }
    }
}
