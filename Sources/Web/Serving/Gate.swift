import Actions
import Conferences
import Foundation
import HTTPTypes
import Hummingbird
import Logging
import NIOCore
import Phrases
import Store

/// What every request passes through before its route answers: who asks, may they, is the form theirs, is the
/// body small enough. Nothing else decides about that.
struct Gate: Sendable {
    let site: Site

    func answer(_ route: Route, _ request: Request, _ context: WebContext) async -> Response {
        let started = ContinuousClock.now
        site.measures.begin()
        var log = site.log
        log[metadataKey: "request"] = "\(context.requestID)"
        var exchange: Exchange?
        var response: Response
        do {
            var opened = try await open(route, request, context)
            exchange = opened
            // Of whoever may not do it, nothing is read, but what they typed before their session ended.
            let isLost = opened.hasLostSession && site.lostForms.begin()
            defer { if isLost { site.lostForms.end() } }
            if !isLost { try checkAccess(opened) }
            try await read(into: &opened)
            exchange = opened
            try checkForm(opened)
            if isLost { throw LostSession() }
            try opened.checkNames()
            response = try await route.answer(opened)
        } catch {
            let asked = exchange ?? stranger(route, request, context)
            let trouble = Trouble(error, asking: request)
            if let again = await asked.formAgain(trouble) {
                response = again
            } else {
                response = trouble.response(asked, log: log)
            }
        }
        if let door = exchange?.newDoor {
            response.headers[values: .setCookie].append(
                SessionCookie.header(
                    SessionCookie.doorName(site.settings), door, settings: site.settings))
        }
        Self.shield(&response, route, site.settings)
        response.headers[.requestID] = "\(context.requestID)"
        let elapsed = started.duration(to: .now)
        let seconds =
            Double(elapsed.components.seconds) + Double(elapsed.components.attoseconds) / 1e18
        site.measures.end(
            route: route.path, method: request.method.rawValue, status: response.status.code,
            seconds: seconds)
        // The address is logged as its pattern: what stands in it may be a secret, as in an invitation.
        log.info(
            "request",
            metadata: [
                "method": "\(request.method.rawValue)", "route": "\(route.path)",
                "status": "\(response.status.code)", "ms": "\(Int(seconds * 1000))",
                "actor": "\(exchange?.actor.name ?? "")",
            ])
        return response
    }

    // MARK: - Who asks

    private func open(_ route: Route, _ request: Request, _ context: WebContext) async throws -> Exchange {
        let now = site.office.now()
        guard route.kind != .asset else { return stranger(route, request, context) }
        let cookies = Cookies(request)
        let credential = Credential(request, route.kind, cookies, site.settings)
        let (presence, stamp) = try await site.office.store.read { records in
            (try credential.presence(in: records, at: now), try records.lastAuditSequence())
        }
        try await site.touch(presence, at: now)
        var secret = cookies[SessionCookie.doorName(site.settings)]
        // The forms of a session that has ended still bear its mark.
        if case .session(let session) = credential,
            presence != nil || request.method == .post && route.access != .anyone
        {
            secret = session
        }
        var newDoor: String?
        if secret == nil, route.kind == .page, route.access == .anyone, request.method == .get {
            newDoor = site.newToken().text
            secret = newDoor
        }
        return Exchange(
            site: site, route: route, request: request, context: context,
            address: address(of: request, context), presence: presence,
            credential: credential, actor: presence?.actor ?? .visitor,
            phrases: .all(in: language(request, cookies)), now: now,
            stamp: stamp, formToken: secret.map(SessionCookie.formToken), newDoor: newDoor, form: Form(),
            body: [])
    }

    /// Reads what was sent, and the form in it.
    private func read(into exchange: inout Exchange) async throws {
        let request = exchange.request
        try checkType(exchange)
        exchange.body = try await body(
            of: request, exchange.route, exchange.context, isLost: exchange.hasLostSession)
        guard request.method == .post, exchange.route.kind == .page else { return }
        let type = request.headers[.contentType] ?? ""
        if type.lowercased().hasPrefix("multipart/form-data"), let boundary = Self.boundary(type) {
            guard let read = Multipart.form(exchange.body, boundary: boundary) else {
                throw HTTPError(.badRequest)
            }
            exchange.form = read
        } else {
            exchange.form = Form(encoded: String(decoding: exchange.body, as: UTF8.self))
            guard !exchange.form.isTooLong else { throw HTTPError(.contentTooLarge) }
        }
    }

    /// Looks whether what is sent is of a type that the route reads. Who names none is taken at the route's word.
    private func checkType(_ exchange: Exchange) throws {
        guard exchange.route.kind == .api, let operation = exchange.route.operation, operation.body != nil,
            let given = exchange.request.headers[.contentType],
            exchange.request.headers[.contentLength] != "0"
        else { return }
        let type = given.prefix { $0 != ";" }.trimmingCharacters(in: .whitespaces).lowercased()
        guard operation.bodyTypes.contains(type) else {
            throw WrongType(given: String(given.prefix(100)), taken: operation.bodyTypes)
        }
    }

    /// One who is not known, for what goes wrong before it could be found out who asks.
    private func stranger(_ route: Route, _ request: Request, _ context: WebContext) -> Exchange {
        Exchange(
            site: site, route: route, request: request, context: context,
            address: address(of: request, context), presence: nil, credential: .none, actor: .visitor,
            phrases: .all(in: language(request, Cookies(request))), now: site.office.now(), stamp: 0,
            formToken: nil, form: Form(), body: [])
    }

    private func body(
        of request: Request, _ route: Route, _ context: WebContext, isLost: Bool
    ) async throws -> [UInt8] {
        // Where nothing answers, nothing is read either.
        guard route.bodyLimit >= 0,
            request.method == .post || request.method == .put || request.method == .patch
        else { return [] }
        var limit = route.bodyLimit == 0 ? site.settings.uploadLimit : route.bodyLimit
        if isLost { limit = min(limit, LostForms.limit) }
        if let length = request.headers[.contentLength].flatMap(Int.init), length > limit {
            throw HTTPError(.contentTooLarge)
        }
        let number = site.slowBodies.begin(context.channel, at: site.office.now())
        do {
            let bytes = Array(try await request.body.collect(upTo: limit).readableBytesView)
            site.slowBodies.end(number)
            return bytes
        } catch {
            if site.slowBodies.end(number) { throw CutBody() }
            // Whatever else is wrong with a body as it arrives is the sender's or the connection's.
            throw HTTPError(error is NIOTooManyBytesError ? .contentTooLarge : .badRequest)
        }
    }

    private static func boundary(_ type: String) -> String? {
        for part in type.split(separator: ";").dropFirst() {
            let pair = part.split(separator: "=", maxSplits: 1)
            if pair.count == 2, pair[0].trimmingCharacters(in: .whitespaces).lowercased() == "boundary" {
                return pair[1].trimmingCharacters(in: CharacterSet(charactersIn: " \""))
            }
        }
        return nil
    }

    /// The address of who asks: the one that a trusted proxy added last, or that of the connection.
    private func address(of request: Request, _ context: WebContext) -> String {
        guard let trusted = site.settings.trustedHeader, site.settings.proxies.contains(context.peer),
            let name = HTTPField.Name(trusted), let value = request.headers[values: name].last,
            let last = value.split(separator: ",").last
        else { return context.peer }
        return String(last.trimmingCharacters(in: .whitespaces).prefix(64))
    }

    private func language(_ request: Request, _ cookies: Cookies) -> Language {
        if let chosen = cookies["diemcau-language"].flatMap(Language.init) { return chosen }
        guard request.uri.path.hasPrefix("/api/"), let wanted = request.headers[.acceptLanguage] else {
            return .vietnamese
        }
        return AcceptedLanguage.first(in: wanted) ?? .vietnamese
    }

    // MARK: - May they

    private func checkAccess(_ exchange: Exchange) throws {
        let route = exchange.route
        guard !route.access.admits(exchange.actor) else { return }
        guard exchange.presence != nil || route.kind == .asset else { throw HTTPError(.unauthorized) }
        if case .doing(let permission) = route.access, exchange.actor.may(permission) {
            throw ActionError.account(.onlyReads)
        }
        throw ActionError.notPermitted(route.access.permissions.first ?? .signIn)
    }

    private func checkForm(_ exchange: Exchange) throws {
        guard exchange.route.kind == .page, exchange.request.method == .post else { return }
        // A browser that says where a form comes from is believed when it says: from elsewhere.
        if let site = exchange.request.headers[.fetchSite], site != "same-origin", site != "none" {
            throw StaleForm()
        }
        guard let expected = exchange.formToken, exchange.form.raw("csrf") == expected else {
            throw StaleForm()
        }
    }

    // MARK: - What every answer bears

    private static func shield(_ response: inout Response, _ route: Route, _ settings: WebSettings) {
        response.headers[.contentSecurityPolicy] =
            "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; connect-src 'self'; "
            + "manifest-src 'self'; worker-src 'self'; form-action 'self'; base-uri 'none'; "
            + "frame-ancestors 'none'"
        response.headers[.xContentTypeOptions] = "nosniff"
        response.headers[.referrerPolicy] = "same-origin"
        response.headers[.permissionsPolicy] = "camera=(self), microphone=(), geolocation=()"
        response.headers[.openerPolicy] = "same-origin"
        if settings.isSecure { response.headers[.strictTransportSecurity] = "max-age=31536000" }
        if response.headers[.cacheControl] == nil { response.headers[.cacheControl] = "no-store" }
    }
}

/// A form that was made for somebody else, or too long ago.
struct StaleForm: Error {}

extension Route.Access {
    var permissions: [Permission] {
        switch self {
        case .anyone: []
        case .permission(let permission), .doing(let permission): [permission]
        case .any(let permissions): permissions
        }
    }
}

// Names that are valid by the eye: the standard library of fields lacks them.
// swift-format-ignore: NeverForceUnwrap
extension HTTPField.Name {
    static let requestID = Self("X-Request-Id")!
    static let fetchSite = Self("Sec-Fetch-Site")!
    static let referrerPolicy = Self("Referrer-Policy")!
    static let permissionsPolicy = Self("Permissions-Policy")!
    static let openerPolicy = Self("Cross-Origin-Opener-Policy")!
    static let idempotencyKey = Self("Idempotency-Key")!
    static let refresh = Self("Refresh")!
}
