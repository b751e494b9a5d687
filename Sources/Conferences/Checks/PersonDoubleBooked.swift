import Diagnostics

/// Somebody who is needed in two places at once.
///
/// Part 4 of the main path, read for a broadcast: who presents to all points does so from the main point, or
/// from the point at which they are in charge or technician; who presents at certain points may do so from any
/// of these, since a line joins them. Who is in charge of a point or its technician is needed there while
/// something takes place there. One broadcast at many points is therefore no conflict, and neither is somebody
/// who runs a point and speaks from it. Chairs and secretaries are not held to a place: a conference may well
/// be chaired from several.
enum PersonDoubleBooked: CheckRule {
    static let code = "person.double-booked"
    static let severity = Severity.error
    static let needs: Set<PlanPart> = [.people, .times, .agenda]

    static func check(_ plan: CheckedPlan) -> [CheckFinding] {
        guard plan.hasMeeting else { return [] }
        let bookings = Bookings(of: plan)
        return bookings.people.compactMap { key in
            guard let clash = bookings.clash(of: key) else { return nil }
            let problem = CheckProblem.doubleBooked(
                person: plan.name(of: key), first: clash.first, second: clash.second)
            return finding(problem, about: .person(key), labels: [key])
        }
    }
}
