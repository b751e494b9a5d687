import Actions
import Foundation
import Glibc
import RawHTTP
import Store
import TestSupport

/// How many live boards one server bears. Promised: 10,000 with one update a second, in under 500 MB. The limit is
/// one thread that writes the same bytes to as many sockets, with nothing else to do.
func boardBenchmark() async throws {
    var limit = rlimit()
    getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit)
    limit.rlim_cur = limit.rlim_max
    setrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit)
    guard limit.rlim_cur > 10_200 else { return print("too few open files are allowed: \(limit.rlim_cur)") }
    try await withTemporaryFolder { folder in
        let ground = try await WebGround.prepare(folder + "/web.sqlite")
        for count in [1_000, 4_000, 10_000] { try await watch(count, ground) }
    }
}

private func watch(_ count: Int, _ ground: WebGround) async throws {
    try await ServedProgram.run(database: ground.database) { served in
        let before = try served.memory("VmRSS")
        var began = ContinuousClock.now
        let listeners = diemcau_listeners_open(
            Int32(count), Int32(served.port),
            "GET /conferences/\(ground.slug)/board/events HTTP/1.1\r\nHost: a\r\n"
                + "Cookie: diemcau=\(ground.session)\r\n\r\n")
        guard let listeners else { throw NotAllHeard(what: "could not connect") }
        defer { diemcau_listeners_close(listeners) }
        let opened = try heard(1, by: listeners, since: began).max() ?? 0
        let size = diemcau_listeners_bytes(listeners) / count
        var slowest: [Double] = []
        var middle: [Double] = []
        let cpu = try served.processorSeconds
        began = ContinuousClock.now
        for update in 1...10 {
            let changed = ContinuousClock.now
            // Somebody who was not marked yet: a board that stays the same is not told.
            try await ground.markOne(count / 10 + update)
            let times = try heard(Int32(update + 1), by: listeners, since: changed).sorted()
            middle.append(times[times.count / 2])
            slowest.append(times[times.count - 1])
            // One update a second is the pace that is measured: what it costs then, not how fast it could be.
            let rest = .seconds(update) - (ContinuousClock.now - began)
            if rest > .zero { try await Task.sleep(for: rest) }
        }
        let lasted = (ContinuousClock.now - began) / .seconds(1)
        let used = try served.processorSeconds - cpu
        let largest = try served.memory("VmHWM")
        print(
            "\(count) boards of \(size) bytes: open in \(milliseconds(opened)); 10 updates in "
                + String(format: "%.1f s", lasted)
                + ", seen by half after \(milliseconds(middle.sorted()[5])), "
                + "by all after \(milliseconds(slowest.sorted()[5])) (worst \(milliseconds(slowest.max() ?? 0))); "
                + String(format: "%.2f of a core; ", used / lasted)
                + "memory \(before / 1024) MB at rest, \(largest / 1024) MB at most, "
                + "\((largest - before) * 1024 / count) bytes a board")
        let bare = try bareWrites(min(count, 4_000), bytes: size)
        print(
            "  limit, one thread that writes as much: \(milliseconds(bare * Double(count))) an update; ratio "
                + String(format: "%.2f", (used / 10) / (bare * Double(count))))
    }
}

private struct NotAllHeard: Error {
    let what: String
}

/// Waits until all have got so many events; after how many seconds each of them had.
private func heard(
    _ count: Int32, by listeners: OpaquePointer, since began: ContinuousClock.Instant
) throws -> [Double] {
    final class Times {
        var all: [Double] = []
        let began: ContinuousClock.Instant
        init(_ began: ContinuousClock.Instant) { self.began = began }
    }
    let times = Times(began)
    let missing = diemcau_listeners_wait(
        listeners, count,
        { context in
            guard let context else { return }
            let times = Unmanaged<Times>.fromOpaque(context).takeUnretainedValue()
            times.all.append((ContinuousClock.now - times.began) / .seconds(1))
        }, Unmanaged.passUnretained(times).toOpaque())
    guard missing == 0 else { throw NotAllHeard(what: "\(missing) heard nothing") }
    return times.all
}

/// Seconds for one write of so many bytes to one of `count` sockets whose other end is read.
private func bareWrites(_ count: Int, bytes: Int) throws -> Double {
    var pairs: [(Int32, Int32)] = []
    defer {
        for (one, other) in pairs {
            close(one)
            close(other)
        }
    }
    for _ in 0..<count {
        var ends: [Int32] = [0, 0]
        guard socketpair(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0, &ends) == 0 else {
            throw NotAllHeard(what: "socketpair")
        }
        pairs.append((ends[0], ends[1]))
    }
    var buffer = [UInt8](repeating: 65, count: bytes)
    return fastest(of: 3) {
        for (one, other) in pairs {
            send(one, buffer, bytes, 0)
            var left = bytes
            while left > 0 { left -= max(1, recv(other, &buffer, left, 0)) }
        }
    } / Double(count)
}
