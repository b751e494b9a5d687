import Actions
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdCore
import HummingbirdTLS
import Logging
import NIOCore
import ServiceLifecycle

/// The web as a service: it answers until it is asked to end, and then finishes what it is at.
package struct WebServer: Service {
    private let site: Site
    private let pause: @Sendable (Duration) async throws -> Void
    private let ready: @Sendable (Int) async -> Void

    /// - Parameters:
    ///   - pause: passes the time between two looks at what has changed and at what is slow.
    ///   - ready: told the port once visitors can come.
    package init(
        _ site: Site, pause: @escaping @Sendable (Duration) async throws -> Void,
        ready: @escaping @Sendable (Int) async -> Void = { _ in }
    ) {
        self.site = site
        self.pause = pause
        self.ready = ready
    }

    package func run() async throws {
        let gate = Gate(site: site)
        let router = Router(context: WebContext.self)
        router.add(middleware: Fallback(gate: gate))
        for route in Routes.all {
            router.on(RouterPath(route.path), method: route.method) { request, context in
                await gate.answer(route, request, context)
            }
            guard route.method == .get else { continue }
            router.on(RouterPath(route.path), method: .head) { request, context in
                // The same as is answered to GET, up to its body: of a stream nothing is begun.
                var head = request.head
                head.method = .get
                let response = await gate.answer(route, Request(head: head, body: request.body), context)
                return response.createHeadResponse()
            }
        }
        let settings = site.settings
        // A connection on which nothing whole arrives for so long is closed, however slowly its bytes trickle in;
        // longer than a proxy keeps its own (60 s), so that none is closed while the proxy uses it.
        let http = HTTPServerBuilder.http1(
            configuration: HTTP1Channel.Configuration(
                idleTimeout: .seconds(75),
                httpDecoderConfiguration: .init(
                    maxHeaderFieldSize: 16 * 1024, maxHeaderListSize: 32 * 1024, maxHeaderFieldCount: 100)))
        var server = http
        var certificates: Certificates?
        if let certificate = settings.certificateFile, let key = settings.keyFile {
            let read = try Certificates(certificate: certificate, key: key, log: site.log)
            server = try .tls(http, tlsConfiguration: read.configuration)
            certificates = read
        }
        let ready = ready
        let application = Application(
            router: router, server: server,
            configuration: ApplicationConfiguration(
                address: .hostname(settings.host, port: settings.port), backlog: 1024,
                availableConnectionsDelegate: .maximum(settings.connections, logger: site.log)),
            onServerRunning: { channel in await ready(channel.localAddress?.port ?? settings.port) },
            logger: site.log)
        let (site, hub, shown) = (site, site.hub, certificates)
        let ticks = Ticks(every: .milliseconds(500), pause: pause)
        try await withThrowingTaskGroup(of: Bool.self) { group in
            group.addTask {
                // Live streams never end by themselves, and the server waits for all answers.
                try await withGracefulShutdownHandler {
                    try await application.run()
                } onGracefulShutdown: {
                    hub.close()
                    site.jobs.close()
                    // Nor would it end for a body that no longer comes.
                    site.slowBodies.stop(at: site.office.now())
                }
                return true
            }
            group.addTask {
                await hub.watch(ticks: ticks)
                return false
            }
            group.addTask {
                await site.jobs.run()
                return false
            }
            group.addTask {
                for await _ in ticks {
                    site.slowBodies.sweep(at: site.office.now())
                    shown?.look()
                }
                return false
            }
            // Jobs end when it is asked to stop; requests that have begun are still to be answered then.
            while let isServer = try await group.next(), !isServer {}
            group.cancelAll()
        }
        await site.uploads.close()
    }
}

/// Answers what no route does, so that it looks like all the rest; an address that is there says in which ways it
/// may be asked.
private struct Fallback: RouterMiddleware {
    let gate: Gate

    @concurrent func handle(
        _ request: Request, context: WebContext,
        next: @concurrent (Request, WebContext) async throws -> Response
    ) async throws -> Response {
        do {
            return try await next(request, context)
        } catch is any HTTPResponseError {
            return await gate.answer(Routes.missing(request.method, request), request, context)
        }
    }
}
