package import Conferences

/// Corrects what a proposed task says before it is taken up (sửa đề xuất nhiệm vụ).
package struct EditTask: Action {
    package static let permission = Permission.decideTasks
    package static let name = "task.edit"

    /// What is to be changed; `nil` leaves a part as it is.
    package struct Changes: Sendable {
        package var text: String?
        package var lead: [String]?
        package var coordinating: [String]?
        /// The new deadline; `.some(nil)` takes it away.
        package var deadline: Deadline??
        package var directives: [String]?
        /// The rhythm of a recurring task, by RFC 5545; `.some(nil)` makes it due once.
        package var repeatRule: String??

        package init(
            text: String? = nil, lead: [String]? = nil, coordinating: [String]? = nil,
            deadline: Deadline?? = nil, directives: [String]? = nil, repeatRule: String?? = nil
        ) {
            self.repeatRule = repeatRule
            self.text = text
            self.lead = lead
            self.coordinating = coordinating
            self.deadline = deadline
            self.directives = directives
        }
    }

    let reference: TaskReference
    let revision: Int?
    let changes: Changes

    package init(_ reference: TaskReference, revision: Int? = nil, changes: Changes) {
        self.reference = reference
        self.revision = revision
        self.changes = changes
    }

    package func perform(in work: Work) throws -> TrackedTask {
        var task = try work.task(reference, revision: revision)
        guard task.state == .proposed else {
            throw ActionError.notAProposal(reference, state: task.state)
        }
        try checkNames()
        let before = task.assignment
        if let text = changes.text {
            guard !text.allSatisfy(\.isWhitespace) else { throw ActionError.emptyText }
            task.assignment.text = text
        }
        if let lead = changes.lead { task.assignment.lead = try work.unitNames(lead, known: before.lead) }
        if let coordinating = changes.coordinating {
            task.assignment.coordinating = try work.unitNames(
                coordinating, known: before.coordinating)
        }
        if let deadline = changes.deadline {
            // What was read out of the conclusion stays until somebody changes it.
            if let due = deadline?.date, due != before.deadline?.date {
                try work.checkDue(due, of: task)
                if let rule = changes.repeatRule, rule != nil { throw ActionError.task(.dateAndRule(due)) }
            }
            task.assignment.deadline = deadline
        }
        if let directives = changes.directives { task.assignment.directives = directives }
        if let rule = changes.repeatRule { try setRepeatRule(rule, of: &task.assignment) }
        guard task.assignment != before else { return task }
        let edited = try work.store(
            task, note: before.note(changedTo: task.assignment), task.assignment)
        try work.storeUnits(of: edited.assignment, edited.id)
        if changes.directives != nil {
            let conference = try work.conference(reference.conference)
            try work.storeDirectives(of: edited.assignment, edited.id, conference: conference.id)
        }
        return edited
    }

    private func setRepeatRule(_ text: String?, of assignment: inout Assignment) throws {
        guard let text else {
            assignment.deadline?.rrule = nil
            assignment.deadline?.recurrence = nil
            return
        }
        guard let rule = RepeatRule(text) else { throw ActionError.task(.badRepeatRule(text)) }
        var deadline = assignment.deadline ?? Deadline(text: rule.text)
        deadline.rrule = rule.text
        // A rhythm has no single due date: its periods have.
        deadline.date = nil
        deadline.time = nil
        assignment.deadline = deadline
    }

    /// - Throws: ``ActionError`` for an empty unit, or for what cannot be a directive's number.
    private func checkNames() throws {
        for unit in (changes.lead ?? []) + (changes.coordinating ?? []) {
            guard unit.contains(where: \.isLetter) else { throw ActionError.emptyUnit }
        }
        for number in changes.directives ?? [] {
            guard Self.isNumber(number) else { throw ActionError.badDirectiveNumber(number) }
        }
    }

    /// Whether it can be the number of a document.
    static func isNumber(_ text: String) -> Bool {
        text.first?.isNumber == true && text.count <= 64
            && text.allSatisfy { $0.isLetter || $0.isNumber || "-/.–".contains($0) }
    }
}
