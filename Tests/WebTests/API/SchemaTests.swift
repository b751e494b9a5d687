import Actions
import Conferences
import Foundation
import HTTPTypes
import Store
import TestSupport
import Testing

@testable import Web

/// The forms that the description gives of bodies, held against what the server takes.
@Suite(.inTurns) struct SchemaTests {
    /// A value of a form: with what is required, and nothing else.
    private static func sample(_ schema: JSON, name: String = "") -> Any {
        guard case .object(let form) = schema else { return "" }
        if case .array(let values)? = form["enum"], case .string(let first)? = values.first { return first }
        var type = ""
        if case .string(let text)? = form["type"] { type = text }
        switch type {
        case "object":
            var object: [String: Any] = [:]
            for name in required(form) { object[name] = sample(properties(form)[name] ?? "", name: name) }
            return object
        case "array": return [sample(form["items"] ?? "")]
        case "boolean": return false
        case "integer":
            if case .integer(let least)? = form["minimum"] { return least }
            return 1
        default: break
        }
        switch form["format"] {
        case .string("date")?: return "2026-01-01"
        case .string("date-time")?: return "2026-01-01T00:00:00Z"
        default: return ["attendee", "other"].contains(name) ? "0000000000000" : "mot-van-ban"
        }
    }

    private static func required(_ form: [String: JSON]) -> [String] {
        guard case .array(let names)? = form["required"] else { return [] }
        return names.compactMap { if case .string(let name) = $0 { name } else { nil } }
    }

    private static func properties(_ form: [String: JSON]) -> [String: JSON] {
        if case .object(let properties)? = form["properties"] { properties } else { [:] }
    }

    private static let operations: [(route: Route, form: [String: JSON])] = Routes.all.compactMap { route in
        guard let body = route.operation?.body, body.type == "application/json",
            case .object(let form) = body.schema
        else { return nil }
        return (route, form)
    }

    private static func ask(_ program: Program, _ route: Route, _ body: Any) async throws -> Program.Answer {
        let path = route.path.replacing(":conference", with: SamplePlan.slug)
            .replacing(":point", with: "TD").replacing(":number", with: "1")
            .replacing(":login", with: "khong-co").replacing(":id", with: "0000000000000")
            .replacing(":code", with: "khong-co")
        return try await program.send(
            route.method.rawValue, path, headers: ["Accept-Language": "en"],
            bytes: try JSONSerialization.data(withJSONObject: body))
    }

    @Test func `a body with all that the description requires is understood`() async throws {
        try await WebFixture.whileServing { fixture in
            try await fixture.prepareRollCall()
            let program = try await fixture.program(.administrator)
            for (route, form) in Self.operations {
                let answer = try await Self.ask(program, route, Self.sample(.object(form)))
                #expect(answer.status != 400 && answer.status < 500, "\(route.path): \(answer.text)")
            }
        }
    }

    @Test func `a body that lacks what the description requires is refused, and told what it lacks`()
        async throws
    {
        try await WebFixture.whileServing { fixture in
            try await fixture.prepareRollCall()
            let program = try await fixture.program(.administrator)
            #expect(Self.operations.count > 30)
            for (route, form) in Self.operations {
                for name in Self.required(form) {
                    var body = try #require(Self.sample(.object(form)) as? [String: Any])
                    body[name] = nil
                    let answer = try await Self.ask(program, route, body)
                    #expect(answer.status == 400, "\(route.path) without \(name): \(answer.text)")
                    #expect(answer.json["type"] as? String == "urn:diemcau:missing-field", "\(route.path)")
                    #expect(
                        (answer.json["detail"] as? String)?.contains("“\(name)”") == true,
                        "\(route.path): \(answer.text)")
                }
            }
        }
    }
}
