import Testing

@testable import Conferences

@Suite struct MarkRulesTests {
    private static func at(_ minute: Int64) -> Instant {
        Instant(milliseconds: 1_568_336_400_000 + minute * 60_000)
    }

    private static func rollCall(closedAt: Instant? = nil) -> RollCall {
        RollCall(
            id: Identifier(rawValue: 1), conference: Identifier(rawValue: 1),
            reference: RollCallReference(conference: "thu", number: 1), name: "Buổi sáng", openedAt: at(0),
            openedBy: "an", closedAt: closedAt)
    }

    private static func mark(
        _ status: AttendanceStatus, _ minute: Int64, by: String = "an", _ reason: String? = nil
    ) -> AttendanceMark {
        AttendanceMark(status: status, reason: reason, at: at(minute), by: by)
    }

    private static func judge(
        _ mark: AttendanceMark, _ existing: AttendanceMark? = nil, now: Int64 = 60, closedAt: Int64? = nil,
        replaces: Bool = false
    ) -> MarkOutcome {
        MarkRules(of: rollCall(closedAt: closedAt.map(at)), now: at(now))
            .judge(mark, existing: existing, replaces: replaces)
    }

    @Test func `a first mark counts`() {
        #expect(Self.judge(Self.mark(.online, 5)) == .taken(replaced: nil))
    }

    @Test func `the same mark again changes nothing, whoever makes it`() {
        let first = Self.mark(.late, 5)
        #expect(Self.judge(Self.mark(.late, 9, by: "binh"), first) == .same(first))
    }

    @Test func `one's own later mark corrects one's own earlier one`() {
        let first = Self.mark(.unexcused, 5)
        #expect(Self.judge(Self.mark(.late, 9), first) == .taken(replaced: first))
    }

    @Test func `what another said before is told, and replaced only on purpose`() {
        let first = Self.mark(.unexcused, 5)
        let second = Self.mark(.late, 9, by: "binh")
        #expect(Self.judge(second, first) == .refused(.markedBefore(first)))
        #expect(Self.judge(second, first, replaces: true) == .taken(replaced: first))
    }

    @Test func `a mark made offline is judged by its own time`() {
        let newer = Self.mark(.late, 30)
        #expect(Self.judge(Self.mark(.unexcused, 5), newer) == .refused(.olderThan(newer)))
        #expect(Self.judge(Self.mark(.inPerson, 20), now: 90, closedAt: 60) == .taken(replaced: nil))
        #expect(
            Self.judge(Self.mark(.inPerson, 61), now: 90, closedAt: 60) == .refused(.closed(at: Self.at(60))))
    }

    @Test(arguments: [
        (Int64(-6), MarkRefusal.notYetOpen(Instant(milliseconds: 1_568_336_400_000))),
        (Int64(66), MarkRefusal.inTheFuture(Instant(milliseconds: 1_568_336_400_000 + 66 * 60_000))),
    ])
    func `a clock may be five minutes off and not more`(minute: Int64, refusal: MarkRefusal) {
        #expect(Self.judge(Self.mark(.online, minute)) == .refused(refusal))
        #expect(Self.judge(Self.mark(.online, minute < 0 ? minute + 1 : minute - 1)) == .taken(replaced: nil))
    }

    @Test func `an excused absence has its reason`() {
        #expect(Self.judge(Self.mark(.excused, 5)) == .refused(.reasonMissing))
        #expect(Self.judge(Self.mark(.excused, 5, by: "an", " ")) == .refused(.reasonMissing))
        #expect(Self.judge(Self.mark(.excused, 5, by: "an", "ốm")) == .taken(replaced: nil))
    }
}
