/// A time on the clock to the minute (giờ), without a day.
package struct TimeOfDay: Hashable, Comparable, Sendable {
    /// Minutes since midnight, 0…1440; 1440 is the midnight that ends the day.
    package let minutes: Int

    /// `nil` outside 0…1440.
    package init?(minutes: Int) {
        guard (0...1440).contains(minutes) else { return nil }
        self.minutes = minutes
    }

    package init?(hour: Int, minute: Int) {
        guard (0...24).contains(hour), (0...59).contains(minute) else { return nil }
        self.init(minutes: hour * 60 + minute)
    }

    package static func < (left: TimeOfDay, right: TimeOfDay) -> Bool { left.minutes < right.minutes }
}

extension TimeOfDay: CustomStringConvertible {
    /// `08:00`.
    package var description: String { "\(padded(minutes / 60)):\(padded(minutes % 60))" }
}

extension TimeOfDay: Codable {
    package init(from decoder: any Decoder) throws {
        let minutes = try decoder.singleValueContainer().decode(Int.self)
        guard let time = TimeOfDay(minutes: minutes) else {
            throw DecodingError.dataCorrupted(
                .init(codingPath: decoder.codingPath, debugDescription: "no such time: \(minutes)"))
        }
        self = time
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(minutes)
    }
}
