import Testing

@testable import Actions

struct SliceSizeTests {
    @Test func `slices grow while nobody else writes, and are small at once when somebody does`() {
        var size = SliceSize(limit: 8000)
        var counts = [size.count]
        for newest: Int64 in [7, 7, 7, 7, 8, 9, 9, 9, 9, 9, 10] {
            size.note(audited: newest)
            counts.append(size.count)
        }
        #expect(counts == [1000, 2000, 4000, 8000, 8000, 1000, 1000, 2000, 4000, 8000, 8000, 1000])
    }

    @Test(arguments: [(1, [1, 1, 1]), (1500, [1000, 1500, 1500])])
    func `no slice is larger than the limit`(limit: Int, counts: [Int]) {
        var size = SliceSize(limit: limit)
        for (newest, count) in zip([1, 1, 2] as [Int64], counts) {
            #expect(size.count == count)
            size.note(audited: newest)
        }
    }
}
