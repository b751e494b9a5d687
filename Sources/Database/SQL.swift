/// A statement with its parameters. What is interpolated becomes a parameter, never a part of the text, so
/// that no value can be read as SQL:
///
///     session.rows("SELECT id FROM conference WHERE slug = \(slug)")
package struct SQL: ExpressibleByStringInterpolation, Sendable {
    /// The text around the parameters: always one more than there are parameters.
    fileprivate(set) var segments: [String]
    package fileprivate(set) var parameters: [Value]

    package init(stringLiteral text: String) {
        segments = [text]
        parameters = []
    }

    package init(stringInterpolation: Interpolation) {
        segments = stringInterpolation.segments
        parameters = stringInterpolation.parameters
    }

    package struct Interpolation: StringInterpolationProtocol {
        fileprivate var segments = [""]
        fileprivate var parameters: [Value] = []

        package init(literalCapacity: Int, interpolationCount: Int) {
            segments.reserveCapacity(interpolationCount + 1)
            parameters.reserveCapacity(interpolationCount)
        }

        package mutating func appendLiteral(_ literal: String) {
            segments[segments.count - 1] += literal
        }

        package mutating func appendInterpolation(_ value: some DatabaseConvertible) {
            append(value.databaseValue)
        }

        package mutating func appendInterpolation(_ value: (some DatabaseConvertible)?) {
            append(value?.databaseValue ?? .null)
        }

        private mutating func append(_ value: Value) {
            parameters.append(value)
            segments.append("")
        }

        /// `(?, ?, ?)` for `IN`; a list that no value is in, where it is empty.
        ///
        /// The last value is repeated until there are 1, 2, 4, 8 … of them, which changes nothing: else there
        /// would be a prepared statement for every length that ever comes up.
        package mutating func appendInterpolation(list values: [some DatabaseConvertible]) {
            appendLiteral("(")
            if values.isEmpty { appendLiteral("NULL") }
            for (index, value) in values.enumerated() {
                if index > 0 { appendLiteral(", ") }
                appendInterpolation(value)
            }
            if let last = values.last?.databaseValue, values.count <= Self.longestFilled {
                var count = values.count
                while count & (count - 1) != 0 {
                    appendLiteral(", ")
                    append(last)
                    count += 1
                }
            }
            appendLiteral(")")
        }

        private static var longestFilled: Int { 1024 }

        /// `(?, ?), (?, ?)` for `VALUES`: at least one row, all of the same length.
        package mutating func appendInterpolation(rows: [[Value]]) {
            segments.reserveCapacity(segments.count + rows.count * (rows.first?.count ?? 0))
            for (number, row) in rows.enumerated() {
                appendLiteral(number > 0 ? "), (" : "(")
                for (index, value) in row.enumerated() {
                    if index > 0 { appendLiteral(", ") }
                    append(value)
                }
            }
            appendLiteral(")")
        }

        /// Another statement's text and parameters in this place.
        package mutating func appendInterpolation(_ part: SQL) {
            appendLiteral(part.segments[0])
            for (parameter, segment) in zip(part.parameters, part.segments.dropFirst()) {
                parameters.append(parameter)
                segments.append(segment)
            }
        }
    }

    /// The text with each parameter's place marked, `placeholder` being told its number from 1.
    func text(_ placeholder: (Int) -> String) -> String {
        var text = segments[0]
        for (index, segment) in segments.dropFirst().enumerated() {
            text += placeholder(index + 1)
            text += segment
        }
        return text
    }
}
