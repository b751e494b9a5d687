import Conferences
import Extraction
import Testing

@Suite("Fixtures")
struct FixtureTests {
    @Test("There are fixtures to score")
    func exist() {
        #expect(Fixture.all.count >= 10)
    }

    @Test("A text yields the directives and tasks that a careful reader finds", arguments: Fixture.all)
    func scores(fixture: Fixture) {
        var scores = Scores()
        scores.add(fixture)
        for row in scores.rows {
            #expect(row.score.f1 >= 0.9, "\(row.name): \(row.score.differences.joined(separator: "\n"))")
        }
    }

    @Test("All texts together score at least 0.97 on average and 0.95 in every row")
    func total() {
        var scores = Scores()
        for fixture in Fixture.all { scores.add(fixture) }
        let rows = scores.rows.map(\.score.f1)
        #expect(rows.reduce(0, +) / Double(rows.count) >= 0.97)
        for row in scores.rows {
            #expect(row.score.f1 >= 0.95, "\(row.name): \(row.score.differences.joined(separator: "\n"))")
        }
    }

    @Test("Every range lies on the words that it stands for", arguments: Fixture.all)
    func ranges(fixture: Fixture) {
        let scalars = Array(fixture.text.unicodeScalars)
        let reading = fixture.reading
        for cited in reading.directives {
            #expect(
                scalars.indices.contains(cited.range.lowerBound) && cited.range.upperBound <= scalars.count)
            #expect(folded(text(scalars, cited.range)) == folded(cited.citedAs))
        }
        for task in reading.tasks {
            #expect(task.range.lowerBound >= 0 && task.range.upperBound <= scalars.count)
            #expect(folded(text(scalars, task.range)) == folded(task.text))
        }
    }

    private func text(_ scalars: [Unicode.Scalar], _ range: Range<Int>) -> String {
        String(String.UnicodeScalarView(scalars[range]))
    }
}
