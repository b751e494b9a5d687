import Phrases

/// Long lists: a page at a time on the screen, and all of it where somebody wants it on paper.
extension Exchange {
    /// How many rows a page shows where all of them are wanted.
    private static let everything = 5_000

    /// From which entry on a long list is shown.
    func offset(of count: Int) -> Int { max(0, min(query("from").flatMap(Int.init) ?? 0, count)) }

    /// How many rows the page shows.
    func pageSize(_ usual: Int) -> Int { query("all") == "1" ? Self.everything : usual }

    /// Adds where the entries before and after lie, and which these are.
    ///
    /// - Parameters:
    ///   - perPage: as ``pageSize(_:)`` has it.
    ///   - keep: what stands behind the question mark besides.
    func addPaging(from: Int, perPage: Int, count: Int, keep: [String], to view: inout View) {
        let kept = keep.compactMap { name in query(name).map { "\(name)=\(Self.encoded($0))&" } }.joined()
        let all = perPage == Self.everything ? "all=1&" : ""
        if from + perPage < count { view["next"] = "?\(kept)\(all)from=\(from + perPage)" }
        if from > 0 { view["previous"] = "?\(kept)\(all)from=\(max(0, from - perPage))" }
        guard count > perPage || from > 0 else { return }
        if perPage < Self.everything { view["everything"] = "?\(kept)all=1" }
        view["extent"] = words.frame.extent(min(from + 1, count), min(from + perPage, count), count)
    }
}
