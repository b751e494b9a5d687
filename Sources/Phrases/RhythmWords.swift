import Conferences

// The rule of a recurring task in words: nobody should have to read `FREQ=MONTHLY;BYMONTHDAY=25`.

extension TaskPhrases {
    @Sendable static func vietnameseRhythm(_ rule: RepeatRule) -> String {
        var parts = [vietnameseEvery(rule)]
        if !rule.months.isEmpty, rule.frequency != .yearly {
            parts.append("các tháng \(rule.months.map(String.init).joined(separator: ", "))")
        }
        parts += vietnameseDays(rule)
        if let day = rule.until { parts.append("đến hết ngày \(day.vietnamese)") }
        if let count = rule.count { parts.append("\(count) kỳ") }
        return parts.joined(separator: ", ")
    }

    private static func vietnameseEvery(_ rule: RepeatRule) -> String {
        switch (rule.frequency, rule.interval) {
        case (.daily, 1): "hằng ngày"
        case (.daily, let number): "\(number) ngày một lần"
        case (.weekly, 1): "hằng tuần"
        case (.weekly, let number): "\(number) tuần một lần"
        case (.monthly, 1): "hằng tháng"
        case (.monthly, 3): "hằng quý"
        case (.monthly, 12), (.yearly, 1): "hằng năm"
        case (.monthly, let number): "\(number) tháng một lần"
        case (.yearly, let number): "\(number) năm một lần"
        }
    }

    private static func vietnameseDays(_ rule: RepeatRule) -> [String] {
        let weekdays = rule.weekdays.map { day -> String in
            let name =
                day.number == 7
                ? "Chủ nhật" : "thứ \(["Hai", "Ba", "Tư", "Năm", "Sáu", "Bảy"][day.number - 1])"
            guard let position = day.position else { return name }
            switch position {
            case 1: return "\(name) đầu tiên của tháng"
            case -1: return "\(name) cuối cùng của tháng"
            case ..<0: return "\(name) thứ \(-position) từ cuối tháng"
            default: return "\(name) lần thứ \(position) của tháng"
            }
        }
        let days = rule.monthDays.map { day -> String in
            switch day {
            case -1: "ngày cuối tháng"
            case ..<0: "ngày thứ \(-day) từ cuối tháng"
            case 29...: "ngày \(day) (tháng thiếu: ngày cuối tháng)"
            default: "ngày \(day)"
            }
        }
        var all = [weekdays, days].filter { !$0.isEmpty }.map { $0.joined(separator: " và ") }
        if rule.frequency == .yearly, !rule.months.isEmpty {
            let months = "tháng \(rule.months.map(String.init).joined(separator: ", "))"
            all = all.isEmpty ? ["ngày cuối \(months)"] : ["\(all.joined(separator: ", ")) \(months)"]
        }
        guard all.isEmpty else { return all }
        switch (rule.frequency, rule.interval) {
        case (.daily, _): return []
        case (.weekly, _): return ["thứ Sáu"]
        case (.monthly, 3): return ["ngày cuối quý"]
        case (.yearly, _), (.monthly, 12): return ["ngày 31 tháng 12"]
        case (.monthly, _): return ["ngày cuối tháng"]
        }
    }

    @Sendable static func englishRhythm(_ rule: RepeatRule) -> String {
        var parts = [englishEvery(rule)]
        if !rule.months.isEmpty, rule.frequency != .yearly {
            parts.append("in \(rule.months.map(englishMonth).joined(separator: ", "))")
        }
        parts += englishDays(rule)
        if let day = rule.until { parts.append("until \(day)") }
        if let count = rule.count { parts.append("\(count) times") }
        return parts.joined(separator: ", ")
    }

    private static func englishEvery(_ rule: RepeatRule) -> String {
        switch (rule.frequency, rule.interval) {
        case (.daily, 1): "each day"
        case (.daily, let number): "each \(number) days"
        case (.weekly, 1): "each week"
        case (.weekly, let number): "each \(number) weeks"
        case (.monthly, 1): "each month"
        case (.monthly, 3): "each quarter"
        case (.monthly, 12), (.yearly, 1): "each year"
        case (.monthly, let number): "each \(number) months"
        case (.yearly, let number): "each \(number) years"
        }
    }

    private static func englishDays(_ rule: RepeatRule) -> [String] {
        let names = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
        let weekdays = rule.weekdays.map { day -> String in
            let name = names[day.number - 1]
            guard let position = day.position else { return "on \(name)" }
            switch position {
            case 1: return "on the first \(name) of the month"
            case -1: return "on the last \(name) of the month"
            case ..<0: return "on \(name) number \(-position) from the month's end"
            default: return "on \(name) number \(position) of the month"
            }
        }
        let days = rule.monthDays.map { day -> String in
            switch day {
            case -1: "on the month's last day"
            case ..<0: "on day \(-day) from the month's end"
            case 29...: "on day \(day) (a shorter month: its last day)"
            default: "on day \(day)"
            }
        }
        var all = [weekdays, days].filter { !$0.isEmpty }.map { $0.joined(separator: " and ") }
        if rule.frequency == .yearly, !rule.months.isEmpty {
            let months = rule.months.map(englishMonth).joined(separator: ", ")
            all =
                all.isEmpty
                ? ["on the last day of \(months)"] : ["\(all.joined(separator: ", ")) of \(months)"]
        }
        guard all.isEmpty else { return all }
        switch (rule.frequency, rule.interval) {
        case (.daily, _): return []
        case (.weekly, _): return ["on Friday"]
        case (.monthly, 3): return ["on the quarter's last day"]
        case (.yearly, _), (.monthly, 12): return ["on 31 December"]
        case (.monthly, _): return ["on the month's last day"]
        }
    }

    private static func englishMonth(_ number: Int) -> String {
        [
            "January", "February", "March", "April", "May", "June", "July", "August", "September",
            "October", "November", "December",
        ][number - 1]
    }
}
