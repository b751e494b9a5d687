import AgendaFile
import Conferences
import Diagnostics
import Foundation
import Phrases

/// A plan's file cannot be read at all.
struct FileTroubleReport: Error {
    let trouble: FileTrouble
}

/// A plan out of a file, with everything that was found in it.
struct PlanSource {
    let path: String
    let reading: PlanReading
    /// What the checks found, each at its place in the file; as far as the file could be read.
    let checks: [CheckFinding]

    /// Reads `plan.yaml`, or the one in a conference's folder.
    ///
    /// - Throws: ``FileTroubleReport``.
    init(_ given: String) throws {
        var isFolder: ObjCBool = false
        var path = given
        if FileManager.default.fileExists(atPath: given, isDirectory: &isFolder), isFolder.boolValue {
            path = (given.hasSuffix("/") ? given : given + "/") + "plan.yaml"
        }
        let bytes: [UInt8]
        do {
            bytes = try InputFile.bytes(path, limit: PlanFile.sizeLimit)
        } catch let trouble as FileTrouble {
            throw FileTroubleReport(trouble: trouble)
        }
        let folder = URL(fileURLWithPath: path).deletingLastPathComponent().lastPathComponent
        let reading = PlanFile.read(
            bytes: bytes, file: path, defaultSlug: Plan.isSlug(folder) ? folder : nil)
        self.path = path
        self.reading = reading
        checks = reading.checks()
    }

    /// The plan, where nothing stops it.
    ///
    /// - Throws: ``Refusal`` after saying on standard error what does.
    func usable(_ console: Console) throws -> Plan {
        for finding in reading.findings { console.remark(console.describe(finding)) }
        for finding in checks where finding.finding.severity > .note {
            console.remark(console.describe(finding))
        }
        let errors =
            reading.findings.count { $0.severity == .error }
            + checks.count { $0.finding.severity == .error }
        guard errors == 0, let plan = reading.plan else {
            console.remark(
                console.styledRemark(console.phrases.output.planHasErrors(path, max(1, errors)), .red))
            throw Refusal()
        }
        return plan
    }
}

/// What `check` says of one file.
struct CheckedFile {
    let path: String
    let source: PlanSource?
    let errors: Int
    let warnings: Int

    init(_ source: PlanSource) {
        path = source.path
        self.source = source
        let severities = source.reading.findings.map(\.severity) + source.checks.map(\.finding.severity)
        errors = severities.count { $0 == .error }
        warnings = severities.count { $0 == .warning }
    }

    init(unreadable path: String) {
        self.path = path
        source = nil
        errors = 1
        warnings = 0
    }

    func print(on console: Console, withAccepted: Bool) {
        guard let source else { return }
        for finding in source.reading.findings { console.line(console.describe(finding)) }
        for finding in source.checks where withAccepted || finding.acceptedReason == nil {
            console.line(console.describe(finding))
        }
        let accepted = source.checks.count { $0.acceptedReason != nil }
        let points = source.reading.plan?.connectionPoints().count ?? 0
        let summary = console.phrases.output.checked(path, errors, warnings, accepted, points)
        console.line(console.styled(summary, errors > 0 ? .red : warnings > 0 ? .yellow : .green))
    }

    func json(_ phrases: Phrases) -> CheckedFileJSON {
        let read = source?.reading.findings.map {
            FindingJSON($0, message: phrases.planFile.problem($0.problem))
        }
        let checked = source?.checks.map {
            FindingJSON(
                $0.finding, message: phrases.checks.problem($0.finding.problem),
                acceptedReason: $0.acceptedReason)
        }
        return CheckedFileJSON(
            file: path, conference: source?.reading.plan?.slug, errors: errors, warnings: warnings,
            findings: (read ?? []) + (checked ?? []))
    }
}

struct CheckedFileJSON: Encodable {
    let file: String
    let conference: String?
    let errors: Int
    let warnings: Int
    let findings: [FindingJSON]
}
