/// The register of administrative units (đơn vị hành chính) of Viet Nam in two levels, as it stands since
/// 1 July 2025: 34 provinces and 3,321 communes.
///
/// The data is the resource `administrative-units.csv` (code, kind, name, province).
package struct AdministrativeUnits: Sendable {
    package struct Unit: Hashable, Sendable {
        /// The statistical code: two digits for a province, five for a commune.
        package let code: String
        /// `tỉnh`, `thành phố`, `xã`, `phường` or `đặc khu`.
        package let kind: String
        package let name: String

        /// The kind and the name as a heading has them, `Phường Hoàn Kiếm`.
        package var title: String { kind.prefix(1).uppercased() + kind.dropFirst() + " " + name }
    }

    package let provinces: [Unit]
    private let communesByProvince: [String: [Unit]]

    /// The communes of the province with this code, in the register's order; `nil` for an unknown province.
    package func communes(of province: String) -> [Unit]? { communesByProvince[province] }

    /// The register that the program carries with it.
    package static let current = AdministrativeUnits(csv: PackageResources.administrative_units_csv)

    init(csv: [UInt8]) {
        var provinces: [Unit] = []
        var communes: [String: [Unit]] = [:]
        for line in csv.split(separator: UInt8(ascii: "\n")).dropFirst() {
            let cells = line.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false)
                .map { String(decoding: Self.trimmed($0), as: UTF8.self) }
            guard cells.count == 4 else { continue }
            let unit = Unit(code: cells[0], kind: cells[1], name: cells[2])
            if cells[3].isEmpty {
                provinces.append(unit)
                communes[unit.code] = []
            } else {
                communes[cells[3], default: []].append(unit)
            }
        }
        self.provinces = provinces
        communesByProvince = communes
    }

    /// A cell without the white space around it: ten names of the register as it is published begin with a
    /// space, and a line may end in a carriage return.
    private static func trimmed(_ cell: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        guard let first = cell.firstIndex(where: { $0 > 32 }), let last = cell.lastIndex(where: { $0 > 32 })
        else { return [] }
        return cell[first...last]
    }
}
