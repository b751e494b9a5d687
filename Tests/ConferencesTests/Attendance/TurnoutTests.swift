import Testing

@testable import Conferences

@Suite struct TurnoutTests {
    @Test(arguments: [
        (35_599, 35_900, 9916), (0, 10, 0), (10, 10, 10_000), (1, 3, 3333), (2, 3, 6667),
        // What is not quite all is never told as 100 %.
        (99_999, 100_000, 9999), (1, 1_000_000, 0), (12, 10, 12_000),
    ])
    func `the share is rounded to hundredths of a per cent`(present: Int, invited: Int, share: Int) {
        #expect(Turnout(invited: invited, inPerson: present).hundredthsOfPercent == share)
    }

    @Test func `nobody invited has no share`() {
        #expect(Turnout(inPerson: 3).hundredthsOfPercent == nil)
    }

    @Test func `late counts as present, and whoever has no mark as not called`() {
        let turnout = Turnout(invited: 10, inPerson: 3, online: 2, late: 1, excused: 1, unexcused: 1)
        #expect(turnout.present == 6)
        #expect(turnout.called == 8)
        #expect(turnout.notCalled == 2)
        #expect(Turnout(invited: 1, inPerson: 3).notCalled == 0)
    }

    @Test(arguments: AttendanceStatus.allCases)
    func `each status has a count of its own`(_ status: AttendanceStatus) {
        var turnout = Turnout(invited: 1)
        turnout[status] += 1
        #expect(turnout[status] == 1)
        #expect(turnout.called == 1)
        #expect(turnout.present == (status.isPresent ? 1 : 0))
        #expect(turnout - turnout == Turnout())
    }
}
