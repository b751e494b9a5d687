import ArgumentParser
import Conferences
import Foundation
import OfficeText
import Phrases

/// Which days offices work, besides the law's rule.
struct HolidayOptions: ParsableArguments {
    @Option(help: ArgumentHelp(Spoken.phrases.help.holidays, valueName: Spoken.phrases.help.fileValue))
    var holidays: String?

    /// The law's holidays with those of `--holidays`, or of the environment's `DIEMCAU_HOLIDAYS`.
    func calendar(_ console: Console) throws -> HolidayCalendar {
        let named = ProcessInfo.processInfo.environment["DIEMCAU_HOLIDAYS"].flatMap { $0.isEmpty ? nil : $0 }
        guard let path = holidays ?? named else { return .vietnam }
        let text = try InputFile.text(path).text
        do {
            return HolidayCalendar(extra: try ExtraDays(text: text))
        } catch {
            console.remark(console.styledRemark(console.phrases.output.badHolidays(path, error), .red))
            throw Refusal()
        }
    }
}
