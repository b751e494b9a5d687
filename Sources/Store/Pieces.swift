extension Array {
    /// The same in order, in pieces of `size`, the last of which may be smaller: a statement takes only so many values,
    /// and those of one length are prepared once.
    package func pieces(of size: Int) -> some Sequence<[Element]> {
        stride(from: 0, to: count, by: size).lazy.map { Array(self[$0..<Swift.min($0 + size, count)]) }
    }
}
