package import Conferences
import Database

/// A question about tasks that is kept under a name (bộ lọc đã lưu).
package struct TaskView: Sendable, Hashable {
    package var name: String
    /// The question, in JSON.
    package var filter: String
    package var savedBy: String
    package var savedAt: Instant

    package init(name: String, filter: String, savedBy: String, savedAt: Instant) {
        self.name = name
        self.filter = filter
        self.savedBy = savedBy
        self.savedAt = savedAt
    }
}

extension Records {
    package func taskViews() throws -> [TaskView] {
        try session.rows("SELECT name, filter, saved_by, saved_at FROM task_view ORDER BY name").map {
            TaskView(
                name: try $0.get("name"), filter: try $0.get("filter"), savedBy: try $0.get("saved_by"),
                savedAt: try $0.get("saved_at"))
        }
    }

    package func put(_ view: TaskView) throws {
        try session.run(
            """
            INSERT INTO task_view (name, filter, saved_by, saved_at)
            VALUES (\(view.name), \(view.filter), \(view.savedBy), \(view.savedAt))
            ON CONFLICT (name) DO UPDATE SET filter = excluded.filter, saved_by = excluded.saved_by,
                saved_at = excluded.saved_at
            """)
    }

    /// Returns false where there is none of that name.
    package func removeTaskView(_ name: String) throws -> Bool {
        try session.run("DELETE FROM task_view WHERE name = \(name)") == 1
    }
}
