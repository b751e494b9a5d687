import Actions
import Conferences
import Store

extension MarkRefusal {
    /// What was said before, where that is the reason.
    var earlier: AttendanceMark? {
        switch self {
        case .olderThan(let mark), .markedBefore(let mark): mark
        default: nil
        }
    }

    /// The same with the names of those who marked in place of what they sign in with.
    func naming(_ names: [String: String]) -> MarkRefusal {
        func named(_ mark: AttendanceMark) -> AttendanceMark {
            var mark = mark
            mark.by = names[mark.by] ?? mark.by
            return mark
        }
        return switch self {
        case .olderThan(let mark): .olderThan(named(mark))
        case .markedBefore(let mark): .markedBefore(named(mark))
        default: self
        }
    }
}

extension Exchange {
    /// The names of people by what they sign in with.
    func names(of logins: Set<String>) async throws -> [String: String] {
        guard !logins.isEmpty else { return [:] }
        return try await office.store.read { records in
            var names: [String: String] = [:]
            for login in logins { names[login] = try records.account(login: login)?.name }
            return names
        }
    }
}
