import Actions
import Foundation
import HTTPTypes
import Hummingbird

/// The API's description of itself (OpenAPI 3.1), made from the table of routes.
enum OpenAPI {
    static let routes: [Route] = [
        .get("/api/openapi.json", .anyone, kind: .asset) { exchange in
            try exchange.json(document, isPlain: true)
        }
    ]

    static let schemas: [String: JSON] = [
        "Conference": ConferenceJSON.schema, "Point": PointJSON.schema, "Attendee": AttendeeJSON.schema,
        "Task": TaskEntry.schema, "Webhook": EndpointJSON.schema, "Account": AccountJSON.schema,
        "AuditRecord": AuditEntry.schema, "PreparedPoint": PreparedPointJSON.schema,
        "RollCall": RollCallJSON.schema, "Turnout": TurnoutEntry.schema, "Mark": AttendanceEntry.schema,
        "Unit": UnitJSON.schema, "Delivery": DeliveryJSON.schema, "AgendaItem": AgendaItemJSON.schema,
        "Import": ImportJSON.schema, "PointsChanged": PointsChangedJSON.schema,
        "PointChange": PointChangeEntry.schema, "RefusedMark": RefusedMarkEntry.schema,
        "PersonEntry": FoundPersonEntry.schema, "PersonPair": PersonPairEntry.schema, "Board": Board.schema,
        "TaskView": TaskViewJSON.schema, "TaskHistory": TaskHistoryJSON.schema,
        "TaskSummary": TaskSummaryEntry.schema, "DirectiveView": DirectiveEntry.schema,
        "CalendarFeed": CalendarFeedEntry.schema, "TaskImport": TaskImportJSON.schema,
        "CarriedTasks": TaskMovingAPI.carried,
        "Finding": Schema.object(
            [
                "severity": Schema.oneOf(["note", "warning", "error"]), "code": Schema.text,
                "message": Schema.text,
            ],
            optional: [
                "line": Schema.optional("integer"), "column": Schema.optional("integer"),
                "field": Schema.optional("string"), "text": Schema.optional("string"),
                "suggestion": Schema.optional("string"),
            ]),
        "Problem": Schema.object(
            [
                "type": Schema.text, "title": Schema.text, "status": Schema.number, "detail": Schema.text,
                "request": Schema.text,
            ], optional: ["findings": Schema.list(Schema.reference("Finding"))]),
    ]

    static var document: JSON {
        var paths: [String: [String: JSON]] = [:]
        for route in Routes.all {
            guard let operation = route.operation else { continue }
            let names = route.path.split(separator: "/").filter { $0.hasPrefix(":") }.map { $0.dropFirst() }
            let path =
                "/"
                + route.path.split(separator: "/").map { part in
                    part.hasPrefix(":") ? "{\(part.dropFirst())}" : String(part)
                }.joined(separator: "/")
            paths[path, default: [:]][route.method.rawValue.lowercased()] = describe(
                operation, route, parameters: names.map(String.init))
        }
        return [
            "openapi": "3.1.0",
            "info": [
                "title": "DiemCau", "version": "1",
                "description":
                    "Everything that the pages do. Findings and refusals are those of the command line.",
            ],
            "paths": .object(paths.mapValues { .object($0) }),
            "components": [
                "schemas": .object(schemas),
                "securitySchemes": ["token": ["type": "http", "scheme": "bearer"]],
            ],
            "security": [["token": []]],
        ]
    }

    private static func describe(_ operation: Operation, _ route: Route, parameters: [String]) -> JSON {
        var fields: [String: JSON] = [
            "operationId": .string(operation.id), "summary": .string(operation.summary),
        ]
        var list = parameters.map { name -> JSON in
            // A dot alone would be taken for a step in the path.
            let schema: JSON =
                name == "number"
                ? ["type": "integer", "minimum": 1]
                : ["type": "string", "pattern": "^[A-Za-z0-9][A-Za-z0-9-]{0,63}$"]
            return ["name": .string(name), "in": "path", "required": true, "schema": schema]
        }
        for (name, schema) in operation.query.sorted(by: { $0.key < $1.key }) {
            list.append(["name": .string(name), "in": "query", "required": false, "schema": schema])
        }
        if operation.isConditional || operation.isTagged {
            let tag: JSON = operation.isTagged ? "^\"[0-9a-z]{1,80}\"$" : "^\"[0-9]{1,9}\"$"
            list.append([
                "name": "If-Match", "in": "header", "required": false,
                "schema": ["type": "string", "pattern": tag],
            ])
        }
        if route.method != .get {
            list.append([
                "name": "Idempotency-Key", "in": "header", "required": false,
                "schema": ["type": "string", "pattern": "^[A-Za-z0-9-]{8,64}$"],
            ])
        }
        if !list.isEmpty { fields["parameters"] = .array(list) }
        if let body = operation.body {
            fields["requestBody"] = [
                "required": true,
                "content": .object(
                    Dictionary(operation.bodyTypes.map { ($0, ["schema": body.schema]) }) { $1 }),
            ]
        }
        var responses: [String: JSON] = [
            String(operation.status): [
                "description": "OK",
                "content": .object([operation.type: ["schema": operation.answer ?? [:]]]),
            ]
        ]
        if route.method == .get { responses["304"] = ["description": "Unchanged"] }
        for status in [400, 401, 403, 404, 405, 409, 412, 413, 415, 422, 429, 503] {
            responses[String(status)] = [
                "description": "Refused",
                "content": ["application/problem+json": ["schema": Schema.reference("Problem")]],
            ]
        }
        fields["responses"] = .object(responses)
        return .object(fields)
    }
}
