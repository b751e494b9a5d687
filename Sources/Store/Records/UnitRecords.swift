package import Conferences
import Database

extension OfficeUnit.State: StoredState {}
extension UnitAlias.Kind: StoredState {}

extension Records {
    /// All units of the registry, in the order of the alphabet. Two statements.
    package func units() throws -> [OfficeUnit] { try units(where: "1 = 1") }

    package func hasUnits() throws -> Bool { try session.row("SELECT id FROM unit LIMIT 1") != nil }

    package func unit(code: String) throws -> OfficeUnit? { try units(where: "unit.code = \(code)").first }

    package func unit(_ id: Identifier<OfficeUnit>) throws -> OfficeUnit? {
        try units(where: "unit.id = \(id)").first
    }

    /// The units that bear one of these keys as any of their names, and those that follow them.
    package func units(matching keys: [String]) throws -> [OfficeUnit] {
        guard !keys.isEmpty else { return [] }
        return try units(
            where: """
                unit.id IN (WITH RECURSIVE meant(id) AS (
                    SELECT unit_id FROM unit_name WHERE match_key IN \(list: keys)
                    UNION SELECT successor_id FROM unit JOIN meant ON unit.id = meant.id
                        WHERE successor_id IS NOT NULL)
                    SELECT id FROM meant)
                """)
    }

    /// The units whose end was decided for a day that has come.
    package func unitsEnding(through day: CalendarDate) throws -> [OfficeUnit] {
        try units(where: "unit.id IN (SELECT unit_id FROM unit_ending WHERE ends_on <= \(day))")
    }

    private func units(where condition: SQL) throws -> [OfficeUnit] {
        var units = try session.rows(
            """
            SELECT id, code, name, is_group, parent_id, in_charge, state, ended_on, unit.successor_id AS successor,
                ends_on, unit_ending.successor_id AS next, is_merged
            FROM unit LEFT JOIN unit_ending ON unit_id = unit.id WHERE \(condition) ORDER BY sort_key, id
            """
        ).map { row in
            var unit = OfficeUnit(
                id: try row.get("id"), code: try row.get("code"), name: try row.get("name"),
                isGroup: try row.get("is_group"), parent: try row.get("parent_id"),
                inCharge: try row.get("in_charge"),
                state: try row.get("state"), endedOn: try row.get("ended_on"),
                successor: try row.get("successor"))
            if let day: CalendarDate = try row.get("ends_on") {
                unit.ending = UnitEnding(
                    on: day, successor: try row.get("next"), isMerged: try row.get("is_merged"))
            }
            return unit
        }
        let places = Dictionary(uniqueKeysWithValues: units.enumerated().map { ($1.id, $0) })
        try session.forEach(
            """
            SELECT unit_id, kind, unit_name.name AS name, until_on
            FROM unit_name JOIN unit ON unit.id = unit_id
            WHERE kind <> 'name' AND \(condition) ORDER BY unit_id, position
            """
        ) { row in
            guard let place = places[try row.get("unit_id")] else { return }
            units[place].names.append(
                UnitAlias(try row.get("kind"), try row.get("name"), until: try row.get("until_on")))
        }
        return units
    }

    /// Adds units with their names. Parents may come after their children.
    package func insert(_ units: [OfficeUnit]) throws {
        try session.insert(
            into: "unit",
            columns: [
                "id", "code", "name", "sort_key", "is_group", "parent_id", "in_charge", "state",
                "ended_on", "successor_id",
            ],
            rows: units.lazy.map { unit in
                [
                    unit.id.databaseValue, .text(unit.code), .text(unit.name),
                    .text(UnitNaming.sortKey(unit.name)), unit.isGroup.databaseValue,
                    unit.parent.databaseValue, unit.inCharge.databaseValue,
                    unit.state.databaseValue, unit.endedOn.databaseValue, unit.successor.databaseValue,
                ]
            })
        try insertNames(of: units)
    }

    private func insertNames(of units: [OfficeUnit]) throws {
        try session.insert(
            into: "unit_name",
            columns: ["unit_id", "position", "kind", "name", "match_key", "search_key", "until_on"],
            rows: units.lazy.flatMap { unit in
                ([("name", unit.name, CalendarDate?.none)]
                    + unit.names.map { ($0.kind.rawValue, $0.name, $0.until) })
                    .enumerated().map { position, name in
                        [
                            unit.id.databaseValue, position.databaseValue, .text(name.0), .text(name.1),
                            .text(UnitNaming.key(name.1)), .text(UnitNaming.searchKey(name.1)),
                            name.2.databaseValue,
                        ]
                    }
            })
    }

    /// Replaces what the registry says of a unit.
    package func update(_ unit: OfficeUnit) throws {
        try session.run(
            """
            UPDATE unit SET code = \(unit.code), name = \(unit.name),
                sort_key = \(UnitNaming.sortKey(unit.name)), is_group = \(unit.isGroup),
                parent_id = \(unit.parent), in_charge = \(unit.inCharge),
                state = \(unit.state), ended_on = \(unit.endedOn), successor_id = \(unit.successor)
            WHERE id = \(unit.id)
            """)
        try session.run("DELETE FROM unit_ending WHERE unit_id = \(unit.id)")
        if let ending = unit.ending {
            try session.run(
                """
                INSERT INTO unit_ending (unit_id, ends_on, successor_id, is_merged)
                VALUES (\(unit.id), \(ending.on), \(ending.successor), \(ending.isMerged))
                """)
        }
        try session.run("DELETE FROM unit_name WHERE unit_id = \(unit.id)")
        try insertNames(of: [unit])
    }

    /// The members of a group, in its order; of a group of groups those of all of them, each once.
    package func members(of group: Identifier<OfficeUnit>) throws -> [OfficeUnit] {
        let order: [Identifier<OfficeUnit>] = try session.rows(
            """
            WITH RECURSIVE meant(id, position, depth) AS (
                SELECT member_id, position, 1 FROM unit_member WHERE group_id = \(group)
                UNION ALL
                SELECT member_id, unit_member.position, depth + 1
                FROM unit_member JOIN meant ON group_id = meant.id WHERE depth < 8)
            SELECT unit.id AS id FROM meant JOIN unit ON unit.id = meant.id
            WHERE is_group = 0 ORDER BY depth, meant.position
            """
        ).map { try $0.get("id") }
        let units = Dictionary(
            uniqueKeysWithValues: try units(where: "unit.id IN \(list: order)").map { ($0.id, $0) })
        var seen: Set<Identifier<OfficeUnit>> = []
        return order.filter { seen.insert($0).inserted }.compactMap { units[$0] }
    }

    /// Whether a unit is one of these, or a member of one of them, however many groups lie between.
    package func isWithin(
        _ unit: Identifier<OfficeUnit>, groups: [Identifier<OfficeUnit>]
    ) throws -> Bool {
        guard !groups.contains(unit) else { return true }
        return try session.row(
            """
            WITH RECURSIVE meant(id) AS (
                SELECT member_id FROM unit_member WHERE group_id IN \(list: groups)
                UNION SELECT member_id FROM unit_member JOIN meant ON group_id = meant.id)
            SELECT id FROM meant WHERE id = \(unit)
            """) != nil
    }

    package func setMembers(_ members: [Identifier<OfficeUnit>], of group: Identifier<OfficeUnit>) throws {
        try session.run("DELETE FROM unit_member WHERE group_id = \(group)")
        try session.insert(
            into: "unit_member", columns: ["group_id", "position", "member_id"],
            rows: members.enumerated().map {
                [group.databaseValue, $0.databaseValue, $1.databaseValue]
            })
    }

    /// Links the tasks that name a unit in these words to it, where they are linked to none. Returns how many.
    package func linkTasks(
        toUnit unit: Identifier<OfficeUnit>, named searchKey: String, exactly name: (String) -> Bool
    )
        throws -> Int
    {
        let names = try session.rows(
            """
            SELECT DISTINCT name FROM task_unit WHERE search_key = \(searchKey) AND unit_id IS NULL
            """
        ).map { try $0.get("name", as: String.self) }.filter(name)
        return try names.reduce(0) { count, name in
            count
                + (try session.run(
                    """
                    UPDATE task_unit SET unit_id = \(unit)
                    WHERE search_key = \(searchKey) AND name = \(name) AND unit_id IS NULL
                    """))
        }
    }

    /// The names in tasks that no unit of the registry stands behind, with how many open tasks bear each.
    package func unlinkedUnits() throws -> [(name: String, tasks: Int)] {
        try session.rows(
            """
            SELECT name, count(DISTINCT task_id) AS tasks FROM task_unit JOIN task ON task.id = task_id
            WHERE unit_id IS NULL AND task.state NOT IN ('done', 'cancelled')
            GROUP BY name
            """
        ).map { (name: try $0.get("name"), tasks: try $0.get("tasks", as: Int.self)) }
            .sorted { one, other in
                one.tasks == other.tasks
                    ? UnitNaming.sortKey(one.name) < UnitNaming.sortKey(other.name) : one.tasks > other.tasks
            }
    }
}
