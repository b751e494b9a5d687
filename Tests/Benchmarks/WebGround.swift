import Actions
import Conferences
import Database
import Foundation
import Store
import TestSupport

/// What the server is asked about.
struct WebGround {
    let database: String
    let slug: String
    let session: String
    let script: String
    private let office: Office
    private let people: [String]

    /// A conference of 250 points with 6,000 people and an open roll call, and somebody who is signed in.
    static func prepare(_ path: String) async throws -> WebGround {
        let store = try await Store(opening: SQLiteEngine(path: path, createIfMissing: true))
        let chance: @Sendable (Int) -> [UInt8] = { count in
            (0..<count).map { _ in UInt8.random(in: .min ... .max) }
        }
        let office = Office(
            store: store, now: { Instant(milliseconds: Int64(Date().timeIntervalSince1970 * 1000)) },
            identifiers: IdentifierSource(), randomBytes: chance)
        let everybody = Actor.commandLine(user: "benchmark")
        let plan = SamplePlan.make { plan in
            for number in 0..<249 {
                let keys = ["phu-trach-\(number)", "ky-thuat-\(number)"]
                plan.people += keys.map { PlannedPerson(key: $0, name: "Người Phụ Trách \($0)") }
                plan.points.append(
                    .point(
                        PlannedPoint(
                            code: "P\(number)", name: "Điểm cầu xã số \(number)", inCharge: keys[0],
                            technician: keys[1], expected: [ExpectedCategory(name: "Đảng viên", count: 25)])))
            }
        }
        _ = try await office.perform(PublishPlan(plan), as: everybody)
        let roster = path + ".csv"
        let lines = (0..<6000).map { "P\($0 % 249),Người Thứ \($0),Đơn vị \($0)" }
        try Data((["Điểm cầu,Họ và tên,Đơn vị"] + lines).joined(separator: "\n").utf8)
            .write(to: URL(fileURLWithPath: roster))
        _ = try await office.perform(ImportRoster(conference: plan.slug, path: roster), as: everybody)
        _ = try await office.perform(OpenRollCall(conference: plan.slug, name: "Sáng"), as: everybody)
        let session = try await office.signInOrganiser()
        let people = try await store.peopleToMark(plan.slug).map(\.description)
        let token = SecretToken.hash(of: "form:" + session)
        return WebGround(
            database: path, slug: plan.slug, session: session,
            script: script(people: people, token: token), office: office, people: people)
    }

    /// Marks somebody, as another process on the same database would.
    func markOne(_ number: Int) async throws {
        guard let attendee = Identifier<Attendee>(people[number % people.count]) else { return }
        _ = try await office.perform(
            MarkAttendance(
                conference: slug, attendee: .identifier(attendee),
                status: number % 2 == 0 ? .late : .inPerson,
                replaces: true),
            as: .commandLine(user: "benchmark"))
    }

    /// Marks one person a request, each with a nonce of its own.
    private static func script(people: [String], token: String) -> String {
        """
        local people = {\(people.map { "\"\($0)\"" }.joined(separator: ","))}
        local states = {"in-person", "online", "late"}
        local count = 0
        request = function()
          count = count + 1
          local mark = string.format('[{"attendee":"%s","status":"%s","nonce":"nonce-%d-%d","at":%d,"replaces":true}]',
            people[count % #people + 1], states[math.floor(count / #people) % 3 + 1], os.time(), count, os.time() * 1000)
          local body = "csrf=\(token)&marks=" .. mark:gsub("[^%w]", function(c) return string.format("%%%02X", c:byte()) end)
          return wrk.format("POST", nil, {["Content-Type"]="application/x-www-form-urlencoded",
            ["Cookie"]=wrk.headers["Cookie"]}, body)
        end
        """
    }
}
