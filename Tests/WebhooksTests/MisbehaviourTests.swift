import Foundation
import Synchronization
import TestSupport
import Testing

@testable import Webhooks

/// A receiver that misbehaves, and what a well-behaved neighbour on the same sender experiences meanwhile.
@Suite(.inTurns) struct MisbehaviourTests {
    /// Sends to the bad receiver, and to the good one while the bad one is being dealt with.
    private func outcome(
        of bad: LoopbackServer, timeout: Duration = .seconds(3600),
        _ change: (inout SenderSettings) -> Void = { _ in }
    ) async throws -> Outcome {
        let sender = try testSender {
            $0.totalTimeout = timeout
            change(&$0)
        }
        let url = bad.url()
        let outcome = try await besideNeighbours(of: sender) { await sender.send(try request(url)) }
        await sender.shutDown()
        return outcome
    }

    @Test(arguments: [
        (301, Outcome.Trouble.redirected), (302, .redirected), (303, .redirected), (307, .redirected),
        (308, .redirected), (304, .redirected), (400, .status), (404, .status), (410, .status),
        (429, .status), (500, .status), (503, .status),
    ])
    func `A redirection is not followed, and no other status is a delivery`(
        status: Int, trouble: Outcome.Trouble
    ) async throws {
        let target = try LoopbackServer(answering: ok)
        let bad = try LoopbackServer(
            answering:
                "HTTP/1.1 \(status) No\r\nLocation: \(target.url())\r\nContent-Length: 2\r\n\r\nno")
        let outcome = try await outcome(of: bad)
        #expect(outcome.status == status)
        #expect(outcome.trouble == trouble)
        #expect(!outcome.delivered)
        #expect(bad.requests.count == 1)
        #expect(target.connections == 0)
    }

    @Test func `A redirection to a metadata address leads nowhere`() async throws {
        let bad = try LoopbackServer(
            answering:
                "HTTP/1.1 307 No\r\nLocation: http://169.254.169.254/latest/meta-data\r\nContent-Length: 0\r\n\r\n"
        )
        let outcome = try await outcome(of: bad)
        #expect(outcome.trouble == .redirected)
        #expect(outcome.address == "127.0.0.1")
    }

    @Test(arguments: ["120", "Wed, 21 Oct 2015 07:28:00 GMT", "soon"])
    func `Retry-After is kept as it came`(value: String) async throws {
        let bad = try LoopbackServer(
            answering: "HTTP/1.1 429 Slow down\r\nretry-AFTER:  \(value) \r\nContent-Length: 0\r\n\r\n")
        let outcome = try await outcome(of: bad)
        #expect(outcome.retryAfter == value)
    }

    @Test func `A body that trickles in is given up at the total timeout`() async throws {
        let bad = try LoopbackServer { _, socket in
            var isOpen = socket.write("HTTP/1.1 500 No\r\nContent-Length: 1000000\r\n\r\n".utf8)
            while isOpen { isOpen = socket.write([UInt8(ascii: "x")]) && !socket.isOver(within: 20) }
            return false
        }
        let outcome = try await outcome(of: bad, timeout: .seconds(3))
        #expect(outcome.trouble == .timeout)
        #expect(outcome.status == 500)
        #expect(outcome.milliseconds >= 2900)
        #expect(!outcome.answer.isEmpty && outcome.answer.allSatisfy { $0 == UInt8(ascii: "x") })
    }

    @Test(arguments: [200, 500])
    func `An endless body is cut at the limit; the status stands`(status: Int) async throws {
        let sent = Mutex(0)
        let bad = try LoopbackServer { _, socket in
            let chunk = Array("1000\r\n".utf8) + [UInt8](repeating: 0x79, count: 4096) + Array("\r\n".utf8)
            var isOpen = socket.write("HTTP/1.1 \(status) X\r\nTransfer-Encoding: chunked\r\n\r\n".utf8)
            while isOpen {
                isOpen = socket.write(chunk)
                sent.withLock { $0 += chunk.count }
            }
            return false
        }
        let outcome = try await outcome(of: bad)
        #expect(outcome.trouble == .tooLarge)
        #expect(outcome.delivered == (status == 200))
        #expect(outcome.answer.count == 4096)
    }

    @Test(arguments: ["X-Filler: 0123456789012345678901234567890123456789\r\n", "0123456789012345"])
    func `Endless headers are cut, in many lines or in one`(part: String) async throws {
        let bad = try LoopbackServer { _, socket in
            var isOpen = socket.write("HTTP/1.1 500 No\r\nX: ".utf8)
            while isOpen { isOpen = socket.write(String(repeating: part, count: 100).utf8) }
            return false
        }
        let outcome = try await outcome(of: bad)
        #expect(outcome.trouble == .tooLarge)
    }

    @Test func `Endless interim answers are cut`() async throws {
        let bad = try LoopbackServer { _, socket in
            var isOpen = true
            while isOpen { isOpen = socket.write("HTTP/1.1 103 Early Hints\r\nX: y\r\n\r\n".utf8) }
            return false
        }
        let outcome = try await outcome(of: bad)
        #expect(outcome.trouble == .tooLarge)
        #expect(outcome.status == nil)
    }

    @Test func `A compressed answer is not unpacked`() async throws {
        let packed: [UInt8] = [0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3, 0x4b, 0x4c, 0x4c, 0x4c, 0x04, 0x00]
        let bad = try LoopbackServer { received, socket in
            #expect(received.header("Accept-Encoding") == nil)
            return socket.write(
                Array("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 16\r\n\r\n".utf8) + packed
            )
        }
        let outcome = try await outcome(of: bad)
        #expect(outcome.delivered)
        #expect(outcome.answer == packed)
    }

    @Test func `A bomb that would unpack to 40 MB is kept as the few bytes it is`() async throws {
        let packed = try await Self.zeroes(megabytes: 40)
        #expect(packed.count < 65_536)
        let bad = try LoopbackServer { _, socket in
            let head =
                "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: \(packed.count)\r\n\r\n"
            return socket.write(Array(head.utf8) + packed)
        }
        let outcome = try await outcome(of: bad)
        #expect(outcome.delivered)
        #expect(outcome.answer == Array(packed.prefix(4096)))
    }

    /// So many megabytes of nothing, packed by gzip.
    private static func zeroes(megabytes: Int) async throws -> [UInt8] {
        let process = Process()
        let output = Pipe()
        process.executableURL = URL(filePath: "/bin/sh")
        process.arguments = ["-c", "head -c \(megabytes)000000 /dev/zero | gzip -9"]
        process.standardOutput = output
        return try await withCheckedThrowingContinuation { continuation in
            // On a thread of its own: reading blocks, and tasks have few threads.
            Thread.detachNewThread {
                do {
                    try process.run()
                    let bytes = [UInt8](output.fileHandleForReading.readDataToEndOfFile())
                    process.waitUntilExit()
                    continuation.resume(returning: bytes)
                } catch {
                    continuation.resume(throwing: error)
                }
            }
        }
    }

    @Test func `Silence ends at the total timeout`() async throws {
        let bad = try LoopbackServer { _, socket in
            _ = socket.read()
            return false
        }
        let outcome = try await outcome(of: bad, timeout: .seconds(3))
        #expect(outcome.trouble == .timeout)
        #expect(outcome.status == nil)
    }

    @Test func `A connection that is cut before the answer is a failure that says so`() async throws {
        let reset = try LoopbackServer { _, socket in
            socket.resetWhenClosed()
            return false
        }
        #expect(try await outcome(of: reset).trouble == .cutOff)
        let closed = try LoopbackServer { _, _ in false }
        #expect(try await outcome(of: closed).trouble == .cutOff)
        let halfClosed = try LoopbackServer { _, socket in
            socket.shutWriting()
            _ = socket.read()
            return false
        }
        #expect(try await outcome(of: halfClosed).trouble == .cutOff)
        let inTheBody = try LoopbackServer { _, socket in
            socket.write("HTTP/1.1 500 No\r\nContent-Length: 100\r\n\r\nhalf".utf8)
            return false
        }
        let outcome = try await outcome(of: inTheBody)
        #expect(outcome.trouble == .cutOff)
        #expect(outcome.answer == Array("half".utf8))
    }

    @Test func `A receiver that closes before it reads does not end the process`() async throws {
        let bad = try LoopbackServer(
            greeting: { socket in
                socket.resetWhenClosed()
                return false
            },
            script: { _, _ in false })
        // Where the reset overtakes libcurl's look at the new connection, there never was one.
        let trouble = try await outcome(of: bad).trouble
        #expect(trouble == .cutOff || trouble == .connect)
    }

    @Test(arguments: ["SSH-2.0-OpenSSH_9.2\r\n", "hello", "HTTP/1.1\r\n\r\n", "HTTP/3 200\r\n\r\n"])
    func `An answer that is no HTTP is no delivery`(answer: String) async throws {
        let bad = try LoopbackServer { _, socket in
            socket.write(answer.utf8)
            return false
        }
        let outcome = try await outcome(of: bad)
        #expect(!outcome.delivered)
        #expect(outcome.trouble == .notHTTP || outcome.trouble == .cutOff)
    }
}
