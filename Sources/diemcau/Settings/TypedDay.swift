import ArgumentParser
import Conferences
import Phrases

/// A day as it is typed behind an option: what is no day is refused with how to write it.
enum TypedDay {
    @Sendable static func read(_ text: String) throws -> CalendarDate {
        do throws(TypedDateFault) {
            return try CalendarDate(typed: text)
        } catch {
            throw ValidationError("“\(text)”: \(Spoken.phrases.tasks.date(error)).")
        }
    }
}
