/// Somebody whom a plan names: a chair, presenter, secretary, technician or person in charge of a point.
package struct PlannedPerson: Hashable, Sendable, Codable {
    /// How the plan refers to them, unique within it.
    package var key: String
    package var name: String
    /// Party and state titles, the way they are read out (chức vụ), most important first.
    package var titles: [String]
    /// The unit they come from (đơn vị).
    package var unit: String?
    /// A phone number as text, digits with a leading 0 or +84.
    package var phone: String?

    package init(
        key: String, name: String, titles: [String] = [], unit: String? = nil, phone: String? = nil
    ) {
        self.key = key
        self.name = name
        self.titles = titles
        self.unit = unit
        self.phone = phone
    }
}
