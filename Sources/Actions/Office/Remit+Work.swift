package import Conferences
package import Store

// What an action asks before it touches something that only some may touch.

extension Work {
    /// Makes sure that a conference is one that the actor has to do with.
    ///
    /// - Throws: ``ActionError/unknownConference(slug:suggestion:)``: who has nothing to do with it is not told
    ///   that it exists.
    package func requireRemit(over conference: Conference) throws {
        guard actor.remit.covers(conference: conference.slug) else {
            throw ActionError.unknownConference(slug: conference.slug, suggestion: nil)
        }
    }

    /// Makes sure that points of a conference lie within what the actor answers for.
    ///
    /// - Throws: ``ActionError/beyondRemit(_:)``, with the first that does not.
    package func requireRemit(overPoints codes: some Sequence<String>, of conference: Conference) throws {
        try requireRemit(over: conference)
        guard let covered = try records.pointsCovered(by: actor.remit, of: conference) else { return }
        if let other = codes.sorted().first(where: { !covered.contains($0) }) {
            throw ActionError.beyondRemit(other)
        }
    }

    /// Makes sure that a task is one of the actor's unit, where they answer for one.
    ///
    /// - Throws: ``ActionError/unknownTask(_:)``.
    package func requireRemit(over task: TrackedTask) throws {
        guard try records.isCovered(task, by: actor.remit) else {
            throw ActionError.unknownTask(task.reference)
        }
    }
}

extension Records {
    /// The codes of the points that a remit covers; `nil` where it covers all of them.
    package func pointsCovered(by remit: Remit, of conference: Conference) throws -> Set<String>? {
        switch remit {
        case .everything: return nil
        case .unit: return []
        case .points(let charges):
            let roots = Set(charges.filter { $0.conference == conference.slug }.map(\.code))
            let points = try points(of: conference.id)
            // A point that the plan no longer has hangs nowhere; it stays with whoever has it by name.
            var covered = roots
            var coveredIds = Set(points.filter { roots.contains($0.code) }.map(\.id))
            for point in points.sorted(by: { $0.depth < $1.depth }) {
                guard let parent = point.parent, coveredIds.contains(parent) else { continue }
                coveredIds.insert(point.id)
                covered.insert(point.code)
            }
            return covered
        }
    }
}

extension Records {
    /// Whether a task is one that a remit covers: its unit's, by the registry, or by the name where the registry
    /// does not know the unit.
    package func isCovered(_ task: TrackedTask, by remit: Remit) throws -> Bool {
        switch remit {
        case .everything: true
        case .points: false
        case .unit(let charge): try isTask(task.id, of: charge)
        }
    }
}

extension TaskFilter {
    /// Only what somebody may see: the tasks of their unit, and no proposals unless they decide on them.
    package func seen(by actor: Actor) -> TaskFilter {
        var filter = self
        if case .unit(let charge) = actor.remit { filter.charge = charge }
        if !actor.may(AcceptTask.permission) {
            filter.states = (states ?? Set(TaskState.allCases)).subtracting([.proposed])
        }
        return filter
    }
}
