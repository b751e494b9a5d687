package import Conferences
package import Diagnostics
package import Store

/// The words for the domain's closed lists, and the headings of tables.
package struct WordPhrases: Sendable {
    package let taskState: @Sendable (TaskState) -> String
    package let form: @Sendable (ConferenceForm) -> String
    package let itemKind: @Sendable (AgendaItemKind) -> String
    package let severity: @Sendable (Severity) -> String
    package let deliveryState: @Sendable (Delivery.State) -> String
    package let endpointState: @Sendable (Endpoint.State) -> String
    package let recurrence: @Sendable (String) -> String

    package let conference: String
    package let title: String
    package let host: String
    package let when: String
    package let time: String
    package let directives: String
    package let chairs: String
    package let secretary: String
    package let agenda: String
    package let points: String
    package let point: String
    package let code: String
    package let name: String
    package let position: String
    package let unit: String
    package let phone: String
    package let category: String
    package let expected: String
    package let registered: String
    package let inCharge: String
    package let technician: String
    package let capacity: String
    package let presenters: String
    package let item: String
    package let version: String
    package let state: String
    package let task: String
    package let tasks: String
    package let lead: String
    package let coordinating: String
    package let due: String
    package let noDue: String
    package let source: String
    package let reason: String
    package let reports: String
    package let address: String
    package let events: String
    package let endpoint: String
    package let attempts: String
    package let answer: String
    package let allEvents: String
    package let all: String
    package let actor: String
    package let action: String
    package let subject: String
    package let overdue: String
    package let cancelled: String
    package let row: String
    package let column: String
    package let line: String
    package let identifier: String
}
