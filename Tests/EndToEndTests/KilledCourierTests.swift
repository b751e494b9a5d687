import Actions
import Conferences
import Database
import Foundation
import Store
import Synchronization
import TestSupport
import Testing

/// A sender that is killed when the receiver has the message and nobody has written it down yet.
@Suite(.inTurns) struct KilledCourierTests {
    @Test(arguments: TestEngine.allCases)
    func `kill -9 between sending and committing: the message comes again under its id, and no other does`(
        _ engine: TestEngine
    ) async throws {
        try await withProgram { program in
            try await engine.withAddress { address in
                let (arrivals, arrived) = AsyncStream.makeStream(of: Void.self)
                let isFirst = Mutex(true)
                let cut = try LoopbackServer { _, socket in
                    let holds = isFirst.withLock { isFirst in
                        defer { isFirst = false }
                        return isFirst
                    }
                    arrived.yield()
                    // The request is here, and its answer never goes out: the sender dies first.
                    if holds {
                        _ = socket.read()
                        return false
                    }
                    return socket.write("HTTP/1.1 204 No Content\r\n\r\n".utf8)
                }
                let good = try LoopbackServer(answering: "HTTP/1.1 204 No Content\r\n\r\n")
                let store = try await Store(opening: try TestEngine.open(address))
                let office = TestOffice(on: store)
                try await office.perform(AddEndpoint(url: cut.url(), events: ["*"]))
                for number in 0..<20 {
                    try await office.perform(AddEndpoint(url: good.url("/\(number)"), events: ["*"]))
                }
                try await office.perform(PublishPlan(SamplePlan.make()))
                func states() async throws -> [Delivery.State] {
                    try await store.read { try $0.deliveryLog(limit: 100).map(\.delivery.state) }
                }

                let options = ["--database", address, "--allow", "127.0.0.1"]
                let sender = program.process(
                    ["deliver", "--watch"] + options, environment: TestOffice.keyEnvironment)
                sender.standardOutput = FileHandle.nullDevice
                sender.standardError = FileHandle.nullDevice
                try sender.run()
                for await _ in arrivals.prefix(1) {}
                // The neighbours have theirs meanwhile, and it is written down.
                while try await states().count(where: { $0 == .delivered }) < 20 { await Task.yield() }
                kill(sender.processIdentifier, SIGKILL)
                await sender.ended()
                let left = try await states().filter { $0 != .delivered }
                #expect(left == [.leased])

                // The lease runs out, without anybody waiting for it here.
                _ = try await store.engine.write { session in
                    try session.run("UPDATE delivery SET leased_until = 0 WHERE state = 'leased'")
                }
                let again = try await program.run(
                    all: ["deliver"] + options, environment: TestOffice.keyEnvironment)
                #expect(again.status == 0, "\(again.errors)")
                #expect(try await states().allSatisfy { $0 == .delivered })
                let ids = cut.requests.compactMap { $0.header("webhook-id") }
                #expect(ids.count == 2)
                #expect(Set(ids).count == 1)
                #expect(good.requests.count == 20)
            }
        }
    }
}
