import Conferences
import Foundation
import Phrases

// How values are written on pages.

extension Conference {
    /// `8:00–10:00 13/9/2019`.
    var when: String { schedule.when }
}

extension Instant {
    /// `08:05 13/9/2019`, in Viet Nam.
    var shown: String {
        let local = (milliseconds + 7 * 3_600_000) / 60_000
        func padded(_ number: Int64) -> String { number < 10 ? "0\(number)" : "\(number)" }
        return
            "\(padded(local / 60 % 24)):\(padded(local % 60)) \(CalendarDate(of: self, in: nil).vietnamese)"
    }
}

/// The address of an endpoint without its path, which is a secret with some services.
enum ShownAddress {
    static func text(of url: String) -> String {
        guard let parts = URLComponents(string: url), let scheme = parts.scheme, let host = parts.host else {
            return "…"
        }
        let port = parts.port.map { ":\($0)" } ?? ""
        let path = parts.path.count > 1 ? "/…" : ""
        return "\(scheme)://\(host)\(port)\(path)"
    }
}
