import Actions
import Conferences
import Rosters
import Store
import Webhooks

extension PageErrorPhrases {
    static let vietnamese = PageErrorPhrases(
        action: { vietnameseWords($0) ?? ErrorPhrases.vietnamese.action($0) },
        roster: { problem in
            switch problem {
            case .otherSheets(let read, let others):
                "Tệp có nhiều trang tính chứa danh sách; chỉ đọc trang “\(read)”. Còn: \(others.joined(separator: ", ")). Nhập lần lượt từng trang: ghi tên trang ở ô “Trang tính”."
            case .overQuota(let category, let places, .needsReason):
                "Thành phần “\(category)” của điểm cầu này đã đủ \(places) người. Muốn nhận thêm, hãy ghi lý do ở ô “Lý do nhận thêm”."
            default: RosterPhrases.vietnamese.problem(problem)
            }
        },
        points: { problem in
            switch problem {
            case .isClosed(let code):
                "Điểm cầu \(code) đã đóng. Hãy mở lại ở trang của điểm cầu, hoặc xóa dòng này."
            default: PointTreePhrases.vietnamese.problem(problem)
            }
        },
        delivery: { trouble, status in
            switch trouble {
            case .blockedAddress: "địa chỉ trong mạng nội bộ, người quản trị máy chủ chưa cho phép"
            case .tokenExpired: "mã truy cập hết hạn; hãy đổi mã ở trang của nơi nhận"
            default: WebhookPhrases.vietnamese.trouble(trouble, status)
            }
        })

    /// `nil` where the command line's words do.
    private static func vietnameseWords(_ error: ActionError) -> String? {
        switch error {
        case .unknownConference(let slug, let suggestion):
            "Không có hội nghị “\(slug)”." + didYouMean(suggestion)
        case .unknownTask(let reference): "Không có nhiệm vụ \(reference)."
        case .unknownEndpoint(let id): "Không có nơi nhận “\(id)”."
        case .taskWithoutLead(let reference):
            "Nhiệm vụ \(reference) chưa có đơn vị chủ trì. Hãy sửa nhiệm vụ, ghi đơn vị chủ trì, rồi giao."
        case .pointsWithoutConference: "Nêu điểm cầu thì phải chọn hội nghị."
        case .point(.fullWithoutReason(let category, let places)):
            "Thành phần “\(category)” đã đủ \(places) người. Muốn nhận thêm, hãy ghi lý do."
        case .pointTree(let error): words(error)
        case .person(let error): words(error)
        case .rollCall(let error): words(error)
        case .task(.extensionPending(let task, let wanted)):
            "Nhiệm vụ \(task) đang chờ quyết định gia hạn đến \(wanted.vietnamese). Hãy đồng ý hoặc từ chối trước."
        case .task(.noExtensionPending(let task)):
            "Nhiệm vụ \(task) không có đề nghị gia hạn nào đang chờ; muốn gia hạn hãy nêu ngày."
        case .task(.unknownImplementing(let number, let suggestion)):
            "Chưa có văn bản “\(number)”." + (suggestion.map { " Có phải ý bạn là “\($0)”?" } ?? "")
                + " Nếu là văn bản mới, hãy ghi cả loại văn bản."
        case .task(.agendaFull(let slug, let minutes)):
            "Chương trình của “\(slug)” không còn chỗ cho một mục \(minutes) phút. Hãy chọn ít phút hơn, đưa vào một mục có sẵn, hoặc sửa kế hoạch (rút ngắn một mục, lùi giờ kết thúc)."
        case .task(.viewTaken(let name, let by)):
            "Đã có bộ lọc “\(name)” của \(by), hỏi điều khác. Hãy chọn tên khác, hoặc đánh dấu ô “Thay bộ lọc cùng tên”."
        case .task(.unknownView(let name, let suggestion)):
            "Không có bộ lọc “\(name)”." + didYouMean(suggestion)
        case .unit(.unknownUnit(let text, let suggestion)):
            "Danh mục không có đơn vị “\(text)”." + didYouMean(suggestion)
        case .unit(.nearName(let name, let code, let known)):
            "“\(name)” gần giống “\(known)” (\(code)) đã có trong danh mục. Nếu cùng một đơn vị, hãy dùng đơn vị đó; nếu đúng là đơn vị khác, hãy đánh dấu ô “Là đơn vị khác”."
        case .endpoint(let problem): words(problem)
        default: nil
        }
    }

    private static func words(_ error: PointTreeError) -> String? {
        switch error {
        case .codeTaken(let code):
            "Đã có điểm cầu mã \(code). Hãy chọn mã khác, hoặc sửa ở trang của điểm cầu ấy."
        case .isClosed(let code): "Điểm cầu \(code) đã đóng. Hãy mở lại ở trang của điểm cầu."
        case .pointsBelow(let code, let count):
            "Dưới \(code) còn \(count) điểm cầu đang mở. Hãy chuyển chúng đi trước, hoặc chọn đóng cả các điểm cầu bên dưới."
        case .hasRoster(let code, let people):
            "Điểm cầu \(code) có \(people) người trong danh sách. Hãy chọn: chuyển họ sang điểm cầu khác, hoặc để họ ở lại và không mời nữa."
        case .badCategory(let text):
            "Thành phần “\(text)” chưa đúng. Mỗi dòng một thành phần, như “Bí thư chi bộ: 40”; mỗi thành phần một lần."
        default: nil
        }
    }

    private static func words(_ error: PersonError) -> String? {
        switch error {
        case .unknownPerson(let text): "Không có người nào mã “\(text)”. Hãy tìm theo họ tên."
        case .decided(let isSame):
            isSame
                ? "Hai người này đã được gộp. Muốn tách, hãy hoàn tác việc gộp."
                : "Hai người này đã được ghi là khác nhau. Muốn gộp, hãy hoàn tác điều đó trước."
        case .inSubstitution(let name):
            "\(name) đang dự thay hoặc có người dự thay. Hãy rút người dự thay trước."
        default: nil
        }
    }

    private static func words(_ error: RollCallError) -> String? {
        switch error {
        case .unknownRollCall(let conference, let number?):
            "Hội nghị “\(conference)” không có lượt điểm danh số \(number)."
        case .unknownRollCall(let conference, nil):
            "Hội nghị “\(conference)” chưa có lượt điểm danh. Người tổ chức mở lượt đầu tiên."
        case .unknownAttendee(let text, let suggestion):
            "Không có ai là “\(text)” trong danh sách." + didYouMean(suggestion)
        case .severalAttendees(let text, let points):
            "Có \(points.count) người tên “\(text)” (điểm cầu \(points.joined(separator: ", "))). Hãy nêu mã của người đó."
        case .unknownRefusedMark: "Lượt điểm danh này không còn chờ xem xét."
        default: nil
        }
    }

    private static func words(_ problem: EndpointProblem) -> String? {
        switch problem {
        case .tokenNeeded(let service):
            "\(service.displayName) cần mã truy cập: hãy ghi ở ô “Mã truy cập”."
        case .tokenNotUsed: "Nơi nhận này không dùng mã truy cập; hãy để trống ô đó."
        case .unknownDelivery(let text): "Không có lượt gửi nào mang mã “\(text)”."
        case .unknownID(let text): "Không có nơi nhận hay lượt gửi nào mang mã “\(text)”."
        case .unknownEventID(let text): "Không có sự kiện nào mang mã “\(text)”."
        case .notActive(let id, state: .disabled):
            "Nơi nhận \(id) đã ngừng. Hãy sửa nơi nhận rồi cho hoạt động lại."
        case .nothingToReplay: "Hãy nói gửi lại những gì: nơi nhận, sự kiện hoặc khoảng thời gian."
        case .emptyRange: "Khoảng thời gian trống: “Từ” phải trước “Đến trước”."
        // Where the key lies is nothing for a page to tell.
        case .key:
            "Máy chủ không dùng được khóa giữ bí mật của các nơi nhận. Hãy báo người quản trị máy chủ; chi tiết nằm trong nhật ký."
        default: nil
        }
    }

    private static func didYouMean(_ suggestion: String?) -> String {
        suggestion.map { " Có phải ý bạn là “\($0)”?" } ?? ""
    }
}
