package import Conferences
package import Store
import Webhooks

/// Gives an endpoint up (ngừng nơi nhận): what waits for it is cancelled, and those who follow the sending are
/// told.
package struct DisableEndpoint: Action {
    package static let permission = Permission.manageEndpoints
    package static let name = "endpoint.disable"

    /// Why. The raw values are stored: never change one.
    package enum Reason: String, Sendable, CaseIterable {
        /// The receiver said that it is gone for good.
        case gone
        /// It failed for days.
        case failedTooLong = "failed_too_long"
    }

    let id: Identifier<Endpoint>
    let reason: Reason

    package init(_ id: Identifier<Endpoint>, _ reason: Reason) {
        self.id = id
        self.reason = reason
    }

    /// Returns whether it was active until now; else nothing is done.
    package func perform(in work: Work) throws -> Bool {
        guard let endpoint = try work.records.endpoint(id), endpoint.state == .active else { return false }
        try work.records.close(id, as: .disabled, reason: reason.rawValue)
        try work.record(id.description, ["reason": reason.rawValue])
        try work.announce(
            .endpointDisabled, of: nil, following: .named(except: id),
            EndpointDetails(endpoint, reason: reason.rawValue))
        return true
    }
}

/// An endpoint as an operational event tells of it: by its host, for its path may be secret.
struct EndpointDetails: Encodable {
    let endpoint: String
    let receiver: String
    let reason: String?
    let failingSince: String?
    let failures: Int?

    init(_ endpoint: Endpoint, reason: String? = nil) {
        self.endpoint = endpoint.id.description
        receiver = (try? EndpointURL(parsing: endpoint.url))?.host ?? "?"
        self.reason = reason
        failingSince = endpoint.health.failingSince?.description
        failures = endpoint.health.failingSince == nil ? nil : endpoint.health.failures
    }

    private enum CodingKeys: String, CodingKey {
        case endpoint, receiver, reason, failures
        case failingSince = "failing_since"
    }
}
