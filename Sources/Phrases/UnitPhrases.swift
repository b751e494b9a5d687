package import Actions
package import Conferences
package import Store

/// What is said about units and urging.
package struct UnitPhrases: Sendable {
    package let error: @Sendable (UnitError) -> String
    package let state: @Sendable (OfficeUnit.State) -> String
    package let aliasKind: @Sendable (UnitAlias.Kind) -> String
    package let added: @Sendable (_ unit: OfficeUnit, _ linked: Int) -> String
    package let imported: @Sendable (_ added: Int, _ known: Int, _ group: String) -> String
    package let edited: @Sendable (String) -> String
    package let ended: @Sendable (_ code: String, _ day: CalendarDate, _ successor: String?) -> String
    /// Its end was decided for a day to come.
    package let ending: @Sendable (_ code: String, _ ending: UnitEnding, _ successor: String?) -> String
    package let kept: @Sendable (String) -> String
    package let noUnits: String
    package let noUnlinked: String
    package let unlinked: String
    package let matched: @Sendable (_ text: String, _ unit: OfficeUnit) -> String
    package let several: @Sendable (_ text: String, _ codes: [String]) -> String
    package let unknown: @Sendable (_ text: String, _ suggestion: OfficeUnit?) -> String
    package let members: String
    package let parent: String
    package let inCharge: String
    package let account: String
    package let formerly: @Sendable (_ name: String, _ until: CalendarDate) -> String
    package let follows: String
    package let group: String
    package let below: String
    package let policy: @Sendable (UrgingPolicy) -> String
    package let reminded: @Sendable (RemindTasks.Outcome) -> String
    package let quiet: String
    package let digest: @Sendable (_ digest: Digest, _ tasks: Int) -> String
    package let point: @Sendable (Int) -> String
    /// A reminder on a day, of a due date.
    package let remindedOf: @Sendable (_ due: CalendarDate, _ day: CalendarDate) -> String
    package let noDigests: String
    package let linked: @Sendable (_ text: String, _ unit: OfficeUnit, _ names: Int) -> String
    package let noFeeds: String
    package let feedAdded: @Sendable (_ unit: String, _ feed: String) -> String
    package let feedEnded: @Sendable (_ feed: String) -> String
}
