/// Lets only so many at a time do something that is dear, such as driving a program of its own: tests run all at
/// once, and a machine of two cores would give each of them too little to keep its time limits.
package actor Turns {
    /// Tests that start processes.
    package static let processes = Turns(2)

    private var free: Int
    private var waiting: [CheckedContinuation<Void, Never>] = []

    package init(_ count: Int) { free = count }

    /// The turns that the task at work has: within one it needs no second, and would wait for it for ever.
    @TaskLocal private static var held: Set<ObjectIdentifier> = []

    /// Does something when it is its turn.
    package nonisolated func take<T>(_ body: () async throws -> T) async rethrows -> T {
        let key = ObjectIdentifier(self)
        guard !Self.held.contains(key) else { return try await body() }
        await begin()
        do {
            let value = try await Self.$held.withValue(Self.held.union([key])) { try await body() }
            await end()
            return value
        } catch {
            await end()
            throw error
        }
    }

    private func begin() async {
        if free > 0 {
            free -= 1
        } else {
            await withCheckedContinuation { waiting.append($0) }
        }
    }

    private func end() {
        if waiting.isEmpty { free += 1 } else { waiting.removeFirst().resume() }
    }
}
