import Diagnostics

extension CheckedPlan {
    /// What a finding about an entry of the tree of points calls it.
    func subject(_ entry: PointEntry) -> CheckProblem.PointSubject {
        switch entry {
        case .point(let point):
            return .point(code: point.code, name: point.name)
        case .administrative(let selection):
            switch selection.scope {
            case .provinces(withCommunes: false):
                return .provinces(count: units.provinces.count)
            case .provinces(withCommunes: true):
                let communes = units.provinces.reduce(0) { $0 + (units.communes(of: $1.code)?.count ?? 0) }
                return .provincesWithCommunes(count: units.provinces.count + communes)
            case .communes(let code):
                let province = units.provinces.first { $0.code == code }
                return .communes(
                    province: province?.title ?? code, count: units.communes(of: code)?.count ?? 0)
            }
        }
    }
}

extension PointEntry {
    /// The name by which a plan accepts a finding about the entry: a point's code, the code of the province
    /// whose communes are meant, or `provinces`.
    var acceptedLabel: String {
        switch self {
        case .point(let point): point.code
        case .administrative(let selection):
            switch selection.scope {
            case .provinces: "provinces"
            case .communes(let province): province
            }
        }
    }
}
