import Actions
import Conferences
import Foundation
import HTTPTypes
import Hummingbird
import Store

/// Webhooks, accounts, the audit log and the stream of changes for programs.
enum OfficeAPI {
    static let routes: [Route] = [
        .api(
            .get, "/webhooks", .see(AddEndpoint.self),
            Operation(
                id: "listWebhooks", summary: "Where word of changes is sent", query: ConferenceAPI.page,
                answer: Schema.page("Webhook"))
        ) { exchange in
            let endpoints = try await exchange.look(AddEndpoint.permission) { try $0.endpoints() }
            return try exchange.json(try exchange.cut(endpoints) { ListPlace($0.id.description) }) {
                EndpointJSON($0)
            }
        },
        .api(
            .post, "/webhooks", .to(AddEndpoint.self),
            Operation(
                id: "addWebhook", summary: "Add an address; its secret is shown this once",
                body: ("application/json", NewEndpoint.schema), status: 201,
                answer: Schema.reference("Webhook"))
        ) { exchange in
            let body = try exchange.decoded(NewEndpoint.self)
            return try await exchange.apply(
                AddEndpoint(
                    url: body.url, events: body.events, conference: body.conference,
                    points: body.points ?? [], wishes: try body.wishes()),
                status: .created, again: { EndpointJSON($0) }
            ) { EndpointJSON($0, secret: $0.secret.nonEmpty) }
        },
        .api(
            .delete, "/webhooks/:id", .to(RemoveEndpoint.self),
            Operation(
                id: "removeWebhook", summary: "End a webhook", answer: Schema.reference("Webhook"))
        ) { exchange in
            guard let id = Identifier<Endpoint>(exchange.parameter("id")) else { throw HTTPError(.notFound) }
            return try await exchange.apply(RemoveEndpoint(id)) { EndpointJSON($0) }
        },
        .api(
            .get, "/accounts", .see(InviteAccount.self),
            Operation(
                id: "listAccounts", summary: "Who may come in", query: ConferenceAPI.page,
                answer: Schema.page("Account"))
        ) { exchange in
            let accounts = try await exchange.look(.manageAccounts) { try $0.accounts() }
            return try exchange.json(try exchange.cut(accounts) { ListPlace($0.login) }) { AccountJSON($0) }
        },
        .api(
            .post, "/accounts", .to(InviteAccount.self),
            Operation(
                id: "inviteAccount", summary: "Make an account; its invitation's link is shown this once",
                body: ("application/json", NewAccount.schema), status: 201,
                answer: Schema.reference("Account"))
        ) { exchange in
            let body = try exchange.decoded(NewAccount.self)
            let base = exchange.baseURL
            return try await exchange.apply(
                InviteAccount(
                    .init(
                        login: body.login, name: body.name, role: body.role, unit: body.unit,
                        points: try (body.points ?? []).map { text in
                            guard let point = PointCharge(text) else { throw BadBody(field: "points") }
                            return point
                        }), days: body.days ?? 7), status: .created, again: { AccountJSON($0.account) }
            ) { AccountJSON($0.account, link: "\(base)/invitations/\($0.token.text)") }
        },
        .api(
            .get, "/audit", .may(.viewAudit),
            Operation(
                id: "listAudit", summary: "Who did what, the newest first",
                query: ConferenceAPI.page.merging([
                    "who": Schema.text, "on": Schema.text, "kind": Schema.text,
                    "since": ["type": "string", "format": "date"],
                    "until": ["type": "string", "format": "date"],
                ]) { $1 }, answer: Schema.page("AuditRecord"))
        ) { exchange in
            let limit = try exchange.limit()
            let before = try exchange.after(parts: 1).flatMap { Int64($0.parts[0]) }
            let filter = try AuditPages.filter(exchange)
            let records = try await exchange.look(.viewAudit) {
                try $0.auditRecords(limit: limit + 1, before: before, filter)
            }
            return try exchange.json(
                exchange.part(records, limit: limit) { ListPlace(String($0.sequence)) }, AuditEntry.init)
        },
        .api(
            .get, "/events", .any([.viewConferences, .viewTasks]),
            Operation(
                id: "followChanges",
                summary: "Tells, for as long as the connection stays, that something was done",
                answer: Schema.text, type: "text/event-stream")
        ) { exchange in
            try exchange.stream { stamp in LiveEvent(stamp: stamp, data: #"{"sequence":\#(stamp)}"#) }
        },
    ]

    private struct NewAccount: Decodable {
        let login: String
        let name: String
        let role: AccountRole
        let unit: String?
        let points: [String]?
        /// How long the link is good.
        let days: Int?

        static let schema = Schema.object(
            [
                "login": Schema.text, "name": Schema.text,
                "role": Schema.oneOf(AccountRole.allCases.map(\.rawValue)),
            ],
            optional: [
                "unit": Schema.optional("string"),
                "points": ["type": ["null", "array"], "items": Schema.text],
                "days": AccountAPI.days,
            ])
    }
}
