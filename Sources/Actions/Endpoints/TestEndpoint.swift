package import Conferences
package import Store

/// Puts a test message for one endpoint into the outbox (gửi thử), whatever it follows.
package struct TestEndpoint: Action {
    package static let permission = Permission.manageEndpoints
    package static let name = "endpoint.test"

    package struct Outcome: Sendable {
        package var endpoint: Endpoint
        package var delivery: Identifier<Delivery>
    }

    let id: Identifier<Endpoint>

    package init(_ id: Identifier<Endpoint>) { self.id = id }

    package func perform(in work: Work) throws -> Outcome {
        let endpoint = try work.endpoint(id)
        guard endpoint.state == .active else {
            throw ActionError.endpoint(.notActive(id, state: endpoint.state))
        }
        let deliveries = try work.announce(
            .endpointTest, of: nil, following: .only(id),
            ["endpoint": id.description, "message": "DiemCau"]
        ).deliveries
        guard let delivery = deliveries.first else { throw ActionError.unknownEndpoint(id.description) }
        try work.record(id.description, ["delivery": delivery.description])
        return Outcome(endpoint: endpoint, delivery: delivery)
    }
}
