import Conferences
import Testing

@Suite struct UnitLikenessTests {
    @Test(arguments: [
        ("Sở Nội vu", "Sở Nội vụ"), ("So Noi Vu", "Sở Nội vụ"), ("SởNội vụ", "Sở Nội vụ"),
        ("Sở Nội vụu", "Sở Nội vụ"), ("Sở Tài chinh", "Sở Tài chính"), ("Sở Tài hcính", "Sở Tài chính"),
        ("UBND xã Tân Hoà", "Ủy ban nhân dân xã Tân Hóa"),
    ])
    func `diacritics, spacing and one letter are slips`(_ one: String, _ other: String) {
        #expect(UnitLikeness.isSlip(one, other))
        #expect(UnitLikeness.isSlip(other, one))
    }

    @Test(arguments: [
        ("Phòng A", "Phòng B"), ("Phường 1", "Phường 2"), ("Xã 10", "Xã 11"), ("Sở Y tế", "Sở Công Thương"),
        ("Sở Nội vụ", "Sở Nội vụ và Lao động"), ("Sở Mới", "Sở Cũ"), ("Xã Tân Lập", "Xã Tân Lộc"),
        ("", "Sở A"),
    ])
    func `one of a row, and another name, are none`(_ one: String, _ other: String) {
        #expect(!UnitLikeness.isSlip(one, other))
    }

    @Test(arguments: [
        ("SNV", "Sở Nội vụ", true), ("Sở NV", "Sở Nội vụ", true), ("S. Nội vụ", "Sở Nội vụ", false),
        ("Sở NN&PTNT", "Sở Nông nghiệp và Phát triển nông thôn", true),
        ("SNNPTNT", "Sở Nông nghiệp và Phát triển nông thôn", true),
        ("Sở KH và ĐT", "Sở Kế hoạch và Đầu tư", true), ("SYT", "Sở Nội vụ", false),
        ("Sở Nội vụ", "Sở Nội vụ", false), ("Sở", "Sở Nội vụ", false),
    ])
    func `an abbreviation is of initials, word by word`(_ short: String, _ long: String, _ isOne: Bool) {
        #expect(UnitLikeness.abbreviates(short, long) == isOne)
    }
}
