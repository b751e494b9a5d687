/// Finds the units of a sentence that names them as owners of a role: "đề cao trách nhiệm của các
/// cấp ủy", "Việc luân chuyển cán bộ của các huyện ủy cần …".
struct RoleReader {
    let source: SourceText
    let units: UnitParser
    private var tokens: [Token] { source.tokens }

    init(_ source: SourceText) {
        self.source = source
        units = UnitParser(source)
    }

    private static let of = WordKey("của")
    private static let matter = WordKey("việc")
    private static let ends = PhraseTable("trong|nhằm|để|đối với|tại|;|.")

    func units(in clause: Range<Int>, hasHeading: Bool) -> (UnitList, AssignmentRule)? {
        guard !clause.isEmpty else { return nil }
        if tokens[clause.lowerBound].key == Self.matter { return duty(in: clause) }
        guard !hasHeading, let start = raising(in: clause) else { return nil }
        var found: UnitList?
        var index = start
        while index < clause.upperBound,
            source.matches(Self.ends, at: index, before: clause.upperBound) == nil
        {
            guard tokens[index].key == Self.of, let list = units.list(at: index + 1, limit: clause.upperBound)
            else {
                index += 1
                continue
            }
            found = UnitList(units: (found?.units ?? []) + list.units, end: list.end)
            index = list.end
        }
        return found.map { ($0, .roleOfUnits) }
    }

    /// "đề nghị đề cao vai trò …": the request, then the raising of a role.
    private func raising(in clause: Range<Int>) -> Int? {
        for index in clause.prefix(24) {
            guard let end = source.matches(Markers.requesting, at: index, before: clause.upperBound),
                let after = source.matches(Markers.raising, at: end, before: clause.upperBound),
                source.matches(Markers.roles, at: after, before: clause.upperBound) != nil
            else { continue }
            return after
        }
        return nil
    }

    /// "Việc … của UNITS cần …"
    private func duty(in clause: Range<Int>) -> (UnitList, AssignmentRule)? {
        for index in clause.prefix(40) where tokens[index].key == Self.of {
            guard let list = units.list(at: index + 1, limit: clause.upperBound),
                source.matches(Markers.duty, at: list.end, before: clause.upperBound) != nil
            else { continue }
            return (list, .roleOfUnits)
        }
        return nil
    }
}
