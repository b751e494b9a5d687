import Synchronization

/// The identity of a stored thing: 64 bits, in the order of their making, of a type of its own so that a
/// task is never looked up by a point's.
package struct Identifier<Entity>: Hashable, Comparable, Sendable {
    package let rawValue: Int64

    package init(rawValue: Int64) { self.rawValue = rawValue }

    package static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}

extension Identifier: CustomStringConvertible {
    /// 13 letters and digits that sort like the identifiers (base 32, Douglas Crockford's alphabet: no I,
    /// L, O or U that one could misread).
    package var description: String {
        var rest = UInt64(bitPattern: rawValue)
        var letters: [UInt8] = []
        for _ in 0..<13 {
            letters.append(identifierAlphabet[Int(rest & 31)])
            rest >>= 5
        }
        return String(decoding: letters.reversed(), as: UTF8.self)
    }

    /// Reads what ``description`` prints, in capitals or not.
    package init?(_ text: some StringProtocol) {
        guard text.utf8.count == 13 else { return nil }
        var value: UInt64 = 0
        for letter in text.lowercased().utf8 {
            guard let digit = identifierAlphabet.firstIndex(of: letter) else { return nil }
            value = value << 5 | UInt64(digit)
        }
        guard value >> 63 == 0 else { return nil }
        rawValue = Int64(value)
    }
}

private let identifierAlphabet = Array("0123456789abcdefghjkmnpqrstvwxyz".utf8)

/// Makes identifiers: 41 bits of milliseconds since 1 January 2020 and 22 bits of chance, always larger
/// than the one before.
package final class IdentifierSource: Sendable {
    private struct State {
        var last: Int64 = 0
        var random: any RandomNumberGenerator & Sendable
    }

    private static let epoch: Int64 = 1_577_836_800_000
    private let state: Mutex<State>

    package init(random: any RandomNumberGenerator & Sendable = SystemRandomNumberGenerator()) {
        state = Mutex(State(random: random))
    }

    package func next<Entity>(at now: Instant, for entity: Entity.Type = Entity.self) -> Identifier<Entity> {
        state.withLock { state in
            let elapsed = min(max(0, now.milliseconds - Self.epoch), 1 << 41 - 1)
            let fresh = elapsed << 22 | Int64(state.random.next(upperBound: UInt64(1 << 22)))
            // The clock may stand still or go back; the order of identifiers does not.
            state.last = max(fresh, state.last + 1)
            return Identifier(rawValue: state.last)
        }
    }
}
