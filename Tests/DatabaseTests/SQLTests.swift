import TestSupport
import Testing

@testable import Database

@Suite(.inTurns) struct SQLTests {
    @Test func `what is interpolated becomes a parameter and never text`() {
        let name = "x'; DROP TABLE person; --"
        let statement: SQL = "SELECT 1 WHERE a = \(name) AND b = \(7)"
        #expect(statement.text { "$\($0)" } == "SELECT 1 WHERE a = $1 AND b = $2")
        #expect(statement.parameters == [.text(name), .integer(7)])
    }

    @Test func `an absent value becomes NULL`() {
        let absent: String? = nil
        let statement: SQL = "SELECT \(absent)"
        #expect(statement.parameters == [.null])
    }

    @Test(arguments: [([Int](), "(NULL)"), ([4], "(?)"), ([4, 5], "(?, ?)")])
    func `a list has a place for each value, and an empty one holds nothing`(_ list: [Int], _ text: String) {
        let statement: SQL = "\(list: list)"
        #expect(statement.text { _ in "?" } == text)
        #expect(statement.parameters.count == list.count)
    }

    @Test func `lists of many lengths make few statements`() {
        let texts = (1...1000).map { length in
            let statement: SQL = "\(list: (1...length).map { $0 })"
            #expect(Set(statement.parameters) == Set((1...length).map { .integer(Int64($0)) }))
            return statement.text { _ in "?" }
        }
        #expect(Set(texts).count == 11)
    }

    @Test func `rows stand side by side, each in brackets`() {
        let statement: SQL = "VALUES \(rows: [[.integer(1), .null], [.integer(2), .text("a")]])"
        #expect(statement.text { "$\($0)" } == "VALUES ($1, $2), ($3, $4)")
        #expect(statement.parameters == [.integer(1), .null, .integer(2), .text("a")])
    }

    @Test func `a part keeps its parameters in their order`() {
        let part: SQL = "b = \(2)"
        let statement: SQL = "a = \(1) AND \(part) AND c = \(3)"
        #expect(statement.text { "$\($0)" } == "a = $1 AND b = $2 AND c = $3")
        #expect(statement.parameters == [.integer(1), .integer(2), .integer(3)])
    }
}
