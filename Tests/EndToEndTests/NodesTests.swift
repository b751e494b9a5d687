import Conferences
import Foundation
import Store
import Synchronization
import TestSupport
import Testing

@testable import Actions

/// Several processes of the program on one database.
@Suite(.inTurns) struct NodesTests {
    private static let followers = 20
    private static let versions = 40

    /// Puts `followers` × `versions` deliveries into a database's outbox.
    private func fillOutbox(_ address: String, port: Int) async throws {
        let office = TestOffice(on: try await Store(opening: try TestEngine.open(address)))
        for number in 0..<Self.followers {
            try await office.perform(
                AddEndpoint(url: "http://127.0.0.1:\(port)/\(number)", events: ["conference.*"]))
        }
        for version in 1...Self.versions {
            try await office.perform(PublishPlan(SamplePlan.make { $0.title += " lần \(version)" }))
        }
    }

    private func node(_ program: Program, _ address: String) -> Process {
        let process = program.process(
            [
                "deliver", "--watch", "--lease", "2", "--allow", "127.0.0.1", "--database", address,
            ], environment: TestOffice.keyEnvironment)
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        return process
    }

    /// Whatever becomes of a test, its nodes do not outlive it.
    private func abandon(_ nodes: [Process]) {
        for node in nodes where node.isRunning { kill(node.processIdentifier, SIGKILL) }
    }

    private func end(_ nodes: [Process]) async {
        for node in nodes {
            node.terminate()
            await node.ended()
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `every message arrives though nodes are killed with messages in their hands`(
        _ engine: TestEngine
    ) async throws {
        try await engine.withAddress { address in
            try await withProgram { program in
                let receiver = try HoldingReceiver()
                try await fillOutbox(address, port: receiver.port)
                // One node takes messages up, gets no answer, and dies.
                let first = node(program, address)
                let others = (0..<3).map { _ in node(program, address) }
                defer { abandon([first] + others) }
                try first.run()
                await receiver.received(atLeast: 5)
                kill(first.processIdentifier, SIGKILL)
                await first.ended()
                receiver.letGo()
                // Of three more, one dies in the middle of its work.
                for other in others { try other.run() }
                await receiver.received(atLeast: 300)
                kill(others[0].processIdentifier, SIGKILL)
                await receiver.receivedDifferent(Self.followers * Self.versions)
                // What the dead had sent and not yet written down is sent again when their leases are over.
                let store = try await Store(opening: try TestEngine.open(address))
                while try await store.read({ try $0.nextDelivery() }) != nil { await Task.yield() }
                await end(Array(others[1...]))
                await others[0].ended()
                let log = try await store.read { try $0.deliveryLog(limit: 10_000) }
                #expect(log.count == Self.followers * Self.versions)
                #expect(log.allSatisfy { $0.delivery.state == .delivered })
                #expect(try await program.run("audit", "verify", "--database", address).status == 0)
                withExtendedLifetime(receiver) {}
            }
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `nodes that run together send each message once`(_ engine: TestEngine) async throws {
        try await engine.withAddress { address in
            try await withProgram { program in
                let receiver = try HoldingReceiver()
                receiver.letGo()
                try await fillOutbox(address, port: receiver.port)
                let nodes = (0..<3).map { _ in
                    let process = program.process(
                        [
                            "deliver", "--watch", "--allow", "127.0.0.1", "--database", address,
                        ], environment: TestOffice.keyEnvironment)
                    process.standardOutput = FileHandle.nullDevice
                    return process
                }
                defer { abandon(nodes) }
                for node in nodes { try node.run() }
                await receiver.receivedDifferent(Self.followers * Self.versions)
                let store = try await Store(opening: try TestEngine.open(address))
                while try await store.read({ try $0.nextDelivery() }) != nil { await Task.yield() }
                await end(nodes)
                #expect(receiver.total == Self.followers * Self.versions)
            }
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `a node is woken by what another process puts into the outbox`(_ engine: TestEngine) async throws {
        try await engine.withAddress { address in
            try await withProgram { program in
                let receiver = try HoldingReceiver()
                receiver.letGo()
                try await program.run(
                    "webhooks", "add", "http://127.0.0.1:\(receiver.port)/", "--database", address,
                    environment: TestOffice.keyEnvironment)
                let node = node(program, address)
                defer { abandon([node]) }
                try node.run()
                try await program.run(
                    "publish", Program.agenda("vinh-phuc-2019-09-13", "plan.yaml"), "--database", address)
                await receiver.receivedDifferent(1)
                await end([node])
                #expect(node.terminationStatus == 0)
            }
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `no reminder is queued twice though many urge at once and one of them is killed`(
        _ engine: TestEngine
    ) async throws {
        let slug = "vinh-phuc-2019-09-13"
        try await engine.withAddress { address in
            try await withProgram { program in
                func done(_ arguments: String...) async throws {
                    let process = program.process(arguments + ["--database", address])
                    process.standardOutput = FileHandle.nullDevice
                    try process.run()
                    await process.ended()
                    #expect(process.terminationStatus == 0)
                }
                try await done("publish", Program.agenda(slug, "plan.yaml"))
                let rows = (1...60).map { "Việc thứ \($0),Sở \($0 % 7)x,2020-01-15" }
                let table = try program.write(
                    "tasks.csv", (["Nội dung,Đơn vị chủ trì,Thời hạn"] + rows).joined(separator: "\n"))
                try await done("tasks", "import", slug, table)
                // Whatever the day and the hour on which this runs, it is one on which offices work.
                let days = (-1...1).map {
                    Date(timeIntervalSinceNow: Double($0) * 86_400).formatted(.iso8601.year().month().day())
                }
                let worked = try program.write("days.csv", days.map { $0 + ",làm" }.joined(separator: "\n"))
                // In Viet Nam, half a day away from now.
                let quiet = (Int(Date().timeIntervalSince1970) / 3600 + 7 + 12) % 24
                func clock(_ hour: Int) -> String { (hour % 24 < 10 ? "0" : "") + "\(hour % 24):00" }
                try await done(
                    "remind", "rules", "--no-escalation", "--quiet-from", clock(quiet), "--quiet-until",
                    clock(quiet + 1))
                let nodes = (0..<4).map { _ in
                    program.process(["remind", "--holidays", worked, "--database", address])
                }
                defer { abandon(nodes) }
                for node in nodes {
                    node.standardOutput = FileHandle.nullDevice
                    try node.run()
                }
                kill(nodes[0].processIdentifier, SIGKILL)
                for node in nodes { await node.ended() }
                try await done("remind", "--holidays", worked)
                let store = try await Store(opening: try TestEngine.open(address))
                let told = try await store.read { try $0.digests(on: nil, limit: 100) }.flatMap(\.tasks)
                #expect(told.count == 60)
                #expect(Set(told.map(\.reference)).count == 60)
            }
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `of processes that accept the same task or publish the same plan, one does it`(
        _ engine: TestEngine
    ) async throws {
        let slug = "vinh-phuc-2019-09-13"
        try await engine.withAddress { address in
            try await withProgram { program in
                func race(_ arguments: [String]) async throws -> Int {
                    let processes = (0..<5).map { _ in
                        let process = program.process(arguments + ["--database", address])
                        process.standardOutput = FileHandle.nullDevice
                        process.standardError = FileHandle.nullDevice
                        return process
                    }
                    for process in processes { try process.run() }
                    for process in processes { await process.ended() }
                    return processes.count { $0.terminationStatus == 0 }
                }
                // Who publishes what counts already is told that nothing changed, and that is no failure.
                #expect(try await race(["publish", Program.agenda(slug, "plan.yaml")]) == 5)
                try await program.run(
                    "conclude", slug, Program.agenda(slug, "conclusion.txt"), "--database", address)
                #expect(try await race(["tasks", "accept", "\(slug)/1"]) == 1)
                let store = try await Store(opening: try TestEngine.open(address))
                let actions = try await store.read { records in
                    var actions: [String] = []
                    try records.forEachAuditRecord { actions.append($0.action) }
                    return actions
                }
                #expect(actions == ["plan.publish", "conclusion.record", "task.accept"])
            }
        }
    }
}

/// A receiver that records what comes, and answers nobody until it is told to.
private final class HoldingReceiver: Sendable {
    private struct State {
        var isHolding = true
        var requests = 0
        var messages: Set<String> = []
        var waiting: [(isMet: @Sendable (Int, Int) -> Bool, resume: CheckedContinuation<Void, Never>)] = []
    }

    private let state: HeldState
    private let server: LoopbackServer

    /// What the server's threads share with the test.
    private final class HeldState: Sendable {
        let value = Mutex(State())
    }

    init() throws {
        let state = HeldState()
        self.state = state
        server = try LoopbackServer { request, socket in
            let (isHeld, met) = state.value.withLock { state in
                state.requests += 1
                state.messages.insert(request.header("webhook-id") ?? "")
                let (requests, different) = (state.requests, state.messages.count)
                let met = state.waiting.filter { $0.isMet(requests, different) }
                state.waiting.removeAll { $0.isMet(requests, different) }
                return (state.isHolding, met)
            }
            for waiter in met { waiter.resume.resume() }
            // Whoever is held gets no answer at all, until its node is dead or has given up.
            guard !isHeld else {
                _ = socket.read()
                return false
            }
            return socket.write("HTTP/1.1 204 No Content\r\n\r\n".utf8)
        }
    }

    var port: Int { server.port }
    var total: Int { state.value.withLock { $0.requests } }

    func letGo() { state.value.withLock { $0.isHolding = false } }

    func received(atLeast count: Int) async { await wait { requests, _ in requests >= count } }

    func receivedDifferent(_ count: Int) async { await wait { _, different in different >= count } }

    private func wait(_ isMet: @escaping @Sendable (Int, Int) -> Bool) async {
        await withCheckedContinuation { continuation in
            let isMetAlready = state.value.withLock { state in
                if isMet(state.requests, state.messages.count) { return true }
                state.waiting.append((isMet, continuation))
                return false
            }
            if isMetAlready { continuation.resume() }
        }
    }
}
