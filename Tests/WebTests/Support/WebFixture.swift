import Actions
import Conferences
import Foundation
import HTTPTypes
import Logging
import Store
import Synchronization
import TestSupport

@testable import Web

/// A server on a free port of this machine, on a database of its own, with accounts of every role.
struct WebFixture: Sendable {
    let office: TestOffice
    let site: Site
    let address: String

    static let password = "bốn từ ghép lại với nhau"

    /// Runs a server for as long as `body` takes.
    static func whileServing<T: Sendable>(
        _ change: (inout WebSettings) -> Void = { _ in }, store wrap: (Store) async throws -> Store = { $0 },
        _ body: @escaping @Sendable (WebFixture) async throws -> T
    ) async throws -> T {
        var changed = WebSettings()
        changed.port = 0
        change(&changed)
        let settings = changed
        return try await TestEngine.sqlite.withStore { store in
            let office = TestOffice(on: try await wrap(store), distinctSecrets: true)
            let made = Mutex<UInt64>(0)
            let site = try Site(
                office: office.office, settings: settings, cost: PasswordHash.Cost(logRounds: 4),
                log: Logger(label: "web") { _ in SwiftLogNoOpLogHandler() }
            ) { count in
                var chance = SeededRandom(
                    seed: made.withLock {
                        $0 += 1; return $0
                    })
                return (0..<count).map { _ in UInt8.random(in: .min ... .max, using: &chance) }
            }
            let (ports, found) = AsyncStream.makeStream(of: Int.self)
            // The server runs as it does in use; this pause alone passes real time.
            let server = WebServer(site, pause: { try await Task.sleep(for: $0) }) { found.yield($0) }
            let serving = Task { try await server.run() }
            defer { serving.cancel() }
            var port = 0
            for await found in ports {
                port = found
                break
            }
            let scheme = settings.certificateFile == nil ? "http" : "https"
            return try await body(
                WebFixture(office: office, site: site, address: "\(scheme)://127.0.0.1:\(port)"))
        }
    }

    /// An account that has taken up its invitation.
    @discardableResult
    func join(
        _ login: String, _ role: AccountRole, unit: String? = nil, points: [String] = []
    ) async throws -> Account {
        let invited = try await office.perform(
            InviteAccount(
                .init(
                    login: login, name: "Người \(login)", role: role, unit: unit,
                    points: points.compactMap(PointCharge.init))))
        let hash = try await site.entrance.hash(Self.password)
        return try await office.office.perform(
            TakeUpInvitation(token: invited.token.text, password: hash), as: .visitor)
    }

    /// A visitor who has signed in.
    func visitor(_ login: String) async throws -> Visitor {
        let visitor = Visitor(address)
        _ = try await visitor.get("/sign-in")
        let entered = try await visitor.post(
            "/sign-in", ["login": login, "password": Self.password, "code": ""])
        guard entered.status == 303 else { throw Browser.Failure(description: entered.text) }
        return visitor
    }

    /// Signs somebody in, in a browser.
    func signIn(_ browser: Browser, _ login: String) async throws {
        try await browser.open(address + "/sign-in")
        try await browser.fill("#login", login)
        try await browser.fill("#password", Self.password)
        try await browser.press("button.main")
        try await browser.wait(until: "return document.querySelector('form[action=\"/sign-out\"]') !== null")
    }

    /// A conference with a conclusion, one accepted task of Sở Y tế and one proposal of Sở Nội vụ.
    func prepare() async throws {
        try await office.perform(PublishPlan(SamplePlan.make()))
        let text = Self.conclusion
        guard let conference = try await office.store.read({ try $0.conference(slug: SamplePlan.slug) })
        else {
            return
        }
        let outcome = try await office.perform(
            RecordConclusion(
                conference: SamplePlan.slug, text: text, source: "thử",
                reading: RecordConclusion.read(text, of: conference)))
        try await office.perform(AcceptTask(outcome.proposals[0].reference))
    }

    static let conclusion =
        """
        KẾT LUẬN HỘI NGHỊ
        1. Giao Sở Y tế chủ trì, phối hợp với Sở Tài chính xây dựng kế hoạch thực hiện Chỉ thị số 32-CT/TW, \
        hoàn thành trước ngày 30/9/2019.
        2. Giao Sở Nội vụ chủ trì tham mưu quy chế phối hợp, báo cáo Ban Thường vụ Tỉnh ủy trong tháng 10/2019.
        """
}
