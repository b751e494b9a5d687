import Conferences
import Store

/// The lists that an office looks at, in each order and combination, with pages late in them.
enum TaskQuestions {
    static func all(count: Int) -> [(name: String, filter: TaskFilter)] {
        let open = Set(TaskState.allCases.filter(\.isOpen))
        let today = TaskGround.today
        var questions = orders(open, today)
        questions += [
            (
                "one conference",
                page(.number) { $0.conference = "hoi-nghi-1" }
            ),
            (
                "everything by due date, the page before the last",
                page { $0.after = reference(count - 700, of: count) }
            ),
            (
                "everything by conference, the page before the last",
                page(.number) { $0.after = reference(count - 1, of: count) }
            ),
            (
                "done, page 100 by its number",
                page {
                    $0.states = [.done]; $0.offset = min(5000, count / 2)
                }
            ),
            ("priority", page { $0.priority = .urgent }),
            (
                "due within a week of six years ago",
                page(.number) {
                    $0.dueFrom = today.adding(days: -2190); $0.dueThrough = today.adding(days: -2183)
                }
            ),
        ]
        return questions + searches(open)
    }

    /// Each question in both orders.
    private static func orders(
        _ open: Set<TaskState>, _ today: CalendarDate
    ) -> [(name: String, filter: TaskFilter)] {
        let asked: [(String, (inout TaskFilter) -> Void)] = [
            ("all", { _ in }),
            ("open", { $0.states = open }),
            ("overdue", { $0.overdueOn = today }),
            ("a large unit", { $0.unitKey = "so thu 7" }),
            ("a new unit", { $0.unitKey = "so thu 301" }),
            (
                "a unit, open",
                {
                    $0.unitKey = "so thu 77"; $0.states = open
                }
            ),
            ("a large directive", { $0.directive = "25-CT/TW" }),
            ("more time asked for", { $0.extended = [.asked] }),
            ("more time granted or refused", { $0.extended = [.granted, .refused] }),
            (
                "a large unit under a large directive, done",
                {
                    $0.unitKey = "so thu 7"; $0.directive = "25-CT/TW"; $0.states = [.done]
                }
            ),
            (
                "a unit, a directive, open, urgent",
                {
                    $0.unitKey = "so thu 7"; $0.directive = "25"; $0.states = open; $0.priority = .urgent
                }
            ),
        ]
        return asked.flatMap { name, change in
            TaskFilter.Order.allCases.map { order in
                ("\(name), by \(order == .due ? "due date" : "conference")", page(order, change))
            }
        }
    }

    private static func searches(_ open: Set<TaskState>) -> [(name: String, filter: TaskFilter)] {
        [
            ("search, usual words", page { $0.search = "kinh phí" }),
            ("search, words that one task has", page { $0.search = "ngân sách" }),
            ("search, words of no task", page { $0.search = "không có chữ này" }),
            ("search, a usual word and one of no task", page { $0.search = "kinh xyz" }),
            (
                "search, usual words of a unit, open",
                page {
                    $0.search = "kinh phí"; $0.unitKey = "so thu 77"; $0.states = open
                }
            ),
        ]
    }

    private static func page(
        _ order: TaskFilter.Order = .due, _ change: (inout TaskFilter) -> Void
    ) -> TaskFilter {
        var filter = TaskFilter()
        filter.order = order
        filter.limit = 50
        change(&filter)
        return filter
    }

    /// The task with a number from the first to the last, by conference.
    private static func reference(_ place: Int, of count: Int) -> TaskReference {
        let conferences = count / 500
        return TaskReference(
            conference: "hoi-nghi-\(place % conferences)", number: place / conferences + 1)
    }
}
