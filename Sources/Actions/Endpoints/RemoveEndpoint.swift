package import Conferences
package import Store

/// Ends an endpoint: nothing more is sent to it, and what waits is cancelled (hủy đăng ký nhận thông báo).
package struct RemoveEndpoint: Action {
    package static let permission = Permission.manageEndpoints
    package static let name = "endpoint.remove"

    let id: Identifier<Endpoint>

    package init(_ id: Identifier<Endpoint>) { self.id = id }

    package func perform(in work: Work) throws -> Endpoint {
        let endpoint = try work.endpoint(id)
        try work.records.close(id, as: .removed, reason: "removed by \(work.actor.name)")
        try work.record(id.description, ["state": "removed"])
        return endpoint
    }
}
