package import Store

/// Keeps a question about tasks under a name (lưu bộ lọc).
package struct SaveTaskView: Action {
    package static let permission = Permission.decideTasks
    package static let name = "task-view.save"

    let viewName: String
    let filter: String
    let replaces: Bool

    /// - Parameters:
    ///   - filter: the question, in JSON.
    ///   - replaces: whether another question may be kept under the name by now.
    package init(_ name: String, filter: String, replaces: Bool = false) {
        viewName = name
        self.filter = filter
        self.replaces = replaces
    }

    package func perform(in work: Work) throws -> TaskView {
        let name = viewName.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        guard !name.isEmpty, name.count <= 100 else { throw ActionError.task(.badView(viewName)) }
        if !replaces, let known = try work.records.taskViews().first(where: { $0.name == name }),
            known.filter != filter
        {
            throw ActionError.task(.viewTaken(name, by: known.savedBy))
        }
        let view = TaskView(name: name, filter: filter, savedBy: work.actor.name, savedAt: work.now)
        try work.records.put(view)
        try work.record(name, ["filter": filter])
        return view
    }
}

/// Forgets a question that was kept.
package struct RemoveTaskView: Action {
    package static let permission = Permission.decideTasks
    package static let name = "task-view.remove"

    let viewName: String

    package init(_ name: String) { viewName = name }

    package func perform(in work: Work) throws -> String {
        guard try work.records.removeTaskView(viewName) else {
            let names = try work.records.taskViews().map(\.name)
            throw ActionError.task(
                .unknownView(viewName, suggestion: Suggested.code(viewName, among: names)))
        }
        try work.record(viewName, [String: String]())
        return viewName
    }
}
