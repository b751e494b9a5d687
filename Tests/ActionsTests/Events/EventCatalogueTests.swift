import Foundation
import TestSupport
import Testing
import Webhooks

@testable import Actions

@Suite(.inTurns) struct EventCatalogueTests {
    @Test(arguments: EventType.allCases)
    func `an example is what its schema describes`(_ type: EventType) throws {
        let body = String(decoding: try JSONEncoder().encode(type.schema.example), as: UTF8.self)
        #expect(try SchemaCheck.faults(inMessage: body) == [])
    }

    @Test(arguments: EventType.allCases)
    func `a message that lacks a field, or has one of another shape or one more, is told from a right one`(
        _ type: EventType
    ) throws {
        guard case .object(let whole) = type.schema.example, case .object(let data)? = whole["data"] else {
            Issue.record("no object")
            return
        }
        let schema = type.schema.document(summary: "") { _ in "" }
        for field in type.schema.required {
            var (lacking, wrong) = (data, data)
            lacking[field.rawValue] = nil
            wrong[field.rawValue] = .null
            for bad in [lacking, wrong] {
                var message = whole
                message["data"] = .object(bad)
                #expect(!SchemaCheck.faults(in: .object(message), against: schema).isEmpty)
            }
        }
        var more = data
        more["phone"] = "0912345678"
        var message = whole
        message["data"] = .object(more)
        #expect(
            SchemaCheck.faults(in: .object(message), against: schema) == ["$.data: phone is not documented"])
    }
}
