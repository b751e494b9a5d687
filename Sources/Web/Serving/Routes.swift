import HTTPTypes
import Hummingbird

/// All that can be asked of the server.
enum Routes {
    static let all: [Route] =
        ServicePages.routes + DoorPages.routes + ConferencePages.routes + PlanPages.routes
        + RosterPages.routes + ConclusionPages.routes + TaskPages.routes + WebhookPages.routes
        + AccountPages.routes + OwnAccountPages.routes + AuditPages.routes

    /// What answers where there is nothing.
    static func missing(_ method: HTTPRequest.Method, _ request: Request) -> Route {
        let isAPI = request.uri.path.hasPrefix("/api/")
        return Route(
            method: method, path: "**", access: .anyone, kind: isAPI ? .api : .asset, bodyLimit: 1
        ) { _ in throw HTTPError(.notFound) }
    }
}
