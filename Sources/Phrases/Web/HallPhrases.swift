package import Conferences

/// What the hall's screen says of the agenda and in numbers.
package struct HallPhrases: Sendable {
    package let linesTitle: String
    package let lostTitle: String
    package let schedule: String
    package let cancelled: String
    /// Stops the points from taking turns on the screen.
    package let pause: String
    package let goOn: String
    package let nextPoints: String
    package let openBoard: String
    /// Where the conference stands in its agenda.
    ///
    /// - Parameters:
    ///   - begins: when it was to begin, such as `07:30`; `nil` where no time is known.
    ///   - minutes: how long that is ago.
    package let standing:
        @Sendable (_ standing: AgendaProgress.Standing, _ begins: String?, _ minutes: Int) -> String
    /// A point's line; `nil` where nobody told of it.
    package let line: @Sendable (LineState?) -> String
    /// In whole hundredths: more cannot be read from afar.
    package let pointTurnout: @Sendable (_ present: Int, _ invited: Int) -> String
    private let othersText: @Sendable (Int, String) -> String
    private let linesText: @Sendable (Int, Int, Int) -> String

    /// How the points that are not shown stand together.
    package func others(others count: Int, _ turnout: String) -> String { othersText(count, turnout) }

    package func lines(connected: Int, lost: Int, unknown: Int) -> String {
        linesText(connected, lost, unknown)
    }
}

extension HallPhrases {
    static let vietnamese = HallPhrases(
        linesTitle: "Đường truyền", lostTitle: "Mất kết nối", schedule: "Tiến độ",
        cancelled: "Hội nghị đã hủy.", pause: "Dừng chuyển trang", goOn: "Tiếp tục chuyển trang",
        nextPoints: "Các điểm cầu tiếp theo", openBoard: "Mở trên màn hình hội trường",
        standing: { standing, begins, minutes in
            switch standing {
            case .upcoming: begins.map { "Chưa đến giờ. Bắt đầu lúc \($0)." } ?? "Chưa đến giờ."
            case .unstarted:
                "Chưa bắt đầu" + (begins.map { ": dự kiến \($0), chậm \(minutes) phút." } ?? ".")
            case .running: "Đang diễn ra"
            case .between: "Đang chuyển nội dung"
            case .over: "Chương trình đã kết thúc."
            case .past: "Đã qua giờ của chương trình; giờ thực tế chưa được ghi đủ."
            }
        },
        line: { line in
            switch line {
            case .connected: "thông suốt"
            case .lost: "mất kết nối"
            case nil: "chưa báo"
            }
        },
        pointTurnout: { "\($0)/\($1)" + ($1 > 0 ? " · \($0 * 100 / $1) %" : "") },
        othersText: { "và \($0) điểm cầu khác: \($1)" },
        linesText: { connected, lost, unknown in
            [(connected, "thông suốt"), (lost, "mất kết nối"), (unknown, "chưa báo")]
                .filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }.joined(separator: ", ")
        })

    static let english = HallPhrases(
        linesTitle: "Lines", lostTitle: "Lost", schedule: "Schedule",
        cancelled: "The conference is cancelled.", pause: "Stop changing pages", goOn: "Change pages again",
        nextPoints: "The next points", openBoard: "Open on the hall's screen",
        standing: { standing, begins, minutes in
            switch standing {
            case .upcoming: begins.map { "Not yet. It begins at \($0)." } ?? "Not yet."
            case .unstarted:
                "Not begun" + (begins.map { ": planned for \($0), \(minutes) min ago." } ?? ".")
            case .running: "Running"
            case .between: "Between two items"
            case .over: "The agenda has ended."
            case .past: "The planned time is over; not all real times were recorded."
            }
        },
        line: { line in
            switch line {
            case .connected: "connected"
            case .lost: "lost"
            case nil: "not told"
            }
        },
        pointTurnout: { "\($0)/\($1)" + ($1 > 0 ? " · \($0 * 100 / $1) %" : "") },
        othersText: { "and \($0) other points: \($1)" },
        linesText: { connected, lost, unknown in
            [(connected, "connected"), (lost, "lost"), (unknown, "not told")]
                .filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }.joined(separator: ", ")
        })
}
