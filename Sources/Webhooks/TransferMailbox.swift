import CCurl
import Synchronization

/// Between the tasks that send and the one thread that owns libcurl's handles.
final class TransferMailbox: Sendable {
    enum Closing: Sendable {
        /// What is under way ends by itself; what waits is not begun.
        case finishing
        /// What is under way is broken off.
        case abandoning
    }

    struct Post: Sendable {
        var jobs: [TransferJob] = []
        var cancellations: [Range<UInt64>] = []
        var withdrawn: [String] = []
        var closing: Closing?
    }

    private struct State {
        var post = Post()
        var waker: MultiWaker?
        /// Once is enough until the thread has looked again.
        var isToBeWoken = false
        var hasStopped = false
        var onStop: [CheckedContinuation<Void, Never>] = []

        mutating func wake() {
            guard isToBeWoken else { return }
            isToBeWoken = false
            waker?.wake()
        }
    }

    private let state = Mutex(State())
    private let numbers = Atomic<UInt64>(0)

    /// Numbers for as many jobs, never given before.
    func numbers(for count: Int) -> Range<UInt64> {
        let end = numbers.add(UInt64(count), ordering: .relaxed).newValue
        return end - UInt64(count)..<end
    }

    /// `false` where the sender is closed: the jobs are the caller's to answer.
    func add(_ jobs: [TransferJob]) -> Bool {
        state.withLock { state in
            guard state.post.closing == nil, !state.hasStopped else { return false }
            state.post.jobs += jobs
            state.wake()
            return true
        }
    }

    /// Numbers that are unknown, or of jobs that are over, are left alone.
    func cancel(_ numbers: Range<UInt64>) {
        state.withLock { state in
            state.post.cancellations.append(numbers)
            state.wake()
        }
    }

    var isClosed: Bool { state.withLock { $0.post.closing != nil || $0.hasStopped } }

    func withdraw(from lane: String) {
        state.withLock { state in
            state.post.withdrawn.append(lane)
            state.wake()
        }
    }

    func close(_ closing: Closing) {
        state.withLock { state in
            if case .abandoning? = state.post.closing { return }
            state.post.closing = closing
            state.wake()
        }
    }

    func waitUntilStopped() async {
        await withCheckedContinuation { continuation in
            let hasStopped = state.withLock { state in
                if !state.hasStopped { state.onStop.append(continuation) }
                return state.hasStopped
            }
            if hasStopped { continuation.resume() }
        }
    }

    // MARK: - For the thread

    func open(_ waker: MultiWaker) { state.withLock { $0.waker = waker } }

    /// Empties the mailbox; whatever comes after it wakes the thread, or keeps it from falling asleep.
    func collect() -> Post {
        state.withLock { state in
            state.isToBeWoken = true
            defer { state.post = Post(closing: state.post.closing) }
            return state.post
        }
    }

    /// Called before the multi handle is freed; returns the jobs that came too late.
    func stop() -> [TransferJob] {
        state.withLock { state in
            state.waker = nil
            state.hasStopped = true
            defer { state.post.jobs = [] }
            return state.post.jobs
        }
    }

    /// The very last that the thread does.
    func tellStopped() {
        let waiting = state.withLock { state in
            defer { state.onStop = [] }
            return state.onStop
        }
        for continuation in waiting { continuation.resume() }
    }
}

/// Wakes the thread that waits in `curl_multi_poll`.
///
/// Sendable, because `curl_multi_wakeup` is the one function of a multi handle that libcurl allows from any
/// thread; the mailbox calls it under its lock, and forgets it under the same lock before the handle is freed.
struct MultiWaker: @unchecked Sendable {
    fileprivate let multi: UnsafeMutableRawPointer

    init(_ multi: borrowing MultiHandle) {
        self.multi = multi.pointer
    }

    fileprivate func wake() { curl_multi_wakeup(multi) }
}
