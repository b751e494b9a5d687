import Conferences
import Diagnostics
package import Store
import Webhooks

/// Adds an address that word of changes is sent to (đăng ký nhận thông báo), and makes its signing secret.
package struct AddEndpoint: Action {
    package static let permission = Permission.manageEndpoints
    package static let name = "endpoint.add"

    let url: String
    let events: [String]
    let conference: String?
    let points: [String]

    /// - Parameters:
    ///   - events: types of events, `task.*` for all that begin so, or `*` for all.
    ///   - conference: the slug of the only conference that matters; `nil` for all.
    ///   - points: codes of points of that conference; what concerns them or points below them is sent.
    package init(url: String, events: [String], conference: String? = nil, points: [String] = []) {
        self.url = url
        self.events = events
        self.conference = conference
        self.points = points
    }

    package func perform(in work: Work) throws -> Endpoint {
        let address: EndpointURL
        do {
            address = try EndpointURL(parsing: url)
        } catch {
            throw ActionError.badURL(url)
        }
        let types = try eventTypes()
        let conference = try self.conference.map(work.conference)
        try checkPoints(of: conference, in: work)
        let secret = try WebhookSecret(sharedBytes: work.secretBytes(32))
        let endpoint = Endpoint(
            id: work.newIdentifier(), url: address.text, secret: secret.text, events: types,
            conference: conference?.slug, points: points.uniqued(), createdAt: work.now)
        try work.records.insert(endpoint, conference: conference?.id)
        try work.record(
            endpoint.id.description,
            Detail(host: address.host, events: types, conference: conference?.slug, points: points))
        return endpoint
    }

    /// What the audit log keeps: never the secret, nor the URL's path, which is a secret with some services.
    private struct Detail: Encodable {
        let host: String
        let events: [String]
        let conference: String?
        let points: [String]
    }

    private func eventTypes() throws -> [String] {
        guard !events.isEmpty else { throw ActionError.noEvents }
        let known = EventType.allCases.map(\.rawValue)
        var types: [String] = []
        for event in events {
            if event == "*" { return ["*"] }
            let matching = event.hasSuffix(".*") ? known.filter { $0.hasPrefix(event.dropLast()) } : [event]
            guard !matching.isEmpty, matching.allSatisfy(known.contains) else {
                throw ActionError.unknownEvent(event, suggestion: Suggestion.closest(to: event, among: known))
            }
            types += matching
        }
        return types.uniqued()
    }

    private func checkPoints(of conference: Conference?, in work: Work) throws {
        guard !points.isEmpty else { return }
        guard let conference else { throw ActionError.pointsWithoutConference }
        let codes = try work.records.points(of: conference.id).map(\.code)
        let known = Set(codes)
        for code in points where !known.contains(code) {
            throw ActionError.unknownPoint(code: code, suggestion: Suggested.code(code, among: codes))
        }
    }
}

extension Array where Element: Hashable {
    /// The elements without those that came before.
    func uniqued() -> [Element] {
        var seen: Set<Element> = []
        return filter { seen.insert($0).inserted }
    }
}
