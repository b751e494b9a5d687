import TestSupport
import Testing

@testable import Webhooks

@Suite(.inTurns) struct TransferQueueTests {
    private func job(_ number: UInt64, _ host: String) throws -> TransferJob {
        let (_, arrivals) = AsyncStream.makeStream(of: [Arrival].self)
        return TransferJob(
            number: number, request: try request("http://\(host)/"),
            reply: .batch(TransferBatch(count: 1, arrivals: arrivals), index: 0))
    }

    private func queue(perHost: Int, _ hosts: String) throws -> TransferQueue {
        var queue = TransferQueue(perHost: perHost)
        for (number, host) in hosts.enumerated() { queue.add(try job(UInt64(number), String(host))) }
        return queue
    }

    private func drain(_ queue: inout TransferQueue) -> [Transfer.Place] {
        var places: [Transfer.Place] = []
        while let place = queue.next() { places.append(place) }
        return places
    }

    @Test func `Hosts take turns, and each keeps its order`() throws {
        var queue = try queue(perHost: 10, "aaaabbc")
        #expect(drain(&queue).map(\.job.number) == [0, 4, 6, 1, 5, 2, 3])
        #expect(queue.isEmpty)
    }

    @Test func `A host with its share under way waits, and the others do not`() throws {
        var queue = try queue(perHost: 2, "aaaaab")
        let first = drain(&queue)
        #expect(first.map(\.job.number) == [0, 5, 1])
        queue.ended(in: first[1].lane)
        #expect(queue.next() == nil)
        queue.ended(in: first[0].lane)
        #expect(queue.next()?.job.number == 2)
        #expect(queue.next() == nil)
    }

    @Test func `What is taken out is skipped`() throws {
        var queue = try queue(perHost: 1, "aab")
        #expect(queue.remove { $0.number == 0 }.map(\.number) == [0])
        #expect(queue.remove { $0.number == 0 }.isEmpty)
        #expect(drain(&queue).map(\.job.number) == [1, 2])
    }

    @Test func `A host whose jobs were all taken out comes back with new ones`() throws {
        var queue = try queue(perHost: 1, "aa")
        #expect(queue.remove { _ in true }.map(\.number) == [0, 1])
        #expect(queue.next() == nil)
        queue.add(try job(7, "a"))
        #expect(queue.next()?.job.number == 7)
    }

    @Test func `First in, first out, however many pass through`() {
        var line = FirstInFirstOut<Int>()
        var taken: [Int] = []
        for number in 0..<10_000 {
            line.append(number)
            if number % 3 != 0, let first = line.popFirst() { taken.append(first) }
        }
        while let first = line.popFirst() { taken.append(first) }
        #expect(taken == Array(0..<10_000))
        #expect(line.isEmpty)
    }
}
