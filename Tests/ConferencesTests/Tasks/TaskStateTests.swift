import Conferences
import Foundation
import Testing

struct TaskStateTests {
    @Test(
        "The way of a task from proposal to done",
        arguments: [
            [.proposed, .assigned, .acknowledged, .inProgress, .reported, .done],
            [.proposed, .assigned, .reported, .returned, .inProgress, .reported, .done, .assigned],
            [.proposed, .cancelled, .assigned, .done], [.assigned, .acknowledged, .cancelled],
        ] as [[TaskState]])
    func goesItsWay(states: [TaskState]) {
        for (state, next) in zip(states, states.dropFirst()) { #expect(state.allows(next)) }
    }

    @Test(
        "What may never follow",
        arguments: [
            (.proposed, .done), (.proposed, .reported), (.returned, .done), (.done, .reported),
            (.done, .cancelled), (.cancelled, .done), (.inProgress, .acknowledged), (.assigned, .proposed),
            (.reported, .assigned), (.assigned, .returned),
        ] as [(TaskState, TaskState)])
    func forbids(state: TaskState, next: TaskState) {
        #expect(!state.allows(next))
    }

    @Test("No state follows itself, and none leads back to a proposal", arguments: TaskState.allCases)
    func holdsForAll(state: TaskState) {
        #expect(!state.allows(state))
        #expect(!state.allows(.proposed))
        #expect(!state.next.isEmpty)
    }

    @Test("Whatever is open can be withdrawn", arguments: TaskState.allCases.filter(\.isOpen))
    func canBeWithdrawn(state: TaskState) {
        #expect(state.allows(.cancelled))
    }

    @Test("From any state a task can be brought to its end", arguments: TaskState.allCases)
    func reachesTheEnd(state: TaskState) {
        var reached = state.next
        for _ in TaskState.allCases { reached.formUnion(reached.flatMap(\.next)) }
        #expect(reached.isSuperset(of: [.done, .cancelled]))
    }

    @Test("A task waits for its unit unless the report lies with whoever assigned it")
    func knowsWhoseTurnItIs() {
        #expect(
            TaskState.allCases.filter(\.awaitsUnit) == [.assigned, .acknowledged, .inProgress, .returned])
    }

    @Test("States keep the names under which they are stored")
    func keepsNames() {
        #expect(
            TaskState.allCases.map(\.rawValue) == [
                "proposed", "assigned", "acknowledged", "in-progress", "reported", "returned", "done",
                "cancelled",
            ])
    }
}
