package import Conferences
import Foundation
import Store

/// Changes what is known of a point: its name (đổi tên), who is in charge, its capacity and the rest. Where it hangs
/// is changed by ``MovePoint``.
package struct EditPoint: Action {
    package static let permission = Permission.managePoints
    package static let name = "point.edit"

    /// What is to change; `nil` for what stays. An empty text takes away what there is.
    package struct Changes: Sendable, Hashable {
        package var name: String?
        package var unit: String?
        package var address: String?
        /// 0 takes it away.
        package var capacity: Int?
        package var inCharge: String?
        package var technician: String?
        package var joinLink: String?
        package var backupLine: String?
        /// Categories that get another number; those with 0 are taken away.
        package var expected: [ExpectedCategory]

        package init(
            name: String? = nil, unit: String? = nil, address: String? = nil, capacity: Int? = nil,
            inCharge: String? = nil, technician: String? = nil, joinLink: String? = nil,
            backupLine: String? = nil, expected: [ExpectedCategory] = []
        ) {
            self.name = name
            self.unit = unit
            self.address = address
            self.capacity = capacity
            self.inCharge = inCharge
            self.technician = technician
            self.joinLink = joinLink
            self.backupLine = backupLine
            self.expected = expected
        }
    }

    let conference: String
    let code: String
    let changes: Changes
    let reason: String?

    package init(conference: String, code: String, changes: Changes, reason: String? = nil) {
        self.conference = conference
        self.code = code
        self.changes = changes
        self.reason = reason
    }

    /// - Throws: ``PointTreeError``.
    package func perform(in work: Work) throws -> PointsChanged {
        let conference = try work.conference(self.conference)
        try work.requireRemit(overPoints: [code], of: conference)
        return try work.changePoints(of: conference, reason: reason) { forest in
            var point = try forest.known(code)
            point.details.apply(changes)
            try point.details.check(code)
            forest[code] = point
        }
    }
}

extension PointDetails {
    /// Changes what the changes name.
    package mutating func apply(_ changes: EditPoint.Changes) {
        func set(_ part: inout String?, _ text: String?) {
            guard let text = text.map(Self.plain) else { return }
            part = text.isEmpty ? nil : text
        }
        if let name = changes.name.map(Self.plain) { self.name = name }
        set(&unit, changes.unit)
        set(&address, changes.address)
        set(&inCharge, changes.inCharge)
        set(&technician, changes.technician)
        set(&joinLink, changes.joinLink)
        set(&backupLine, changes.backupLine)
        if let capacity = changes.capacity { self.capacity = capacity == 0 ? nil : capacity }
        for category in changes.expected {
            if let index = expected.firstIndex(where: { $0.name == category.name }) {
                expected[index].count = category.count
            } else {
                expected.append(category)
            }
        }
        let taken = Set(changes.expected.filter { $0.count == 0 }.map(\.name))
        expected.removeAll { taken.contains($0.name) }
    }

    /// Without spaces at the ends, and with single ones inside.
    private static func plain(_ text: String) -> String {
        text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
            .precomposedStringWithCanonicalMapping
    }
}
