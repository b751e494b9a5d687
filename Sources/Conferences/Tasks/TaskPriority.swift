/// How pressing a task is (mức độ), in the words that official letters bear: thường, khẩn, hỏa tốc.
package enum TaskPriority: String, Sendable, Hashable, Codable, CaseIterable {
    case normal, high, urgent
}
