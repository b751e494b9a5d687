package import Conferences
import Database

extension Records {
    /// Writes down that word of a conference's beginning was told; false where it was before.
    ///
    /// - Parameters:
    ///   - start: when the conference begins; of another beginning word is told again.
    ///   - about: of what was reminded; empty for the word to everybody.
    package func noteStarting(
        _ conference: Identifier<Conference>, at start: Instant, _ minutesBefore: Int, _ about: String,
        toldAt now: Instant
    ) throws -> Bool {
        try session.run(
            """
            INSERT INTO starting_word (conference_id, starts_at, minutes_before, about, told_at)
            VALUES (\(conference), \(start), \(minutesBefore), \(about), \(now))
            ON CONFLICT (conference_id, starts_at, minutes_before, about) DO NOTHING
            """) > 0
    }

    package func hasToldStarting(
        _ conference: Identifier<Conference>, at start: Instant, _ minutesBefore: Int, _ about: String
    ) throws -> Bool {
        try session.row(
            """
            SELECT 1 AS found FROM starting_word WHERE conference_id = \(conference) AND starts_at = \(start)
                AND minutes_before = \(minutesBefore) AND about = \(about)
            """) != nil
    }
}
