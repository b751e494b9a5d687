import TestSupport
import Testing

@testable import Store

@Suite struct TaskBlockTests {
    @Test(arguments: [0, 1, 2, 200, 255, 256, 257, 3000, 4096])
    func `a block is read as it was written, whether as a list or as bits`(_ count: Int) {
        var chance = SeededRandom(seed: UInt64(count))
        let places = Set((0..<TaskBlock.size).shuffled(using: &chance).prefix(count))
        var block = TaskBlock()
        for place in places { block.insert(place) }
        let bytes = block.bytes
        #expect(bytes.count == (count < 256 ? count * 2 : 512))
        #expect(TaskBlock(bytes) == block)
        #expect(TaskBlock(bytes).places == places.sorted())
        #expect(block.count == count)
        for place in places { block.remove(place) }
        #expect(block.isEmpty)
    }

    @Test func `blocks are joined and cut down to what both have`() {
        var (one, other) = (TaskBlock(), TaskBlock())
        for place in [1, 64, 4095] { one.insert(place) }
        for place in [64, 65, 4095] { other.insert(place) }
        var both = one
        both.formIntersection(other)
        #expect(both.places == [64, 4095])
        one.formUnion(other)
        #expect(one.places == [1, 64, 65, 4095])
        one.insert(4096)
        one.remove(-1)
        #expect(one.count == 4)
    }
}
