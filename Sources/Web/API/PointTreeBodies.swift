import Actions
import Conferences

// What programs say of points outside the plan, and what they are told.

private struct Category: Decodable {
    let name: String
    let count: Int

    static let schema: JSON = [
        "type": ["null", "array"], "items": Schema.object(["name": Schema.text, "count": Schema.count]),
    ]

    var expected: ExpectedCategory { ExpectedCategory(name: name, count: count) }
}

extension PointTreeAPI {
    struct NewPoint: Decodable {
        let code: String?
        let name: String?
        let under: String?
        let unit: String?
        let address: String?
        let capacity: Int?
        let inCharge: String?
        let technician: String?
        let joinLink: String?
        let backupLine: String?
        fileprivate let expected: [Category]?
        let reason: String?

        var changes: EditPoint.Changes {
            EditPoint.Changes(
                name: name, unit: unit, address: address, capacity: capacity, inCharge: inCharge,
                technician: technician, joinLink: joinLink, backupLine: backupLine,
                expected: (expected ?? []).map(\.expected))
        }

        static func schema(isNew: Bool) -> JSON {
            var optional: [String: JSON] = [
                "unit": Schema.optional("string"), "address": Schema.optional("string"),
                "capacity": Schema.optionalCount, "in_charge": Schema.optional("string"),
                "technician": Schema.optional("string"), "join_link": Schema.optional("string"),
                "backup_line": Schema.optional("string"), "expected": Category.schema,
                "reason": Schema.optional("string"),
            ]
            if isNew {
                optional["under"] = Schema.optional("string")
                return Schema.object(["code": Schema.text, "name": Schema.text], optional: optional)
            }
            optional["name"] = Schema.optional("string")
            return Schema.object([:], optional: optional)
        }
    }

    struct Place: Decodable {
        let under: String?
        let reason: String?

        static let schema = Schema.object(
            [:], optional: ["under": Schema.optional("string"), "reason": Schema.optional("string")])
    }

    struct Closing: Decodable {
        let reason: String
        let withBelow: Bool?
        /// The code of the point to which the people move.
        let peopleTo: String?
        let keepRoster: Bool?

        var people: ClosePoint.People {
            peopleTo.map { .moveTo($0) } ?? (keepRoster == true ? .stay : .mustBeNone)
        }

        static let schema = Schema.object(
            ["reason": Schema.text],
            optional: [
                "with_below": ["type": ["null", "boolean"]], "people_to": Schema.optional("string"),
                "keep_roster": ["type": ["null", "boolean"]],
            ])
    }

    struct Units: Decodable {
        /// The code of the province whose communes they are; all provinces, where it is `nil`.
        let province: String?
        let withCommunes: Bool?
        let under: String?
        let capacity: Int?
        fileprivate let expected: [Category]?
        let reason: String?

        var selection: AdministrativeSelection {
            AdministrativeSelection(
                scope: province.map { .communes(province: $0) }
                    ?? .provinces(withCommunes: withCommunes ?? false), capacity: capacity,
                expected: (expected ?? []).map(\.expected))
        }

        static let schema = Schema.object(
            [:],
            optional: [
                "province": Schema.optional("string"), "with_communes": ["type": ["null", "boolean"]],
                "under": Schema.optional("string"), "capacity": Schema.optionalCount,
                "expected": Category.schema, "reason": Schema.optional("string"),
            ])
    }
}

/// What became of points, with findings as the API tells them.
typealias PointsChangedJSON = PointsChangedEntry<FindingJSON>

extension PointsChangedEntry {
    /// The first thousand of the changes.
    init(
        told changed: PointsChanged, same: Int? = nil, people: Int? = nil, isCommitted: Bool = true,
        findings: [Finding]? = nil
    ) {
        self.init(
            changed, same: same, people: people, isCommitted: isCommitted, limit: 1000, findings: findings)
    }

    static var schema: JSON {
        Schema.object(
            [
                "added": Schema.number, "renamed": Schema.number, "moved": Schema.number,
                "edited": Schema.number, "closed": Schema.number, "reopened": Schema.number,
                "points": Schema.number, "is_committed": Schema.flag,
                "changes": Schema.list(Schema.reference("PointChange")),
            ],
            optional: [
                "same": Schema.optional("integer"), "people": Schema.optional("integer"),
                "findings": Schema.list(Schema.reference("Finding")),
            ])
    }
}

extension PointChangeEntry {
    static let schema = Schema.object(
        [
            "point": Schema.text,
            "change": Schema.oneOf(PointHistoryEntry.Kind.allCases.map(\.rawValue)), "at": Schema.text,
            "by": Schema.text,
            "fields": Schema.list(
                Schema.object(
                    ["field": Schema.oneOf(PointField.allCases.map(\.rawValue))],
                    optional: ["before": Schema.optional("string"), "after": Schema.optional("string")])),
        ], optional: ["reason": Schema.optional("string"), "version": Schema.optional("integer")])
}
