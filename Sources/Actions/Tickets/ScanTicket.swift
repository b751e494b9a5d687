package import Conferences
package import Store

/// Marks whoever shows a ticket (quét mã điểm danh). The same ticket again changes nothing.
package struct ScanTicket: Action {
    package static let permission = Permission.takeRollCall
    package static let name = "roll-call.scan"

    let conference: String
    let number: Int?
    let code: String
    let status: AttendanceStatus
    let nonce: String?

    package init(
        conference: String, number: Int? = nil, code: String, status: AttendanceStatus = .inPerson,
        nonce: String? = nil
    ) {
        self.conference = conference
        self.number = number
        self.code = code
        self.status = status
        self.nonce = nonce
    }

    /// - Throws: ``PointError/badTicket``; what ``MarkAttendance`` throws.
    package func perform(in work: Work) throws -> MarkAttendance.Outcome {
        let conference = try work.conference(self.conference)
        guard let attendee = try Self.attendee(of: code, of: conference, in: work.records) else {
            throw ActionError.point(.badTicket)
        }
        return try MarkAttendance(
            conference: conference.slug, number: number, attendee: .identifier(attendee),
            status: status, nonce: nonce
        ).perform(in: work)
    }

    /// Whose ticket has a code; `nil` where it is none of this conference's.
    package static func attendee(
        of code: String, of conference: Conference, in records: Records
    ) throws -> Identifier<Attendee>? {
        guard let key = try records.ticketKey(of: conference.id).map(TicketKey.init),
            let ticket = Ticket(code: code, publicKey: try key.publicKey),
            ticket.conference == conference.id
        else { return nil }
        return ticket.attendee
    }
}
