/// How somebody stands in a roll call (điểm danh). Whoever has no mark is not yet called (chưa điểm danh).
package enum AttendanceStatus: String, Sendable, Hashable, Codable, CaseIterable {
    /// Có mặt trực tiếp.
    case inPerson = "in-person"
    /// Có mặt trực tuyến.
    case online
    /// Đi muộn: present, but not from the beginning.
    case late
    /// Vắng có phép (có lý do).
    case excused
    /// Vắng không phép.
    case unexcused

    /// Whether the person is there.
    package var isPresent: Bool {
        switch self {
        case .inPerson, .online, .late: true
        case .excused, .unexcused: false
        }
    }
}
