package import Conferences
import Diagnostics

/// `plan.yaml`, the form in which a plan is written by people.
package enum PlanFile {
    /// The largest file that is read, in bytes. A plan of 40,000 points written out takes about 8 million.
    package static let sizeLimit = 16_000_000

    /// Reads a plan and finds everything that is wrong with it at once.
    ///
    /// - Parameters:
    ///   - file: The file's path, as findings show it.
    ///   - defaultSlug: The slug where the file gives none: the name of the folder it stands in.
    package static func read(
        _ text: String, file: String? = nil, defaultSlug: String? = nil, units: AdministrativeUnits = .current
    ) -> PlanReading {
        read(bytes: Array(text.utf8), file: file, defaultSlug: defaultSlug, units: units)
    }

    /// Reads a plan from a file's bytes, whatever they are. A caller need not read more than one byte past
    /// `sizeLimit`.
    package static func read(
        bytes: [UInt8], file: String? = nil, defaultSlug: String? = nil, units: AdministrativeUnits = .current
    ) -> PlanReading {
        let bytes = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
        if let finding = FileCheck.finding(in: bytes, file: file) {
            return PlanReading(plan: nil, findings: [finding], draft: nil, places: [:])
        }
        let report = Report(source: SourceText(bytes), file: file)
        var composer = YAMLComposer(report: report)
        let root = bytes.withUnsafeBufferPointer { composer.compose($0) }
        var reader = PlanReader(report: report, units: units)
        var plan: Plan?
        if let root, !root.isNull {
            plan = reader.read(root, defaultSlug: defaultSlug)
        } else if !report.hasErrors {
            report.error(.empty, at: .top)
        }
        let places = plan == nil && reader.draft == nil ? [:] : places(of: reader.places, in: report)
        return PlanReading(plan: plan, findings: report.findings, draft: reader.draft, places: places)
    }

    /// Looked up in the order of the text, which is what makes it linear.
    private static func places(of spans: [PlanElement: YAMLSpan], in report: Report) -> [PlanElement: Place] {
        let ordered = spans.sorted { $0.value.start < $1.value.start }
        return Dictionary(uniqueKeysWithValues: ordered.map { ($0.key, report.place(of: $0.value)) })
    }

    /// Writes a plan as YAML that reads back as the same plan.
    package static func write(_ plan: Plan) -> String { PlanWriter.text(of: plan) }
}
