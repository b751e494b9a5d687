import AgendaFile

extension PlanFormPhrases {
    /// What is wrong, where the sentences for a file speak of keys, quotes and lines that a form does not have: there
    /// the fields are meant by what stands above them. `nil` where the file's sentence serves.
    static func vietnamese(_ problem: PlanProblem) -> String? {
        let words = PlanFormPhrases.vietnamese
        return switch problem {
        case .missingKey, .emptyText: "Ô này còn trống. Hãy điền."
        case .noSlug:
            "Chưa đặt được tên ngắn theo tên hội nghị. Hãy điền ô “\(words.slug)” trong “\(words.more)”."
        case .noStart:
            "Hội nghị chưa ghi giờ bắt đầu. Hãy điền ô “\(words.start)” để nhắc đúng giờ."
        case .endBeforeStart:
            "Giờ kết thúc không sau giờ bắt đầu. Hãy sửa ô “\(words.start)” hoặc “\(words.end)”, hoặc điền ô "
                + "“\(words.lastDay)” nếu hội nghị kéo dài nhiều ngày."
        case .lastDateBeforeDate:
            "Ngày cuối đứng trước ngày đầu. Hãy sửa ô “\(words.day)” hoặc “\(words.lastDay)”."
        case .dayOutsideConference:
            "Ngày này nằm ngoài thời gian hội nghị. Hãy sửa ngày này, hoặc sửa ô “\(words.day)” và "
                + "“\(words.lastDay)” của hội nghị."
        case .notATime: "Đây không phải giờ. Hãy ghi như 08:00, 8h30 hoặc 8 giờ 30."
        case .unknownTimeZone:
            "Không có múi giờ này. Hãy ghi tên theo IANA như Asia/Ho_Chi_Minh, hoặc để trống."
        case .notAPhone:
            "Đây không phải số điện thoại. Hãy ghi 10 hoặc 11 chữ số bắt đầu bằng 0, hoặc bắt đầu bằng +84."
        case .notAKey:
            "Không đặt được tên gọi tắt cho người này. Hãy ghi họ và tên bằng chữ."
        case .noCitation:
            "Không tìm thấy văn bản nào ở đây. Hãy điền ô “\(words.kind)” và “\(words.number)”."
        case .duplicateCode(let code, let row):
            "Mã điểm cầu “\(code)” đã dùng ở điểm cầu \(row). Hãy đặt mã khác."
        case .unitsTaken(let code, let count, let row):
            "\(count) điểm cầu lấy ở đây đã có trong kế hoạch, như “\(code)” ở điểm cầu \(row). Hãy bỏ một trong hai."
        case .duplicateDirective(let number, let row):
            "Văn bản \(number) đã ghi ở văn bản \(row). Hãy giữ một trong hai."
        case .unknownPerson(let name): "Phần “\(words.people)” không có “\(name)”. Hãy bổ sung hoặc sửa tên."
        case .unknownProvince(let code):
            "Không có tỉnh, thành phố nào mang mã “\(code)”. Hãy ghi mã hai chữ số, như 25."
        case .unknownDirective(let text):
            "Phần “\(words.directives)” không có văn bản “\(text)”. Hãy bổ sung văn bản hoặc sửa số ký hiệu."
        case .tooManyFindings(let limit): "Có hơn \(limit) lỗi. Hãy sửa các lỗi này rồi kiểm tra lại."
        default: nil
        }
    }

    static func english(_ problem: PlanProblem) -> String? {
        let words = PlanFormPhrases.english
        return switch problem {
        case .missingKey, .emptyText: "This field is empty. Fill it in."
        case .noSlug:
            "No short name could be made of the title. Fill in “\(words.slug)” under “\(words.more)”."
        case .noStart:
            "The conference has no start. Fill in “\(words.start)”, so that reminders come in time."
        case .endBeforeStart:
            "The end is not after the start. Correct “\(words.start)” or “\(words.end)”, or fill in "
                + "“\(words.lastDay)” if the conference lasts several days."
        case .lastDateBeforeDate:
            "The last day is before the first. Correct “\(words.day)” or “\(words.lastDay)”."
        case .dayOutsideConference:
            "The conference is not held on this day. Correct it, or the conference's “\(words.day)” and "
                + "“\(words.lastDay)”."
        case .notATime: "This is not a time of day. Write it like 08:00, 8h30 or 8 giờ 30."
        case .unknownTimeZone:
            "There is no such time zone. Write its IANA name, such as Asia/Ho_Chi_Minh, or leave it empty."
        case .notAPhone:
            "This is not a phone number. Write 10 or 11 digits that begin with 0, or begin with +84."
        case .notAKey: "No short name could be made for this person. Write the name in letters."
        case .noCitation: "No directive is cited here. Fill in “\(words.kind)” and “\(words.number)”."
        case .duplicateCode(let code, let row): "The code “\(code)” is taken by point \(row). Choose another."
        case .unitsTaken(let code, let count, let row):
            "\(count) points taken here are in the plan already, such as “\(code)” at point \(row). Remove one of "
                + "the two."
        case .duplicateDirective(let number, let row):
            "Directive \(number) is already directive \(row). Keep one of the two."
        case .unknownPerson(let name):
            "“\(name)” is not among “\(words.people)”. Add them or correct the name."
        case .unknownProvince(let code):
            "No province has the code “\(code)”. Write its code of two digits, such as 25."
        case .unknownDirective(let text):
            "“\(text)” is not among “\(words.directives)”. Add it or correct the number."
        case .tooManyFindings(let limit):
            "There are more than \(limit) errors. Correct these and check again."
        default: nil
        }
    }
}
