import TestSupport
import Testing

@testable import Database

@Suite(.inTurns) struct DatabaseAddressTests {
    @Test(arguments: [
        ("diemcau.sqlite", "diemcau.sqlite"), ("sqlite:a/b=c.sqlite", "a/b=c.sqlite"),
        ("sqlite:postgres://x", "postgres://x"), ("năm=2025.sqlite", "năm=2025.sqlite"),
        ("/srv/hội nghị.sqlite", "/srv/hội nghị.sqlite"),
    ])
    func `a file is a file`(_ text: String, _ path: String) throws {
        #expect(try DatabaseAddress(parsing: text) == .file(path))
    }

    @Test(arguments: [
        ("postgres://an:bi@db.example.vn:5433/hoi_nghi", "postgres://an@db.example.vn:5433/hoi_nghi"),
        ("postgresql:///hoi_nghi?host=/run/pg&sslmode=verify-full", "postgres:///run/pg/hoi_nghi"),
        ("host=db.example.vn dbname=x user=an password=bi", "postgres://an@db.example.vn/x"),
        ("password=bi host=db", "postgres://db/"), ("service=dien-tap", "postgres://dien-tap/"),
    ])
    func `a server is shown without its password`(_ text: String, _ shown: String) throws {
        let address = try DatabaseAddress(parsing: text)
        guard case .server = address else {
            Issue.record("taken for a file")
            return
        }
        #expect(address.description == shown)
        #expect(!address.description.contains("bi@"))
    }

    @Test(arguments: ["mysql://h/x", "postgres://%zz", "host=a b", "postgresql://[::1"])
    func `what nobody understands is refused`(_ text: String) {
        #expect(throws: DatabaseError.badAddress) { try DatabaseAddress(parsing: text) }
    }
}
