import Actions
import Conferences
import Database
import Foundation
import Store
import TestSupport

/// Marks, turnout and searches on a roster that is there.
struct NationReading {
    let size: NationSize
    let office: TestOffice

    /// Some of the people, spread over the roster.
    func people(limit: Int) async throws -> [Identifier<Attendee>] {
        let slug = size.slug
        let step = max(1, size.people / limit)
        return try await office.store.engine.read { session in
            var people: [Identifier<Attendee>] = []
            var index = 0
            try session.forEach(
                """
                SELECT attendee.id AS id FROM attendee JOIN conference ON conference.id = conference_id
                WHERE slug = \(slug) AND attendee.state = 'registered'
                """
            ) { row in
                if index % step == 0, people.count < limit { people.append(try row.get("id")) }
                index += 1
            }
            return people
        }
    }

    /// Single marks by fifty clients at once, each durable; then all others in bulk.
    func marks(_ figures: inout NationFigures) async throws {
        let slug = size.slug
        try await office.perform(OpenRollCall(conference: slug, name: "Buổi sáng"))
        let people = try await people(limit: 6000)
        let clients = 50
        let office = office
        let single = try await seconds {
            try await withThrowingTaskGroup(of: Void.self) { group in
                for client in 0..<clients {
                    group.addTask {
                        for index in stride(from: client, to: people.count, by: clients) {
                            try await office.perform(
                                MarkAttendance(
                                    conference: slug, attendee: .identifier(people[index]), status: .late))
                        }
                    }
                }
                try await group.waitForAll()
            }
        }
        figures.rates.append(("single marks, 50 clients", Double(people.count) / single, 3000))
        var marked = 0
        let bulk = try await seconds {
            for province in 0..<size.provinces {
                marked += try await office.perform(
                    MarkPoint(conference: slug, point: "T\(province)", isDeep: true)
                ).marked
            }
        }
        figures.rates.append(("marks in bulk", Double(marked) / bulk, size.people >= 100_000 ? 200_000 : nil))
    }

    func turnout(_ figures: inout NationFigures) async throws {
        let slug = size.slug
        func median(_ body: @escaping @Sendable (Records, RollCall) throws -> Void) async throws -> Double {
            try await office.store.read { records in
                guard let conference = try records.conference(slug: slug),
                    let rollCall = try records.rollCalls(of: conference).last
                else { return Double.infinity }
                return try Self.median { try body(records, rollCall) }
            }
        }
        let whole = try await median { records, rollCall in
            _ = try records.turnout(of: rollCall)
            _ = try records.turnoutByCategory(of: rollCall)
            _ = try records.turnoutByPoint(of: rollCall)
        }
        figures.times.append(("turnout of the whole, by category and province", whole, 0.02))
        let province = try await median { records, rollCall in
            guard let point = try records.point("T0", of: rollCall.conference)?.id else { return }
            _ = try records.turnout(of: rollCall, under: point)
            _ = try records.turnoutByCategory(of: rollCall, under: point)
        }
        figures.times.append(("turnout of a province, by category", province, 0.005))
        let below = try await median { records, rollCall in
            guard let point = try records.point("T0", of: rollCall.conference)?.id else { return }
            _ = try records.turnoutByPoint(of: rollCall, below: point)
        }
        figures.times.append(("turnout of each point of a province", below, nil))
        let all = try await median { records, rollCall in _ = try records.wholeTurnoutByPoint(of: rollCall) }
        figures.times.append(("turnout of each point of the tree", all, nil))
        let silent = try await median { records, rollCall in
            _ = try records.silentPoints(in: rollCall, limit: 50)
        }
        figures.times.append(("who has not reported yet", silent, nil))
    }

    func searches(_ figures: inout NationFigures) async throws {
        let slug = size.slug
        let names = [
            ["nguyen", "van", "an"], ["uoc"], ["do", "thi", "yen", "anh"], ["hong"], ["ly", "kim", "ph"],
        ]
        var worst = 0.0
        for words in names {
            let took = try await office.store.read { records in
                guard let id = try records.conference(slug: slug)?.id else { return Double.infinity }
                return try Self.median { _ = try records.attendees(named: words, of: id, limit: 20) }
            }
            worst = max(worst, took)
        }
        figures.times.append(("search of a name, the slowest of \(names.count)", worst, 0.01))
        let people = try await people(limit: 20)
        let history = try await office.store.read { records in
            try Self.median { for person in people { _ = try records.personHistory(of: person) } }
        }
        figures.times.append(
            ("a person found again in all conferences", history / Double(max(1, people.count)), 0.01))
        let pairs = try await office.store.read { records in
            guard let id = try records.conference(slug: slug)?.id else { return Double.infinity }
            return try Self.median { _ = try records.openLikelyPairs(of: id, limit: 50) }
        }
        figures.times.append(("likely duplicates, the first 50", pairs, nil))
    }

    private static func median(_ work: () throws -> Void) rethrows -> Double {
        var times: [Double] = []
        for _ in 0..<7 {
            let began = ContinuousClock.now
            try work()
            times.append((ContinuousClock.now - began) / .seconds(1))
        }
        return times.sorted()[3]
    }
}
