import Actions
import ArgumentParser
import Conferences
import Foundation
import OfficeText
import Phrases
import Store

struct RollCallReplayCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "replay", abstract: rollCallHelp.replay)

    @OptionGroup var options: RollCallOptions

    @Argument(help: ArgumentHelp(rollCallHelp.marksFile, valueName: "marks.json"))
    var file: String

    @OptionGroup var store: StoreOptions
    @OptionGroup var format: FormatOptions
    @OptionGroup var language: LanguageOptions

    func run() async throws {
        try await running(database: store.path) { console in
            let phrases = console.phrases.rollCalls
            let text = try InputFile.text(file).text
            guard let marks = try? JSONDecoder().decode([OfflineMark].self, from: Data(text.utf8)) else {
                console.remark(console.styledRemark(phrases.badMarks(file), .red))
                throw Refusal()
            }
            let outcome = try await store.office().perform(
                ReplayMarks(conference: options.conference, number: options.number, marks: marks),
                as: store.actor)
            if format.format == .json {
                return try console.json(outcome.results.map { MarkOutcomeJSON($0, phrases) })
            }
            let same = outcome.results.count - outcome.taken - outcome.refused
            console.line(
                console.styled(
                    phrases.replayed(outcome.taken, same, outcome.refused, outcome.repeated),
                    outcome.refused > 0 ? .yellow : .green))
        }
    }
}

struct RollCallShowCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "show", abstract: rollCallHelp.show)

    @OptionGroup var options: RollCallOptions

    @Argument(help: ArgumentHelp(rollCallHelp.point, valueName: Spoken.phrases.help.codeValue))
    var point: String

    @OptionGroup var store: StoreOptions
    @OptionGroup var format: FormatOptions
    @OptionGroup var language: LanguageOptions

    func run() async throws {
        try await running(database: store.path) { console in
            let (slug, number, code) = (options.conference, options.number, point)
            let people = try await store.office().store.read { records in
                let conference = try records.known(slug)
                let rollCall = try records.rollCall(number, of: conference)
                var people: [(AttendeePlace, AttendanceMark?)] = []
                if let point = try records.point(code, in: conference) {
                    try records.forEachMark(in: rollCall, at: point.id) { people.append(($0, $1)) }
                }
                return people
            }
            if format.format == .json { return try console.json(people.map { AttendanceEntry($0.0, $0.1) }) }
            guard !people.isEmpty else { return console.line(console.phrases.output.emptyRoster) }
            let (phrases, words) = (console.phrases.rollCalls, console.phrases.words)
            var table = Table([
                words.identifier, words.name, words.category, phrases.said, words.reason, words.when,
                words.actor,
            ])
            for (person, mark) in people {
                table.add([
                    person.id.description, person.name, person.category,
                    mark.map { phrases.status($0.status) } ?? phrases.notCalled.lowercased(),
                    mark?.reason ?? Table.nothing, mark?.at.local ?? Table.nothing, mark?.by ?? Table.nothing,
                ])
            }
            console.table(table)
        }
    }
}

struct RollCallRefusedCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "refused", abstract: rollCallHelp.refused)

    @OptionGroup var options: RollCallOptions

    @Option(help: ArgumentHelp(rollCallHelp.settle, valueName: Spoken.phrases.help.codeValue))
    var settle: String?

    @Option(help: ArgumentHelp(rollCallHelp.accept, valueName: Spoken.phrases.help.codeValue))
    var accept: String?

    @OptionGroup var store: StoreOptions
    @OptionGroup var format: FormatOptions
    @OptionGroup var language: LanguageOptions

    func run() async throws {
        try await running(database: store.path) { console in
            let office = try await store.office()
            let phrases = console.phrases.rollCalls
            for (mark, accepts) in [(settle, false), (accept, true)] {
                guard let mark else { continue }
                _ = try await office.perform(
                    SettleRefusedMark(
                        conference: options.conference, number: options.number, mark: mark, accepts: accepts),
                    as: store.actor)
                if format.format == .text { console.line(console.styled(phrases.settled(accepts), .green)) }
            }
            guard settle == nil, accept == nil || format.format == .json else { return }
            let (slug, number) = (options.conference, options.number)
            let refused = try await office.store.read { records in
                let conference = try records.known(slug)
                return try records.refusedMarks(in: try records.rollCall(number, of: conference).id)
            }
            if format.format == .json {
                return try console.json(
                    refused.map { RefusedMarkEntry($0, message: phrases.refusal($0.refusal)) })
            }
            guard !refused.isEmpty else { return console.line(phrases.noRefused) }
            let words = console.phrases.words
            var table = Table([
                words.identifier, words.point, words.name, phrases.said, words.actor, words.when,
                words.reason,
            ])
            for mark in refused {
                table.add([
                    mark.id.description, mark.point ?? Table.nothing, mark.name ?? Table.nothing,
                    phrases.status(mark.mark.status), mark.mark.by, mark.mark.at.local,
                    phrases.refusal(mark.refusal),
                ])
            }
            console.table(table)
        }
    }
}
