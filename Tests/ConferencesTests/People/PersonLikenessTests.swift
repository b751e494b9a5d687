import Conferences
import Testing

@Suite struct PersonLikenessTests {
    private static func person(
        _ name: String, _ unit: String? = nil, _ year: Int? = nil, staff: String? = nil, phone: String? = nil
    ) -> PersonTraits {
        PersonTraits(name: name, unit: unit, birthYear: year, staffNumber: staff, phone: phone)
    }

    @Test(arguments: [
        (
            person("Nguyễn Văn An", phone: "0912345678"), person("Nguyễn Văn An", phone: "0912345678"),
            PersonLikeness.same(by: .phone)
        ),
        // Two habits of placing tones are one name.
        (
            person("Lê Văn Hoà", phone: "0912345678"), person("Lê Văn Hòa", phone: "0912345678"),
            .same(by: .phone)
        ),
        // Numbers change hands.
        (
            person("Nguyễn Văn An", phone: "0912345678"), person("Trần Thị Bé", phone: "0912345678"),
            .likely(by: .phone)
        ),
        // Offices share their landline.
        (
            person("Nguyễn Văn An", phone: "02113861234"), person("Trần Thị Bé", phone: "02113861234"),
            .different
        ),
        (person("Đỗ An", staff: "CB-01"), person("Đỗ An", staff: "cb-01"), .same(by: .staffNumber)),
        (person("Đỗ An", staff: "CB-01"), person("Đỗ Ân", staff: "CB-01"), .likely(by: .staffNumber)),
        // A number of one's own says more than a shared phone.
        (
            person("Đỗ An", staff: "1", phone: "0912345678"),
            person("Đỗ An", staff: "2", phone: "0912345678"),
            .different
        ),
        (person("Đỗ An", "Sở Nội vụ", 1980), person("Đỗ An", "Sở Nội vụ", 1980), .same(by: .nameAndUnit)),
        (person("Đỗ An", "Sở Nội vụ", 1980), person("Đỗ An", "Sở Nội vụ", 1981), .different),
        (person("Đỗ An", "Sở Nội vụ", 1980), person("Đỗ An", "Sở Nội vụ"), .likely(by: .nameAndUnit)),
        (person("Đỗ An", "Sở Nội vụ", 1980), person("Do An", "SỞ NỘI VỤ", 1980), .likely(by: .nameAndUnit)),
        // A name alone says nothing, with diacritics or without.
        (person("Đỗ An"), person("Đỗ An"), .different),
        (person("Đỗ An", nil, 1980), person("Đỗ An", nil, 1980), .different),
        (person("Đỗ An", "Sở Nội vụ"), person("Đỗ An", "Sở Tài chính"), .different),
    ])
    func `two entries are one person by what identifies, never by the name alone`(
        _ one: PersonTraits, _ other: PersonTraits, _ expected: PersonLikeness
    ) {
        #expect(PersonLikeness.between(one, other) == expected)
        #expect(PersonLikeness.between(other, one) == expected)
    }

    @Test func `whoever may be one by name and unit is found under one number`() {
        var hashing = PersonHashing()
        let one = hashing.hash(searchKey: "do an", unit: "Sở Nội vụ")
        #expect(one == hashing.hash(searchKey: "do an", unit: "SỞ NỘI VỤ"))
        #expect(one != hashing.hash(searchKey: "do an", unit: "Sở Tài chính"))
        #expect(one != hashing.hash(searchKey: "do anh", unit: "Sở Nội vụ"))
        #expect(hashing.hash(searchKey: "do an", unit: nil) == nil)
        // It is stored, and so must come out the same in every run.
        #expect(one == -6_614_268_159_077_306_570)
    }
}
