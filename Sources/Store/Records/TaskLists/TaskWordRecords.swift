import Conferences
import Database

/// A change of the words that a task is found by.
struct TaskWordChange {
    let place: Int64
    let added: Set<String>
    let removed: Set<String>
}

extension Records {
    /// Writes into the index which words tasks have now. Three statements for each block of tasks.
    func index(_ changes: [TaskWordChange]) throws {
        for (block, changes) in Dictionary(grouping: changes, by: { $0.place / Int64(TaskBlock.size) }) {
            var touched: Set<String> = []
            for change in changes { touched.formUnion(change.added.union(change.removed)) }
            guard !touched.isEmpty else { continue }
            var blocks: [String: TaskBlock] = [:]
            for words in Self.pieces(touched.sorted()) {
                try session.forEach(
                    "SELECT word, tasks FROM task_word WHERE block = \(block) AND word IN \(list: words)"
                ) { blocks[try $0.get("word")] = TaskBlock(try $0.get("tasks")) }
                try session.run(
                    "DELETE FROM task_word WHERE block = \(block) AND word IN \(list: words)")
            }
            for change in changes {
                let place = Int(change.place % Int64(TaskBlock.size))
                for word in change.removed { blocks[word]?.remove(place) }
                for word in change.added { blocks[word, default: TaskBlock()].insert(place) }
            }
            try session.insert(
                into: "task_word", columns: ["word", "block", "tasks"],
                rows: blocks.sorted { $0.key < $1.key }.filter { !$0.value.isEmpty }
                    .map { [.text($0.key), .integer(block), .blob($0.value.bytes)] })
        }
    }

    /// Lists of at most 512 words, whose lengths are powers of two, so that statements of few lengths are kept ready.
    private static func pieces(_ words: [String]) -> [[String]] {
        words.pieces(of: 512).map { piece in
            var size = 1
            while size < piece.count { size *= 2 }
            return piece + Array(repeating: piece[piece.count - 1], count: size - piece.count)
        }
    }

    /// The places of the tasks in which each of the words begins some word; `nil` where they are more than `limit`.
    ///
    /// - Parameter words: as ``TaskWords`` makes them.
    func places(ofWords words: [String], limit: Int) throws -> [Int64]? {
        var found: [Int64: TaskBlock]?
        // The longest word is most likely the rarest.
        for word in Set(words).sorted(by: { ($1.utf8.count, $0) < ($0.utf8.count, $1) }) {
            let known = found
            var blocks: [Int64: TaskBlock] = [:]
            try session.forEach(
                "SELECT block, tasks FROM task_word WHERE word >= \(word) AND word < \(word + "\u{10FFFF}")"
            ) { row in
                let block: Int64 = try row.get("block")
                if let known, known[block] == nil { return }
                blocks[block, default: TaskBlock()].formUnion(TaskBlock(try row.get("tasks")))
            }
            if let known {
                for (block, tasks) in known { blocks[block]?.formIntersection(tasks) }
                blocks = blocks.filter { !$0.value.isEmpty }
            }
            found = blocks
            if blocks.isEmpty { return [] }
        }
        guard let found, found.values.reduce(0, { $0 + $1.count }) <= limit else { return nil }
        return found.sorted { $0.key < $1.key }.flatMap { block, tasks in
            tasks.places.map { block * Int64(TaskBlock.size) + Int64($0) }
        }
    }
}
