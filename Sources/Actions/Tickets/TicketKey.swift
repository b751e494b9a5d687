import Conferences
import Foundation
import Store
import Webhooks

/// The key of a conference's tickets as it is stored: the half that checks in plain, and behind it the half that signs,
/// encrypted, so that who reads the database, or a backup, issues no tickets. An older version stored the 32 bytes that
/// sign, and nothing else.
struct TicketKey {
    private static let length = 32

    let stored: [UInt8]

    init(stored: [UInt8]) { self.stored = stored }

    /// - Parameter signing: 32 bytes nobody can guess.
    init(sealing signing: [UInt8], of conference: Identifier<Conference>, in work: Work) throws {
        let text = Data(signing).base64EncodedString()
        stored =
            try Ticket.publicKey(of: signing)
            + Array(try work.encrypted(text, at: Self.place(conference)).utf8)
    }

    var isSealed: Bool { stored.count > Self.length }

    /// Checks tickets.
    var publicKey: [UInt8] {
        get throws { isSealed ? Array(stored.prefix(Self.length)) : try Ticket.publicKey(of: stored) }
    }

    /// Signs tickets.
    ///
    /// - Throws: ``SecretKeyProblem``.
    func signing(
        of conference: Identifier<Conference>, _ key: (Bool) throws -> SecretKey
    ) throws -> [UInt8] {
        guard isSealed else { return stored }
        let place = Self.place(conference)
        let text = try key(false)
            .plain(String(decoding: stored.dropFirst(Self.length), as: UTF8.self), at: place)
        guard let bytes = Data(base64Encoded: text) else { throw SecretKeyProblem.damagedOther(place: place) }
        return Array(bytes)
    }

    private static func place(_ conference: Identifier<Conference>) -> String { "ticket \(conference)" }
}
