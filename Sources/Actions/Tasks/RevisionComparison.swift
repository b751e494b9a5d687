package import Conferences
import Extraction
import Store
import VietnameseText

/// What a new revision of a conclusion means for the tasks of the earlier ones.
struct RevisionComparison {
    /// Which of the new revision's assignments are not to be proposed: earlier tasks stand for them.
    var paired: Set<Int> = []
    /// Proposals that nobody decided on and whose passage changed or is gone.
    var replaced: [TrackedTask] = []
    /// Tasks that a person decided on and whose passage changed or is gone.
    var touched: [RecordConclusion.Touched] = []
    /// Assignments that say what a person accepted or dropped.
    var decided = 0
    /// Proposals that stay.
    var kept = 0
}

extension RecordConclusion {
    /// Pairs the new revision's passages with those that earlier tasks were read from.
    func compare(
        with conference: Conference, _ conclusion: Conclusion, in work: Work
    ) throws -> RevisionComparison {
        var comparison = RevisionComparison()
        guard conclusion.revision > 1 else { return comparison }
        let replacedBefore = try work.records.replacedTasks(of: conference.id)
        // Parts and periods stand for a task that is compared itself; a table's rows have no passage.
        let earlier = try work.records.tasks(TaskFilter(conference: conference.slug)).filter {
            $0.parent == nil && $0.series == nil && $0.conclusionRevision != nil
                && !replacedBefore.contains($0.id)
        }
        var texts: [Int: Conclusion] = [:]
        for revision in Set(earlier.compactMap(\.conclusionRevision)) {
            texts[revision] = try work.records.conclusion(of: conference.id, revision: revision)
        }
        let old = earlier.map { task in
            let quoted = task.conclusionRevision.flatMap { texts[$0] }.flatMap(task.quotation)
            return PassagePairing.Passage(
                ordinal: task.passage.ordinal, text: quoted ?? task.assignment.text, lead: [])
        }
        let new = reading.tasks.map { task in
            PassagePairing.Passage(
                ordinal: task.ordinal, text: conclusion.quotation(task.range) ?? task.text, lead: [])
        }
        var partners: [Int: PassagePairing.Pair] = [:]
        for pair in PassagePairing.pairs(old, new) { partners[pair.old] = pair }
        for (index, task) in earlier.enumerated() {
            let pair = partners[index]
            let isUndecided = task.state == .proposed
            switch pair {
            case let pair? where pair.isSame:
                comparison.paired.insert(pair.new)
                if isUndecided { comparison.kept += 1 } else { comparison.decided += 1 }
            case _ where isUndecided:
                comparison.replaced.append(task)
            case let pair?:
                comparison.paired.insert(pair.new)
                comparison.decided += 1
                comparison.touched.append(
                    Touched(
                        task: task,
                        correction: TaskCorrection(
                            kind: .changed, revision: conclusion.revision, text: new[pair.new].text)))
            case nil where task.state != .cancelled:
                comparison.touched.append(
                    Touched(
                        task: task,
                        correction: TaskCorrection(kind: .gone, revision: conclusion.revision)))
            case nil: break
            }
        }
        return comparison
    }
}

extension TrackedTask {
    /// The words of the conclusion that the task was read from; `nil` where the conclusion is another revision.
    package func quotation(from conclusion: Conclusion) -> String? {
        conclusion.revision == conclusionRevision ? conclusion.quotation(passage.range) : nil
    }
}

extension Conclusion {
    /// The words in a range of Unicode scalars, composed, with single spaces; `nil` where it ends before.
    package func quotation(_ range: Range<Int>) -> String? {
        let scalars = text.unicodeScalars
        guard range.upperBound <= scalars.count else { return nil }
        let start = scalars.index(scalars.startIndex, offsetBy: range.lowerBound)
        let end = scalars.index(start, offsetBy: range.count)
        return VietnameseText.canonical(VietnameseText.collapsed(String(scalars[start..<end])))
    }
}
