/// What a correction of the conclusion says about a task that came from an earlier revision.
package struct TaskCorrection: Hashable, Sendable {
    package enum Kind: String, Sendable, Hashable, CaseIterable {
        /// The passage is there in other words.
        case changed
        /// The passage is no longer there.
        case gone
    }

    package var kind: Kind
    /// The conclusion's revision that touches the task.
    package var revision: Int
    /// The passage's words in that revision; `nil` where it is gone.
    package var text: String?
    /// Whether somebody has looked at it and left the task as it is or changed it.
    package var isSeen: Bool

    package init(kind: Kind, revision: Int, text: String? = nil, isSeen: Bool = false) {
        self.kind = kind
        self.revision = revision
        self.text = text
        self.isSeen = isSeen
    }
}
