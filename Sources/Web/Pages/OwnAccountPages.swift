import Actions
import Conferences
import Hummingbird
import Phrases
import QRCodes
import Store

/// One's own password, second factor, sessions and tokens.
enum OwnAccountPages {
    static let routes: [Route] = [
        .get("/me", .may(.ownAccount)) { try await show($0) },
        .post("/me/password", .to(ChangePassword.self), bodyLimit: 10_000) { exchange in
            let (form, entrance) = (exchange.form, exchange.site.entrance)
            let account = try await exchange.confirmed()
            try PasswordRule.check(form.raw("password"), login: account.login, name: account.name)
            guard form.raw("password") == form.raw("again") else {
                throw Refused(text: exchange.words.door.notAlike, field: "again")
            }
            _ = try await exchange.perform(
                ChangePassword(
                    try await entrance.hash(form.raw("password")), keeping: exchange.presence?.session?.id,
                    endsTokens: form.isChecked("end-tokens")))
            return exchange.redirect(to: "/me", done: "password")
        },
        .post("/me/second-factor", .to(AddSecondFactor.self)) { exchange in
            _ = try await exchange.confirmed()
            try await exchange.trying(
                AddSecondFactor(secret: exchange.form["secret"], code: exchange.form["code"]))
            return exchange.redirect(to: "/me", done: "done")
        },
        .post("/me/second-factor/remove", .to(RemoveSecondFactor.self)) { exchange in
            try await exchange.trying(RemoveSecondFactor(code: exchange.form["code"]))
            return exchange.redirect(to: "/me", done: "done")
        },
        .post("/me/sessions/:id/end", .to(EndSession.self)) { exchange in
            let id = exchange.parameter("id")
            if id == "others" {
                _ = try await exchange.perform(EndSession(.allBut(exchange.presence?.session?.id)))
            } else {
                guard let session = Identifier<LoginSession>(id) else { throw HTTPError(.notFound) }
                _ = try await exchange.perform(EndSession(.one(session)))
            }
            return exchange.redirect(to: "/me", done: "ended")
        },
        .post("/me/tokens", .to(AddToken.self)) { exchange in
            let form = exchange.form
            _ = try await exchange.confirmed()
            let made = try await exchange.perform(
                AddToken(
                    name: form["name"], scope: form["scope"] == "write" ? .write : .read,
                    days: form.number("days") ?? 0))
            let words = exchange.words.own
            return exchange.secret(
                title: words.secretTitle, text: words.secretText, secret: made.secret.text,
                until: made.token.expiresAt.shown, back: "/me")
        },
        .post("/me/tokens/:id/end", .to(EndToken.self)) { exchange in
            guard let id = Identifier<APIToken>(exchange.parameter("id")) else { throw HTTPError(.notFound) }
            try await exchange.perform(EndToken(id))
            return exchange.redirect(to: "/me", done: "token-ended")
        },
    ]

    private static func show(_ exchange: Exchange) async throws -> Response {
        guard let presence = exchange.presence else { throw HTTPError(.unauthorized) }
        let (id, now) = (presence.account.id, exchange.now)
        let (sessions, tokens) = try await exchange.look(.ownAccount) { records in
            (try records.loginSessions(of: id, at: now), try records.apiTokens(of: id, at: now))
        }
        let words = exchange.words.own
        // A secret that is offered anew each time, but for one that somebody has put into their app already and whose
        // code was mistyped; the one that a code confirms is kept.
        let typed = exchange.form["secret"]
        let secret =
            Base32.decode(typed)?.count == 20 ? typed : Base32.encode(exchange.site.randomBytes(20))
        let app = OneTimeCode.address(secret: secret, login: presence.account.login)
        return exchange.page(
            "own-account", title: words.title,
            [
                "login": presence.account.login, "name": presence.account.name,
                "role": exchange.phrases.accounts.role(presence.account.role),
                "charge": presence.account.charge(exchange.phrases),
                "hasSecondFactor": presence.account.oneTimeSecret != nil, "secret": secret,
                "app": app, "picture": presence.account.oneTimeSecret == nil ? QRCode(app)?.svg : nil,
                "sessions": sessions.map { session -> View in
                    [
                        "id": session.id.description,
                        "device": VisitorDevice.words(
                            session.agent, otherwise: session.agent.nonEmpty ?? words.unknownDevice),
                        "address": session.address,
                        "seen": session.seenAt.shown, "isHere": session.id == presence.session?.id,
                    ]
                },
                "hasOthers": sessions.count > 1,
                "tokens": tokens.map { token -> View in
                    [
                        "id": token.id.description, "name": token.name,
                        "scope": token.scope == .write ? words.write : words.read,
                        "expires": token.expiresAt.shown,
                    ]
                },
                "hasTokens": !tokens.isEmpty,
            ])
    }
}

extension Exchange {
    /// Makes sure that whoever is in knows the password: what outlasts the session, or keeps its owner out, is not for
    /// somebody who found a screen unlocked.
    fileprivate func confirmed() async throws -> Account {
        guard let account = presence?.account else { throw HTTPError(.unauthorized) }
        do {
            try await site.entrance.confirm(form.raw("current"), of: account)
        } catch ActionError.account(.refused) {
            throw Refused(text: words.own.wrongPassword, field: "current")
        }
        return account
    }

    /// Does something that takes a one-time code, as often as the door lets anybody try.
    fileprivate func trying<A: Action>(_ action: A) async throws {
        guard let account = presence?.account else { throw HTTPError(.unauthorized) }
        _ = try await site.entrance.trying(action, as: actor, of: account)
    }
}
