/// Lets only so many at a time do something that is dear, such as driving a program of its own: tests run all at
/// once, and a machine of two cores would give each of them too little to keep its time limits.
package actor Turns {
    /// Tests that start processes.
    package static let processes = Turns(2)

    private var free: Int
    private var waiting: [CheckedContinuation<Void, Never>] = []

    package init(_ count: Int) { free = count }

    /// Does something when it is its turn. A turn must not be asked for within one, or both may wait for ever.
    package nonisolated func take<T>(_ body: () async throws -> T) async rethrows -> T {
        await begin()
        do {
            let value = try await body()
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
