import Conferences
import Diagnostics

extension Plan {
    /// What the checks find, as `code` lines, for plans whose findings differ by code alone.
    var foundCodes: [String] { PlanChecks.run(self).map(\.finding.code) }

    func findings(_ code: String) -> [CheckFinding] {
        PlanChecks.run(self).filter { $0.finding.code == code }
    }

    /// The titles of the items that a code's findings are about.
    func items(_ code: String) -> [String] {
        findings(code).compactMap {
            if case .item(let index) = $0.about { agenda[index].title } else { nil }
        }
    }

    /// The sample with another agenda, and with nothing else that could be found.
    static func withAgenda(
        _ agenda: [AgendaItem], start: String? = "08:00", end: String? = "11:30", lastDay: String? = nil
    ) -> Plan {
        Sample.plan.with {
            $0.directives = []
            $0.agenda = agenda
            $0.schedule.start = start.map(Sample.time)
            $0.schedule.end = end.map(Sample.time)
            if let lastDay { $0.schedule.lastDay = Sample.date(lastDay) }
        }
    }
}
