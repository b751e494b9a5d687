/// The languages that a person can read the program in.
package enum Language: String, Sendable, CaseIterable {
    case vietnamese = "vi"
    case english = "en"

    /// The language that the environment asks for: Vietnamese, unless it names English.
    package init(environment: [String: String]) {
        let wish =
            ["DIEMCAU_LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"].lazy
            .compactMap { environment[$0] }.first { !$0.isEmpty } ?? ""
        self = wish.lowercased().hasPrefix("en") ? .english : .vietnamese
    }
}

/// Every sentence that a person reads, in one language. A phrase that is missing in one of them does not
/// compile.
///
/// A class, since it holds some thousand texts: a server that handed on copies of them would do little else.
package final class Phrases: Sendable {
    package let language: Language
    package let planFile: PlanFilePhrases
    package let checks: CheckPhrases
    package let difference: DifferencePhrases
    package let reading: ReadingPhrases
    package let roster: RosterPhrases
    package let officeText: OfficeTextPhrases
    package let errors: ErrorPhrases
    /// Errors as pages and the API word them.
    package let pageErrors: PageErrorPhrases
    package let words: WordPhrases
    package let help: HelpPhrases
    package let output: OutputPhrases
    package let demo: DemoPhrases
    package let events: EventPhrases
    package let webhooks: WebhookPhrases
    package let accounts: AccountPhrases
    package let web: WebPhrases
    package let serveHelp: ServeHelpPhrases
    package let rollCalls: RollCallPhrases
    package let rosterFiles: RosterFilePhrases
    package let points: PointPhrases
    package let pointTree: PointTreePhrases
    package let people: PeopleAcrossPhrases
    package let tasks: TaskPhrases
    package let units: UnitPhrases
    package let taskHelp: TaskHelpPhrases

    private static let vietnamese = Phrases(.vietnamese)
    private static let english = Phrases(.english)

    /// Those of a language, made once.
    package static func all(in language: Language) -> Phrases {
        switch language {
        case .vietnamese: vietnamese
        case .english: english
        }
    }

    package init(_ language: Language) {
        self.language = language
        switch language {
        case .vietnamese:
            planFile = .vietnamese
            checks = .vietnamese
            difference = .vietnamese
            reading = .vietnamese
            roster = .vietnamese
            officeText = .vietnamese
            errors = .vietnamese
            pageErrors = .vietnamese
            words = .vietnamese
            help = .vietnamese
            output = .vietnamese
            demo = .vietnamese
            events = .vietnamese
            webhooks = .vietnamese
            accounts = .vietnamese
            web = .vietnamese
            serveHelp = .vietnamese
            rollCalls = .vietnamese
            rosterFiles = .vietnamese
            points = .vietnamese
            pointTree = .vietnamese
            people = .vietnamese
            tasks = .vietnamese
            units = .vietnamese
            taskHelp = .vietnamese
        case .english:
            planFile = .english
            checks = .english
            difference = .english
            reading = .english
            roster = .english
            officeText = .english
            errors = .english
            pageErrors = .english
            words = .english
            help = .english
            output = .english
            demo = .english
            events = .english
            webhooks = .english
            accounts = .english
            web = .english
            serveHelp = .english
            rollCalls = .english
            rosterFiles = .english
            points = .english
            pointTree = .english
            people = .english
            tasks = .english
            units = .english
            taskHelp = .english
        }
    }
}
