import Actions
import Conferences
import Courier
import Diagnostics
import Extraction
import Foundation
import OfficeText
import Phrases
import Rosters
import Store
import Webhooks

/// The steps of the demo: the same actions that the commands perform.
struct DemoPlay {
    let console: Console
    let office: Office
    let files: DemoFiles

    private let actor = Actor.commandLine(user: "demo")

    func run(receiver: LoopbackReceiver, port: Int) async throws {
        let words = console.phrases.demo
        step(1, words.stepCheck)
        let plan = try check()
        step(2, words.stepFollow)
        try await follow(receiver, port)
        step(3, words.stepPublish)
        try await publish(plan)
        step(4, words.stepRoster)
        try await importRoster(plan)
        step(5, words.stepConclude)
        let proposals = try await conclude(plan)
        step(6, words.stepAccept)
        for proposal in proposals where !proposal.assignment.lead.isEmpty {
            _ = try await office.perform(AcceptTask(proposal.reference), as: actor)
        }
        let tasks = try await office.store.read {
            try $0.tasks(TaskFilter(conference: DemoFiles.slug, states: [.assigned]))
        }
        console.line("  " + console.phrases.output.accepted(tasks.count))
        step(7, words.stepDeliver)
        try await deliver(receiver)
        console.line()
        console.line(console.styled(words.followUp, .bold))
        console.line()
        console.tasks(tasks)
    }

    private func step(_ number: Int, _ title: String) {
        console.line()
        console.line(console.styled("\(number). \(title)", .bold))
    }

    private func check() throws -> Plan {
        let source = try PlanSource(files.plan)
        let plan = try source.usable(console)
        let accepted = source.checks.count { $0.acceptedReason != nil }
        let warnings = source.checks.count { $0.finding.severity == .warning }
        console.line("  " + files.plan)
        console.line("  " + console.phrases.demo.findings(warnings, accepted))
        return plan
    }

    private func follow(_ receiver: LoopbackReceiver, _ port: Int) async throws {
        let url = "http://127.0.0.1:\(port)/thong-bao"
        let endpoint = try await office.perform(AddEndpoint(url: url, events: ["*"]), as: actor)
        try receiver.trust(endpoint.secret)
        console.line("  " + console.phrases.demo.receiverAt(url))
    }

    private func publish(_ plan: Plan) async throws {
        let outcome = try await office.perform(PublishPlan(plan), as: actor)
        console.line("  " + console.wrapped(plan.title, indent: 2))
        let conference = outcome.conference
        console.line(
            "  " + console.phrases.output.published(conference.slug, conference.version, outcome.pointCount))
    }

    private func importRoster(_ plan: Plan) async throws {
        let action = ImportRoster(conference: plan.slug, path: files.roster)
        let outcome: ImportRoster.Outcome
        do {
            outcome = try await office.perform(action, as: actor)
        } catch let refused as ImportRoster.Refused {
            for finding in refused.outcome.findings.list { console.remark(console.describe(finding)) }
            throw Refusal()
        }
        for point in plan.connectionPoints() {
            guard let people = outcome.byPoint[point.code] else { continue }
            console.line("  " + console.phrases.demo.rosterByPoint(point.name, people))
        }
    }

    private func conclude(_ plan: Plan) async throws -> [TrackedTask] {
        let text = try InputFile.text(files.conclusion).text
        guard let conference = try await office.store.read({ try $0.conference(slug: plan.slug) }) else {
            throw ActionError.unknownConference(slug: plan.slug, suggestion: nil)
        }
        let reading = RecordConclusion.read(text, of: conference)
        let action = RecordConclusion(
            conference: plan.slug, text: text, source: "conclusion.txt", reading: reading)
        let outcome = try await office.perform(action, as: actor)
        let output = console.phrases.output
        console.line("  " + output.directivesFound(reading.directives.count))
        console.line("  " + output.tasksFound(outcome.proposals.count))
        return outcome.proposals
    }

    private func deliver(_ receiver: LoopbackReceiver) async throws {
        var settings = SenderSettings()
        // The demo's receiver is on this machine, which the courier would not call otherwise.
        settings.addressGuard = AddressGuard(
            allowing: ["127.0.0.1"].compactMap { AddressGuard.Allowance(parsing: $0) })
        let tally = try await Courier.carrying(office, settings: settings) { courier in
            try await courier.deliverDue()
        }
        let received = receiver.received
        for type in EventType.allCases.map(\.rawValue) {
            let notices = received.filter { $0.event == type }
            guard !notices.isEmpty else { continue }
            let isVerified = notices.allSatisfy(\.isVerified)
            console.line("  " + console.phrases.demo.received(type, notices.count, isVerified))
        }
        guard tally.delivered == received.count, tally.delivered == tally.total,
            received.allSatisfy(\.isVerified)
        else {
            console.remark(console.styledRemark(console.phrases.demo.notVerified, .red))
            throw Refusal()
        }
        console.line("  " + console.styled(console.phrases.demo.allVerified(received.count), .green))
    }
}

/// The commands that do by hand what the demo did.
struct DemoCommands {
    let console: Console

    func print() {
        let slug = DemoFiles.slug
        let folder = "agendas/\(slug)"
        console.line(console.styled(console.phrases.demo.byHand, .bold))
        for command in [
            "check \(folder)/plan.yaml",
            "publish \(folder)/plan.yaml",
            "webhooks add https://… --events '*'",
            "roster import \(slug) \(folder)/roster.csv",
            "conclude \(slug) \(folder)/conclusion.txt",
            "tasks accept \(slug) --all",
            "tasks list \(slug)",
            "deliver",
        ] {
            console.line("  diemcau \(command)")
        }
    }
}
