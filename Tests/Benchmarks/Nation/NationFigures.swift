import Foundation

/// What was measured at one size.
struct NationFigures {
    let people: Int
    let points: Int
    /// What takes how long, in seconds, with the limit that is promised.
    var times: [(what: String, seconds: Double, limit: Double?)] = []
    /// How many a second, with the least that is promised.
    var rates: [(what: String, rate: Double, least: Double?)] = []
    /// Times beside those of another program with the same data.
    var ratios: [(what: String, ratio: Double, limit: Double?)] = []
    var megabytes: [(what: String, amount: Double, limit: Double?)] = []

    private struct Line {
        let what: String
        let shown: String
        let limit: String
        let isMet: Bool
    }

    private var lines: [Line] {
        times.map { what, seconds, limit in
            Line(
                what: what, shown: Self.duration(seconds),
                limit: limit.map { "< " + Self.duration($0) } ?? "",
                isMet: limit.map { seconds < $0 } ?? true)
        }
            + rates.map { what, rate, least in
                Line(
                    what: what, shown: "\(Int(rate))/s", limit: least.map { "≥ \(Int($0))/s" } ?? "",
                    isMet: least.map { rate >= $0 } ?? true)
            }
            + ratios.map { what, ratio, limit in
                Line(
                    what: what, shown: String(format: "%.2f×", ratio),
                    limit: limit.map { String(format: "≤ %.2f×", $0) } ?? "",
                    isMet: limit.map { ratio <= $0 } ?? true)
            }
            + megabytes.map { what, amount, limit in
                Line(
                    what: what, shown: "\(Int(amount)) MB", limit: limit.map { "< \(Int($0)) MB" } ?? "",
                    isMet: limit.map { amount < $0 } ?? true)
            }
    }

    /// How each figure grows with the size; the limits are those of the largest.
    static func table(_ all: [NationFigures]) {
        guard let last = all.last else { return }
        let columns = all.map(\.lines)
        let width = (last.lines.map(\.what.count).max() ?? 0) + 2
        func cell(_ text: String) -> String { String(repeating: " ", count: max(1, 13 - text.count)) + text }
        print(
            "people".padding(toLength: width, withPad: " ", startingAt: 0)
                + all.map { cell("\($0.people)") }.joined() + cell("limit"))
        print(
            "points".padding(toLength: width, withPad: " ", startingAt: 0)
                + all.map { cell("\($0.points)") }.joined())
        for line in last.lines {
            let cells = columns.map { lines in cell(lines.first { $0.what == line.what }?.shown ?? "–") }
            print(
                line.what.padding(toLength: width, withPad: " ", startingAt: 0) + cells.joined()
                    + cell(line.limit)
                    + (line.isMet ? "" : "  MISSED"))
        }
    }

    private static func duration(_ seconds: Double) -> String {
        seconds < 1 ? String(format: "%.2f ms", seconds * 1000) : String(format: "%.2f s", seconds)
    }
}
