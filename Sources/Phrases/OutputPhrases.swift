package import Actions
package import Conferences

/// What commands say they did.
package struct OutputPhrases: Sendable {
    package let didYouMean: @Sendable (String) -> String
    package let acceptedBecause: @Sendable (String) -> String
    package let checked:
        @Sendable (_ file: String, _ errors: Int, _ warnings: Int, _ accepted: Int, _ points: Int) -> String
    package let planHasErrors: @Sendable (_ file: String, _ errors: Int) -> String
    package let noConferences: String
    package let morePoints: @Sendable (Int) -> String
    package let unchanged: @Sendable (_ conference: String, _ version: Int) -> String
    package let published: @Sendable (_ conference: String, _ version: Int, _ points: Int) -> String
    package let wouldPublish: @Sendable (_ conference: String, _ version: Int, _ points: Int) -> String
    package let wouldTell: @Sendable (_ event: String, _ count: Int) -> String
    package let wouldTellNobody: String
    package let readingFile: @Sendable (_ file: String, _ percent: Int?) -> String
    package let moreFindings: @Sendable (Int) -> String
    package let rosterRefused: @Sendable (_ errors: Int, _ good: Int, _ skipBad: Bool) -> String
    package let rosterImported: @Sendable (_ counts: RosterCounts, _ isDryRun: Bool) -> String
    package let emptyRoster: String
    package let peopleCount: @Sendable (Int) -> String
    package let badHolidays: @Sendable (_ file: String, ExtraDaysError) -> String
    package let rulesOfMarks: String
    package let directivesFound: @Sendable (Int) -> String
    package let tasksFound: @Sendable (Int) -> String
    package let conclusionUnchanged: @Sendable (_ conference: String, _ revision: Int) -> String
    package let concluded:
        @Sendable (_ conference: String, _ revision: Int, _ tasks: Int, _ isDryRun: Bool) -> String
    package let proposalsReplaced: @Sendable (Int) -> String
    package let alreadyDecided: @Sendable (Int) -> String
    package let nextAccept: @Sendable (_ conference: String) -> String
    package let accepted: @Sendable (Int) -> String
    package let noTasks: String
    package let revision: @Sendable (Int) -> String
    package let endpointAdded: @Sendable (_ id: String) -> String
    package let keepSecret: String
    package let noEndpoints: String
    package let endpointRemoved: @Sendable (_ id: String, _ url: String) -> String
    package let noDeliveries: String
    package let delivering: @Sendable (Int) -> String
    package let delivered: @Sendable (_ delivered: Int, _ waiting: Int, _ failed: Int) -> String
    package let backedUp: @Sendable (_ file: String, _ kilobytes: Int) -> String
    package let waitingForDatabase: @Sendable (_ database: String) -> String
    package let migrated: @Sendable (_ from: Int, _ to: Int) -> String
    package let schemaIsNewest: @Sendable (_ schema: Int) -> String
    package let copying: @Sendable (_ rows: Int) -> String
    package let copied: @Sendable (_ from: String, _ to: String, _ tables: Int, _ rows: Int) -> String
    /// How many records, and the seal to note down.
    package let auditWhole: @Sendable (Int, String?) -> String
    package let auditBreak: @Sendable (AuditChain.Break) -> String
    package let notASeal: @Sendable (String) -> String
    package let brokenOff: String
}

/// What a roster's import came to, in people.
package struct RosterCounts: Sendable {
    package let added: Int
    package let changed: Int
    package let same: Int
    package let refused: Int
    package let points: Int

    package init(added: Int, changed: Int, same: Int, refused: Int, points: Int) {
        self.added = added
        self.changed = changed
        self.same = same
        self.refused = refused
        self.points = points
    }
}

/// `1 point`, `2 points`: English counts.
func counted(_ number: Int, _ one: String, _ many: String? = nil) -> String {
    "\(number) " + (number == 1 ? one : many ?? one + "s")
}
