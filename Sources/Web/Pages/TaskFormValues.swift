import Actions
import Conferences
import Foundation
import Phrases
import Store

/// What the forms of a task's page are filled with: what is stored, or, where a form was refused, what was typed into
/// it. Nobody's words are lost because somebody else was quicker.
struct TaskFormValues {
    let exchange: Exchange
    /// Why the form was not taken; `nil` where the page is only looked at.
    let refusal: ActionError?

    /// The last part of the address that the refused form was sent to: `edit`, `report`.
    private var step: String? {
        refusal == nil ? nil : exchange.route.path.split(separator: "/").last.map(String.init)
    }

    private func value(_ step: String, _ name: String, _ stored: String? = nil) -> String? {
        self.step == step ? exchange.form.raw(name) : stored
    }

    /// Adds the forms' values to the page, and, where one was refused, why, what was typed and what happened meanwhile.
    func add(_ task: TrackedTask, _ changes: [TaskChange], to view: inout View) {
        let (deadline, words) = (task.assignment.deadline, exchange.phrases)
        view["edit"] =
            [
                "text": value("edit", "text", task.assignment.text),
                "lead": value("edit", "lead", task.assignment.lead.joined(separator: "\n")),
                "coordinating": value(
                    "edit", "coordinating", task.assignment.coordinating.joined(separator: "\n")),
                "dueWords": value("edit", "dueWords", words.saidDue(deadline)),
                "due": value("edit", "due", deadline?.date?.description),
                "directives": value(
                    "edit", "directives", task.assignment.directives.joined(separator: "\n")),
                "rhythms": rhythms(value("edit", "repeat", deadline?.rrule)),
            ] as View
        view["report"] = typed("report", ["text", "percent", "figures", "link"])
        view["complete"] = typed("complete", ["text", "link"])
        view["correct"] =
            [
                "text": value("correct", "text", task.assignment.text), "due": value("correct", "due"),
                "reason": value("correct", "reason"), "isOpen": step == "correct",
            ] as View
        guard let refusal else { return }
        view["trouble"] = words.pageErrors.action(refusal)
        let seen = exchange.form.number("revision") ?? task.revision
        let meanwhile = changes.filter { $0.revision > seen }
        view["hasMeanwhile"] = !meanwhile.isEmpty
        view["meanwhile"] = meanwhile.map { change -> View in
            ["at": change.at.shown, "by": change.by, "text": words.tasks.change(change)]
        }
        let kept = Self.labels.compactMap { name, label -> View? in
            let text = exchange.form.raw(name).trimmingCharacters(in: .whitespacesAndNewlines)
            return text.isEmpty ? nil : ["label": label(exchange.words), "text": text]
        }
        view["hasTyped"] = !kept.isEmpty
        view["typed"] = kept
    }

    private func typed(_ step: String, _ names: [String]) -> View {
        var view: View = [:]
        for name in names { view[name] = value(step, name) }
        return view
    }

    /// The rhythms that are offered, with the one that is there.
    private func rhythms(_ chosen: String?) -> [View] {
        let usual = [
            "FREQ=WEEKLY", "FREQ=MONTHLY", "FREQ=MONTHLY;INTERVAL=3", "FREQ=MONTHLY;INTERVAL=6",
            "FREQ=YEARLY",
        ]
        let rules = usual.contains(chosen ?? "") || (chosen ?? "").isEmpty ? usual : usual + [chosen ?? ""]
        return rules.compactMap { text -> View? in
            RepeatRule(text).map { rule in
                [
                    "value": text, "text": exchange.phrases.tasks.rhythm(rule), "isChosen": text == chosen,
                ]
            }
        }
    }

    private static let labels: [(String, @Sendable (WebPhrases) -> String)] = [
        ("text", { $0.work.text }), ("reason", { $0.frame.reason }), ("lead", { $0.work.lead }),
        ("coordinating", { $0.work.coordinating }), ("dueWords", { $0.work.dueWords }),
        ("due", { $0.work.dueDate }), ("date", { $0.work.newDue }), ("directives", { $0.work.directives }),
        ("percent", { $0.work.percent }), ("figures", { $0.following.figures }),
        ("link", { $0.following.link }), ("parts", { $0.units.parts }), ("in-charge", { $0.units.person }),
        ("tags", { $0.units.tags }), ("links", { $0.units.links }),
    ]
}

extension Phrases {
    /// The conclusion's own words of a deadline; a rule has none.
    fileprivate func saidDue(_ deadline: Deadline?) -> String? {
        deadline.flatMap { RepeatRule($0.text) == nil ? $0.text : nil }
    }
}
