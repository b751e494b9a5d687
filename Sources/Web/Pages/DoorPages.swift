import Actions
import Conferences
import HTTPTypes
import Hummingbird
import Phrases
import Store

/// Coming in and going out.
enum DoorPages {
    static let routes: [Route] = [
        .get("/sign-in", .anyone) { exchange in
            exchange.presence == nil
                ? signIn(exchange, login: exchange.query("login") ?? "", trouble: nil)
                : exchange.redirect(to: "/")
        },
        .post("/sign-in", .anyone, bodyLimit: 10_000) { try await enter($0) },
        .post("/sign-out", .to(EndSession.self)) { exchange in
            if let session = exchange.presence?.session {
                _ = try await exchange.perform(EndSession(.one(session.id)))
            }
            var response = exchange.redirect(to: "/sign-in")
            response.headers[values: .setCookie] = [
                SessionCookie.header(
                    SessionCookie.name(exchange.site.settings), nil, settings: exchange.site.settings)
            ]
            return response
        },
        .get("/invitations/:token", .anyone) { exchange in
            let (token, now) = (exchange.parameter("token"), exchange.now)
            let (_, account) = try await exchange.office.store.read {
                try TakeUpInvitation.open(token, at: now, in: $0)
            }
            return invitation(exchange, account, trouble: nil)
        },
        .post("/invitations/:token", .anyone, bodyLimit: 10_000) { try await takeUp($0) },
        .get("/language", .anyone) { exchange in
            var response = exchange.redirect(to: exchange.query("back").flatMap(OwnPage.address) ?? "/")
            let language = exchange.query("to") == "en" ? "en" : "vi"
            response.headers[values: .setCookie] = [
                SessionCookie.header(
                    "diemcau-language", language, settings: exchange.site.settings, maxAge: 31_536_000)
            ]
            return response
        },
    ]

    private static func signIn(_ exchange: Exchange, login: String, trouble: String?) -> Response {
        exchange.page(
            "sign-in", title: exchange.words.door.signIn,
            [
                "login": login, "trouble": trouble,
                "to": exchange.query("to") ?? exchange.form.optional("to"),
            ],
            status: trouble == nil ? .ok : .unauthorized)
    }

    private static func enter(_ exchange: Exchange) async throws -> Response {
        do {
            return try await letIn(
                exchange, login: exchange.form["login"], code: exchange.form["code"],
                to: OwnPage.address(exchange.form["to"]) ?? "/")
        } catch let error as ActionError {
            guard case .account = error else { throw error }
            var response = signIn(
                exchange, login: exchange.form["login"], trouble: exchange.phrases.pageErrors.action(error))
            response.status = Trouble(error).status
            return Trouble(error).timed(response)
        }
    }

    /// Signs somebody in with the password that they sent.
    private static func letIn(
        _ exchange: Exchange, login: String, code: String, to address: String
    ) async throws -> Response {
        let entered = try await exchange.site.entrance.signIn(
            login: login, password: exchange.form.raw("password"), code: code, address: exchange.address,
            agent: exchange.request.headers[.userAgent] ?? "")
        var response = exchange.redirect(to: address)
        let settings = exchange.site.settings
        response.headers[values: .setCookie] = [
            SessionCookie.header(
                SessionCookie.name(settings), entered.token.text, settings: settings,
                maxAge: Int(OpenSession.longest / 1000)),
            SessionCookie.header(SessionCookie.doorName(settings), nil, settings: settings),
        ]
        return response
    }

    private static func invitation(_ exchange: Exchange, _ account: Account, trouble: String?) -> Response {
        exchange.page(
            "invitation", title: exchange.words.door.welcome,
            ["login": account.login, "name": account.name, "trouble": trouble],
            status: trouble == nil ? .ok : .unprocessableContent)
    }

    private static func takeUp(_ exchange: Exchange) async throws -> Response {
        let (token, now) = (exchange.parameter("token"), exchange.now)
        let (_, account) = try await exchange.office.store.read {
            try TakeUpInvitation.open(token, at: now, in: $0)
        }
        let password = exchange.form.raw("password")
        do {
            try PasswordRule.check(password, login: account.login, name: account.name)
        } catch let error as ActionError {
            return invitation(exchange, account, trouble: exchange.phrases.pageErrors.action(error))
        }
        guard password == exchange.form.raw("again") else {
            return invitation(exchange, account, trouble: exchange.words.door.notAlike)
        }
        let hash = try await exchange.site.entrance.hash(password)
        _ = try await exchange.office.perform(
            TakeUpInvitation(token: token, password: hash), as: .visitor)
        do {
            return try await letIn(exchange, login: account.login, code: "", to: "/")
        } catch ActionError.account {
            // Whoever has a second factor, or tried too often, comes in by the door, with their name filled in.
            return exchange.redirect(to: "/sign-in?login=" + Exchange.encoded(account.login), done: "done")
        }
    }
}
