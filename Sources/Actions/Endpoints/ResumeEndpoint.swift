package import Conferences
package import Store

/// Sends again to an endpoint that was paused or disabled (gửi tiếp): at once what waits, and what comes.
package struct ResumeEndpoint: Action {
    package static let permission = Permission.manageEndpoints
    package static let name = "endpoint.resume"

    let id: Identifier<Endpoint>

    package init(_ id: Identifier<Endpoint>) { self.id = id }

    package func perform(in work: Work) throws -> Endpoint {
        let before = try work.endpoint(id)
        guard before.isPaused || before.state == .disabled else {
            throw ActionError.endpoint(.notPaused(id))
        }
        try work.records.setPaused(false, id, at: work.now)
        try work.record(id.description, ["paused": false])
        return try work.endpoint(id)
    }
}
