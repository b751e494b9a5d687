package import Actions
package import Conferences

/// What a person reads about roll calls and turnout.
package struct RollCallPhrases: Sendable {
    package let error: @Sendable (RollCallError) -> String
    package let status: @Sendable (AttendanceStatus) -> String
    package let refusal: @Sendable (MarkRefusal) -> String
    /// 35.599/35.900, 99,16 %, as reports print it.
    package let turnout: @Sendable (Turnout) -> String
    /// A number with its thousands apart.
    package let number: @Sendable (Int) -> String

    package let opened: @Sendable (RollCall) -> String
    package let closed: @Sendable (_ rollCall: RollCall, _ turnout: String, _ marked: Int) -> String
    package let reopened: @Sendable (RollCall) -> String
    package let none: String
    package let isOpen: String
    package let isClosed: String
    /// `earlier` is what was said before and was replaced.
    package let marked: @Sendable (_ name: String, _ status: String, _ earlier: AttendanceMark?) -> String
    package let same: @Sendable (_ name: String, _ mark: AttendanceMark) -> String
    package let kept: @Sendable (_ name: String, _ why: String) -> String
    package let markedPoint: @Sendable (_ marked: Int, _ exceptions: Int, _ turnout: String) -> String
    package let numbersTaken: @Sendable (_ point: String, _ turnout: String, _ isSame: Bool) -> String
    package let numbersCleared: @Sendable (_ point: String, _ turnout: String) -> String
    package let replayed: @Sendable (_ taken: Int, _ same: Int, _ refused: Int, _ repeated: Int) -> String
    package let badMarks: @Sendable (_ file: String) -> String
    package let noRefused: String
    package let settled: @Sendable (_ isAccepted: Bool) -> String
    package let silent: @Sendable (_ points: Int) -> String
    package let moreSilent: @Sendable (Int) -> String
    package let allReported: String
    package let noCategory: String
    package let badException: @Sendable (String) -> String
    package let badNumbers: String

    package let rollCall: String
    package let openedAt: String
    package let closedAt: String
    package let turnoutHeading: String
    package let invited: String
    package let present: String
    package let notCalled: String
    package let said: String
    package let whole: String
    package let help: RollCallHelp
}

/// What the help of `rollcall` and `turnout` says.
package struct RollCallHelp: Sendable {
    package let rollCall: String
    package let open: String
    package let name: String
    package let nameValue: String
    package let list: String
    package let close: String
    package let rest: String
    package let reopen: String
    package let mark: String
    package let person: String
    package let personValue: String
    package let status: String
    package let statusValue: String
    package let reason: String
    package let reasonValue: String
    package let number: String
    package let replace: String
    package let nonce: String
    package let personPoint: String
    package let all: String
    package let point: String
    package let restStatus: String
    package let except: String
    package let exceptValue: String
    package let below: String
    package let numbers: String
    package let numbersInvited: String
    package let category: String
    package let clear: String
    package let replay: String
    package let marksFile: String
    package let refused: String
    package let settle: String
    package let accept: String
    package let show: String
    package let turnout: String
    package let turnoutPoint: String
    package let everyPoint: String
    package let history: String
    package let silent: String
}

/// Digits in groups of three.
func grouped(_ number: Int, by separator: String) -> String {
    var text = ""
    for (index, digit) in String(number.magnitude).reversed().enumerated() {
        if index > 0, index % 3 == 0 { text = separator + text }
        text = String(digit) + text
    }
    return (number < 0 ? "−" : "") + text
}

/// `35.599/35.900, 99,16 %`
func turnoutText(_ turnout: Turnout, thousands: String, decimal: String, percent: String) -> String {
    let counts = "\(grouped(turnout.present, by: thousands))/\(grouped(turnout.invited, by: thousands))"
    guard let share = turnout.hundredthsOfPercent else { return counts }
    let rest = share % 100
    return
        "\(counts), \(grouped(share / 100, by: thousands))\(decimal)\(rest < 10 ? "0" : "")\(rest)\(percent)"
}

/// The time of day in Viet Nam, `08:05`, with the day where it matters little which.
func clockText(_ instant: Instant) -> String {
    let minutes = Int(((instant.milliseconds / 60_000 + 7 * 60) % 1440 + 1440) % 1440)
    return (minutes / 60 < 10 ? "0" : "") + "\(minutes / 60):" + (minutes % 60 < 10 ? "0" : "")
        + "\(minutes % 60)"
}
