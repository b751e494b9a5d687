/// How somebody stands on a roster.
package enum AttendeeState: String, Sendable, Hashable, Codable, CaseIterable {
    /// Is to attend (trong danh sách dự).
    case registered
    /// Waits for a place (danh sách chờ).
    case waiting
    /// Does not come, and a substitute does (đã cử người dự thay).
    case substituted
    /// Taken off the roster (đã rút).
    case withdrawn
}
