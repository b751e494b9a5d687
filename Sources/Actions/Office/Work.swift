package import Conferences
import Crypto
import Foundation
package import Store
import Webhooks

/// One action at work: its transaction, the time, and what it records and announces.
package final class Work {
    package let records: Records
    /// When the action is done; one time for all of it.
    package let now: Instant
    package let actor: Actor
    let action: String
    private let identifiers: IdentifierSource
    private let randomBytes: @Sendable (Int) -> [UInt8]
    private let keySource: SecretKeySource
    /// Whether all of it is taken back at its end, and only what it would tell is wanted.
    private let isRehearsed: Bool
    /// What was announced so far, and to whom.
    private(set) var notices: [Notice] = []
    private var isRecorded = false

    init(
        records: Records, now: Instant, actor: Actor, action: String, identifiers: IdentifierSource,
        randomBytes: @escaping @Sendable (Int) -> [UInt8], secretKey: @escaping SecretKeySource,
        isRehearsed: Bool
    ) {
        self.records = records
        self.now = now
        self.actor = actor
        self.action = action
        self.identifiers = identifiers
        self.randomBytes = randomBytes
        keySource = secretKey
        self.isRehearsed = isRehearsed
    }

    func newIdentifier<Entity>(for entity: Entity.Type = Entity.self) -> Identifier<Entity> {
        identifiers.next(at: now)
    }

    func secretBytes(_ count: Int) -> [UInt8] { randomBytes(count) }

    /// The key that secrets are stored under.
    func secretKey(mayCreate: Bool) throws -> SecretKey { try keySource(mayCreate) }

    /// The conference with a slug.
    ///
    /// - Throws: ``ActionError/unknownConference(slug:suggestion:)``, also where the actor has nothing to do with
    ///   it: they are told neither that it exists nor what others are called.
    package func conference(_ slug: String) throws -> Conference {
        guard actor.remit.mayName(conference: slug), let conference = try records.conference(slug: slug)
        else {
            let known = try records.conferences().filter { actor.remit.mayName(conference: $0.slug) }
            throw ActionError.unknownConference(
                slug: slug, suggestion: Suggested.conference(slug, among: known))
        }
        return conference
    }

    /// Writes the action into the audit log. Phones and the like do not belong in `detail`: the log is kept
    /// for good.
    package func record(_ subject: String, _ detail: some Encodable) throws {
        let last = try records.lastAuditRecord()
        var record = AuditRecord(
            sequence: (last?.sequence ?? 0) + 1, at: now, actor: actor.name, action: action,
            subject: subject, detail: try canonicalJSON(detail), previousHash: last?.hash ?? "", hash: "")
        record.hash = AuditChain.hash(of: record)
        try records.append(record)
        isRecorded = true
    }

    /// Records that something was done, where the action itself did not: nothing changes without a trace, and what
    /// was made of the data before (pages, boards) is known to be old by the log alone.
    func recordWhatIsLeft() throws {
        guard !isRecorded, records.hasChanged else { return }
        try record("", [String: String]())
    }

    /// Puts word of the action into the outbox.
    ///
    /// - Parameters:
    ///   - points: codes of the points it concerns, with all those above them; `nil` for all.
    ///   - following: who is told; an operational event only ever goes to those who name it.
    @discardableResult
    package func announce(
        _ type: EventType, of conference: Conference?, points: Set<String>? = nil,
        following: Following = .everything, _ data: some Encodable
    ) throws -> Announcement {
        let body = try body(of: type, data)
        let event = Event(
            id: newIdentifier(), type: type.rawValue, conference: conference?.id, occurredAt: now,
            body: body, points: points)
        let isHidden = type.isOperational && following == .everything
        var deliveries: [Identifier<Delivery>] = []
        let followers = try records.emit(event, following: isHidden ? .named(except: nil) : following) {
            deliveries.append(newIdentifier())
            return deliveries[deliveries.count - 1]
        }
        notices.append(Notice(type: type, body: body, endpoints: followers))
        return Announcement(event: event.id, deliveries: deliveries)
    }

    /// Notes that messages which stand in the outbox go out anew, for whoever rehearses it: thousands of them are
    /// not read for nobody.
    func noteAnew(_ deliveries: [Identifier<Delivery>]) throws {
        guard isRehearsed, !deliveries.isEmpty else { return }
        notices += try records.messages(of: deliveries).compactMap { message in
            EventType(rawValue: message.type).map {
                Notice(type: $0, body: message.body, endpoints: message.endpoints)
            }
        }
    }

    /// Puts word of many things of one kind, each of which concerns all points, into the outbox.
    func announceAll(_ type: EventType, _ words: [(conference: Conference?, data: any Encodable)]) throws {
        let events = try words.map { conference, data in
            Event(
                id: newIdentifier(), type: type.rawValue, conference: conference?.id, occurredAt: now,
                body: try body(of: type, AnyDetails(data)), points: nil)
        }
        let followers = try records.emit(events) { newIdentifier() }
        notices += zip(events, followers).map { Notice(type: type, body: $0.body, endpoints: $1) }
    }

    /// The bytes that are sent.
    func body(of type: EventType, _ data: some Encodable) throws -> String {
        try canonicalJSON(EventBody(type: type.rawValue, timestamp: now.description, data: data))
    }
}

/// The form of the body that endpoints get (Standard Webhooks).
private struct EventBody<Details: Encodable>: Encodable {
    let type: String
    let timestamp: String
    let data: Details
}

/// Details of some type.
private struct AnyDetails: Encodable {
    let details: any Encodable

    init(_ details: any Encodable) { self.details = details }

    func encode(to encoder: any Encoder) throws { try details.encode(to: encoder) }
}

/// An event in the outbox, and its deliveries.
package struct Announcement: Sendable {
    package var event: Identifier<Event>
    package var deliveries: [Identifier<Delivery>]
}

/// Word that was put into the outbox.
package struct Notice: Sendable, Hashable {
    package var type: EventType
    package var body: String
    package var endpoints: [Identifier<Endpoint>]
}

/// JSON that is the same for the same value.
func canonicalJSON(_ value: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(value), as: UTF8.self)
}
