import Diagnostics
import Testing

struct SuggestionTests {
    @Test(
        "A mistyped key leads to the one that is meant",
        arguments: [
            ("titel", "title"), ("agendas", "agenda"), ("tecnician", "technician"), ("Host", "host"),
            ("duratoin", "duration"), ("chương trinh", "chương trình"),
        ])
    func findsTheWord(typed: String, meant: String) {
        let keys = ["title", "host", "agenda", "technician", "duration", "chương trình"]
        #expect(Suggestion.closest(to: typed, among: keys) == meant)
    }

    @Test("What is like nothing gets no suggestion", arguments: ["", "xyz", "presenter", "t"])
    func leavesStrangersAlone(typed: String) {
        #expect(Suggestion.closest(to: typed, among: ["title", "host", "agenda"]) == nil)
    }

    @Test("Without candidates there is no suggestion")
    func needsCandidates() {
        #expect(Suggestion.closest(to: "title", among: []) == nil)
    }

    @Test("Of two that are equally near the first is taken")
    func prefersTheFirst() {
        #expect(Suggestion.closest(to: "point", among: ["points", "paint"]) == "points")
    }

    @Test("A swap of neighbours counts as one mistake, so the swapped word is nearer than two replacements")
    func countsSwapsOnce() {
        #expect(Suggestion.closest(to: "abdc", among: ["abcd", "abxy"]) == "abcd")
    }

    @Test("Up to a third of the longer word may be wrong, and no more")
    func hasALimit() {
        #expect(Suggestion.closest(to: "abcdef", among: ["abcdxx"]) == "abcdxx")
        #expect(Suggestion.closest(to: "abcdef", among: ["abcxxx"]) == nil)
    }

    @Test("An empty candidate is never near enough to a word of two letters")
    func passesOverEmptyCandidates() {
        #expect(Suggestion.closest(to: "ab", among: [""]) == nil)
    }

    @Test("A text far longer than any key is not compared at all")
    func givesUpOnLongText() {
        let long = String(repeating: "a", count: 101)
        #expect(Suggestion.closest(to: long, among: [long]) == nil)
    }
}
