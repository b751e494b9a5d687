import Actions
import Foundation
import Hummingbird
import Phrases

/// The live board for the hall's screen, told as things change.
enum BoardPages {
    static let routes: [Route] = [
        .get("/conferences/:slug/board", .may(.viewConferences)) { exchange in
            let board = try await Board.of(exchange)
            func line(_ item: Board.Item) -> View {
                ["line": item.line, "presenters": item.presenters.nonEmpty]
            }
            return exchange.page(
                "board", title: "\(exchange.words.calling.board): \(board.title)",
                [
                    "slug": exchange.parameter("slug"), "title": board.title,
                    "turnout": board.turnout?.text ?? exchange.words.calling.noRollCall,
                    "rollCall": board.rollCall, "isCalled": board.rollCall != nil, "others": board.others,
                    "lines": board.lines,
                    "lost": board.lost.isEmpty ? nil : board.lost.joined(separator: ", "), "late": board.late,
                    "now": board.now.map(line), "isRunning": !board.now.isEmpty,
                    "next": [board.next].compactMap { $0.map(line) }, "hasNext": board.next != nil,
                    "standing": board.standingText, "standingName": board.standing,
                    "data": String(decoding: try Exchange.encoder().encode(board), as: UTF8.self),
                    "points": board.points.map { point -> View in
                        [
                            "name": point.name, "text": point.text, "level": point.level,
                            "line": point.line ?? "unknown",
                        ]
                    },
                ])
        },
        .get("/conferences/:slug/board/events", .may(.viewConferences)) { exchange in
            let boards = exchange.site.boards
            // What is not theirs is said to be so, and not begun; what is theirs was made for all who watch it.
            _ = try await boards.event(exchange, stamp: exchange.stamp)
            return try exchange.stream { stamp in try await boards.event(exchange, stamp: stamp) }
        },
    ]
}
