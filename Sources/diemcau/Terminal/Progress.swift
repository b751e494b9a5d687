import Foundation
import Synchronization

/// Shows how far something has come, on standard error and only to a person who watches: nothing in the first
/// second, then at most four times a second.
final class Progress: Sendable {
    private struct State {
        var shown: ContinuousClock.Instant?
        var isShown = false
    }

    private let console: Console
    private let began = ContinuousClock.now
    private let state = Mutex(State())

    init(_ console: Console) { self.console = console }

    func show(_ text: @autoclosure () -> String) {
        guard console.isWatched else { return }
        let now = ContinuousClock.now
        guard now - began > .seconds(1) else { return }
        let isDue = state.withLock { state in
            if let shown = state.shown, now - shown < .milliseconds(250) { return false }
            state.shown = now
            state.isShown = true
            return true
        }
        if isDue { FileHandle.standardError.write(Data("\r\u{1B}[K\(text())".utf8)) }
    }

    /// Takes the line away again.
    func finish() {
        if state.withLock({ $0.isShown }) { FileHandle.standardError.write(Data("\r\u{1B}[K".utf8)) }
    }
}
