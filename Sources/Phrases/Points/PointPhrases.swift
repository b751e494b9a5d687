package import Actions
package import Conferences

/// What a person reads about points, their readiness, the agenda's times and the people at points.
package struct PointPhrases: Sendable {
    package let error: @Sendable (PointError) -> String
    package let readiness: @Sendable (ReadinessStatus) -> String
    package let missing: @Sendable (MissingForPoint) -> String
    package let result: @Sendable (ConnectionTest.Result) -> String
    package let scheduled: @Sendable (_ points: Int, _ when: String) -> String
    package let tested: @Sendable (_ point: String, _ result: String) -> String
    package let lineSet: @Sendable (_ point: String, _ line: LineState?) -> String
    package let lacking: @Sendable (Int) -> String
    package let nothingMissing: String
    package let summary: @Sendable (_ status: String, _ count: Int) -> String
    package let lateBy: @Sendable (Int) -> String
    package let onTime: String
    package let isFixed: String
    package let cutBy: @Sendable (Int) -> String
    package let itemState: @Sendable (AgendaProgress.State) -> String
    package let added: @Sendable (_ name: String, _ state: AttendeeState) -> String
    package let withdrawn: @Sendable (_ name: String, _ next: String?) -> String
    package let substituted: @Sendable (_ name: String, _ substitute: String) -> String
    package let ticketsWritten: @Sendable (_ file: String, _ count: Int) -> String
    package let badTime: @Sendable (String) -> String

    package let readinessHeading: String
    package let roster: String
    package let nextTest: String
    package let lastTest: String
    package let missingHeading: String
    package let remind: String
    package let planned: String
    package let asThingsStand: String
    package let late: String
    package let help: PointHelp
}

/// What the help of `points` and `agenda` says.
package struct PointHelp: Sendable {
    package let points: String
    package let list: String
    package let lackingOnly: String
    package let schedule: String
    package let when: String
    package let whenValue: String
    package let test: String
    package let result: String
    package let quality: String
    package let note: String
    package let testedBy: String
    package let line: String
    package let lineState: String
    package let backup: String
    package let remind: String
    package let agenda: String
    package let agendaShow: String
    package let start: String
    package let end: String
    package let item: String
    package let at: String
    package let add: String
    package let overQuota: String
    package let refuseOver: String
    package let withdraw: String
    package let substitute: String
    package let tickets: String
    package let ticketsFile: String
    package let scan: String
    package let code: String
    package let title: String
    package let unit: String
    package let phone: String
}
