package import Conferences
package import Store

/// Tells those who follow the sending that an endpoint has not taken anything for a while (báo nơi nhận hỏng).
package struct TellFailing: Action {
    package static let permission = Permission.manageEndpoints
    package static let name = "endpoint.failing"

    let id: Identifier<Endpoint>
    let trouble: String?

    /// - Parameter trouble: what the newest attempt failed of, as the sender names it.
    package init(_ id: Identifier<Endpoint>, _ trouble: String? = nil) {
        self.id = id
        self.trouble = trouble
    }

    /// Returns whether there was something to tell: it may have recovered meanwhile.
    package func perform(in work: Work) throws -> Bool {
        guard let endpoint = try work.records.endpoint(id), endpoint.state == .active,
            endpoint.health.failingSince != nil
        else { return false }
        try work.record(id.description, ["failures": endpoint.health.failures])
        try work.announce(
            .endpointFailing, of: nil, following: .named(except: id),
            EndpointDetails(endpoint, reason: trouble))
        return true
    }
}
