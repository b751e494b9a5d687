import Foundation

/// The form of a page once more as somebody filled it in, with what is wrong beside it. It works on the finished page,
/// so that no form can be forgotten.
struct RefilledForm {
    /// What it says above itself.
    enum Message {
        case text(String)
        /// Made of the label of the field that is meant.
        case ofField(@Sendable (_ label: String) -> String)
    }

    private let page: [UInt8]
    private let tags: [MarkupTag]
    /// The form's tags, from the one that begins it.
    private let own: Range<Int>
    private var edits: [(range: Range<Int>, text: String)] = []
    /// The names of the fields that the form has.
    private(set) var names: Set<String> = []

    /// - Returns: `nil` where the page has no form that is sent to `action`.
    init?(_ page: String, action: String, form: Form) {
        self.page = Array(page.utf8)
        tags = MarkupTag.all(of: self.page)
        var best: (range: Range<Int>, score: Int)?
        for (start, tag) in tags.enumerated()
        where tag.name == "form" && tag.text("method") == "post" && Self.isSame(tag.text("action"), action) {
            let end = tags[start...].firstIndex { $0.name == "/form" } ?? tags.endIndex
            // Of several forms that are sent to the same place it is the one that says the same unseen things and has
            // the fields that were filled in.
            let score = tags[start..<end].count { tag in
                guard let name = tag.text("name"), name != "csrf", let typed = form.values[name] else {
                    return false
                }
                return tag.text("type") != "hidden" || typed.contains(tag.text("value") ?? "")
            }
            if best == nil || score > best?.score ?? 0 { best = (start..<end, score) }
        }
        guard let best else { return nil }
        own = best.range
    }

    /// The names of the fields that say on a page, seen or not, what was typed.
    static func names(in page: String, thatSay form: Form) -> Set<String> {
        let said = MarkupTag.all(of: Array(page.utf8)).compactMap { tag in
            tag.text("name").flatMap { name in
                tag.text("value").map { form.all(name).contains($0) } ?? false ? name : nil
            }
        }
        return Set(said)
    }

    private static func isSame(_ action: String?, _ path: String) -> Bool {
        guard let action else { return false }
        return action == path || action.removingPercentEncoding == path.removingPercentEncoding
    }

    /// - Parameters:
    ///   - wrong: the names of the fields that are wrong, as far as that is known.
    ///   - message: what is wrong; `nil` where the page says it already.
    /// - Returns: the page.
    mutating func filled(with form: Form, wrong: [String], message: Message?) -> String {
        var counts: [String: Int] = [:]
        var select: String?
        var label: String?
        var open = detailsAround()
        var hasFocus = false
        for index in own.dropFirst() {
            let tag = tags[index]
            switch tag.name {
            case "details": open.append(index)
            case "/details": _ = open.popLast()
            case "/select": select = nil
            case "option":
                guard let select else { continue }
                let value = tag.text("value") ?? text(after: index)
                set("selected", form.raw(select) == value, in: tag)
            case "input", "textarea", "select":
                guard let name = tag.text("name"), name != "csrf" else { continue }
                names.insert(name)
                let count = counts[name, default: 0]
                if fill(tag, index, form, name, count) {
                    open.forEach { set("open", true, in: tags[$0]) }
                }
                counts[name] = count + 1
                if tag.name == "select" { select = name }
                if wrong.contains(name), tag.text("type") != "hidden" {
                    label = label ?? self.label(of: tag) ?? name
                    mark(tag, hasFocus: !hasFocus)
                    hasFocus = true
                    open.forEach { set("open", true, in: tags[$0]) }
                }
            default: continue
            }
        }
        for index in detailsAround() { set("open", true, in: tags[index]) }
        if let message { say(message, label: label ?? wrong.first ?? "", hasFocus: !hasFocus) }
        return edited()
    }

    // MARK: - Fields

    /// - Returns: whether somebody wrote something there.
    private mutating func fill(
        _ tag: MarkupTag, _ index: Int, _ form: Form, _ name: String, _ count: Int
    ) -> Bool {
        let all = form.values[name] ?? []
        let typed = count < all.count ? all[count] : ""
        switch (tag.name, tag.text("type")) {
        case ("select", _): return false
        case ("textarea", _):
            let end = index + 1 < tags.count ? tags[index + 1].range.lowerBound : tag.range.upperBound
            // The first line break of a text belongs to the tag.
            edits.append((tag.range.upperBound..<end, "\n" + MarkupTag.escaped(typed)))
        case (_, "hidden"), (_, "password"), (_, "file"): return false
        case (_, "checkbox"), (_, "radio"):
            let isChosen = all.contains(tag.text("value") ?? "on")
            set("checked", isChosen, in: tag)
            return isChosen && tag.text("type") == "checkbox"
        default:
            set("value", to: typed, in: tag)
            // What the browser's own control cannot show would be lost in it.
            if let type = tag.text("type"), !Self.isShown(typed, in: type) {
                set("type", to: "text", in: tag)
            }
        }
        return !typed.isEmpty
    }

    private static func isShown(_ text: String, in type: String) -> Bool {
        switch type {
        case "number": text.isEmpty || Double(text) != nil
        case "date": text.isEmpty || text.wholeMatch(of: /\d{4}-\d\d-\d\d/) != nil
        case "time": text.isEmpty || text.wholeMatch(of: /(?:[01]\d|2[0-3]):\d\d/) != nil
        case "datetime-local": text.isEmpty || text.wholeMatch(of: /\d{4}-\d\d-\d\dT\d\d:\d\d/) != nil
        default: true
        }
    }

    private mutating func mark(_ tag: MarkupTag, hasFocus: Bool) {
        set("aria-invalid", to: "true", in: tag)
        set(
            "aria-describedby",
            to: [tag.text("aria-describedby"), "refused"].compactMap { $0 }
                .joined(separator: " "), in: tag)
        if hasFocus { set("autofocus", true, in: tag) }
    }

    private func label(of tag: MarkupTag) -> String? {
        guard let id = tag.text("id"),
            let label = tags.firstIndex(where: { $0.name == "label" && $0.text("for") == id })
        else { return nil }
        return text(after: label).trimmingCharacters(in: .whitespacesAndNewlines)
    }

    /// The text from a tag to the next.
    private func text(after index: Int) -> String {
        let end = index + 1 < tags.count ? tags[index + 1].range.lowerBound : page.count
        return MarkupTag.unescaped(String(decoding: page[tags[index].range.upperBound..<end], as: UTF8.self))
    }

    /// What can be folded up and the form stands in.
    private func detailsAround() -> [Int] {
        var open: [Int] = []
        for index in tags.indices.prefix(upTo: own.lowerBound) {
            if tags[index].name == "details" { open.append(index) }
            if tags[index].name == "/details" { _ = open.popLast() }
        }
        return open
    }

    private mutating func say(_ message: Message, label: String, hasFocus: Bool) {
        let text =
            switch message {
            case .text(let text): text
            case .ofField(let make): make(label)
            }
        let place = tags[own.lowerBound].range.upperBound
        edits.append(
            (
                place..<place,
                "<p class=\"trouble\" id=\"refused\" role=\"alert\" tabindex=\"-1\""
                    + (hasFocus ? " autofocus" : "") + ">\(MarkupTag.escaped(text))</p>"
            ))
    }

    // MARK: - Tags

    private mutating func set(_ name: String, to value: String, in tag: MarkupTag) {
        let text = " \(name)=\"\(MarkupTag.escaped(value))\""
        let place = tag.range.upperBound - 1
        edits.append((tag[name]?.range ?? place..<place, text))
    }

    private mutating func set(_ name: String, _ isThere: Bool, in tag: MarkupTag) {
        let place = tag.range.upperBound - 1
        if let attribute = tag[name] {
            if !isThere { edits.append((attribute.range, "")) }
        } else if isThere, !edits.contains(where: { $0.range == place..<place && $0.text == " " + name }) {
            edits.append((place..<place, " " + name))
        }
    }

    private func edited() -> String {
        var bytes: [UInt8] = []
        var place = 0
        for (_, edit) in edits.enumerated().sorted(by: {
            ($0.element.range.lowerBound, $0.offset) < ($1.element.range.lowerBound, $1.offset)
        }) where edit.range.lowerBound >= place {
            bytes += page[place..<edit.range.lowerBound]
            bytes += Array(edit.text.utf8)
            place = edit.range.upperBound
        }
        bytes += page[place...]
        return String(decoding: bytes, as: UTF8.self)
    }
}
