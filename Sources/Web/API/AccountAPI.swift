import Actions
import Conferences
import HTTPTypes
import Hummingbird
import Store

/// One account for programs.
enum AccountAPI {
    /// How many days an invitation's link is good.
    static let days: JSON = ["type": ["null", "integer"], "minimum": 1, "maximum": 90]
    private static let account = Schema.reference("Account")

    static let routes: [Route] = [
        .api(
            .get, "/accounts/:login", .see(ChangeAccount.self),
            Operation(id: "getAccount", summary: "One account", answer: account)
        ) { exchange in
            let look = one(exchange)
            return try exchange.json(try await exchange.look(.manageAccounts, look))
        },
        .api(
            .patch, "/accounts/:login", .to(ChangeAccount.self),
            Operation(
                id: "changeAccount", summary: "Change what somebody may and answers for, or shut them out",
                body: ("application/json", Changes.schema), answer: account, isTagged: true)
        ) { exchange in
            let (body, look) = (try exchange.decoded(Changes.self), one(exchange))
            let change = ChangeAccount(
                login: exchange.parameter("login"),
                .init(
                    name: body.name, role: body.role, unit: body.unit,
                    points: try body.points?.map { text in
                        guard let point = PointCharge(text) else { throw BadBody(field: "points") }
                        return point
                    }, isActive: body.isActive))
            return try await exchange.change(change) { try look($0) }
        },
        .api(
            .post, "/accounts/:login/reset", .to(ResetAccount.self),
            Operation(
                id: "resetAccount", summary: "Give somebody a new link to come in; it is shown this once",
                query: ["days": ["type": "integer", "minimum": 1, "maximum": 90]], answer: account)
        ) { exchange in
            let base = exchange.baseURL
            guard let days = Int(exchange.query("days") ?? "7") else { throw BadBody(field: "days") }
            return try await exchange.apply(
                ResetAccount(login: exchange.parameter("login"), days: days),
                again: { AccountJSON($0.account) }
            ) { AccountJSON($0.account, link: "\(base)/invitations/\($0.token.text)") }
        },
    ]

    private static func one(_ exchange: Exchange) -> @Sendable (Records) throws -> AccountJSON {
        let login = exchange.parameter("login")
        return { records in
            guard let account = try records.account(login: login) else {
                throw ActionError.account(.unknownAccount(login))
            }
            return AccountJSON(account)
        }
    }

    private struct Changes: Decodable {
        let name: String?
        let role: AccountRole?
        let unit: String?
        let points: [String]?
        let isActive: Bool?

        static let schema = Schema.object(
            [:],
            optional: [
                "name": Schema.optional("string"),
                "role": [
                    "type": ["null", "string"],
                    "enum": .array(AccountRole.allCases.map { .string($0.rawValue) } + [.null]),
                ], "unit": Schema.optional("string"),
                "points": ["type": ["null", "array"], "items": Schema.text],
                "is_active": ["type": ["null", "boolean"]],
            ])
    }
}
