/// A test of a point's line (thử kết nối), with the technician there.
package struct ConnectionTest: Hashable, Sendable {
    package enum Result: String, Sendable, Hashable, Codable, CaseIterable {
        /// Picture and sound are good (tốt).
        case good
        /// It works, but badly (chập chờn): there must be a backup line.
        case poor
        /// No connection (không kết nối được).
        case failed
    }

    package var id: Identifier<ConnectionTest>
    package var scheduledAt: Instant?
    package var doneAt: Instant?
    /// `nil` until it is done.
    package var result: Result?
    /// The line's quality in the tester's words, such as "100 Mb/s, trễ 20 ms".
    package var quality: String?
    package var testedBy: String?
    package var note: String?

    package init(
        id: Identifier<ConnectionTest>, scheduledAt: Instant? = nil, doneAt: Instant? = nil,
        result: Result? = nil, quality: String? = nil, testedBy: String? = nil, note: String? = nil
    ) {
        self.id = id
        self.scheduledAt = scheduledAt
        self.doneAt = doneAt
        self.result = result
        self.quality = quality
        self.testedBy = testedBy
        self.note = note
    }
}

/// Whether a point's line is up during the conference.
package enum LineState: String, Sendable, Hashable, Codable, CaseIterable {
    case connected
    /// Mất kết nối.
    case lost
}
