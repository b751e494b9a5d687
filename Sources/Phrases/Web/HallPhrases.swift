/// What the hall's screen says in numbers.
package struct HallPhrases: Sendable {
    package let linesTitle: String
    package let lostTitle: String
    package let schedule: String
    private let othersText: @Sendable (Int, String) -> String
    private let linesText: @Sendable (Int, Int) -> String

    /// How the points that are not shown stand together.
    package func others(others count: Int, _ turnout: String) -> String { othersText(count, turnout) }

    package func lines(connected: Int, lost: Int) -> String { linesText(connected, lost) }
}

extension HallPhrases {
    static let vietnamese = HallPhrases(
        linesTitle: "Đường truyền", lostTitle: "Mất kết nối", schedule: "Tiến độ",
        othersText: { "và \($0) điểm cầu khác: \($1)" },
        linesText: { "\($0) điểm cầu thông suốt" + ($1 > 0 ? ", \($1) điểm cầu mất kết nối" : "") })

    static let english = HallPhrases(
        linesTitle: "Lines", lostTitle: "Lost", schedule: "Schedule",
        othersText: { "and \($0) other points: \($1)" },
        linesText: { "\($0) connected" + ($1 > 0 ? ", \($1) lost" : "") })
}
