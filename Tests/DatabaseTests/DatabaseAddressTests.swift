import TestSupport
import Testing

@testable import Database

@Suite(.inTurns) struct DatabaseAddressTests {
    @Test(arguments: [
        ("diemcau.sqlite", "diemcau.sqlite"), ("sqlite:a/b=c.sqlite", "a/b=c.sqlite"),
        ("năm=2025.sqlite", "năm=2025.sqlite"),
        ("/srv/hội nghị.sqlite", "/srv/hội nghị.sqlite"),
    ])
    func `a file is a file`(_ text: String, _ path: String) throws {
        #expect(try DatabaseAddress(parsing: text) == .file(path))
    }

    @Test(arguments: [
        ("postgres://an:bi@db.example.vn:5433/hoi_nghi", "postgres://an@db.example.vn:5433/hoi_nghi"),
        ("postgresql:///hoi_nghi?host=/run/pg&sslmode=verify-full", "postgres:///run/pg/hoi_nghi"),
        ("host=db.example.vn dbname=x user=an password=bi", "postgres://an@db.example.vn/x"),
        ("password=bi host=db", "postgres://db/"),
        ("host=::1 dbname=x", "postgres://::1/x"), ("host=a,b port=1,2", "postgres://a,b:1,2/"),
        // A password that stands where none belongs.
        ("postgres://an:12/bi@db/x", "postgres://an:12/…"), ("postgres://an:s@bi@db/x", "postgres://an@…/x"),
        ("dbname='postgres://an:bi@db/x'", "postgres:///…"),
        ("postgres://db/x&password=bi", "postgres://db/…"),
        ("postgres://db/x?user=an:bi", "postgres://…@db/x"), ("service=dien-tap", "postgres://dien-tap/"),
    ])
    func `a server is shown without its password`(_ text: String, _ shown: String) throws {
        let address = try DatabaseAddress(parsing: text)
        guard case .server = address else {
            Issue.record("taken for a file")
            return
        }
        #expect(address.description == shown)
        #expect(!address.description.contains("bi"))
    }

    @Test(arguments: [
        "mysql://h/x", "postgres://%zz", "host=a b", "postgresql://[::1", "HOST=db password=bi",
        "hots=db password=bi",
        "postgres:/an:bi@db/x", "an:bi@db/x", "sqlite:postgres://an:bi@db/x", "Postgres://an:bi@db/x",
    ])
    func `what nobody understands is refused`(_ text: String) {
        #expect(throws: DatabaseError.badAddress) { try DatabaseAddress(parsing: text) }
    }
}
