package import Conferences
import Store

/// Makes sure that a conference can issue tickets (cấp vé điểm danh): makes its key, once.
package struct IssueTickets: Action {
    package static let permission = Permission.importRosters
    package static let name = "ticket.issue"

    package struct Keys: Sendable {
        package var conference: Identifier<Conference>
        /// Signs; stays in the server.
        package var signing: [UInt8]
        /// Checks; may be handed to devices.
        package var publicKey: [UInt8]
    }

    let conference: String

    package init(conference: String) { self.conference = conference }

    package func perform(in work: Work) throws -> Keys {
        let conference = try work.conference(self.conference)
        try work.requireRemit(over: conference)
        let known = try work.records.ticketKey(of: conference.id).map(TicketKey.init)
        let signing =
            try known?.signing(of: conference.id, work.secretKey(mayCreate:)) ?? work.secretBytes(32)
        if known == nil {
            let key = try TicketKey(sealing: signing, of: conference.id, in: work)
            try work.records.insertTicketKey(key.stored, of: conference.id)
            try work.record(conference.slug, [String: String]())
        }
        return Keys(
            conference: conference.id, signing: signing, publicKey: try Ticket.publicKey(of: signing))
    }
}
