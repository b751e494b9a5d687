import Diagnostics
import Testing

private enum Trouble: Problem {
    case small
    case large

    var code: String { self == .small ? "trouble.small" : "trouble.large" }
}

struct FindingTests {
    @Test("Severities rise from note to error")
    func ordersSeverities() {
        #expect(Severity.allCases.sorted() == [.note, .warning, .error])
        #expect([Severity.warning, .error, .note].max() == .error)
    }

    @Test("A finding has the code of its problem")
    func passesTheCodeOn() {
        #expect(Finding(.warning, Trouble.small).code == "trouble.small")
        #expect(Finding(.error, Trouble.large, suggestion: "small").code == "trouble.large")
    }

    @Test("Findings at different places are different")
    func tellsPlacesApart() {
        let here = Finding(.error, Trouble.large, at: Place(file: "plan.yaml", line: 3, column: 5, length: 2))
        var there = here
        #expect(here == there)
        there.place?.line = 4
        #expect(here != there)
    }
}
