import Actions
import Conferences
import Database

extension ErrorPhrases {
    static let vietnamese = ErrorPhrases(
        action: vietnameseAction,
        database: vietnameseDatabase,
        file: { trouble in
            switch trouble {
            case .missing(let path): "Không có tệp “\(path)”. Hãy kiểm tra lại đường dẫn."
            case .isFolder(let path): "“\(path)” là thư mục, không phải tệp. Hãy chỉ rõ tệp trong thư mục đó."
            case .notReadable(let path): "Không đọc được tệp “\(path)”. Hãy kiểm tra quyền đọc tệp."
            case .tooLarge(let path, let limit):
                "Tệp “\(path)” quá lớn: chỉ nhận tệp đến \(limit) MB. Hãy kiểm tra xem có đúng tệp không."
            case .empty(let path): "Tệp “\(path)” không có nội dung."
            case .exists(let path): "Tệp “\(path)” đã có sẵn và được giữ nguyên. Hãy chọn tên khác."
            case .notWritable(let path):
                "Không ghi được tệp “\(path)”. Hãy kiểm tra quyền ghi và dung lượng đĩa."
            }
        },
        unexpected: "Có lỗi ngoài dự kiến. Chưa có gì bị thay đổi; chi tiết kỹ thuật:",
        output: "Không ghi được kết quả ra nơi nhận (đĩa đầy hoặc đã đóng). Việc đã làm xong vẫn được giữ.")

    @Sendable private static func vietnameseAction(_ error: ActionError) -> String {
        switch error {
        case .notPermitted: "Bạn không có quyền làm việc này. Hãy liên hệ quản trị viên."
        case .unknownConference(let slug, let suggestion):
            "Không có hội nghị “\(slug)”." + didYouMean(suggestion)
                + " Lệnh “diemcau show” liệt kê các hội nghị đã ban hành."
        case .unknownPoint(let code, let suggestion):
            "Hội nghị không có điểm cầu mã “\(code)”." + didYouMean(suggestion)
        case .unknownTask(let reference):
            "Không có nhiệm vụ \(reference). Lệnh “diemcau tasks list” liệt kê các nhiệm vụ."
        case .unknownEndpoint(let id):
            "Không có địa chỉ nhận thông báo “\(id)”. Lệnh “diemcau webhooks list” liệt kê các địa chỉ."
        case .planBreaksRules(let findings):
            "Kế hoạch chưa ban hành được: còn \(findings.count) lỗi phải sửa, hoặc ghi vào mục accepted kèm lý do."
        case .changedMeanwhile(let reference):
            "Nhiệm vụ \(reference) vừa được người khác sửa. Hãy xem lại rồi làm lại; nội dung của họ được giữ nguyên."
        case .slugTaken(let slug):
            "Đã có hội nghị mang tên ngắn “\(slug)”. Hãy đặt tên ngắn khác, hoặc sửa kế hoạch của hội nghị ấy."
        case .publishedMeanwhile(let slug):
            "Hội nghị “\(slug)” vừa được người khác ban hành. Hãy xem lại bản mới rồi làm lại."
        case .cancelledConference(let slug): "Hội nghị “\(slug)” đã hủy nên không làm được việc này."
        case .wrongState(let reference, let from, let to):
            "Nhiệm vụ \(reference) đang ở trạng thái “\(WordPhrases.vietnamese.taskState(from))”, "
                + "không chuyển sang “\(WordPhrases.vietnamese.taskState(to))” được."
        case .notAProposal(let reference, let state):
            "Chỉ sửa được nhiệm vụ đang là đề xuất; nhiệm vụ \(reference) đang ở trạng thái "
                + "“\(WordPhrases.vietnamese.taskState(state))”."
        case .emptyText: "Nội dung không được để trống."
        case .emptyReason: "Hãy ghi lý do."
        case .emptyUnit: "Tên đơn vị không được để trống."
        case .badDirectiveNumber(let number):
            "“\(number)” không phải số ký hiệu văn bản; hãy ghi như 32-CT/TW hoặc 45/KH-UBND."
        case .taskWithoutLead(let reference):
            "Nhiệm vụ \(reference) chưa có đơn vị chủ trì. Hãy bổ sung: diemcau tasks edit \(reference) --lead “Tên đơn vị”."
        case .percentOutOfRange(let percent): "Tỷ lệ hoàn thành phải từ 0 đến 100, không phải \(percent)."
        case .badURL(let url):
            "“\(url)” không phải địa chỉ nhận thông báo hợp lệ. Địa chỉ phải bắt đầu bằng https:// hoặc http:// và có tên máy."
        case .unknownEvent(let name, let suggestion):
            "Không có loại sự kiện “\(name)”." + didYouMean(suggestion)
                + " Các loại: \(EventType.allCases.map(\.rawValue).joined(separator: ", ")); * là tất cả."
        case .noEvents: "Hãy nêu ít nhất một loại sự kiện; * là tất cả."
        case .endpoint(let problem): WebhookPhrases.vietnamese.problem(problem)
        case .pointsWithoutConference: "Nêu điểm cầu thì phải nêu hội nghị: thêm --conference."
        case .beyondRemit(let what): AccountPhrases.vietnamese.beyondRemit(what)
        case .account(let problem): AccountPhrases.vietnamese.problem(problem)
        case .rollCall(let error): RollCallPhrases.vietnamese.error(error)
        case .point(let error): PointPhrases.vietnamese.error(error)
        case .person(let error): PeopleAcrossPhrases.vietnamese.error(error)
        case .pointTree(let error): PointTreePhrases.vietnamese.error(error)
        case .importRunning(let conference):
            "Đang có người nhập danh sách của hội nghị “\(conference)”. Hãy chờ vài phút rồi làm lại."
        case .task(let error): TaskPhrases.vietnamese.error(error)
        case .unit(let error): UnitPhrases.vietnamese.error(error)
        }
    }

    @Sendable private static func vietnameseDatabase(_ error: DatabaseError, _ path: String) -> String {
        switch error {
        case .missing:
            "Chưa có cơ sở dữ liệu “\(path)”. Hãy ban hành một kế hoạch trước (diemcau publish), hoặc chỉ đúng tệp bằng --database."
        case .cannotOpen(let file):
            "Không mở được cơ sở dữ liệu “\(file.isEmpty ? path : file)”. Hãy kiểm tra thư mục có tồn tại và có quyền ghi không."
        case .notADatabase: "Tệp “\(path)” không phải cơ sở dữ liệu. Hãy chỉ đúng tệp bằng --database."
        case .foreign:
            "“\(path)” là cơ sở dữ liệu của chương trình khác và được giữ nguyên. Hãy chỉ đúng tệp bằng --database."
        case .corrupt:
            "Cơ sở dữ liệu “\(path)” bị hỏng. Đừng ghi thêm vào tệp này; hãy dùng lại bản sao lưu gần nhất."
        case .locked:
            "Cơ sở dữ liệu “\(path)” đang bị một chương trình khác giữ quá lâu. Chưa có gì bị thay đổi; hãy thử lại sau."
        case .fileGone(let path):
            "Tệp cơ sở dữ liệu “\(path)” đã bị xóa, bị chuyển đi hoặc bị thay bằng tệp khác khi đang dùng. Không ghi gì thêm; hãy đặt lại tệp rồi khởi động lại chương trình."
        case .diskFull: "Đĩa đã đầy. Chưa có gì bị thay đổi; hãy giải phóng dung lượng rồi làm lại."
        case .readOnly: "Cơ sở dữ liệu “\(path)” chỉ cho đọc. Hãy kiểm tra quyền ghi tệp và thư mục chứa tệp."
        case .newerSchema(let found, let known):
            "Cơ sở dữ liệu “\(path)” do bản DiemCau mới hơn tạo (cấu trúc \(found), bản này biết đến \(known)). Hãy nâng cấp chương trình."
        case .olderSchema(let found, let known):
            "Cơ sở dữ liệu “\(path)” có cấu trúc cũ (\(found), cần \(known)). Hãy sao lưu rồi chạy: diemcau migrate."
        case .duplicate(let what): "Đã có sẵn “\(what)”; dữ liệu cũ được giữ nguyên."
        case .constraint(let rule): "Cơ sở dữ liệu từ chối vì trái quy tắc (\(rule)). Chưa có gì bị thay đổi."
        case .unexpectedValue(let column):
            "Cơ sở dữ liệu “\(path)” có giá trị không hợp lệ ở cột \(column). Hãy dùng lại bản sao lưu gần nhất."
        case .inputOutput(let code):
            "Đọc hoặc ghi đĩa bị lỗi (mã \(code)). Chưa có gì bị thay đổi; hãy kiểm tra đĩa rồi làm lại."
        case .textWithNUL, .badAddress, .unreachable, .passwordMissing, .passwordRefused, .refused,
            .noConnectionFree, .denied,
            .connectionLost, .outcomeUnknown, .conflict, .timedOut, .notBackedUpHere, .notEmpty, .lostInCopy,
            .copyBrokenOff:
            vietnameseServer(error, path)
        case .other(let code, _): "Cơ sở dữ liệu báo lỗi (mã \(code)). Chưa có gì bị thay đổi; hãy thử lại."
        }
    }

    private static func didYouMean(_ suggestion: String?) -> String {
        suggestion.map { " Có phải ý bạn là “\($0)”?" } ?? ""
    }
}
