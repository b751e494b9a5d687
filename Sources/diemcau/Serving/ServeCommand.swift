import Actions
import ArgumentParser
import Conferences
import Courier
import Foundation
import HTTPTypes
import Logging
import NIOCore
import Phrases
import ServiceLifecycle
import Store
import UnixSignals
import Web
import Webhooks

/// `diemcau serve`: pages, API and, unless told otherwise, the courier.
struct ServeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve", abstract: Spoken.phrases.serveHelp.serve,
        discussion: Spoken.phrases.serveHelp.serveDiscussion)

    @Option(help: ArgumentHelp(Spoken.phrases.serveHelp.host))
    var host = "127.0.0.1"

    @Option(help: ArgumentHelp(Spoken.phrases.serveHelp.port))
    var port = 8080

    @Option(help: ArgumentHelp(Spoken.phrases.serveHelp.certificate, valueName: "cert.pem"))
    var tlsCertificate: String?

    @Option(help: ArgumentHelp(Spoken.phrases.serveHelp.key, valueName: "key.pem"))
    var tlsKey: String?

    @Option(help: ArgumentHelp(Spoken.phrases.serveHelp.publicURL, valueName: "url"))
    var publicURL: String?

    @Option(help: ArgumentHelp(Spoken.phrases.serveHelp.trustHeader, valueName: "name"))
    var trustHeader: String?

    @Option(help: ArgumentHelp(Spoken.phrases.serveHelp.proxy, valueName: "address"))
    var trustedProxy: [String] = []

    @Option(help: ArgumentHelp(Spoken.phrases.serveHelp.uploadLimit, valueName: "MB"))
    var uploadLimit = 20

    @Flag(help: ArgumentHelp(Spoken.phrases.serveHelp.noCourier))
    var noCourier = false

    @OptionGroup var sending: SenderOptions
    @OptionGroup var holidays: HolidayOptions
    @OptionGroup var store: StoreOptions
    @OptionGroup var language: LanguageOptions

    func validate() throws {
        let words = Spoken.phrases.serveHelp
        guard (0...65_535).contains(port) else { throw ValidationError(words.badPort) }
        guard (tlsCertificate == nil) == (tlsKey == nil) else { throw ValidationError(words.bothTLS) }
        guard (1...1000).contains(uploadLimit) else { throw ValidationError("--upload-limit: 1–1000") }
        if let trustHeader, HTTPField.Name(trustHeader) == nil {
            throw ValidationError(words.badTrustHeader.replacing("%@", with: trustHeader))
        }
        if let other = trustedProxy.first(where: { (try? SocketAddress(ipAddress: $0, port: 0)) == nil }) {
            throw ValidationError(words.badProxy.replacing("%@", with: other))
        }
        guard trustedProxy.isEmpty || trustHeader != nil else {
            throw ValidationError(words.proxyWithoutHeader)
        }
        if let publicURL {
            let isAddress = publicURL.hasPrefix("https://") || publicURL.hasPrefix("http://")
            guard isAddress, !publicURL.hasSuffix("/") else { throw ValidationError(words.badPublicURL) }
        }
    }

    private var settings: WebSettings {
        var settings = WebSettings()
        settings.host = host
        settings.port = port
        settings.certificateFile = tlsCertificate
        settings.keyFile = tlsKey
        settings.publicURL = publicURL
        settings.trustedHeader = trustHeader
        if !trustedProxy.isEmpty { settings.proxies = Set(trustedProxy) }
        settings.uploadLimit = uploadLimit * 1_000_000
        settings.connections = OpenFiles.forConnections
        return settings
    }

    func run() async throws {
        try await running(database: store.path) { console in
            let office = try await store.office(creating: true, patience: .endless)
            let log = Logger(label: "web") { _ in JSONLogHandler() }
            var settings = settings
            settings.holidays = try holidays.calendar(console)
            let site = try Site(
                office: office, settings: settings, log: log, randomBytes: SystemChance.bytes)
            // Where the program is put together: only here the pages get pauses that pass real time.
            let server = WebServer(site, pause: { try await Task.sleep(for: $0) }) { [settings] port in
                // Where the port was any free one, only now it is known.
                let scheme = settings.certificateFile == nil ? "http" : "https"
                let host = settings.host.contains(":") ? "[\(settings.host)]" : settings.host
                let address = settings.publicURL ?? "\(scheme)://\(host):\(port)"
                console.line(
                    console.phrases.serveHelp.listening.replacing("%@", with: address))
                await FirstStart.greet(office, actor: store.actor, address: address, console)
            }
            try await serve(server, office, log, console)
        }
    }

    private func serve(
        _ server: WebServer, _ office: Office, _ log: Logger, _ console: Console
    ) async throws {
        let (calendar, actor) = (try holidays.calendar(console), store.actor)
        do {
            if noCourier {
                try await run([server], log)
            } else {
                let settings = try sending.settings
                try await Courier.carrying(office, settings: settings, level: .warning, isServing: true) {
                    courier in
                    let reminding = BesideService { ticks in
                        try await office.keepReminding(calendar: calendar, ticks: ticks, as: actor) { _ in }
                    }
                    let sending = BesideService { ticks in try await courier.watch(ticks: ticks) { _ in } }
                    try await run([sending, reminding, server], log)
                }
            }
        } catch is CancellationError {
            // It was asked to stop, and has: what would not end within the time is broken off, and nothing that was
            // acknowledged is lost by that.
            log.warning("stopped before all requests had ended; those left were broken off")
        } catch is IOError {
            console.remark(console.styledRemark(console.phrases.serveHelp.inUse, .red))
            throw Refusal()
        } catch let error where "\(type(of: error))".contains("SSL") {
            console.remark(console.styledRemark(console.phrases.serveHelp.badTLS, .red))
            throw Refusal()
        }
    }

    private func run(_ services: [any Service], _ log: Logger) async throws {
        var quiet = log
        quiet.logLevel = .error
        var configuration = ServiceGroupConfiguration(
            services: services, gracefulShutdownSignals: [.sigterm, .sigint], logger: quiet)
        // What waits for a database that is away would wait on, and whoever stops the service have to kill it.
        configuration.maximumGracefulShutdownDuration = .seconds(30)
        let group = ServiceGroup(configuration: configuration)
        try await group.run()
    }
}

/// Bytes of the system's chance.
enum SystemChance {
    static let bytes: @Sendable (Int) -> [UInt8] = { count in
        (0..<count).map { _ in UInt8.random(in: .min ... .max) }
    }
}
