import Mustache

/// What a template is filled with: values by name. What is `nil` is as if it were not there.
struct View: MustacheParent, ExpressibleByDictionaryLiteral, Sendable {
    private var values: [String: any Sendable] = [:]

    init(dictionaryLiteral elements: (String, (any Sendable)?)...) {
        for (name, value) in elements { values[name] = value }
    }

    subscript(name: String) -> (any Sendable)? {
        get { values[name] }
        set { values[name] = newValue }
    }

    func child(named name: String) -> Any? { values[name] }

    func with(_ name: String, _ value: (any Sendable)?) -> View {
        var view = self
        view[name] = value
        return view
    }
}

extension View {
    /// The strings of a structure of phrases, and of the structures in it.
    init(reflecting phrases: Any) {
        for child in Mirror(reflecting: phrases).children {
            guard let name = child.label else { continue }
            if let text = child.value as? String {
                values[name] = text
            } else if !Mirror(reflecting: child.value).children.isEmpty {
                values[name] = View(reflecting: child.value)
            }
        }
    }

    /// The names that lead to a string, as `a.b`.
    var names: Set<String> {
        var names: Set<String> = []
        for (name, value) in values {
            if let inner = value as? View {
                names.formUnion(inner.names.map { "\(name).\($0)" })
            } else {
                names.insert(name)
            }
        }
        return names
    }
}

extension String {
    /// The text, `nil` where it is empty: a template shows what is there.
    var nonEmpty: String? { isEmpty ? nil : self }
}
