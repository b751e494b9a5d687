/// A sentence with the places that a rule shall find marked in it: `⟦…⟧`.
struct MarkedText: Sendable {
    /// The sentence without its marks.
    var text: String
    /// Unicode scalars of `text`, in order.
    var places: [Range<Int>]

    init(_ marked: String) {
        var view = String.UnicodeScalarView()
        var places: [Range<Int>] = []
        var open: [Int] = []
        for scalar in marked.unicodeScalars {
            switch scalar {
            case "⟦": open.append(view.count)
            case "⟧": if let start = open.popLast() { places.append(start..<view.count) }
            default: view.append(scalar)
            }
        }
        text = String(view)
        self.places = places
    }

    /// The text at a place.
    subscript(range: Range<Int>) -> String {
        let scalars = Array(text.unicodeScalars)
        return String(String.UnicodeScalarView(scalars[range]))
    }
}
