import AgendaFile
import Conferences
import Foundation
import Yams

/// Reading and checking plans, beside what the YAML library alone takes for the same text. Promised: the
/// nationwide plan of 3,356 points under 0.5 s, the whole program.
func checkBenchmark() throws {
    let nationwide = repository + "/agendas/toan-quoc-2026/plan.yaml"
    let limit = try fastest { try spawn("/bin/true", []) }
    report(
        "diemcau check, 3,356 points from the register",
        try fastest { try spawn(program, ["check", nationwide]) },
        limit: "/bin/true", limit)
    for points in [10, 100, 1000, 10_000] {
        let text = writtenOut(points: points)
        let yaml = try fastest(of: 3) { _ = try Yams.compose(yaml: text) }
        let whole = fastest(of: 3) {
            let reading = PlanFile.read(text, file: "plan.yaml", defaultSlug: "thu")
            _ = reading.plan.map { PlanChecks.run($0) }
        }
        report("read and check \(points) points written out", whole, limit: "Yams alone", yaml)
    }
}

/// A plan that lists this many points one by one.
private func writtenOut(points: Int) -> String {
    var text = """
        slug: thu
        title: Hội nghị thử
        form: online
        host: Tỉnh ủy
        date: 13/9/2019
        start: "08:00"
        end: "11:30"
        people:
          a: { name: Nguyễn Văn Thử, titles: [Phó Bí thư] }
        chairs: [a]
        agenda:
          - { title: Khai mạc, kind: opening, start: "08:00", duration: 210 }
        points:

        """
    for number in 0..<points {
        text += """
              - code: P\(number)
                name: Xã thứ \(number)
                unit: Đảng ủy xã \(number)
                capacity: 100
                expected: { Đảng viên: 80, Khách mời: 5 }

            """
    }
    return text
}
