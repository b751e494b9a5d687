import Conferences
import Crypto
import Foundation
import Hummingbird

/// Where an entry stands in a list: what the list is ordered by, and last what no two entries share. A list goes on
/// after it, whatever was added before it or taken away since.
struct ListPlace: Hashable, Comparable {
    let parts: [String]

    init(_ parts: String...) { self.parts = parts }

    fileprivate init(parts: [String]) { self.parts = parts }

    static func < (left: Self, right: Self) -> Bool {
        for (one, other) in zip(left.parts, right.parts) where one != other {
            // As both engines compare: byte by byte.
            return one.utf8.lexicographicallyPrecedes(other.utf8)
        }
        return left.parts.count < right.parts.count
    }

    /// A part by which the largest number comes first.
    static func falling(_ number: Int) -> String {
        let text = String(
            UInt64(Int64.max) - UInt64(bitPattern: Int64(number)) & UInt64(Int64.max), radix: 16)
        return String(repeating: "0", count: 16 - text.count) + text
    }
}

/// What a program sends to have the rest of a list (`cursor`): the place of the last entry it has, with a mark by which
/// it is seen that it belongs to another list, or was changed on its way. It is no secret: it shows nobody more than
/// they may see.
enum ListCursor {
    static let schema: JSON = ["type": "string", "pattern": "^[A-Za-z0-9_-]{12,1000}$"]
    private static let markLength = 8

    static func text(of place: ListPlace, in list: String) -> String {
        let data = (try? JSONEncoder().encode(place.parts)) ?? Data()
        return (mark(data, list) + data).base64EncodedString().replacing("+", with: "-")
            .replacing("/", with: "_").replacing("=", with: "")
    }

    /// - Throws: ``BadCursor``.
    static func place(_ text: String, in list: String) throws -> ListPlace {
        let plain = text.replacing("-", with: "+").replacing("_", with: "/")
        let padding = String(repeating: "=", count: (4 - plain.utf8.count % 4) % 4)
        guard text.utf8.count <= 1000, let data = Data(base64Encoded: plain + padding),
            data.count > markLength
        else { throw BadCursor() }
        let content = Data(data.dropFirst(markLength))
        guard Data(data.prefix(markLength)) == mark(content, list),
            let parts = try? JSONDecoder().decode([String].self, from: content), !parts.isEmpty
        else { throw BadCursor() }
        return ListPlace(parts: parts)
    }

    private static func mark(_ content: Data, _ list: String) -> Data {
        var digest = SHA256()
        digest.update(data: Data("\(list)\n".utf8))
        digest.update(data: content)
        return Data(digest.finalize().prefix(markLength))
    }
}

/// A cursor that no list gave, or another than the one that is asked for.
struct BadCursor: Error {}

extension Exchange {
    /// Which list is asked for: the address with all that chooses among its entries.
    private var list: String {
        let asked = Form(encoded: request.uri.query ?? "").values
            .filter { $0.key != "cursor" && $0.key != "limit" }
        return ([request.uri.path] + asked.keys.sorted().map { "\($0)=\(asked[$0] ?? [])" })
            .joined(separator: "\n")
    }

    /// How many entries are asked for.
    func limit() throws -> Int {
        guard let limit = Int(query("limit") ?? "100"), (1...1000).contains(limit) else {
            throw BadBody(field: "limit")
        }
        return limit
    }

    /// After which entry the list is to go on; `nil` for its beginning.
    ///
    /// - Parameter count: how many parts a place has in this list; `nil` where it is empty.
    /// - Throws: ``BadCursor``.
    func after(parts count: Int?) throws -> ListPlace? {
        let place = try query("cursor").map { try ListCursor.place($0, in: list) }
        if let count, let place, place.parts.count != count { throw BadCursor() }
        return place
    }

    /// What goes on after an entry.
    func cursor(after place: ListPlace) -> String { ListCursor.text(of: place, in: list) }

    /// The part of a whole list that is asked for.
    ///
    /// - Parameters:
    ///   - rows: in the order of their places.
    ///   - place: where each stands.
    func cut<Row>(_ rows: [Row], by place: (Row) -> ListPlace) throws -> (shown: [Row], next: String?) {
        let limit = try limit()
        var rest = rows[...]
        if let last = try after(parts: rows.first.map { place($0).parts.count }) {
            rest = rest.drop { place($0) <= last }
        }
        return part(Array(rest.prefix(limit + 1)), limit: limit, by: place)
    }

    /// The same of a list in an order that no row tells by itself and that those which come later change.
    ///
    /// - Parameters:
    ///   - order: the names of all rows that ever were, also of those that are not shown.
    ///   - name: of a row.
    func cut<Row>(
        _ rows: [Row], in order: [String], name: (Row) -> String
    ) throws -> (shown: [Row], next: String?) {
        let limit = try limit()
        let positions = Dictionary(order.enumerated().map { ($1, $0) }) { first, _ in first }
        var rest = rows[...]
        if let last = try after(parts: 1) {
            guard let position = positions[last.parts[0]] else { throw BadCursor() }
            rest = rest.drop { positions[name($0)] ?? 0 <= position }
        }
        return part(Array(rest.prefix(limit + 1)), limit: limit) { ListPlace(name($0)) }
    }

    /// A part of a list that is cut by the database: one row more than is shown tells whether there are others.
    func part<Row>(
        _ rows: [Row], limit: Int, by place: (Row) -> ListPlace
    ) -> (shown: [Row], next: String?) {
        let shown = Array(rows.prefix(limit))
        return (shown, rows.count > limit ? shown.last.map { cursor(after: place($0)) } : nil)
    }

    /// Answers with a part of a list.
    func json<Row, Item: Encodable & Sendable>(
        _ part: (shown: [Row], next: String?), _ item: (Row) throws -> Item
    ) throws -> Response {
        try json(ListPage(items: try part.shown.map(item), next: part.next))
    }
}
