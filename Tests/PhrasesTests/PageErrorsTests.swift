import Actions
import Conferences
import Foundation
import Rosters
import Store
import Testing
import Webhooks

@testable import Phrases

/// What pages say speaks of pages, what the command line says of commands.
@Suite struct PageErrorsTests {
    private static let sources = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("Sources")

    private static func names(of what: Language) -> PageErrorPhrases {
        switch what {
        case .vietnamese: .vietnamese
        case .english: .english
        }
    }

    /// A command or an option of the command line in a sentence.
    private static func command(in text: String) -> String? {
        let pattern =
            #/--[a-z]|diemcau [a-z]|chmod |\b(?:points (?:edit|reopen)|people (?:undo|find)|roster (?:list|withdraw)|rollcall|tasks (?:extend|refuse|edit|list|views)|webhooks (?:rotate|log|list|show|resume)|units (?:list|link))\b/#
        return text.firstMatch(of: pattern).map { String($0.0) }
    }

    private static let errors: [ActionError] = {
        let task = TaskReference(conference: "hoi-nghi", number: 1)
        let day = CalendarDate(dayNumber: 18_000)
        let endpoint = Identifier<Endpoint>(rawValue: 7)
        return [
            .unknownConference(slug: "x", suggestion: "y"), .unknownTask(task), .unknownEndpoint("x"),
            .taskWithoutLead(task), .pointsWithoutConference,
            .point(.fullWithoutReason(category: "Bí thư", places: 3)), .pointTree(.codeTaken("X")),
            .pointTree(.isClosed("X")), .pointTree(.pointsBelow("X", count: 2)),
            .pointTree(.hasRoster("X", people: 2)), .pointTree(.badCategory("X")),
            .person(.unknownPerson("x")), .person(.decided(isSame: true)), .person(.decided(isSame: false)),
            .person(.inSubstitution(name: "X")),
            .rollCall(.unknownRollCall(conference: "x", number: 3)),
            .rollCall(.unknownRollCall(conference: "x", number: nil)),
            .rollCall(.unknownAttendee("x", suggestion: nil)),
            .rollCall(.severalAttendees("x", points: ["A", "B"])), .rollCall(.unknownRefusedMark("x")),
            .task(.extensionPending(task, wanted: day)), .task(.noExtensionPending(task)),
            .task(.unknownView("x", suggestion: "y")), .unit(.unknownUnit("x", suggestion: nil)),
            .endpoint(.tokenNeeded(.zalo)), .endpoint(.tokenNotUsed), .endpoint(.unknownDelivery("x")),
            .endpoint(.unknownEventID("x")), .endpoint(.notActive(endpoint, state: .disabled)),
            .endpoint(.nothingToReplay), .endpoint(.emptyRange), .endpoint(.unknownID("x")),
            .endpoint(.key(.missing(source: "/var/lib/x"))),
            .endpoint(.key(.open(path: "/var/lib/x"))),
        ]
    }()

    @Test(arguments: Language.allCases)
    func `no error that a page shows names a command or an option`(_ language: Language) {
        let words = Self.names(of: language)
        for error in Self.errors {
            let said = words.action(error)
            #expect(Self.command(in: said) == nil, "\(said)")
            #expect(!said.contains("/var/lib"), "\(said)")
            #expect(said.hasSuffix(".") || said.hasSuffix("?"), "\(said)")
        }
        for problem: RosterProblem in [
            .otherSheets(read: "A", others: ["B"]), .overQuota(category: "x", places: 3, .needsReason),
        ] { #expect(Self.command(in: words.roster(problem)) == nil) }
        #expect(Self.command(in: words.points(.isClosed("X"))) == nil)
        for trouble in Outcome.Trouble.allCases {
            #expect(Self.command(in: words.delivery(trouble, 500)) == nil, "\(trouble)")
        }
    }

    @Test func `what names no command is said alike everywhere`() {
        #expect(
            PageErrorPhrases.vietnamese.action(.emptyReason) == ErrorPhrases.vietnamese.action(.emptyReason))
        #expect(PageErrorPhrases.english.roster(.nobody) == RosterPhrases.english.problem(.nobody))
    }

    /// Each case whose words on the command line name a command has words for pages: whoever adds one is told here.
    @Test(
        arguments: [
            ("ErrorPhrases", "+"), ("Points/PointPhrases", "+"), ("Points/PointTreePhrases", "+"),
            ("RollCalls/RollCallPhrases", "+"), ("TaskPhrases", "+"), ("UnitPhrases", "+"),
            ("WebhookPhrases", "+"), ("RosterPhrases", ""),
        ], Language.allCases)
    func `every case that names a command has words for pages`(
        _ file: (name: String, sign: String), _ language: Language
    ) throws {
        let name = language == .vietnamese ? "Vietnamese" : "English"
        func text(_ path: String) throws -> String {
            try String(
                contentsOf: Self.sources.appendingPathComponent("Phrases/\(path).swift"), encoding: .utf8)
        }
        let pages = try text("Web/PageErrorPhrases+\(name)")
        var open: String?
        for line in try text("\(file.name)\(file.sign)\(name)").split(whereSeparator: \.isNewline) {
            if let found = line.firstMatch(of: #/^\s+case \.([A-Za-z]+)/#) {
                open = String(found.1)
            } else if line.contains(#/^\s+[a-zA-Z]+: |^\s*\}|func /#) {
                open = nil
            }
            // What the database says is for the server's log alone; all that is wrong with keys is said as one.
            guard let open, let command = Self.command(in: String(line)),
                !["missing", "notADatabase", "foreign", "olderSchema", "notWritable", "open", "other"]
                    .contains(open)
            else { continue }
            #expect(pages.contains(".\(open)"), "\(open) names “\(command)”")
        }
    }

    @Test func `pages and the API ask for the words that are meant for them`() throws {
        let web = Self.sources.appendingPathComponent("Web")
        let files = try #require(FileManager.default.enumerator(atPath: web.path))
        for case let file as String in files where file.hasSuffix(".swift") {
            let text = try String(contentsOf: web.appendingPathComponent(file), encoding: .utf8)
            for meant in ["errors.action(", "roster.problem(", "pointTree.problem(", "webhooks.trouble("] {
                #expect(
                    !text.replacing("pageErrors.action(", with: "").contains(meant), "\(file): \(meant)")
            }
        }
    }
}
