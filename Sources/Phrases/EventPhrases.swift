package import Actions

/// What each event tells of, and what its fields mean.
package struct EventPhrases: Sendable {
    /// When an event is sent.
    package let summary: @Sendable (EventType) -> String
    package let field: @Sendable (EventField) -> String
    package let change: EventChangePhrases
    /// The shape of a field's value.
    package let shape: @Sendable (EventField.Shape) -> String
    package let always: String
    package let sometimes: String
    package let fieldHeading: String
    package let shapeHeading: String
    package let presenceHeading: String
    package let meaningHeading: String
    package let example: String
    package let more: String
}
