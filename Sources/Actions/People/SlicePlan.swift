import Conferences
import Diagnostics
import Rosters
import Store

/// What becomes of the people of a slice: who is new, who changes, who waits for a place, and who cannot be taken.
struct SlicePlan: Sendable {
    enum Fate: Sendable, Hashable {
        case new(AttendeeState)
        case changed(Identifier<Conferences.Attendee>, AttendeeState?)
        case same
        case refused
        /// Decided once the whole file is read.
        case later
    }

    /// For each person.
    var fates: [Fate] = []
    var findings: [Finding<RosterProblem>] = []
    /// How many have a place in the categories that were looked at.
    var taken: [PlaceKey: Int] = [:]
    var waiting = 0
    var overQuota = 0
    /// Those who may be somebody who is stored.
    var likely: [(index: Int, known: Identifier<Conferences.Attendee>, grounds: PersonLikeness.Grounds)] = []

    /// Takes in the plan of the people who follow, which was made with what this one took.
    mutating func add(_ next: SlicePlan) {
        likely += next.likely.map { (fates.count + $0.index, $0.known, $0.grounds) }
        fates += next.fates
        findings += next.findings
        taken = next.taken
        waiting += next.waiting
        overQuota += next.overQuota
    }
}

/// What is done with somebody whom a row identifies by something else than what they were stored under.
enum AgainRule: Sendable {
    /// Decided when the whole file is read: a later row may be them by what they were stored under.
    case wait
    /// They are who they seem to be, but for those whose keys came twice in the file.
    case take(but: Set<UInt32>)
}

extension Records {
    /// - Parameter taken: places that the same transaction has given before, of which the ledger does not know yet.
    /// - Throws: ``PointError/elsewhere(row:)``.
    func planSlice(
        _ lines: [RosterLine], of ground: RosterGround, by rule: PlaceRule, _ ledger: PlaceLedger,
        taken: [PlaceKey: Int] = [:], again: AgainRule, in run: Identifier<RosterImportRun>?, for remit: Remit
    ) throws -> SlicePlan {
        var plan = SlicePlan()
        plan.taken = taken
        plan.fates.reserveCapacity(lines.count)
        guard ground.hasAttendees else {
            for line in lines {
                plan.fates.append(
                    try place(line, standing: nil, by: rule, ledger, &plan).map { .new($0) } ?? .refused)
            }
            return plan
        }
        let found = try matchForRemit(lines, of: ground.conference, for: remit)
        plan.likely = found.likely
        let staged = try run.map { try stagedPeople(found.matches, in: $0) } ?? []
        for (index, line) in lines.enumerated() {
            let standing = found.standing[index]
            switch found.matches[index] {
            case .same: plan.fates.append(.same)
            case .new:
                plan.fates.append(
                    try place(line, standing: nil, by: rule, ledger, &plan).map { .new($0) } ?? .refused)
            case .changed(let id, let point):
                let held = standing.map { (PlaceKey(point: point, category: $0.category), $0.state) }
                guard let state = try place(line, standing: held, by: rule, ledger, &plan) else {
                    plan.fates.append(.refused)
                    continue
                }
                plan.fates.append(.changed(id, Self.staged(state, standing?.state)))
            case .again(let id, let point):
                switch again {
                case .wait: plan.fates.append(.later)
                case .take(let doubtful):
                    let isDoubtful = staged.contains(id) || line.personKeys.contains { doubtful.contains($0) }
                    let held =
                        isDoubtful
                        ? nil : standing.map { (PlaceKey(point: point, category: $0.category), $0.state) }
                    guard let state = try place(line, standing: held, by: rule, ledger, &plan) else {
                        plan.fates.append(.refused)
                        continue
                    }
                    if isDoubtful {
                        plan.fates.append(.new(state))
                        plan.likely.append((index, id, .nameAndUnit))
                    } else {
                        plan.fates.append(.changed(id, Self.staged(state, standing?.state)))
                    }
                }
            }
        }
        return plan
    }

    /// What a staged change says of the state: nothing where it stays, or where coming back says it all.
    private static func staged(_ state: AttendeeState, _ standing: AttendeeState?) -> AttendeeState? {
        state == .waiting && standing != .waiting ? .waiting : nil
    }

    /// Which of the people found again have a change staged already.
    private func stagedPeople(
        _ matches: [RosterMatch], in run: Identifier<RosterImportRun>
    ) throws -> Set<Identifier<Conferences.Attendee>> {
        let people = matches.compactMap { match in
            if case .again(let id, _) = match { id } else { nil }
        }
        return people.isEmpty ? [] : try stagedAttendees(people, in: run)
    }

    /// Finds a place for somebody; `nil` where they cannot be taken.
    ///
    /// - Parameter standing: where they stand until now.
    private func place(
        _ line: RosterLine, standing: (key: PlaceKey, state: AttendeeState)?, by rule: PlaceRule,
        _ ledger: PlaceLedger, _ plan: inout SlicePlan
    ) throws -> AttendeeState? {
        let category = line.attendee.category ?? ""
        let key = PlaceKey(point: line.point, category: category)
        // Whoever waits, or was stood in for, goes on doing so; whoever has the place already keeps it.
        if let standing {
            if standing.state == .substituted { return .substituted }
            if standing.key == key, standing.state == .registered || standing.state == .waiting {
                return standing.state
            }
        }
        guard let limit = rule.limits[line.point]?[category] else { return .registered }
        let taken = try plan.taken[key] ?? ledger.taken(key) ?? takenPlaces(key)
        plan.taken[key] = taken
        func note(_ severity: Severity, _ verdict: RosterProblem.OverQuota) {
            let place = Place(line: line.row ?? 0, text: line.attendee.name)
            plan.findings.append(
                Finding(severity, .overQuota(category: category, places: limit, verdict), at: place))
        }
        switch rule.verdict(taken: taken, of: limit) {
        case .hasPlace: break
        case .waits:
            plan.waiting += 1
            note(.warning, .waits)
            return .waiting
        case .accepted:
            plan.overQuota += 1
            note(.note, .accepted)
        case .refused(let needsReason):
            note(.error, needsReason ? .needsReason : .refused)
            return nil
        }
        plan.taken[key] = taken + 1
        return .registered
    }

    /// How many have a place in a category, those included whom a running import has stored.
    private func takenPlaces(_ key: PlaceKey) throws -> Int {
        try registered(at: key.point, category: key.category)
    }
}
