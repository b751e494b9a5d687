import Diagnostics
import Rosters
import Testing

@Suite("The same person")
struct AttendeeIdentityTests {
    static let header = "Họ tên,Chức vụ,Đơn vị,SĐT,Số hiệu,Năm sinh\n"

    @Test(
        "is known by the strongest thing the row has",
        arguments: [
            ("Lê An,x,Sở A,0912345678,C1,1975", AttendeeIdentity.Kind.phone, true),
            ("Lê An,x,Sở A,02113861234,C1,1975", .staffNumber, true), ("Lê An,x,Sở A,,,1975", .person, true),
            ("Lê An,x,Sở A,,,", .row, false), ("Lê An,x,,,,1975", .row, false),
        ])
    func kinds(row: String, kind: AttendeeIdentity.Kind, isLasting: Bool) {
        let roster = ReadRoster(Self.header + row, defaultPoint: "VP")
        #expect(roster.attendees.map(\.identity.kind) == [kind])
        #expect(roster.attendees.map(\.identity.isLasting) == [isLasting])
    }

    @Test(
        "twice in one file is an error that names the other row",
        arguments: [
            ("Lê Hoà,x,Sở A,0912345678,,", "LÊ HÒA,y,Sở B,+84912345678,,", AttendeeIdentity.Kind.phone),
            ("Lê An,x,Sở A,,C1,", "Lê Văn An,x,Sở A,,c1,", .staffNumber),
            ("Lê An,x,Sở A,,,1975", "Lê An,y,sở a,,,1975", .person),
            ("Lê An,x,Sở A,,,", "Lê An,x,Sở A,02113861234,,", .row),
        ])
    func twice(first: String, second: String, kind: AttendeeIdentity.Kind) {
        let roster = ReadRoster(Self.header + first + "\n" + second + "\n", defaultPoint: "VP")
        #expect(roster.errors.map(\.problem) == [.samePerson(row: 2, by: kind)])
        #expect(roster.errors.first?.place?.line == 3)
        #expect(roster.attendees.count == 1)
    }

    @Test(
        "is not told by a folded name, a shared landline or a title",
        arguments: [
            ("Lê An,x,Sở A,,,1975", "Lê Ân,x,Sở A,,,1975"),
            ("Lê An,x,Sở A,02113861234,,", "Lê Bình,x,Sở A,02113861234,,"),
            ("Lê An,x,Sở A,,,1975", "Lê An,x,Sở A,,,1976"), ("Lê An,x,Sở A,,,", "Lê An,y,Sở A,,,"),
        ])
    func others(first: String, second: String) {
        let roster = ReadRoster(Self.header + first + "\n" + second + "\n", defaultPoint: "VP")
        #expect(roster.attendees.count == 2)
        #expect(roster.codes.isEmpty)
    }

    @Test("in a row that repeats another exactly is left out with a warning")
    func repetition() {
        let row = "Lê An,x,Sở A,0912345678,C1,1975\n"
        let roster = ReadRoster(Self.header + row + row, defaultPoint: "VP")
        #expect(roster.attendees.count == 1 && roster.reader.refused == 0)
        #expect(roster.findings.map(\.problem) == [.sameRow(row: 2)])
        #expect(roster.reader.skipped[.repetition] == 1)
    }

    @Test("is not assumed of two names with one mobile number")
    func sharedPhone() {
        let roster = ReadRoster(
            Self.header + "Lê An,x,Sở A,0912345678,,1975\nTrần Bình,x,Sở A,0912345678,,1980\n",
            defaultPoint: "VP")
        #expect(roster.attendees.map(\.identity.kind) == [.phone, .person])
        #expect(roster.attendees.map(\.phone) == ["0912345678", "0912345678"])
        #expect(roster.findings.map(\.problem) == [.phoneShared(row: 2)])
    }

    @Test("has a key of its own for each kind")
    func keys() {
        let identities: [AttendeeIdentity] = [
            .phone("1"), .staffNumber("1"), .person(name: "a", unit: "b", birthYear: 1),
            .row(name: "a", title: "", unit: "b", birthYear: 1, point: ""),
            .row(name: "a", title: "b", unit: "", birthYear: 1, point: ""),
        ]
        #expect(Set(identities.map(\.key)).count == identities.count)
    }

    @Test("is found among a hundred thousand others")
    func many() {
        let rows = (0..<100_000).map { "Lê An,09\(String(100_000_000 + $0).dropFirst())\n" }
        let roster = ReadRoster("Họ tên,SĐT\n" + rows.joined() + rows[70_000], defaultPoint: "VP")
        #expect(roster.attendees.count == 100_000)
        #expect(roster.findings.map(\.problem) == [.sameRow(row: 70_002)])
    }
}
