import Actions
import HTTPTypes
import Hummingbird
import Store

/// What machines ask of the server, and what pages are dressed in.
enum ServicePages {
    static let routes: [Route] = [
        .get("/health", .anyone, kind: .asset) { _ in plain("ok\n") },
        .get("/ready", .anyone, kind: .asset) { exchange in
            // Nothing is ready that cannot reach its database.
            _ = try await exchange.office.store.read { try $0.lastAuditSequence() }
            return plain("ready\n")
        },
        .get("/metrics", .anyone, kind: .asset) { exchange in
            // Numbers only, and only for this machine: what collects them for others runs here.
            // A proxy on this machine asks for others, also one that nobody told the server of.
            guard ["127.0.0.1", "::1"].contains(exchange.context.peer),
                exchange.address == exchange.context.peer,
                !Self.proxyHeaders.contains(where: { exchange.request.headers[$0] != nil })
            else { throw HTTPError(.notFound) }
            return plain(exchange.site.measures.exposition, "text/plain; version=0.0.4; charset=utf-8")
        },
        asset("/assets/style.css", PackageResources.style_css, "text/css; charset=utf-8"),
        asset(
            "/assets/app.js",
            // One file to browsers: each part is a function of its own.
            PackageResources.app_js + PackageResources.outbox_js + PackageResources.roll_call_js
                + PackageResources.scan_js + PackageResources.board_js, "text/javascript; charset=utf-8"),
        // At the root, because a worker reaches no pages above its own address.
        asset("/offline.js", PackageResources.offline_js, "text/javascript; charset=utf-8"),
        asset("/assets/icon.svg", PackageResources.icon_svg, "image/svg+xml"),
    ]

    // Names that are valid by the eye.
    // swift-format-ignore: NeverForceUnwrap
    private static let proxyHeaders = [
        "Via", "Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Real-IP",
    ]
    .map { HTTPField.Name($0)! }

    private static func plain(_ text: String, _ type: String = "text/plain; charset=utf-8") -> Response {
        Response(
            status: .ok, headers: [.contentType: type],
            body: ResponseBody(byteBuffer: ByteBuffer(string: text)))
    }

    /// A file that is part of the program. Browsers keep it and ask whether it is still the same.
    private static func asset(_ path: String, _ bytes: [UInt8], _ type: String) -> Route {
        let buffer = ByteBuffer(bytes: bytes)
        let tag = "\"" + SecretToken.hash(of: String(decoding: bytes, as: UTF8.self)).prefix(16) + "\""
        return .get(path, .anyone, kind: .asset) { exchange in
            let isKnown = exchange.has(tag)
            return Response(
                status: isKnown ? .notModified : .ok,
                headers: [.contentType: type, .eTag: tag, .cacheControl: "public, max-age=300"],
                body: isKnown ? ResponseBody() : ResponseBody(byteBuffer: buffer))
        }
    }
}
