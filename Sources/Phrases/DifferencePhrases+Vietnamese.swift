import Conferences

extension DifferencePhrases {
    package static let vietnamese = DifferencePhrases { VietnameseChanges.sentence($0) }
}

/// The Vietnamese sentences about changes of a plan.
enum VietnameseChanges {
    static func sentence(_ change: PlanChange) -> String {
        switch change {
        case .slug(let old, let new): "Mã hội nghị đổi từ “\(old)” thành “\(new)”."
        case .title(let old, let new): "Tên hội nghị đổi từ “\(old)” thành “\(new)”."
        case .form(let old, let new): "Hình thức tổ chức đổi từ \(form(old)) thành \(form(new))."
        case .overQuota(let old, let new):
            "Khi thành phần đã đủ người: đổi từ “\(overQuota(old))” thành “\(overQuota(new))”."
        case .host(let old, let new): "Cơ quan tổ chức đổi từ “\(old)” thành “\(new)”."
        case .days(let old, let new): "Hội nghị chuyển sang \(days(new)) (trước đây là \(days(old)))."
        case .hours(let old, let new):
            "Giờ tổ chức hội nghị \(fromTo(hours(old), hours(new), none: unknown))."
        case .timeZone(let old, let new): "Múi giờ đổi từ \(old) thành \(new)."
        case .cancelled(let reason): "Hội nghị bị hủy. Lý do: \(sentence(reason))"
        case .cancellationReason(_, let new): "Lý do hủy hội nghị được sửa thành: \(sentence(new))"
        case .reinstated: "Hội nghị được tổ chức trở lại, không hủy nữa."
        case .chairAdded(let person): "Thêm người chủ trì hội nghị: \(person.name)."
        case .chairRemoved(let person): "\(person.name) không chủ trì hội nghị nữa."
        case .chairsReordered(let people):
            "Thứ tự những người chủ trì hội nghị nay là: \(people.map(\.name).joined(separator: ", "))."
        case .secretary(let old, let new): secretary(old, new)
        case .person(let person, let change, _): sentence(person, change)
        case .directiveAdded(let directive): "Thêm văn bản: \(directive.citation)."
        case .directiveRemoved(let directive): "Bỏ văn bản: \(directive.citation)."
        case .directive(let number, let change): sentence(number, change)
        case .mainPoint(let old, let new): "Điểm cầu chính chuyển từ \(old.name) sang \(new.name)."
        case .points(let points, let change): sentence(points, change)
        case .item(let title, let change, _): sentence(title, change)
        case .reminderAdded(let reminder): "Thêm lịch nhắc \(text(reminder))."
        case .reminderRemoved(let reminder): "Bỏ lịch nhắc \(text(reminder))."
        case .acceptedAdded(let entry): "Chấp nhận cảnh báo \(text(entry)). Lý do: \(sentence(entry.reason))"
        case .acceptedRemoved(let entry): "Không còn chấp nhận cảnh báo \(text(entry))."
        }
    }

    private static func sentence(_ person: PersonReference, _ change: PersonChange) -> String {
        switch change {
        case .added: "Thêm \(person.name) vào danh sách người tham gia (chưa phân công)."
        case .removed: "Bỏ \(person.name) khỏi danh sách người tham gia."
        case .key(let old, let new): "Mã của \(person.name) trong kế hoạch đổi từ “\(old)” thành “\(new)”."
        case .name(let old, let new): "Họ tên của “\(person.key)” đổi từ \(old) thành \(new)."
        case .titles(_, let new):
            new.isEmpty
                ? "Chức vụ của \(person.name) không còn ghi trong kế hoạch."
                : "Chức vụ của \(person.name) nay là: \(new.joined(separator: ", "))."
        case .unit(let old, let new): "Đơn vị của \(person.name) \(fromTo(old, new))."
        case .phone: "Số điện thoại của \(person.name) đã thay đổi."
        }
    }

    private static func sentence(_ number: String, _ change: DirectiveChange) -> String {
        switch change {
        case .number(let old, let new): "Số ký hiệu văn bản được sửa từ \(old) thành \(new)."
        case .kind(let old, let new): "Loại văn bản số \(number) được sửa từ \(old) thành \(new)."
        case .date(let old, let new):
            "Ngày ban hành văn bản số \(number) \(fromTo(old?.vietnamese, new?.vietnamese))."
        case .issuer(let old, let new): "Cơ quan ban hành văn bản số \(number) \(fromTo(old, new))."
        case .subject(let old, let new): "Trích yếu văn bản số \(number) \(fromTo(old, new))."
        }
    }

    private static func sentence(_ points: [PointReference], _ change: PointChange) -> String {
        let many = points.count > 1 ? "\(count(points.count)) " : ""
        let all = names(points)
        let at =
            points.count > 1
            ? "\(many)điểm cầu (\(all))" : CheckPhrases.point(points.first?.name ?? "", "Điểm cầu")
        return switch change {
        case .added: "Thêm \(many)điểm cầu: \(all)."
        case .removed: "Bỏ \(many)điểm cầu: \(all)."
        case .renamed(let old, let new): "Điểm cầu “\(old)” đổi tên thành “\(new)”."
        case .moved(_, let new):
            new.map { "\(at) chuyển về trực thuộc \(CheckPhrases.point($0.name))." }
                ?? "\(at) không còn trực thuộc điểm cầu khác."
        case .unit(let old, let new): "\(at): đơn vị \(fromTo(old, new))."
        case .address(let old, let new): "\(at): địa chỉ \(fromTo(old, new))."
        case .capacity(let old, let new): "\(at): sức chứa \(fromTo(old.map(seats), new.map(seats)))."
        case .inCharge(let old, let new):
            "\(at): người chủ trì tại điểm cầu \(fromTo(old?.name, new?.name, none: unassigned))."
        case .technician(let old, let new):
            "\(at): người trực kỹ thuật \(fromTo(old?.name, new?.name, none: unassigned))."
        case .joinLink: "\(at): đường dẫn tham gia đã thay đổi."
        case .expected(let old, let new):
            "\(at): thành phần dự \(fromTo(categories(old), categories(new)))."
        }
    }

    private static func sentence(_ title: String, _ change: ItemChange) -> String {
        switch change {
        case .added(let time): "Thêm mục “\(title)”\(on(time))."
        case .removed(let time): "Bỏ mục “\(title)”\(on(time))."
        case .renamed(let old): "Mục “\(old)” đổi tên thành “\(title)”."
        case .moved(let previous):
            previous.map { "Mục “\(title)” nay được xếp sau mục “\($0)”." }
                ?? "Mục “\(title)” nay được xếp đầu chương trình."
        case .time(let old, let new): timeSentence(title, old, new)
        case .duration(let old, let new):
            "Thời lượng của mục “\(title)” \(fromTo(old.map(minutes), new.map(minutes)))."
        case .kind(let old, let new): "Loại mục “\(title)” đổi từ \(kind(old)) thành \(kind(new))."
        case .presenterAdded(let person): "Mục “\(title)”: thêm người trình bày \(person.name)."
        case .presenterRemoved(let person): "Mục “\(title)”: \(person.name) không trình bày nữa."
        case .directiveAdded(let number): "Mục “\(title)”: thêm văn bản số \(number)."
        case .directiveRemoved(let number): "Mục “\(title)”: bỏ văn bản số \(number)."
        case .materialAdded(let material): "Mục “\(title)”: thêm tài liệu “\(material)”."
        case .materialRemoved(let material): "Mục “\(title)”: bỏ tài liệu “\(material)”."
        case .materialLink(let material): "Mục “\(title)”: đường dẫn tài liệu “\(material)” đã thay đổi."
        case .points(let old, let new):
            "Mục “\(title)” chuyển từ \(places(old)) sang \(places(new))."
        }
    }
}

private func overQuota(_ policy: OverQuotaPolicy) -> String {
    switch policy {
    case .refuse: "từ chối"
    case .waitlist: "vào danh sách chờ"
    case .accept: "nhận, có lý do"
    }
}
