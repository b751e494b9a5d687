import Actions
import Conferences
import Foundation
import HTTPTypes
import Hummingbird
import Phrases
import Store

/// One request on its way to its answer: who asks, what they filled in, in which language.
struct Exchange: Sendable {
    let site: Site
    var route: Route
    var request: Request
    let context: WebContext
    /// The visitor's own address, as a trusted proxy told it.
    let address: String
    /// Who asks; `nil` for a visitor who has not come in.
    let presence: Presence?
    let credential: Credential
    let actor: Actor
    let phrases: Phrases
    let now: Instant
    /// The number of the audit log's last record when the request came.
    let stamp: Int64
    /// What the forms of this visitor must bring back; `nil` for who has no cookie yet.
    let formToken: String?
    /// The cookie that a visitor at the door gets with the answer.
    var newDoor: String?
    var form: Form
    var body: [UInt8]
    /// The parts of the path of a page that is shown in answer to another address.
    var named: [String: String]?
    /// Why a form was not taken, where the page is shown to have it mended.
    var refusal: Refusal?
    var outcome: RefusalOutcome?

    var words: WebPhrases { phrases.web }
    var office: Office { site.office }

    /// A part of the path.
    func parameter(_ name: String) -> String {
        let text: String? = if let named { named[name] } else { context.parameters.get(name) }
        return text.flatMap { $0.removingPercentEncoding ?? $0 } ?? ""
    }

    /// A part of the address behind the question mark; `nil` where it is not there or empty.
    func query(_ name: String) -> String? {
        // What stands there is decoded once: a percent sign that was searched for would otherwise be lost, and a
        // plus sign become a space.
        let text = Form(encoded: request.uri.query ?? "").raw(name)
        return text.isEmpty ? nil : text
    }

    /// Today, where the conferences are held.
    var today: CalendarDate { CalendarDate(of: now, in: nil) }

    /// Does something in the name of who asks.
    func perform<A: Action>(_ action: A) async throws -> A.Outcome {
        try await office.perform(action, as: actor)
    }

    /// Looks at something in the name of who asks.
    func look<T: Sendable>(
        _ permission: Permission, _ body: @escaping @Sendable (Records) throws -> T
    ) async throws -> T { try await office.look(permission, as: actor, body) }

    /// How the outside calls the server.
    var baseURL: String {
        if let url = site.settings.publicURL { return url }
        let scheme = site.settings.certificateFile == nil ? "http" : "https"
        return scheme + "://" + (request.head.authority ?? "localhost")
    }

    /// The path with what is behind the question mark.
    var ownAddress: String { request.uri.string }
}

extension Records {
    /// A conference that the actor has to do with.
    ///
    /// - Throws: ``ActionError/unknownConference(slug:suggestion:)``, also where they have not: who has nothing
    ///   to do with one is not told that it exists.
    func conference(_ slug: String, for actor: Actor) throws -> Conference {
        guard actor.remit.covers(conference: slug), let conference = try conference(slug: slug) else {
            throw ActionError.unknownConference(slug: slug, suggestion: nil)
        }
        return conference
    }

    /// A task that the actor has to do with.
    func task(_ reference: TaskReference, for actor: Actor) throws -> TrackedTask {
        guard let task = try task(reference), try isCovered(task, by: actor.remit) else {
            throw ActionError.unknownTask(reference)
        }
        return task
    }
}
