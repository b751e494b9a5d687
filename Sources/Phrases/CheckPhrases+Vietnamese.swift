import Conferences

extension CheckPhrases {
    package static let vietnamese = CheckPhrases { problem in
        switch problem {
        case .overlap(let first, let second):
            "Mục “\(second.title)” (\(span(second))) trùng giờ với mục “\(first.title)” "
                + "(\(span(first, besides: second))) tại cùng điểm cầu. Hãy chỉnh giờ bắt đầu hoặc thời lượng "
                + "của một trong hai mục."
        case .gap(let start, let end, let after, let before):
            "Từ \(start.time) đến \(end.time) ngày \(start.day.vietnamese)\(neighbours(after, before)) chưa "
                + "bố trí nội dung nào. Hãy bổ sung nội dung (hoặc giờ giải lao), hoặc chỉnh lại giờ."
        case .noTime(let item, let following, let isFirst):
            "Chưa xác định được giờ bắt đầu của mục “\(item)”"
                + (following > 0 ? " và \(count(following)) mục tiếp theo" : "")
                + ". Hãy ghi giờ bắt đầu của mục này hoặc "
                + (isFirst ? "giờ bắt đầu hội nghị." : "thời lượng của mục liền trước.")
        case .noPresenter(let item):
            "Mục “\(item)” chưa có báo cáo viên. Hãy ghi tên người trình bày."
        case .pastEnd(let item, let start, let end, let conferenceEnd):
            pastEnd(item, start, end, conferenceEnd)
        case .beforeStart(let item, let start, let conferenceStart):
            "Mục “\(item)” bắt đầu lúc \(moment(start)), trước giờ bắt đầu hội nghị "
                + "(\(moment(conferenceStart))). Hãy chỉnh giờ của mục hoặc giờ bắt đầu hội nghị."
        case .otherDay(let item, let day, let first, let last):
            "Mục “\(item)” xếp vào ngày \(day.vietnamese), ngoài thời gian hội nghị (\(days(first, last))). "
                + "Hãy chỉnh ngày của mục hoặc thời gian hội nghị."
        case .uncovered(let directive):
            "Chưa có mục nào trong chương trình quán triệt \(directive). Hãy bổ sung văn bản này vào mục "
                + "tương ứng, hoặc bỏ khỏi danh mục văn bản."
        case .doubleBooked(let person, let first, let second):
            "\(person) phải có mặt ở hai nơi cùng một lúc: \(duty(first)) và \(duty(second)). "
                + "Hãy phân công người khác hoặc đổi giờ."
        case .overCapacity(let points, let expected, let capacity):
            "\(subject(points)): dự kiến \(count(expected)) người\(each(points)) nhưng sức chứa chỉ "
                + "\(count(capacity)) người. Hãy chọn phòng lớn hơn hoặc giảm số người dự."
        case .noTechnician(let points):
            "\(subject(points)): chưa có người trực kỹ thuật. Hãy phân công trước buổi thử kết nối."
        case .noPersonInCharge(let points):
            "\(subject(points)): chưa có người chủ trì tại điểm cầu. Hãy phân công người chủ trì."
        case .noChair:
            "Hội nghị chưa có người chủ trì. Hãy ghi tên người chủ trì."
        case .noAgenda:
            "Hội nghị chưa có chương trình. Hãy lập chương trình trước khi gửi giấy mời."
        case .overQuotaWithoutPlaces:
            "Có mục over-quota (khi đủ người) nhưng không điểm cầu nào nêu số người theo thành phần. Hãy thêm expected cho điểm cầu, hoặc bỏ over-quota."
        case .noPoints:
            "Hội nghị tổ chức trực tuyến nhưng chưa có điểm cầu nào. Hãy lập danh sách điểm cầu, hoặc chọn "
                + "hình thức trực tiếp."
        case .unusedAcceptance(let code, let about):
            "Kế hoạch chấp nhận “\(code)”\(about.map { " đối với “\($0)”" } ?? "") nhưng không có cảnh báo "
                + "nào như vậy. Hãy xóa dòng này, hoặc sửa lại mã hay tên nếu ghi nhầm."
        }
    }

    private static func pastEnd(
        _ item: String, _ start: ClockTime, _ end: ClockTime?, _ conferenceEnd: ClockTime
    ) -> String {
        let what = end.map { "kết thúc lúc \(moment($0))" } ?? "bắt đầu lúc \(moment(start))"
        return "Mục “\(item)” \(what), trong khi hội nghị kết thúc lúc \(moment(conferenceEnd)). "
            + "Hãy rút ngắn chương trình hoặc lùi giờ kết thúc hội nghị."
    }

    private static func neighbours(_ after: String?, _ before: String?) -> String {
        switch (after, before) {
        case (let after?, let before?): ", giữa mục “\(after)” và mục “\(before)”,"
        case (nil, let before?): ", trước mục “\(before)”,"
        case (let after?, nil): ", sau mục “\(after)”,"
        case (nil, nil): ""
        }
    }

    private static func duty(_ duty: CheckProblem.Duty) -> String {
        let place = duty.point.map { point($0) } ?? "hội trường"
        let when = duty.slot.map { " khi có mục “\($0.title)” (\(span($0)))" } ?? ""
        return switch duty.role {
        case .inCharge: "chủ trì tại \(place)\(when)"
        case .technician: "trực kỹ thuật tại \(place)\(when)"
        case .presenter:
            "trình bày\(duty.slot.map { " mục “\($0.title)” (\(span($0)))" } ?? "") tại \(place)"
        }
    }

    private static func subject(_ subject: CheckProblem.PointSubject) -> String {
        switch subject {
        case .point(let code, let name): "\(point(name, "Điểm cầu")) (\(code))"
        case .provinces(let number): "\(count(number)) điểm cầu cấp tỉnh"
        case .provincesWithCommunes(let number): "\(count(number)) điểm cầu cấp tỉnh và cấp xã"
        case .communes(let province, let number): "\(count(number)) điểm cầu cấp xã của \(province)"
        }
    }

    private static func each(_ subject: CheckProblem.PointSubject) -> String {
        if case .point = subject { "" } else { " mỗi điểm" }
    }

    /// A point by name, whether or not the name already says that it is one.
    static func point(_ name: String, _ word: String = "điểm cầu") -> String {
        name.lowercased().hasPrefix("điểm cầu ") ? word + name.dropFirst(word.count) : "\(word) \(name)"
    }

    /// When an item takes place, next to another that may be on the same day.
    private static func span(
        _ slot: CheckProblem.ItemSlot, besides other: CheckProblem.ItemSlot
    ) -> String {
        let isSameDay = Set([slot.start.day, slot.end.day, other.start.day, other.end.day]).count == 1
        return isSameDay ? "\(slot.start.time)–\(slot.end.time)" : span(slot)
    }

    private static func span(_ slot: CheckProblem.ItemSlot) -> String {
        let end = slot.end.day == slot.start.day ? "\(slot.end.time)" : moment(slot.end)
        return "\(slot.start.time)–\(end) ngày \(slot.start.day.vietnamese)"
    }

    private static func moment(_ moment: ClockTime) -> String {
        "\(moment.time) ngày \(moment.day.vietnamese)"
    }

    private static func days(_ first: CalendarDate, _ last: CalendarDate) -> String {
        first == last
            ? "ngày \(first.vietnamese)" : "từ ngày \(first.vietnamese) đến ngày \(last.vietnamese)"
    }

    private static func count(_ count: Int) -> String { number(count, groupedBy: ".") }
}
