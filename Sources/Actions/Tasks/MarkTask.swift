package import Conferences
import Store

/// Sets what goes with a task beside its assignment: who sees to it, how pressing it is, its tags and links,
/// when its units are reminded; and notes that a correction was looked at (cập nhật thông tin nhiệm vụ).
package struct MarkTask: Action {
    package static let permission = Permission.decideTasks
    package static let name = "task.mark"

    /// What is to be changed; `nil` leaves a part as it is.
    package struct Marks: Sendable {
        package var priority: TaskPriority?
        /// An empty name takes the person away.
        package var inCharge: String?
        package var tags: [String]?
        package var links: [TaskLink]?
        /// `.some(nil)` goes back to the office's rule.
        package var urging: UrgingRule??
        /// Whether somebody has looked at what corrections of the conclusion say.
        package var hasSeenCorrections = false

        package init() {}
    }

    let reference: TaskReference
    let revision: Int?
    let marks: Marks

    package init(_ reference: TaskReference, revision: Int? = nil, marks: Marks) {
        self.reference = reference
        self.revision = revision
        self.marks = marks
    }

    package func perform(in work: Work) throws -> TrackedTask {
        let before = try work.task(reference, revision: revision)
        try work.checkLength(marks.inCharge)
        try work.checkLengths((marks.links ?? []).compactMap(\.title))
        var task = before
        if let priority = marks.priority { task.priority = priority }
        if let person = marks.inCharge { task.inCharge = person.isBlank ? nil : person }
        if let tags = marks.tags { task.tags = try tags.map(Self.tag).uniqued() }
        if let links = marks.links { task.links = try links.map(Self.link) }
        if let urging = marks.urging { task.urging = urging }
        let seen =
            marks.hasSeenCorrections
            ? try work.records.seeCorrections(of: task.id, at: work.now) : 0
        guard task != before || seen > 0 else { return before }
        task.corrections = marks.hasSeenCorrections ? [] : task.corrections
        if task.tags != before.tags { try work.records.setTags(task.tags, of: task.id) }
        if task.links != before.links { try work.records.setLinks(task.links, of: task.id) }
        let marked = try work.store(task, Detail(task, seen: seen))
        // Of a proposal nobody was told yet.
        if marked.state != .proposed { try work.announce(.taskChanged, about: marked) }
        return marked
    }

    static func tag(_ text: String) throws -> String {
        let tag = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        guard !tag.isEmpty, tag.count <= 50, !tag.contains(",") else {
            throw ActionError.task(.badTag(text))
        }
        return tag
    }

    static func link(_ link: TaskLink) throws -> TaskLink {
        let url = link.url.lowercased()
        let rest =
            url.hasPrefix("https://") ? url.dropFirst(8) : url.hasPrefix("http://") ? url.dropFirst(7) : ""
        guard let first = rest.first, first.isLetter || first.isNumber || first == "[",
            !url.contains(where: { $0.isWhitespace || $0.isNewline }), url.utf8.count <= 2000
        else { throw ActionError.task(.badLink(link.url)) }
        return link
    }

    private struct Detail: Encodable {
        let priority: String
        let tags: [String]
        let links: Int
        let urging: String?
        let seenCorrections: Int

        init(_ task: TrackedTask, seen: Int) {
            priority = task.priority.rawValue
            tags = task.tags
            links = task.links.count
            urging = task.urging?.description
            seenCorrections = seen
        }
    }
}
