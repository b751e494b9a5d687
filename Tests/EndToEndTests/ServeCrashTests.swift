import Actions
import Conferences
import Database
import Foundation
import FoundationNetworking
import Store
import Synchronization
import TestSupport
import Testing

/// A server that dies while many telephones send their marks.
@Suite(.inTurns) struct ServeCrashTests {
    private static let slug = "vinh-phuc-2019-09-13"

    /// What the telephones were told, and what they did.
    private final class Telephones: Sendable {
        struct State {
            /// By person, the status of the last mark that was acknowledged.
            var last: [String: String] = [:]
            var acknowledged = 0
            var interrupted = 0
            var isOver = false
        }

        let state = Mutex(State())
        var acknowledged: Int { state.withLock(\.acknowledged) }
        var isOver: Bool { state.withLock(\.isOver) }
    }

    /// A signed-in organiser: the cookie, and the people that they mark.
    private func prepare(_ program: Program) async throws -> (session: String, people: [String]) {
        try await program.run("publish", Program.agenda(Self.slug, "plan.yaml"))
        let plan = try await program.run("show", Self.slug, "--format", "json").json() as? [String: Any]
        let code = try #require((plan?["points"] as? [[String: Any]])?.first?["code"] as? String)
        let rows = (0..<48).map {
            "\(code),Đại biểu \(String(UnicodeScalar(97 + UInt8($0 % 24)))) \($0 / 24 == 0 ? "An" : "Bình")"
        }
        let file = try program.write(
            "roster.csv", (["Mã điểm cầu,Họ và tên"] + rows).joined(separator: "\n"))
        #expect(try await program.run("roster", "import", Self.slug, file).status == 0)
        #expect(try await program.run("rollcall", "open", Self.slug, "Sáng").status == 0)
        let store = try await Store(opening: SQLiteEngine(path: program.database, createIfMissing: false))
        let office = Office(
            store: store, now: { Instant(milliseconds: Int64(Date().timeIntervalSince1970 * 1000)) },
            identifiers: IdentifierSource(),
            randomBytes: { count in (0..<count).map { _ in .random(in: .min ... .max) } })
        let people = try await store.peopleToMark(Self.slug).map(\.description)
        return (try await office.signInOrganiser(), people)
    }

    /// Starts the server on a port and waits until it answers.
    private func serve(_ program: Program, port: Int) async throws -> Process {
        let process = program.process(["serve", "--port", "\(port)", "--no-courier"])
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        process.standardInput = FileHandle.nullDevice
        try process.run()
        let ready = try #require(URL(string: "http://127.0.0.1:\(port)/ready"))
        while process.isRunning {
            if let (_, answer) = try? await URLSession.shared.data(from: ready),
                (answer as? HTTPURLResponse)?.statusCode == 200
            {
                return process
            }
            await Task.yield()
        }
        throw CocoaError(.executableLoad)
    }

    /// One telephone: marks its people over and over, and sends each mark until it is answered for, with the same
    /// nonce.
    private func telephone(
        _ number: Int, people: [String], session: String, port: Int, _ telephones: Telephones
    ) async throws {
        let token = SecretToken.hash(of: "form:" + session)
        let url = try #require(
            URL(string: "http://127.0.0.1:\(port)/conferences/\(Self.slug)/roll-call/1/marks"))
        var request = URLRequest(url: url)
        request.httpMethod = "POST"
        // The shared jar holds what servers of other tests on this address have set: it would take this one's place.
        let own = URLSession(configuration: .ephemeral)
        request.setValue("application/x-www-form-urlencoded", forHTTPHeaderField: "Content-Type")
        request.setValue("diemcau=\(session)", forHTTPHeaderField: "Cookie")
        for count in 0... {
            if telephones.state.withLock(\.isOver) { return }
            let person = people[count % people.count]
            let status = ["in-person", "online", "late", "unexcused"][count / people.count % 4]
            let at = Int64(Date().timeIntervalSince1970 * 1000)
            let mark =
                #"[{"attendee":"\#(person)","status":"\#(status)","nonce":"may-\#(number)-lan-\#(count)","at":\#(at),"replaces":true}]"#
            let encoded = mark.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
            request.httpBody = Data("csrf=\(token)&marks=\(encoded)".utf8)
            while true {
                let answered = try? await own.data(for: request)
                let code = (answered?.1 as? HTTPURLResponse)?.statusCode
                if let data = answered?.0, code == 200 {
                    #expect(!String(decoding: data, as: UTF8.self).contains("refused"))
                    telephones.state.withLock { state in
                        state.last[person] = status
                        state.acknowledged += 1
                    }
                    break
                }
                // Whoever is not let in would go on asking for ever.
                if code == 401 || code == 403 {
                    Issue.record("not let in")
                    telephones.state.withLock { $0.isOver = true }
                    return
                }
                if telephones.state.withLock({
                    $0.interrupted += 1; return $0.isOver
                }) {
                    return
                }
                await Task.yield()
            }
        }
    }

    @Test func `kill -9 under load loses no mark that was answered for, and the telephones go on`()
        async throws
    {
        try await withProgram { program in
            let (session, people) = try await prepare(program)
            #expect(people.count == 48)
            let port = try FreePort.any()
            let telephones = Telephones()
            var server = try await serve(program, port: port)
            try await withThrowingTaskGroup(of: Void.self) { group in
                for number in 0..<8 {
                    group.addTask {
                        try await telephone(
                            number, people: Array(people[(number * 6)..<(number * 6 + 6)]), session: session,
                            port: port, telephones)
                    }
                }
                for round in 1...4 {
                    while !telephones.isOver, telephones.acknowledged < round * 60 { await Task.yield() }
                    kill(server.processIdentifier, SIGKILL)
                    await server.ended()
                    server = try await serve(program, port: port)
                }
                while !telephones.isOver, telephones.acknowledged < 320 { await Task.yield() }
                telephones.state.withLock { $0.isOver = true }
                try await group.waitForAll()
            }
            kill(server.processIdentifier, SIGKILL)
            await server.ended()
            let (last, interrupted) = telephones.state.withLock { ($0.last, $0.interrupted) }
            #expect(interrupted > 0)
            let store = try await Store(opening: SQLiteEngine(path: program.database, createIfMissing: false))
            let stored = try await store.read { records -> [String: String] in
                var stored: [String: String] = [:]
                guard let conference = try records.conference(slug: Self.slug),
                    let rollCall = try records.rollCalls(of: conference).first
                else { return stored }
                for person in people {
                    if let id = Identifier<Conferences.Attendee>(person) {
                        stored[person] = try records.mark(of: id, in: rollCall.id)?.status.rawValue
                    }
                }
                return stored
            }
            #expect(last.allSatisfy { stored[$0.key] == $0.value })
            #expect(try await program.run("audit", "verify").status == 0)
        }
    }
}
