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
        })
}
