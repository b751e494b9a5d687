import Conferences

extension DeadlineReader {
    private static let periodic = PhraseTable("định kỳ|theo định kỳ")
    private static let each = PhraseTable("hằng|hàng|mỗi|từng")
    private static let rhythms = PhraseTable<Recurrence>([
        ("ngày", .daily), ("tuần", .weekly), ("tháng", .monthly), ("quý", .quarterly), ("năm", .yearly),
        ("6 tháng", .halfYearly), ("sáu tháng", .halfYearly), ("06 tháng", .halfYearly),
        ("3 tháng", .quarterly),
        ("03 tháng", .quarterly), ("1 tháng", .monthly), ("01 tháng", .monthly), ("một tháng", .monthly),
        ("một quý", .quarterly), ("một tuần", .weekly), ("một năm", .yearly), ("nửa năm", .halfYearly),
    ])
    private static let ofPeriod = PhraseTable<Recurrence>([
        ("của tháng cuối quý", .quarterly), ("tháng cuối quý", .quarterly), ("của tháng đầu quý", .quarterly),
        ("của tháng đầu quý sau", .quarterly), ("tháng đầu quý sau", .quarterly),
        ("tháng cuối của quý", .quarterly),
        ("của tháng cuối mỗi quý", .quarterly), ("của tháng sau", .monthly), ("tháng sau", .monthly),
        ("của tháng", .monthly), ("của quý sau", .quarterly), ("của tuần", .weekly),
    ])
    private static let times = PhraseTable(
        """
        một lần|1 lần|01 lần|hai lần|2 lần|02 lần|ít nhất một lần|ít nhất 1 lần
        """)
    private static let weekday = PhraseTable(

        """
        thứ hai|thứ ba|thứ tư|thứ năm|thứ sáu|thứ bảy|chủ nhật|ngày thứ hai|ngày thứ sáu
        ngày thứ năm|thứ 2|thứ 3|thứ 4|thứ 5|thứ 6|thứ 7|chiều thứ sáu|sáng thứ hai|sáng thứ 2
        chiều thứ 6
        """)
    private static let time = WordKey("lần")
    private static let lead = PhraseTable(
        """
        vào|trước|chậm nhất|chậm nhất là|chậm nhất vào|muộn nhất|đến|không muộn hơn
        """)

    /// định kỳ hằng quý; trước 15h, thứ năm hàng tuần; vào ngày 25 hằng tháng; mỗi quý một lần; 01 lần/quý.
    func recurring(at start: Int, limit: Int, from: Int) -> Found? {
        source.work.count += 1
        if let end = source.matches(Self.periodic, at: start, before: limit),
            var found = dayOfPeriod(at: end, limit: limit)
        {
            found.tokens = start..<found.tokens.upperBound
            return found
        }
        if let end = source.matches(Self.periodic, at: start, before: limit),
            let found = rhythms(from: start, at: end, limit: limit, bare: true)
        {
            return found
        }
        if let end = source.matches(Self.times, at: start, before: limit),
            source.isMark(end, "/", before: limit)
                || source.matches(Self.each, at: end, before: limit) != nil,
            let found = rhythms(
                from: start, at: end + (source.isMark(end, "/", before: limit) ? 1 : 0), limit: limit,
                bare: true)
        {
            return found
        }
        if let found = dayOfPeriod(at: start, limit: limit) { return found }
        guard let end = source.matches(Self.each, at: start, before: limit) else { return nil }
        guard let found = rhythms(from: start, at: start, limit: limit, bare: false), end < limit else {
            return nil
        }
        if source.tokens[found.tokens.upperBound - 1].key == Self.time { return found }
        return reports(around: found, limit: limit, from: from) ? found : nil
    }

    /// hằng quý; 6 tháng, hằng năm; tháng, quý, năm.
    func rhythms(from start: Int, at index: Int, limit: Int, bare: Bool) -> Found? {
        var at = index
        var found: [Recurrence] = []
        var end = index
        while at < limit, found.count < 6 {
            let each = source.matches(Self.each, at: at, before: limit)
            guard each != nil || bare,
                let match = Self.rhythms.match(source.tokens, at: each ?? at, limit: limit)
            else { break }
            found.append(match.value)
            end = match.end
            at = end
            if source.isMark(at, ",", before: limit) { at += 1 }
            if at < limit, source.tokens[at].key == Self.and { at += 1 }
        }
        guard !found.isEmpty else { return nil }
        if let times = source.matches(Self.times, at: end, before: limit) { end = times }
        return Found(tokens: start..<end, recurring: found)
    }

    private static let and = WordKey("và")
    private static let ngay = PhraseTable("ngày|ngày mùng|mùng|ngày cuối cùng|ngày cuối")

    /// trước ngày 25 hằng tháng; chậm nhất ngày 15 của tháng cuối quý; thứ năm hàng tuần.
    private func dayOfPeriod(at start: Int, limit: Int) -> Found? {
        var at = source.matches(Self.lead, at: start, before: limit) ?? start
        var time: TimeOfDay?
        if let found = dates.time(at: at, limit: limit) {
            time = found.time
            at = found.end
            if source.isMark(at, ",", before: limit) { at += 1 }
        }
        if let end = source.matches(Self.weekday, at: at, before: limit) {
            at = end
        } else if let end = source.matches(Self.ngay, at: at, before: limit) {
            guard let (day, afterDay) = dates.number(at: end, limit: limit), (1...31).contains(day) else {
                return nil
            }
            at = afterDay
        } else {
            return nil
        }
        if let each = source.matches(Self.each, at: at, before: limit),
            let match = Self.rhythms.match(source.tokens, at: each, limit: limit)
        {
            return Found(tokens: start..<match.end, time: time, recurring: [match.value])
        }
        if let match = Self.ofPeriod.match(source.tokens, at: at, limit: limit) {
            return Found(tokens: start..<match.end, time: time, recurring: [match.value])
        }
        return nil
    }

    private static let reporting = PhraseTable(

        """
        báo cáo|gửi|tổng hợp|họp|giao ban|kiểm tra|đánh giá|rà soát|công bố|thống kê|sơ kết|tổng kết
        tổ chức|cập nhật|công khai
        """)

    /// A rhythm by itself is a deadline only beside what is to be reported or held: "báo cáo hằng tháng", not
    /// "kế hoạch hằng năm".
    private func reports(around found: Found, limit: Int, from: Int) -> Bool {
        let start = found.tokens.lowerBound
        let end = found.tokens.upperBound
        // At the beginning of its clause: "Hằng quý, …", "; hằng tháng báo cáo …".
        if start == from || start > 0 && source.tokens[start - 1].kind == .mark {
            for index in end..<min(limit, end + 4)
            where source.matches(Self.reporting, at: index, before: limit) != nil { return true }
        }
        if start >= from + 2, source.matches(Self.reporting, at: start - 2, before: start) == start {
            return true
        }
        if start >= from + 4, source.matches(Self.results, at: start - 2, before: start) == start {
            return true
        }
        if source.matches(Self.reporting, at: end, before: limit) != nil { return true }
        // "… diệt bọ gậy hằng tuần.": what closes the clause says how often; a year more often only describes.
        let closes = end >= limit || source.tokens[end].isMark(".") || source.tokens[end].isMark(";")
        return closes && !found.recurring.contains(.yearly)
    }

    private static let results = PhraseTable("kết quả|tiến độ|tình hình")
}
