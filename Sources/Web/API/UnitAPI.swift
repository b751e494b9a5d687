import Actions
import Conferences
import HTTPTypes
import Hummingbird
import Store

/// The registry of units for programs.
enum UnitAPI {
    private static let unit = Schema.reference("Unit")

    static let routes: [Route] = [
        .api(
            .get, "/units", .may(.viewTasks),
            Operation(
                id: "listUnits", summary: "The units of the registry, in the order of the alphabet",
                query: ConferenceAPI.page, answer: Schema.page("Unit"))
        ) { exchange in
            let mine = exchange.officersUnit
            let units = try await exchange.look(.viewTasks) { records in
                let directory = UnitDirectory(try records.units())
                let own = mine.map { name in (try? records.meantUnit(name)).map { [$0] } ?? [] }
                return (own ?? directory.units).map { ($0, UnitJSON($0, directory)) }
            }
            let part = try exchange.cut(units) {
                ListPlace(UnitNaming.sortKey($0.0.name), $0.0.id.description)
            }
            return try exchange.json(part, \.1)
        },
        .api(
            .post, "/units", .to(AddUnit.self),
            Operation(
                id: "addUnit", summary: "Add a unit, or a group; tasks that name it are linked to it",
                body: ("application/json", NewUnit.schema), status: 201, answer: unit)
        ) { exchange in
            let body = try exchange.decoded(NewUnit.self)
            guard let name = body.name else { throw BadBody(field: "name") }
            return try await exchange.apply(
                AddUnit(
                    name, code: body.code, names: (body.names ?? []).map { UnitAlias(.alias, $0) },
                    parent: body.parent, inCharge: body.inCharge, members: body.members,
                    isDistinct: body.isDistinct ?? false), status: .created
            ) { UnitJSON($0.unit, UnitDirectory([])) }
        },
        .api(
            .get, "/units/:code", .may(.viewTasks),
            Operation(id: "getUnit", summary: "One unit with what it has to do", answer: unit)
        ) { exchange in
            let look = one(exchange)
            return try exchange.json(try await exchange.look(.viewTasks, look))
        },
        .api(
            .patch, "/units/:code", .to(EditUnit.self),
            Operation(
                id: "editUnit", summary: "Rename a unit, or change its place or who answers for it",
                body: ("application/json", NewUnit.schema), answer: unit, isTagged: true)
        ) { exchange in
            let (body, look) = (try exchange.decoded(NewUnit.self), one(exchange))
            var changes = EditUnit.Changes()
            changes.name = body.name
            changes.parent = body.parent
            changes.inCharge = body.inCharge
            changes.addedNames = (body.names ?? []).map { UnitAlias(.alias, $0) }
            changes.removedNames = body.removedNames ?? []
            changes.members = body.members
            changes.isDistinct = body.isDistinct ?? false
            let edit = EditUnit(exchange.parameter("code"), changes: changes)
            return try await exchange.change(edit) { try look($0) }
        },
        .api(
            .post, "/units/:code/end", .to(EndUnit.self),
            Operation(
                id: "endUnit", summary: "Note that a unit is merged or dissolved on a day, also one to come",
                body: (
                    "application/json",
                    Schema.object(
                        ["on": Schema.day], optional: ["successor": Schema.optional("string")])
                ), answer: unit)
        ) { exchange in
            let body = try exchange.decoded(End.self)
            guard let day = CalendarDate(iso: body.on) else { throw BadBody(field: "on") }
            return try await exchange.apply(
                EndUnit(
                    exchange.parameter("code"), into: body.successor, on: day,
                    isMerged: body.successor != nil)
            ) { UnitJSON($0, UnitDirectory([])) }
        },
        .api(
            .post, "/units/:code/keep", .to(KeepUnit.self),
            Operation(
                id: "keepUnit", summary: "Take back what was decided of a unit's end on a day to come",
                answer: unit)
        ) { exchange in
            try await exchange.apply(KeepUnit(exchange.parameter("code"))) { UnitJSON($0, UnitDirectory([])) }
        },
        .api(
            .post, "/unit-imports", .to(ImportAdministrativeUnits.self),
            Operation(
                id: "importUnits", summary: "Add the bodies of a province and its communes",
                body: (
                    "application/json",
                    Schema.object([
                        "province": Schema.text,
                        "body": Schema.oneOf(ImportAdministrativeUnits.Body.allCases.map(\.rawValue)),
                    ])
                ),
                answer: Schema.object(
                    ["added": Schema.number, "known": Schema.number, "group": Schema.text]))
        ) { exchange in
            let body = try exchange.decoded(Import.self)
            guard let kind = ImportAdministrativeUnits.Body(rawValue: body.body) else {
                throw BadBody(field: "body")
            }
            return try await exchange.apply(
                ImportAdministrativeUnits(province: body.province, body: kind)
            ) { Imported(added: $0.added, known: $0.known, group: $0.group) }
        },
    ]

    private static func one(_ exchange: Exchange) -> @Sendable (Records) throws -> UnitJSON {
        let (code, today, mine) = (exchange.parameter("code"), exchange.today, exchange.officersUnit)
        return { records in
            let overview = try UnitOverview(code, today: today, in: records)
            if let mine {
                guard let own = try? records.meantUnit(mine), own.id == overview.unit.id else {
                    throw ActionError.beyondRemit(code)
                }
            }
            return UnitJSON(overview)
        }
    }

    private struct NewUnit: Decodable {
        let name: String?
        let code: String?
        let parent: String?
        let inCharge: String?
        let names: [String]?
        let removedNames: [String]?
        let members: [String]?
        let isDistinct: Bool?

        static let schema = Schema.object(
            [:],
            optional: [
                "name": Schema.optional("string"), "code": Schema.optional("string"),
                "parent": Schema.optional("string"), "in_charge": Schema.optional("string"),
                "names": ["type": ["null", "array"], "items": Schema.text],
                "removed_names": ["type": ["null", "array"], "items": Schema.text],
                "members": ["type": ["null", "array"], "items": Schema.text],
                "is_distinct": ["type": ["null", "boolean"]],
            ])
    }

    private struct End: Decodable {
        let on: String
        let successor: String?
    }

    private struct Import: Decodable {
        let province: String
        let body: String
    }

    private struct Imported: Encodable, Sendable {
        let added: Int
        let known: Int
        let group: String
    }
}

struct UnitJSON: Encodable, Sendable {
    struct Name: Encodable, Sendable {
        let kind: String
        let name: String
        let until: String?
    }

    let code: String
    let name: String
    let state: String
    let isGroup: Bool
    let parent: String?
    let inCharge: String?
    let endedOn: String?
    let successor: String?
    /// The day on which it will end.
    let endsOn: String?
    let names: [Name]
    var members: [String]?
    var open: Int?
    var soon: Int?
    var overdue: Int?

    init(_ unit: OfficeUnit, _ directory: UnitDirectory) {
        code = unit.code
        name = unit.name
        state = unit.state.rawValue
        isGroup = unit.isGroup
        parent = unit.parent.flatMap(directory.unit)?.code
        inCharge = unit.inCharge
        endedOn = unit.endedOn?.description
        successor = unit.successor.flatMap(directory.unit)?.code
        endsOn = unit.ending?.on.description
        names = unit.names.map {
            Name(kind: $0.kind.rawValue, name: $0.name, until: $0.until?.description)
        }
    }

    init(_ overview: UnitOverview) {
        self.init(overview.unit, overview.directory)
        if overview.unit.isGroup { members = overview.members.map(\.code) }
        open = overview.open
        soon = overview.soon
        overdue = overview.overdue
    }

    static let schema = Schema.object(
        [
            "code": Schema.text, "name": Schema.text, "state": Schema.text, "is_group": Schema.flag,
            "names": Schema.list(
                Schema.object(
                    ["kind": Schema.text, "name": Schema.text], optional: ["until": Schema.optional("string")]
                )),
        ],
        optional: [
            "parent": Schema.optional("string"), "in_charge": Schema.optional("string"),
            "ended_on": Schema.optional("string"), "ends_on": Schema.optional("string"),
            "successor": Schema.optional("string"),
            "members": Schema.list(Schema.text), "open": Schema.optional("integer"),
            "soon": Schema.optional("integer"), "overdue": Schema.optional("integer"),
        ])
}
