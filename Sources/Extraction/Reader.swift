package import Conferences
import Diagnostics
import VietnameseText

/// Reads official Vietnamese: conclusions, directive letters, reports.
///
/// Characters become words, words lines and items, items sentences; then citations, units, words that assign
/// and deadlines are found, and assignments made of them. The cost is linear in the length of the text.
package enum Reader {
    /// Reads a text. A day without a year is taken near `referenceDate`, or near the text's own date.
    package static func read(_ text: String, referenceDate: CalendarDate? = nil) -> Reading {
        read(text, in: ReadingContext(referenceDate: referenceDate))
    }

    /// Reads a text with what else is known: the conference's day, working days, stored directives.
    package static func read(_ text: String, in context: ReadingContext) -> Reading {
        measured(text, in: context).reading
    }

    /// The same, and how many steps it took: what a test holds to a bound.
    static func measured(_ text: String, in context: ReadingContext = ReadingContext()) -> (
        reading: Reading, steps: Int
    ) {
        let source = SourceText(text, known: context.units)
        let blocks = OutlineBuilder.blocks(of: source)
        let head = DocumentHead(source, lines: blocks)
        let register = register(source, blocks, head, context.known)
        let drafts = AssignmentReader.drafts(in: blocks, of: source)
        let anchors = Anchors(context, head: head.date)
        let tasks = TaskBuilder(source, register: register, anchors: anchors).tasks(drafts)
        var problems = register.problems
        for deadline in tasks.flatMap({ ($0.deadline.map { [$0] } ?? []) + $0.otherDeadlines })
        where deadline.basis == .impossible {
            problems.append((.impossibleDate(text: deadline.text), deadline.range))
        }
        if tasks.isEmpty { problems.append((.noTasks(reason(source, blocks)), 0..<0)) }
        problems.sort { $0.at.lowerBound < $1.at.lowerBound }
        let lines = source.lines(of: problems.map(\.at.lowerBound))
        let warnings = zip(problems, lines).map { finding($0.problem, $0.at, $1, source) }
        let marks = MarkBuilder(source, register: register).marks(
            blocks: blocks, drafts: drafts, tasks: tasks)
        return (
            Reading(directives: register.entries, tasks: tasks, warnings: warnings, marks: marks),
            source.work.count
        )
    }

    static func citations(in text: String) -> [CitedDirective] {
        let source = SourceText(text)
        let blocks = OutlineBuilder.blocks(of: source)
        return register(source, blocks, DocumentHead(source, lines: blocks), KnownDirectives()).entries
    }

    private static func register(
        _ source: SourceText, _ blocks: [Block], _ head: DocumentHead, _ known: KnownDirectives
    ) -> DirectiveRegister {
        // A citation may stand across an item's number, never across a paragraph.
        let stretches = blocks.filter { $0.kind != .noise }
            .map {
                min(
                    $0.ordinal.isEmpty ? $0.content.lowerBound : $0.ordinal.lowerBound, $0.content.lowerBound)..<$0
                    .content.upperBound
            }
        var mentions = MentionReader.mentions(in: source, stretches: stretches)
        let surroundings = DirectiveSurroundings(source)
        var stretch = 0
        for index in mentions.indices {
            let start = mentions[index].tokens.lowerBound
            while stretch + 1 < stretches.count, stretches[stretch + 1].lowerBound <= start { stretch += 1 }
            surroundings.complete(&mentions[index], from: stretches[stretch].lowerBound)
        }
        return DirectiveRegister(source, mentions: mentions, head: head, known: known)
    }

    private static func reason(_ source: SourceText, _ blocks: [Block]) -> NoTasksReason {
        guard blocks.contains(where: { $0.kind != .noise }) else { return .empty }
        let words = ClauseReader(source)
        let asks = source.tokens.indices.contains {
            words.source.matches(Markers.assigning, at: $0, before: source.tokens.count) != nil
        }
        return asks ? .noAssignment : .onlyBriefing
    }

    private static func finding(
        _ problem: ReadingProblem, _ range: Range<Int>, _ at: (line: Int, column: Int), _ source: SourceText
    ) -> Finding<ReadingProblem> {
        let severity: Severity
        switch problem {
        case .twoDates, .contradictoryOwnNumber, .contradictsStore, .impossibleDate: severity = .warning
        case .repairedNumber, .partialDirective, .resolvedFromStore, .noTasks: severity = .note
        }
        guard !range.isEmpty else { return Finding(severity, problem) }
        let text = VietnameseText.canonical(String(String.UnicodeScalarView(source.scalars[range])))
        return Finding(
            severity, problem, at: Place(line: at.line, column: at.column, length: range.count, text: text))
    }
}

/// The documents that a text cites, such as the line of a plan: "Chỉ thị số 32-CT/TW ngày 18/02/2019 của Bộ
/// Chính trị về …", with number, kind, date, issuer and subject.
package func citations(in text: String) -> [CitedDirective] { Reader.citations(in: text) }
