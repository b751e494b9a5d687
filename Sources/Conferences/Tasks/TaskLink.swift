/// Something elsewhere that belongs to a task: the office's own system keeps the files (tài liệu kèm theo).
package struct TaskLink: Hashable, Sendable, Codable {
    /// `https://` or `http://`.
    package var url: String
    package var title: String?

    package init(url: String, title: String? = nil) {
        self.url = url
        self.title = title
    }
}
