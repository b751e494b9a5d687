/// One field of a form as a page shows it: its control, what stands in it, and beside it what is wrong with it.
struct FormField: Sendable {
    enum Control: Sendable {
        case line, number, day, time, phone
        case text(rows: Int)
        case choice([Choice])
        /// Several may be ticked.
        case boxes([Choice])
    }

    struct Choice: Sendable {
        let value: String
        let text: String
    }

    let name: String
    let label: String
    var control = Control.line
    var value = ""
    var hint: String?
    var isRequired = false
    /// Whether it takes the whole width.
    var isWide = false
    /// The id of a list of what one may mean.
    var list: String?
    var hasFocus = false
    var findings: [View] = []
    /// Stands before its id, where a page has several forms with a field of this name.
    var idPrefix = ""

    /// A field's name as an element's id.
    static func id(_ name: String) -> String { name.replacing(".", with: "-") }

    /// What the template is filled with. Everything has a value: what has none would be looked for in what stands
    /// around the field.
    var view: View {
        let id = idPrefix + Self.id(name)
        var described = findings.isEmpty ? [] : ["found-\(id)"]
        if hint != nil { described.append("hint-\(id)") }
        var view: View = [
            "id": id, "name": name, "label": label, "value": value, "hint": hint ?? false,
            "list": list ?? false, "isRequired": isRequired, "isWide": isWide, "hasFocus": hasFocus,
            "findings": findings, "isInvalid": findings.contains { $0["level"] as? String == "error" },
            "described": described.isEmpty ? false : described.joined(separator: " "), "type": false,
            "lines": false, "isChoice": false, "isBoxes": false, "choices": [View](),
        ]
        switch control {
        case .line: view["type"] = "text"
        case .number: view["type"] = "number"
        case .phone: view["type"] = "tel"
        // What a browser's calendar or clock cannot show stays as it was typed.
        case .day: view["type"] = isShown(by: /\d{4}-\d\d-\d\d/) ? "date" : "text"
        case .time: view["type"] = isShown(by: /(?:[01]\d|2[0-3]):\d\d/) ? "time" : "text"
        case .text(let lines): view["lines"] = lines
        case .choice(let choices):
            view["isChoice"] = true
            view["choices"] = choices.map { $0.view(isChosen: $0.value == value) }
        case .boxes(let choices):
            let ticked = Set(ListField.parts(value))
            view["isBoxes"] = true
            view["choices"] = choices.map { $0.view(isChosen: ticked.contains($0.value)) }
        }
        return view
    }

    private func isShown(by pattern: Regex<Substring>) -> Bool {
        value.isEmpty || value.wholeMatch(of: pattern) != nil
    }
}

extension FormField.Choice {
    fileprivate func view(isChosen: Bool) -> View {
        ["value": value, "text": text, "isChosen": isChosen]
    }
}
