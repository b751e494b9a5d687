import Actions
import HTTPTypes
import Hummingbird

/// What the API's description says of a route.
struct Operation: Sendable {
    var id: String
    var summary: String
    /// Names of what may stand behind the question mark, with their forms.
    var query: [String: JSON] = [:]
    /// The body's media type and form; `nil` where there is none.
    var body: (type: String, schema: JSON)?
    /// Other media types of the body.
    var otherTypes: [String] = []
    var status = 200
    /// The answer's form; `nil` where it has no body.
    var answer: JSON?
    /// The answer's media type.
    var type = "application/json"
    /// Whether it is refused where somebody changed the thing meanwhile (`If-Match`).
    var isConditional = false
    /// Whether it is refused where the thing is no longer the one whose tag is named (`If-Match`).
    var isTagged = false

    /// All media types that the body may have.
    var bodyTypes: [String] { (body.map { [$0.type] } ?? []) + otherTypes }

    /// The media type of a workbook.
    static let workbook = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
    /// The media types of texts and of Word documents.
    static let documents = [
        "text/plain", "application/msword",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ]
}

extension Route {
    /// A route of the API.
    static func api(
        _ method: HTTPRequest.Method, _ path: String, _ access: Access, _ operation: Operation,
        bodyLimit: Int = 200_000, _ answer: @escaping @Sendable (Exchange) async throws -> Response
    ) -> Route {
        Route(
            method: method, path: "/api/v1" + path, access: access, kind: .api, bodyLimit: bodyLimit,
            operation: operation, answer: answer)
    }
}
