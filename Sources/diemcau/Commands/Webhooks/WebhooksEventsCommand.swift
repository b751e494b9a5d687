import Actions
import ArgumentParser
import Diagnostics
import Foundation
import Phrases
import Webhooks

/// `diemcau webhooks events`: what can be followed, and what each message holds.
struct WebhooksEventsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "events", abstract: Spoken.phrases.webhooks.help.events)

    @Argument(help: ArgumentHelp(Spoken.phrases.webhooks.help.eventName, valueName: "TYPE"))
    var name: String?

    @OptionGroup var format: FormatOptions
    @OptionGroup var language: LanguageOptions

    func run() async throws {
        try await running { console in
            guard let name else { return try listAll(console) }
            guard let type = EventType(rawValue: name) else {
                throw ActionError.unknownEvent(
                    name,
                    suggestion: Suggestion.closest(to: name, among: EventType.allCases.map(\.rawValue)))
            }
            switch format.format {
            case .json: try console.json(Self.document(type, console.phrases.events))
            case .text: try show(type, console)
            }
        }
    }

    private func listAll(_ console: Console) throws {
        let words = console.phrases.events
        if format.format == .json {
            return try console.json(EventType.allCases.map { Self.document($0, words) })
        }
        var table = Table([console.phrases.words.events, words.meaningHeading])
        for type in EventType.allCases { table.add([type.rawValue, words.summary(type)]) }
        console.table(table)
        console.line()
        console.line(words.more)
    }

    private func show(_ type: EventType, _ console: Console) throws {
        let words = console.phrases.events
        console.line(console.styled(type.rawValue, .bold))
        console.line(console.wrapped(words.summary(type)))
        console.line()
        var table = Table([
            words.fieldHeading, words.shapeHeading, words.presenceHeading, words.meaningHeading,
        ])
        let schema = type.schema
        func add(_ fields: [EventField], _ required: [EventField], inside: Bool = false) {
            for field in fields {
                table.add([
                    (inside ? "· " : "") + field.rawValue, words.shape(field.shape),
                    required.contains(field) ? words.always : words.sometimes, words.field(field),
                ])
                if case .objects(let always, let sometimes) = field.shape {
                    add(always + sometimes, always, inside: true)
                }
            }
        }
        add(schema.fields, schema.required)
        console.table(table)
        console.line()
        console.line(words.example)
        try console.json(schema.example)
    }

    private static func document(_ type: EventType, _ words: EventPhrases) -> JSONValue {
        type.schema.document(summary: words.summary(type), meaning: words.field)
    }
}
