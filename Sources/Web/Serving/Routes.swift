import HTTPTypes
import Hummingbird

/// All that can be asked of the server.
enum Routes {
    static let all: [Route] =
        ServicePages.routes + DoorPages.routes + ConferencePages.routes + PlanPages.routes
        + RollCallPages.routes + ScanPages.routes + RefusedMarkPages.routes + BoardPages.routes
        + RosterPages.routes + RosterImportPages.routes + PersonPages.routes + AcrossPages.routes
        + PointPages.routes + PointTreePages.routes + PointHistoryPages.routes + PointImportPages.routes
        + AgendaPages.routes + ConclusionPages.routes + TaskPages.routes + TaskPages.life
        + TaskMorePages.routes + TaskMovingPages.routes + DirectivePages.routes + TaskSummaryPages.routes
        + UnitPages.routes
        + WebhookPages.routes + DeliveryPages.routes
        + AccountPages.routes + OwnAccountPages.routes + AuditPages.routes + ConferenceAPI.routes
        + CalendarFeeds.routes + PointAPI.routes + PointTreeAPI.routes + RollCallAPI.routes
        + RefusedMarkAPI.routes + BoardAPI.routes + PeopleAPI.routes + AcrossAPI.routes + UnitAPI.routes
        + CalendarFeedAPI.routes + TaskListAPI.routes + DirectiveAPI.routes + TaskAPI.routes
        + TaskMoreAPI.routes
        + TaskMovingAPI.routes
        + WebhookAPI.routes + OfficeAPI.routes + AccountAPI.routes
        + OpenAPI.routes

    /// What answers where there is nothing.
    static func missing(_ method: HTTPRequest.Method, _ request: Request) -> Route {
        let path = request.uri.path
        let isAPI = path.hasPrefix("/api/")
        // Who has come in finds their way from there, too.
        let isInside = method == .get && request.headers[.cookie]?.contains("diemcau=") ?? false
        return Route(
            method: method, path: "**", access: .anyone, kind: isAPI ? .api : isInside ? .page : .asset,
            bodyLimit: -1
        ) { _ in
            let allowed = methods(of: path)
            guard !allowed.isEmpty else { throw HTTPError(.notFound) }
            throw WrongMethod(method: method.rawValue, allowed: allowed)
        }
    }

    /// In which ways an address may be asked; none where there is nothing.
    private static func methods(of path: String) -> [String] {
        let parts = path.split(separator: "/")
        let methods = all.filter { route in
            let pattern = route.path.split(separator: "/")
            return pattern.count == parts.count
                && zip(pattern, parts).allSatisfy { $0.hasPrefix(":") || $0 == $1 }
        }.map(\.method.rawValue)
        // What can be read can be asked for its head.
        return Set(methods).union(methods.contains("GET") ? ["HEAD"] : []).sorted()
    }
}
