import Conferences
import Extraction

extension ReadingPhrases {
    package static let vietnamese = ReadingPhrases(
        problem: { problem in
            switch problem {
            case .twoDates(let number, let kept, let other):
                "Văn bản \(number) được ghi hai ngày khác nhau: \(kept.vietnamese) và \(other.vietnamese); tạm lấy ngày "
                    + "\(kept.vietnamese), đề nghị kiểm tra lại."
            case .repairedNumber(let printed, let number):
                "Số ký hiệu in là “\(printed)”, được hiểu là \(number)."
            case .contradictoryOwnNumber(let printed, let number):
                "Phần đầu văn bản ghi số \(printed), không khớp với thể loại văn bản; được hiểu là \(number)."
            case .partialDirective(let citedAs):
                "“\(citedAs)” chỉ có số thứ tự; trong văn bản không có số ký hiệu đầy đủ."
            case .impossibleDate(let text):
                "Không có ngày “\(text)” trong lịch."
            case .resolvedFromStore(let citedAs, let number):
                "“\(citedAs)” được hiểu là \(number), văn bản duy nhất đã lưu có cùng thể loại và số thứ tự."
            case .contradictsStore(let number, let printed, let stored):
                "Văn bản \(number) ở đây ghi ngày \(printed.vietnamese), trong dữ liệu đã lưu là ngày "
                    + "\(stored.vietnamese); giữ nguyên cả hai, đề nghị kiểm tra lại."
            case .noTasks(.empty):
                "Không có nội dung để đọc."
            case .noTasks(.onlyBriefing):
                "Không có nhiệm vụ nào được giao: văn bản chỉ thuật lại cuộc họp hoặc nội dung văn bản khác."
            case .noTasks(.noAssignment):
                "Có từ ngữ giao việc nhưng không xác định được đơn vị được giao; chưa đề xuất nhiệm vụ nào."
            }
        },
        uncertainty: { uncertainty in
            switch uncertainty {
            case .leadInherited(let from): "Đơn vị chủ trì lấy từ phần trên: “\(from)”."
            case .noAssigningWord: "Không có từ giao việc; suy ra từ tên đơn vị đi liền với việc phải làm."
            case .leadIsGroup(let group): "“\(group)” là một nhóm, chưa rõ đơn vị cụ thể."
            case .yearAssumed(let year): "Thời hạn không ghi năm; tạm hiểu là năm \(year)."
            case .deadlineNotADate(let text): "Chưa tính được ngày cụ thể của thời hạn “\(text)”."
            case .deadlineCountedFrom(let day):
                "Thời hạn được tính từ ngày \(day.vietnamese), đề nghị kiểm tra."
            case .deadlineDayAssumed(let day): "Thời hạn không nêu ngày; tạm lấy ngày \(day.vietnamese)."
            case .impossibleDate(let text): "Không có ngày như vậy trong lịch: “\(text)”."
            case .directiveFromStore(let number):
                "Số \(number) lấy từ dữ liệu đã lưu; văn bản chỉ ghi số thứ tự."
            case .partialDirective(let citedAs): "“\(citedAs)” chưa rõ số ký hiệu đầy đủ."
            case .directiveImplied(let number): "Văn bản \(number) được nhắc đến gián tiếp, không nêu số."
            }
        },
        rule: { rule in
            switch rule {
            case .assigningWord: "có từ giao việc (giao, yêu cầu, đề nghị …)"
            case .unitAndAction: "đơn vị đi liền với việc phải làm"
            case .concerning: "“Đối với …”"
            case .inheritedLead: "đơn vị nêu ở phần trên"
            case .roleOfUnits: "vai trò, trách nhiệm của đơn vị"
            case .performedBy: "“do … chủ trì, thực hiện”"
            case .labelled: "có dòng “Đơn vị chủ trì”"
            case .tableRow: "một dòng của bảng phân công"
            }
        },
        confidence: { confidence in
            switch confidence {
            case .high: "chắc chắn"
            case .medium: "khá chắc chắn"
            case .low: "cần xem lại"
            }
        },
        markKind: { kind in
            switch kind {
            case .citation: "văn bản"
            case .lead: "đơn vị chủ trì"
            case .coordinating: "đơn vị phối hợp"
            case .deadline: "thời hạn"
            case .assigningWord: "từ giao việc"
            case .ordinal: "mục"
            }
        },
        citationRule: { rule in
            switch rule {
            case .fullNumber: "số ký hiệu đầy đủ của văn bản"
            case .repairedNumber: "số ký hiệu in sai đã được sửa"
            case .sharedKind: "số tiếp theo, dùng chung thể loại văn bản"
            case .shortForm: "cách gọi tắt văn bản đã nêu đầy đủ"
            case .fromStore: "số thứ tự của văn bản duy nhất đã lưu"
            case .serialOnly: "chỉ có số thứ tự, chưa rõ văn bản nào"
            case .ownNumber: "số ký hiệu của chính văn bản này"
            }
        },
        deadlineRule: { rule in
            switch rule {
            case .day: "ngày ghi trong văn bản"
            case .month: "một tháng, hạn là ngày cuối tháng"
            case .quarter: "một quý, hạn là ngày cuối quý"
            case .halfYear: "một số tháng trong năm, hạn là ngày cuối"
            case .year: "một năm, hạn là ngày cuối năm"
            case .relativeDay: "ngày tính theo ngày phát biểu"
            case .currentPeriod: "khoảng thời gian tính theo ngày phát biểu"
            case .span: "số ngày kể từ một ngày đã nêu"
            case .event: "trước hoặc tại một sự kiện"
            case .recurring: "định kỳ, ghi theo quy tắc RFC 5545"
            }
        },
        numbering: "số thứ tự của mục")
}
