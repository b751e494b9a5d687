package import Conferences

/// The directives that are stored already (văn bản đã biết), those nearest to the text first.
///
/// Serials are given anew by each office and, in the State's form, each year. What lies nearest decides: a
/// serial that several of the conference's own directives bear is not looked up farther away.
package struct KnownDirectives: Sendable {
    private struct Key: Hashable {
        var kind: String
        var serial: String
    }

    private var bySerial: [[Key: [Directive]]] = []
    private var byNumber: [Key: [Directive]] = [:]

    /// - Parameter groups: such as the conference's directives, then all of the store.
    package init(_ groups: [Directive]...) {
        for group in groups {
            var serials: [Key: [Directive]] = [:]
            for directive in group where !directive.isPartial {
                let serial = Key(kind: directive.kind, serial: Self.serial(directive.number))
                if !serials[serial, default: []].contains(directive) {
                    serials[serial, default: []].append(directive)
                }
                let number = Key(kind: directive.kind, serial: directive.number.uppercased())
                if !byNumber[number, default: []].contains(directive) {
                    byNumber[number, default: []].append(directive)
                }
            }
            bySerial.append(serials)
        }
    }

    /// The one document of a kind with a serial that neither date nor issuer speaks against; `nil` where
    /// there is none, or more than one.
    func only(kind: String, serial: String, date: CalendarDate?, issuer: String?) -> Directive? {
        let key = Key(kind: kind, serial: Self.serial(serial))
        for group in bySerial {
            let fitting = (group[key] ?? []).filter {
                (date == nil || $0.date == nil || $0.date == date)
                    && (issuer == nil || $0.issuer == nil || $0.issuer == issuer)
            }
            if let first = fitting.first { return fitting.count == 1 ? first : nil }
        }
        return nil
    }

    /// The stored document of the same kind and number whose date the text contradicts; `nil` where one with
    /// its date is stored, or where another office or year gave the number anew.
    func contradicted(by directive: Directive) -> Directive? {
        guard let date = directive.date, !directive.isPartial else { return nil }
        let stored = (byNumber[Key(kind: directive.kind, serial: directive.number.uppercased())] ?? [])
            .filter { $0.issuer == nil || directive.issuer == nil || $0.issuer == directive.issuer }
        guard !stored.contains(where: { $0.date == nil || $0.date == date }) else { return nil }
        return stored.first { other in
            other.date.map { !isRenewedYearly(directive.number) || Self.isSlip($0, date) } ?? false
        }
    }

    /// The State's form without a year, `45/KH-UBND`, begins at 1 each January.
    private func isRenewedYearly(_ number: String) -> Bool {
        let parts = number.split(separator: "/")
        return parts.count == 2 && parts[0].allSatisfy(\.isNumber)
    }

    /// Day, month or year alone differ, or the day within one year: a slip rather than another document.
    private static func isSlip(_ left: CalendarDate, _ right: CalendarDate) -> Bool {
        left.year == right.year || left.month == right.month && left.day == right.day
    }

    /// The digits that a number begins with, without leading zeros.
    private static func serial(_ number: String) -> String {
        let digits = number.prefix { $0.isASCII && $0.isNumber }
        return Int(digits).map(String.init) ?? String(digits)
    }
}
