import Diagnostics
import Spreadsheets

extension RosterReader {
    /// The person of a row; `nil` where it is refused or says only what an earlier row says.
    mutating func attendee(_ check: inout RowCheck) -> Attendee? {
        guard check.row.isValidText else {
            check.note(.error, .brokenText)
            return nil
        }
        noteExtraCells(&check)
        let name = name(&check)
        let point = point(&check)
        let phone = phone(&check)
        let birthYear = birthYear(&check)
        var attendee = Attendee(
            row: check.row.line, pointCode: point, name: name ?? "", title: check.text(.title),
            unit: check.text(.unit), phone: phone?.number, staffNumber: check.text(.staffNumber),
            birthYear: birthYear, category: check.text(.category), note: check.text(.note),
            identity: .staffNumber(""))
        guard !check.hasErrors else { return nil }
        return recognise(&attendee, isMobile: phone?.isMobile ?? false, &check) ? attendee : nil
    }

    private func noteExtraCells(_ check: inout RowCheck) {
        let columns = check.columns.width
        guard check.row.count > columns,
            (columns..<check.row.count).contains(where: { !check.row.isBlank(at: $0) })
        else { return }
        check.note(.error, .extraCells(columns: columns, cells: check.row.count))
    }

    /// The name as it is written, in one column or in several.
    private func writtenName(_ check: inout RowCheck) -> String? {
        guard check.columns.index(of: .name) == nil else {
            guard let index = check.columns.nameContinuation else { return check.text(.name) }
            let parts = [check.text(.name) ?? "", CellText.clean(check.row[index])].filter { !$0.isEmpty }
            return parts.isEmpty ? nil : parts.joined(separator: " ")
        }
        let parts = [RosterField.familyName, .middleName, .givenName].compactMap { check.text($0) }
        return parts.isEmpty ? nil : parts.joined(separator: " ")
    }

    private func name(_ check: inout RowCheck) -> String? {
        let field: RosterField = check.columns.index(of: .name) == nil ? .givenName : .name
        guard let written = writtenName(&check) else {
            check.note(.error, .nameMissing, field)
            return nil
        }
        let name = PersonName(written)
        guard name.text.unicodeScalars.contains(where: \.properties.isAlphabetic) else {
            check.note(.error, .nameWithoutLetters, field)
            return nil
        }
        if let address = name.address { check.note(.note, .addressRemoved(address), field) }
        if name.isRecased { check.note(.note, .nameRecased(to: name.text), field) }
        if name.text.utf8.contains(where: { (48...57).contains($0) }) {
            check.note(.warning, .nameWithDigits, field)
        }
        return name.text
    }

    private func phone(_ check: inout RowCheck) -> PhoneNumber? {
        guard let text = check.text(.phone) else { return nil }
        if let phone = PhoneNumber(text) {
            note(phone.change, of: phone, &check)
            return phone
        }
        let phones = PhoneNumber.split(text).map { PhoneNumber(String($0)) }
        if phones.count > 1, let first = phones[0], phones.allSatisfy({ $0 != nil }) {
            check.note(.warning, .severalPhones(kept: first.number), .phone)
            return first
        }
        check.note(.error, PhoneNumber.isRounded(text) ? .phoneRounded : .phoneUnreadable, .phone)
        return nil
    }

    private func note(_ change: PhoneNumber.Change?, of phone: PhoneNumber, _ check: inout RowCheck) {
        switch change {
        case .repaired: check.note(.warning, .phoneRepaired(to: phone.number), .phone)
        case .renewed: check.note(.warning, .phoneRenewed(to: phone.number), .phone)
        case nil: break
        }
    }

    private func birthYear(_ check: inout RowCheck) -> Int? {
        var text = check.text(.birth)
        if text == nil, let other = check.columns.birthContinuation, !check.row.isBlank(at: other) {
            text = CellText.clean(check.row[other])
        }
        guard let text else { return nil }
        guard let birth = BirthYear(text) else {
            check.note(.error, .birthUnreadable, .birth)
            return nil
        }
        let year = birth.year
        guard birthYears.contains(year) else {
            check.note(
                .error, .birthYearOutOfRange(from: birthYears.lowerBound, to: birthYears.upperBound), .birth)
            return nil
        }
        if birth.isSerial { check.note(.warning, .birthFromSerial(year: year), .birth) }
        return year
    }
}
