import Testing

@testable import Database

struct WriteQueueTests {
    /// What the groups are of writes that waited at the same time: a letter each, parts of something large as capitals.
    @Test(arguments: [
        ("a", ["a"]), ("abc", ["abc"]), ("A", ["A"]), ("AB", ["A", "B"]), ("aBc", ["a", "B", "c"]),
        ("Abc", ["A", "bc"]), ("abC", ["ab", "C"]), ("abCdEfg", ["ab", "C", "d", "E", "fg"]),
    ])
    func `a part of something large shares no commit, and all have their turn`(
        waiting: String, groups: [String]
    ) {
        let queue = WriteQueue<Character>()
        for (index, job) in waiting.enumerated() {
            #expect(queue.add(job, isPart: job.isUppercase) == (index == 0))
        }
        for group in groups { #expect(queue.next() == Array(group)) }
        #expect(!queue.isAwaited)
        #expect(queue.next() == nil)
        #expect(queue.add("x", isPart: false))
    }

    @Test func `a group has a most, and who comes meanwhile is waited for`() {
        let queue = WriteQueue<Int>()
        for job in 0..<600 { _ = queue.add(job, isPart: false) }
        #expect(queue.next() == Array(0..<256))
        #expect(queue.isAwaited)
        #expect(queue.next() == Array(256..<512))
        #expect(queue.next() == Array(512..<600))
        #expect(!queue.isAwaited)
        #expect(!queue.add(600, isPart: true))
        #expect(queue.isAwaited)
        #expect(queue.next() == [600])
        #expect(queue.next() == nil)
    }
}
