import Conferences
import Extraction
import Foundation
import Testing
import VietnameseText

/// A text with what a careful reader finds in it: `NAME.txt` and `NAME.json` of `Fixtures`.
struct Fixture: CustomTestStringConvertible, Sendable {
    var name: String
    var text: String
    var wanted: Wanted

    var testDescription: String { name }

    static let all: [Fixture] = {
        guard let folder = Bundle.module.url(forResource: "Fixtures", withExtension: nil),
            let files = try? FileManager.default.contentsOfDirectory(
                at: folder, includingPropertiesForKeys: nil)
        else { return [] }
        return files.filter { $0.pathExtension == "json" }.sorted { $0.path < $1.path }.compactMap { file in
            guard let data = try? Data(contentsOf: file),
                let wanted = try? JSONDecoder().decode(Wanted.self, from: data),
                let text = try? Data(contentsOf: file.deletingPathExtension().appendingPathExtension("txt"))
            else { return nil }
            return Fixture(
                name: file.deletingPathExtension().lastPathComponent,
                text: String(decoding: text, as: UTF8.self),
                wanted: wanted)
        }
    }()

    var referenceDate: CalendarDate? { wanted.reference_date.flatMap { CalendarDate(iso: $0) } }
    var reading: Reading { Reader.read(text, referenceDate: referenceDate) }
}

/// The annotations, in the form that the project's scoring tool reads.
struct Wanted: Decodable, Sendable {
    var reference_date: String?
    var directives: [WantedDirective]
    var tasks: [WantedTask]
}

struct WantedDirective: Decodable, Sendable {
    var kind: String
    var number: String
    /// The frame of a web page, or what careful readers disagree about: it counts neither way.
    var ignore: Bool?
    var optional: Bool?
    var date: String?
    var issuer: String?
}

struct WantedTask: Decodable, Sendable {
    var ordinal: String?
    var text_starts: String
    var lead: [String]
    var lead_inherited: [String]?
    var coordinating: [String]
    var deadline: String?
    var recurring: String?
    var directives: [String]
    /// Mere exhortation, or what careful readers disagree about: it counts neither way.
    var optional: Bool?
}

/// How much of the wanted was found and how much of the found was wanted.
struct Score {
    var hits = 0
    var wanted = 0
    var found = 0
    var differences: [String] = []

    var f1: Double { wanted + found == 0 ? 1 : 2 * Double(hits) / Double(wanted + found) }

    mutating func compare(_ found: [String], _ wanted: [String], _ what: String) {
        let found = Set(found.map(folded))
        let wanted = Set(wanted.map(folded))
        hits += found.intersection(wanted).count
        self.wanted += wanted.count
        self.found += found.count
        if found != wanted { differences.append("\(what): \(found.sorted()), wanted \(wanted.sorted())") }
    }
}

func folded(_ text: String) -> String { VietnameseText.comparisonKey(text) }

/// Scores of one or several fixtures, a row each as in the project's scoring tool.
struct Scores {
    var directives = Score()
    var fields = Score()
    var tasks = Score()
    var leads = Score()
    var coordinating = Score()
    var deadlines = Score()
    var taskDirectives = Score()

    var rows: [(name: String, score: Score)] {
        [
            ("directives", directives), ("directive fields", fields), ("tasks", tasks), ("lead", leads),
            ("coordinating", coordinating), ("deadline", deadlines), ("task directives", taskDirectives),
        ]
    }

    mutating func add(_ fixture: Fixture) {
        let reading = fixture.reading
        let counted = fixture.wanted.directives.filter { $0.ignore != true && $0.optional != true }
        let uncounted = Set(fixture.wanted.directives.map(\.number)).subtracting(counted.map(\.number))
        directives.compare(
            reading.directives.map(\.directive.number).filter { !uncounted.contains($0) },
            counted.map(\.number), fixture.name)
        for wanted in counted {
            guard
                let found = reading.directives.first(where: { $0.directive.number == wanted.number })?
                    .directive
            else {
                continue
            }
            fields.compare(
                [
                    "kind \(found.kind)", "date \(found.date?.description ?? "")",
                    "issuer \(found.issuer ?? "")",
                ],
                ["kind \(wanted.kind)", "date \(wanted.date ?? "")", "issuer \(wanted.issuer ?? "")"],
                wanted.number)
        }
        var left = reading.tasks
        for wanted in fixture.wanted.tasks where wanted.optional != true {
            tasks.wanted += 1
            guard let index = left.firstIndex(where: { starts($0.text, with: wanted.text_starts) }) else {
                tasks.differences.append("\(fixture.name): missed \(wanted.text_starts)")
                continue
            }
            add(left.remove(at: index), wanted)
        }
        for wanted in fixture.wanted.tasks where wanted.optional == true {
            if let index = left.firstIndex(where: { starts($0.text, with: wanted.text_starts) }) {
                left.remove(at: index)
            }
        }
        tasks.found += left.count
        for task in left { tasks.differences.append("\(fixture.name): invented \(task.text.prefix(60))") }
    }

    private mutating func add(_ task: ProposedTask, _ wanted: WantedTask) {
        tasks.hits += 1
        tasks.found += 1
        leads.compare(
            task.lead, wanted.lead.isEmpty ? wanted.lead_inherited ?? [] : wanted.lead, wanted.text_starts)
        coordinating.compare(task.coordinating, wanted.coordinating, wanted.text_starts)
        taskDirectives.compare(task.directives, wanted.directives, wanted.text_starts)
        deadlines.compare(
            [due(task.deadline, wanted)], [wanted.recurring ?? wanted.deadline ?? "none"], wanted.text_starts)
    }

    /// The found deadline in the words that the annotation uses.
    private func due(_ deadline: ProposedDeadline?, _ wanted: WantedTask) -> String {
        guard let deadline else { return "none" }
        if wanted.recurring != nil { return deadline.recurring.map(\.rawValue).joined(separator: ", ") }
        // Words beside which the reader also computes a day are compared as words.
        if let date = deadline.date, wanted.deadline?.first?.isNumber != false {
            guard let time = deadline.time, wanted.deadline?.contains("T") == true else {
                return date.description
            }
            return "\(date)T\(time)"
        }
        let words = wanted.deadline ?? ""
        return folded(deadline.text).contains(folded(words)) ? words : deadline.text
    }

    private func starts(_ text: String, with start: String) -> Bool {
        guard let place = folded(text).range(of: folded(start)) else { return false }
        return folded(text).distance(from: folded(text).startIndex, to: place.lowerBound) <= 60
    }
}
