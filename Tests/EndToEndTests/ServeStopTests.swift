import Foundation
import Store
import TestSupport
import Testing

/// A server that is asked to end while it is at something.
@Suite(.inTurns) struct ServeStopTests {
    private func serve(_ program: Program, port: Int, _ arguments: [String]) async throws -> Process {
        let process = program.process(["serve", "--port", "\(port)"] + arguments)
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        process.standardInput = FileHandle.nullDevice
        try process.run()
        let isUp = try await offPool {
            while process.isRunning {
                if let socket = TestSocket.connected(to: UInt16(port)) {
                    socket.close()
                    return true
                }
                // Another process's port tells nobody when it opens: it is looked at until then, however long.
                usleep(1000)
            }
            return false
        }
        #expect(isUp)
        return process
    }

    /// Half a request to sign in: it is there, and cannot be answered yet.
    private func halfRequest(_ port: Int) async throws -> TestSocket {
        let socket = try #require(TestSocket.connected(to: UInt16(port)))
        socket.write(Array("POST /sign-in HTTP/1.1\r\nHost: a\r\nContent-Length: 10\r\n\r\nlogin".utf8))
        // Behind it on the same loop, so that the first has been read when this one is answered.
        let second = try #require(TestSocket.connected(to: UInt16(port)))
        second.write(Array("GET /health HTTP/1.1\r\nHost: a\r\n\r\n".utf8))
        #expect(try await offPool { String(decoding: second.read(), as: UTF8.self) }.contains("200 OK"))
        second.close()
        return socket
    }

    @Test func `a request that has begun is answered, and a new one is not taken`() async throws {
        try await withProgram { program in
            let port = try FreePort.any()
            let server = try await serve(program, port: port, ["--no-courier"])
            let socket = try await halfRequest(port)
            server.terminate()
            let isClosed = try await offPool {
                while let other = TestSocket.connected(to: UInt16(port)) {
                    other.close()
                    // Nor when it closes.
                    usleep(1000)
                }
                return true
            }
            #expect(isClosed && server.isRunning)
            socket.write(Array("=anlan".utf8).prefix(5))
            let answer = try await offPool { String(decoding: socket.read(), as: UTF8.self) }
            // A form without its token: refused, and answered.
            #expect(answer.hasPrefix("HTTP/1.1 403"), "\(answer.prefix(60))")
            socket.close()
            await server.ended()
            #expect(server.terminationReason == .exit && server.terminationStatus == 0)
        }
    }

    @Test func `a notice that is on its way is brought to its end, and no lease is left behind`() async throws
    {
        try await withProgram { program in
            let (arrived, arriving) = AsyncStream.makeStream(of: Void.self)
            let release = DispatchSemaphore(value: 0)
            let receiver = try LoopbackServer { _, socket in
                arriving.yield()
                release.wait()
                return socket.write("HTTP/1.1 204 No Content\r\n\r\n".utf8)
            }
            let port = try FreePort.any()
            #expect(try await program.run("webhooks", "add", receiver.url()).status == 0)
            let server = try await serve(program, port: port, ["--allow", "127.0.0.1"])
            #expect(
                try await program.run("publish", Program.agenda("vinh-phuc-2019-09-13", "plan.yaml")).status
                    == 0)
            for await _ in arrived { break }
            server.terminate()
            release.signal()
            for _ in 0..<100 { release.signal() }
            await server.ended()
            #expect(server.terminationReason == .exit && server.terminationStatus == 0)
            let leased = try await program.run("webhooks", "log", "--format", "json")
            #expect(!leased.output.contains(#""leased""#), "\(leased.output)")
        }
    }

    @Test func `an upload that has stalled is cut off, and the stop is a good one`() async throws {
        try await withProgram { program in
            let port = try FreePort.any()
            let server = try await serve(program, port: port, ["--no-courier"])
            let socket = try await halfRequest(port)
            server.terminate()
            await server.ended()
            #expect(server.terminationReason == .exit && server.terminationStatus == 0)
            socket.close()
        }
    }
}
