import Testing

@testable import Rosters

struct SeenPeopleTests {
    /// Also more people than one piece of the list holds.
    @Test(arguments: [0, 1, 65_535, 65_536, 65_537, 200_000])
    func `everybody is found again as they were, and nobody else is`(count: Int) {
        func person(_ number: Int) -> SeenPeople.Person {
            SeenPeople.Person(
                identity: UInt64(number) &* 0x9E37_79B9_7F4A_7C15, row: UInt32(number),
                name: ~UInt32(number), content: UInt32(number) &* 31)
        }
        var seen = SeenPeople()
        var wrong = 0
        for number in 0..<count where seen.insert(person(number)) != nil { wrong += 1 }
        for number in 0..<count {
            var again = person(number)
            again.row = .max
            let earlier = seen.insert(again)
            let isRight =
                earlier?.row == UInt32(number) && earlier?.name == ~UInt32(number)
                && earlier?.content == UInt32(number) &* 31 && earlier?.identity == again.identity
            if !isRight { wrong += 1 }
        }
        #expect(wrong == 0)
        #expect(seen.insert(person(count)) == nil)
    }
}
