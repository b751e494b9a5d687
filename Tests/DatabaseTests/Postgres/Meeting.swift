import Dispatch
import Synchronization

/// Holds threads back until it is opened.
final class Gate: Sendable {
    private let semaphore = DispatchSemaphore(value: 0)

    func wait() { semaphore.wait() }
    func open() { semaphore.signal() }
}

/// Two threads wait for each other the first time they come; later they just pass.
final class Meeting: Sendable {
    private let arrived = Mutex(0)
    private let semaphore = DispatchSemaphore(value: 0)

    func attend() {
        let number = arrived.withLock { count in
            count += 1
            return count
        }
        if number == 1 { semaphore.wait() }
        if number == 2 { semaphore.signal() }
    }
}
