import Actions
import Conferences
import Foundation
import Phrases

/// Boards as they were made for a state of the database: ten thousand that watch the same one cost one look.
actor Boards {
    private struct Key: Hashable {
        let slug: String
        let language: Language
        let remit: Remit
    }

    private struct Made {
        let stamp: Int64
        /// Lateness grows by itself.
        let minute: Int64
        let event: Task<LiveEvent, any Error>
    }

    private var made: [Key: Made] = [:]

    /// The board for a state of the database or a newer one. Where nothing that it shows has changed, it is the
    /// event that was told before.
    func event(_ exchange: Exchange, stamp: Int64) async throws -> LiveEvent {
        let key = Key(
            slug: exchange.parameter("slug"), language: exchange.phrases.language,
            remit: exchange.actor.remit)
        let known = made[key]
        let minute = exchange.office.now().milliseconds / 60_000
        if let known, known.stamp >= stamp, known.minute == minute { return try await known.event.value }
        let event = Task {
            let encoder = Exchange.encoder()
            // In the same order each time, so that the same board is the same text.
            encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
            let board = try await Board.of(exchange)
            let event = LiveEvent(
                stamp: stamp, data: String(decoding: try encoder.encode(board), as: UTF8.self))
            guard let earlier = try? await known?.event.value, earlier.isSame(as: event) else { return event }
            return earlier
        }
        if made.count > 1000 { made = [:] }
        made[key] = Made(stamp: stamp, minute: minute, event: event)
        do {
            return try await event.value
        } catch {
            // A look that failed says nothing of the board: the next who asks looks again.
            if made[key]?.event == event { made[key] = nil }
            throw error
        }
    }
}
