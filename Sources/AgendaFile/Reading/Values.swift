import Conferences
import Foundation

/// The longest text for a name, a title, an address …
private let shortLimit = 1000
/// The longest text for a reason or a directive in full.
let longLimit = 10_000
/// The most people at one point, in one category.
let peopleLimit = 1_000_000

extension Report {
    /// A text that says something, in NFC.
    func text(_ node: YAMLNode?, _ field: PlanKey, limit: Int = shortLimit) -> String? {
        guard let node else { return nil }
        guard case .scalar(let text, _) = node.content, !node.isNull else {
            if case .unreadable = node.content { return nil }
            error(.wrongShape(is: node.shape, wanted: .text), at: node.shown, field: field)
            return nil
        }
        guard text.contains(where: { !$0.isWhitespace }) else {
            error(.emptyText, at: node.span, field: field)
            return nil
        }
        guard text.utf8.count <= limit || text.count <= limit else {
            error(.tooLong(limit: limit), at: node.span, field: field)
            return nil
        }
        // They come in by escapes such as "\0"; the file itself was looked through before.
        if let control = text.unicodeScalars.first(where: \.isForbiddenControl) {
            error(.controlCharacter(control.value), at: node.span, field: field)
            return nil
        }
        return text
    }

    func texts(_ node: YAMLNode?, _ field: PlanKey) -> [String] {
        list(node, field, single: .text).compactMap { text($0, field) }
    }

    func date(_ node: YAMLNode?, _ field: PlanKey) -> CalendarDate? {
        guard let node, let text = text(node, field) else { return nil }
        do {
            return try DateText.read(text)
        } catch {
            self.error(error == .noSuchDay ? .noSuchDay : .notADate, at: node.span, field: field)
            return nil
        }
    }

    func time(_ node: YAMLNode?, _ field: PlanKey) -> TimeOfDay? {
        guard let node, let text = text(node, field) else { return nil }
        if let time = TimeText.read(text) { return time }
        error(.notATime, at: node.span, field: field, suggestion: TimeText.guess(text)?.description)
        return nil
    }

    /// A length of time in minutes.
    func duration(_ node: YAMLNode?, _ field: PlanKey, in range: ClosedRange<Int>) -> Int? {
        guard let node, let text = text(node, field) else { return nil }
        guard let minutes = DurationText.read(text) else {
            error(.notADuration, at: node.span, field: field)
            return nil
        }
        guard range.contains(minutes) else {
            error(.outOfRange(from: range.lowerBound, to: range.upperBound), at: node.span, field: field)
            return nil
        }
        return minutes
    }

    func number(_ node: YAMLNode?, _ field: PlanKey, in range: ClosedRange<Int>) -> Int? {
        guard let node, let text = text(node, field) else { return nil }
        let digits = text.filter { !" .,_".contains($0) }
        guard let value = Int(text), text.utf8.count < 18 else {
            if text.utf8.allSatisfy({ (48...57).contains($0) }) || text.first == "-" && Int(text) != nil {
                error(.outOfRange(from: range.lowerBound, to: range.upperBound), at: node.span, field: field)
            } else {
                // 3.500 is three thousand five hundred to whoever wrote it, and three and a half to YAML.
                let meant = Int(digits).flatMap { range.contains($0) ? String($0) : nil }
                error(.notANumber, at: node.span, field: field, suggestion: meant)
            }
            return nil
        }
        guard range.contains(value) else {
            error(.outOfRange(from: range.lowerBound, to: range.upperBound), at: node.span, field: field)
            return nil
        }
        return value
    }

    func yesOrNo(_ node: YAMLNode?, _ field: PlanKey) -> Bool? {
        guard let node, let text = text(node, field)?.lowercased() else { return nil }
        if ["true", "yes", "có"].contains(text) { return true }
        if ["false", "no", "không"].contains(text) { return false }
        error(.notYesOrNo, at: node.span, field: field)
        return nil
    }

    /// One of a closed list of words.
    func word<Word: RawRepresentable & CaseIterable>(_ node: YAMLNode?, _ field: PlanKey) -> Word?
    where Word.RawValue == String {
        guard let node, let text = text(node, field) else { return nil }
        if let word = Word(rawValue: text) { return word }
        let words = Word.allCases.map(\.rawValue)
        error(.unknownWord(allowed: words), at: node.span, field: field, meant: text, among: words)
        return nil
    }

    func phone(_ node: YAMLNode?) -> String? {
        guard let node, let text = text(node, .phone) else { return nil }
        let digits = text.filter { !" .-()".contains($0) }
        if PhoneText.isPhone(digits) { return digits }
        error(.notAPhone, at: node.span, field: .phone, suggestion: PhoneText.guess(digits))
        return nil
    }

    /// An address of the web; nothing else, so that no other scheme ever becomes a link that people follow.
    func link(_ node: YAMLNode?, _ field: PlanKey) -> String? {
        guard let node, let text = text(node, field) else { return nil }
        if LinkText.isLink(text) { return text }
        let meant = "https://" + text
        let isBare = !text.contains("://") && text.contains(".") && LinkText.isLink(meant)
        error(.notALink, at: node.span, field: field, suggestion: isBare ? meant : nil)
        return nil
    }

    func timeZone(_ node: YAMLNode?) -> String? {
        guard let node, let text = text(node, .timeZone) else { return nil }
        if text == Schedule.vietnam || TimeZone(identifier: text) != nil { return text }
        error(
            .unknownTimeZone, at: node.span, field: .timeZone, meant: text,
            among: TimeZone.knownTimeZoneIdentifiers)
        return nil
    }
}

extension Unicode.Scalar {
    /// A control character or a number that is no character: what belongs in no text but tab and line feed.
    var isForbiddenControl: Bool {
        switch value {
        case 0x09, 0x0A: false
        case 0...0x1F, 0x7F...0x9F, 0xFFFE, 0xFFFF: true
        default: false
        }
    }
}
