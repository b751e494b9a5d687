import Actions
import Conferences
import Foundation
import Store
import TestSupport

@testable import Web

/// A program that asks in the name of somebody, of the sample conference unless it names the whole path.
struct Program: Sendable {
    struct Answer {
        let status: Int
        let json: [String: Any]
        let headers: [String: String]
        let text: String

        var items: [[String: Any]] { json["items"] as? [[String: Any]] ?? [] }
    }

    let visitor: Visitor
    let headers: [String: String]

    /// - Parameter path: below the conference; `/api/…` for any other.
    func send(
        _ method: String, _ path: String, _ body: [String: Any]? = nil, headers more: [String: String] = [:],
        bytes: Data? = nil
    ) async throws -> Answer {
        let address = path.hasPrefix("/api/") ? path : "/api/v1/conferences/\(SamplePlan.slug)" + path
        let answer = try await visitor.send(
            method, address, headers: headers.merging(more) { $1 },
            body: try body.map { try JSONSerialization.data(withJSONObject: $0) } ?? bytes)
        let json = try? JSONSerialization.jsonObject(with: Data(answer.text.utf8)) as? [String: Any]
        return Answer(status: answer.status, json: json ?? [:], headers: answer.headers, text: answer.text)
    }
}

extension WebFixture {
    /// A program of somebody with a role; a coordinator's point is TD.
    func program(_ role: AccountRole, _ login: String = "nguoi") async throws -> Program {
        let account = try await join(
            login, role, points: role == .pointCoordinator ? ["\(SamplePlan.slug)/TD"] : [])
        let token = try await office.office.perform(
            AddToken(name: "thử", scope: .write, days: 1), as: Actor(account))
        return Program(
            visitor: Visitor(address),
            headers: ["Authorization": "Bearer \(token.secret.text)", "Content-Type": "application/json"])
    }
}
