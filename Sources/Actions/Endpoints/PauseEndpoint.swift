package import Conferences
package import Store

/// Holds back what would be sent to an endpoint, until it is resumed (tạm ngừng gửi). Nothing is lost.
package struct PauseEndpoint: Action {
    package static let permission = Permission.manageEndpoints
    package static let name = "endpoint.pause"

    let id: Identifier<Endpoint>

    package init(_ id: Identifier<Endpoint>) { self.id = id }

    package func perform(in work: Work) throws -> Endpoint {
        var endpoint = try work.endpoint(id)
        guard endpoint.state == .active else {
            throw ActionError.endpoint(.notActive(id, state: endpoint.state))
        }
        try work.records.setPaused(true, id, at: work.now)
        try work.record(id.description, ["paused": true])
        endpoint.isPaused = true
        return endpoint
    }
}
