import Synchronization

/// What the server counts of itself, as Prometheus reads it.
final class Measures: Sendable {
    fileprivate struct Key: Hashable {
        let route: String
        let method: String
        let status: Int
    }

    private struct Durations {
        var counts = [Int](repeating: 0, count: Measures.bounds.count + 1)
        var sum = 0.0
    }

    private struct State {
        var answers: [Key: Int] = [:]
        var durations: [String: Durations] = [:]
        var underWay = 0
        var openStreams = 0
    }

    /// Upper bounds of the histogram's buckets, in seconds.
    private static let bounds = [0.001, 0.005, 0.01, 0.03, 0.1, 0.3, 1, 3, 10]

    private let state = Mutex(State())

    func begin() { state.withLock { $0.underWay += 1 } }

    func end(route: String, method: String, status: Int, seconds: Double) {
        state.withLock { state in
            state.underWay -= 1
            state.answers[Key(route: route, method: method, status: status), default: 0] += 1
            let bucket = Self.bounds.firstIndex { seconds <= $0 } ?? Self.bounds.count
            state.durations[route, default: Durations()].counts[bucket] += 1
            state.durations[route]?.sum += seconds
        }
    }

    func streamOpened() { state.withLock { $0.openStreams += 1 } }
    func streamClosed() { state.withLock { $0.openStreams -= 1 } }

    /// The text that Prometheus collects.
    var exposition: String {
        state.withLock { state in
            var lines = [
                "# HELP diemcau_http_requests_total Requests that were answered.",
                "# TYPE diemcau_http_requests_total counter",
            ]
            for (key, count) in state.answers.sorted(by: { $0.key.text < $1.key.text }) {
                lines.append("diemcau_http_requests_total{\(key.text)} \(count)")
            }
            lines += [
                "# HELP diemcau_http_request_duration_seconds How long answers took.",
                "# TYPE diemcau_http_request_duration_seconds histogram",
            ]
            for (route, durations) in state.durations.sorted(by: { $0.key < $1.key }) {
                let name = "diemcau_http_request_duration_seconds"
                var sum = 0
                for (bound, count) in zip(Self.bounds.map(String.init(_:)) + ["+Inf"], durations.counts) {
                    sum += count
                    lines.append("\(name)_bucket{route=\"\(route)\",le=\"\(bound)\"} \(sum)")
                }
                lines.append("\(name)_sum{route=\"\(route)\"} \(durations.sum)")
                lines.append("\(name)_count{route=\"\(route)\"} \(sum)")
            }
            lines += [
                "# HELP diemcau_http_requests_under_way Requests that are being answered.",
                "# TYPE diemcau_http_requests_under_way gauge",
                "diemcau_http_requests_under_way \(state.underWay)",
                "# HELP diemcau_live_streams Live streams that are open.",
                "# TYPE diemcau_live_streams gauge", "diemcau_live_streams \(state.openStreams)", "",
            ]
            return lines.joined(separator: "\n")
        }
    }
}

extension Measures.Key {
    fileprivate var text: String { "route=\"\(route)\",method=\"\(method)\",status=\"\(status)\"" }
}
