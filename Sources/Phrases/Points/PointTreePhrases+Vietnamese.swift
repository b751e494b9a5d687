import Actions
import Conferences
import Rosters

extension PointTreePhrases {
    static let vietnamese = PointTreePhrases(
        error: { error in
            switch error {
            case .notACode(let text):
                "“\(text)” không phải mã điểm cầu. Mã gồm chữ không dấu, chữ số, “-”, “_”, “.”, dài nhất 32 ký tự."
            case .noName(let code): "Điểm cầu \(code) chưa có tên. Hãy ghi tên."
            case .codeTaken(let code):
                "Đã có điểm cầu mã \(code). Hãy chọn mã khác, hoặc sửa điểm cầu ấy bằng points edit."
            case .isClosed(let code):
                "Điểm cầu \(code) đã đóng. Mở lại bằng: diemcau points reopen HỘI-NGHỊ \(code)."
            case .isOpen(let code): "Điểm cầu \(code) đang mở."
            case .belowItself(let code, let under):
                "Không chuyển \(code) vào dưới \(under) được vì \(under) nằm trong \(code)."
            case .pointsBelow(let code, let count):
                "Dưới \(code) còn \(count) điểm cầu đang mở. Hãy chuyển chúng đi trước, hoặc đóng cả bằng --with-below."
            case .closesToo(let code):
                "Không chuyển người sang \(code) được vì điểm cầu ấy cũng bị đóng. Hãy chọn điểm cầu khác."
            case .hasRoster(let code, let people):
                "Điểm cầu \(code) có \(people) người trong danh sách. Thêm --people-to MÃ để chuyển họ sang điểm cầu khác, hoặc --with-roster để giữ họ lại và không mời nữa."
            case .rosterLeftOut(let code, let people, let others):
                "Kế hoạch bỏ điểm cầu \(code), nơi có \(people) người trong danh sách\(others > 0 ? ", và \(others) điểm cầu khác cũng có người" : ""). Hãy đóng điểm cầu ấy trước và nói rõ chuyển người đi đâu, hoặc giữ lại trong kế hoạch."
            case .inRollCall(let code):
                "Lượt điểm danh đang mở đã ghi người hoặc số liệu của \(code). Hãy đóng lượt điểm danh trước."
            case .badCapacity(let number): "Sức chứa \(number) không đúng. Hãy ghi số từ 1."
            case .badLink(let text):
                "“\(text)” không phải đường dẫn. Đường dẫn bắt đầu bằng https:// và không có dấu cách."
            case .badCategory(let name): "Thành phần “\(name)” ghi hai lần, hoặc có số âm."
            case .unknownProvince(let code):
                "Không có tỉnh, thành phố mã \(code). Mã gồm hai chữ số, như 01 là Hà Nội."
            case .nothingNew: "Không có gì thay đổi: mọi thứ đã như vậy rồi."
            case .tableRefused(let errors): "Tệp có \(errors) lỗi nên chưa nhập điểm cầu nào."
            }
        },
        problem: { problem in
            switch problem {
            case .unreadable(let fault): RosterPhrases.vietnamese.problem(.unreadable(fault))
            case .noHeader:
                "Không thấy dòng tiêu đề. Cần một dòng có cột “Mã điểm cầu” và cột “Tên điểm cầu”."
            case .nobody: "Dưới dòng tiêu đề không có điểm cầu nào."
            case .codeMissing: "Thiếu mã điểm cầu. Hãy điền mã, hoặc xóa dòng này."
            case .notACode:
                "Đây không phải mã: chỉ dùng chữ không dấu, chữ số, “-”, “_”, “.”, dài nhất 32 ký tự."
            case .nameMissing: "Điểm cầu mới chưa có tên. Hãy điền cột “Tên điểm cầu”."
            case .codeTwice(let line): "Mã này đã có ở dòng \(line). Hãy giữ một dòng."
            case .isClosed(let code):
                "Điểm cầu \(code) đã đóng. Hãy mở lại trước (points reopen), hoặc xóa dòng này."
            case .unknownParent:
                "Không có điểm cầu cấp trên này, cả trong tệp lẫn trong hội nghị. Hãy ghi mã hoặc tên."
            case .severalParents(let codes):
                "Nhiều điểm cầu có tên này (\(codes.joined(separator: ", "))). Hãy ghi mã."
            case .belowItself: "Điểm cầu này sẽ nằm dưới chính nó. Hãy xem lại cột cấp trên."
            case .badNumber: "Đây không phải số người. Hãy ghi số nguyên, như 40."
            case .badLink: "Đây không phải đường dẫn. Đường dẫn bắt đầu bằng https://."
            case .unknownColumn: "Không rõ cột này là gì và không phải số nên không đọc."
            }
        },
        kind: vietnameseKind,
        field: { field in
            switch field {
            case .name: "tên"
            case .parent: "thuộc"
            case .unit: "đơn vị"
            case .address: "địa chỉ"
            case .capacity: "sức chứa"
            case .inCharge: "chủ trì"
            case .technician: "trực kỹ thuật"
            case .joinLink: "đường dẫn"
            case .backupLine: "đường dự phòng"
            case .expected: "thành phần"
            }
        },
        origin: { origin in
            switch origin {
            case .plan: "kế hoạch"
            case .table: "tệp"
            case .units: "đơn vị hành chính"
            case .typed: "nhập tay"
            }
        },
        changed: { counts, isRehearsal in
            let parts = counts.map { "\(vietnameseKind($0.kind)) \($0.count)" }
            return (isRehearsal ? "Sẽ thay đổi điểm cầu: " : "Điểm cầu đã thay đổi: ")
                + parts.joined(separator: ", ") + "."
        },
        unchanged: { "\($0) điểm cầu đã đúng như trong tệp." },
        peopleMoved: { "\($0) người chuyển sang điểm cầu \($1)." },
        peopleStay: { "\($0) người ở lại trong danh sách của điểm cầu đã đóng và không được mời nữa." },
        refused: { "Chưa nhập gì: tệp có \($0) lỗi." },
        byPlan: { "kế hoạch bản \($0)" },
        noHistory: "Chưa có thay đổi nào ngoài kế hoạch.", isClosed: "đã đóng", top: "cấp cao nhất",
        badCategory: { "“\($0)” không đúng dạng. Hãy viết “Tên thành phần=số”, như “Bí thư chi bộ=40”." },
        kindHeading: "Việc", what: "Thay đổi", source: "Nguồn", under: "Thuộc", openState: "đang mở",
        history: "Lịch sử",
        tests: "Thử kết nối", help: .vietnamese)
}

@Sendable private func vietnameseKind(_ kind: PointHistoryEntry.Kind) -> String {
    switch kind {
    case .added: "thêm"
    case .adopted: "vào kế hoạch"
    case .renamed: "đổi tên"
    case .moved: "chuyển"
    case .edited: "sửa"
    case .closed: "đóng"
    case .reopened: "mở lại"
    }
}

extension PointTreeHelp {
    static let vietnamese = PointTreeHelp(
        importing: "Nhập điểm cầu từ tệp CSV hoặc Excel: thêm điểm mới, sửa điểm đã có.",
        importDiscussion:
            "Cột: Mã điểm cầu, Tên điểm cầu, Thuộc điểm cầu (mã hoặc tên), Đơn vị, Địa chỉ, Sức chứa, Chủ trì, Trực kỹ thuật, Đường dẫn, Đường dự phòng; mỗi cột số khác là một thành phần, như “Bí thư chi bộ”. Có dòng lỗi thì không nhập gì. Điểm cầu không có trong tệp giữ nguyên. Bản kế hoạch sau không đóng điểm cầu thêm ngoài kế hoạch; điều đã sửa được giữ cho đến khi kế hoạch sửa đúng điều ấy.",
        file: "Tệp CSV hoặc .xlsx.", under: "Mã điểm cầu cấp trên; không nêu thì ở cấp cao nhất.",
        reason: "Lý do, ghi vào lịch sử.",
        add: "Thêm một điểm cầu ngoài kế hoạch.", code: "Mã điểm cầu.", name: "Tên điểm cầu.",
        units: "Thêm điểm cầu theo danh mục đơn vị hành chính.",
        unitsProvince: "Mọi xã, phường, đặc khu của tỉnh, thành phố có mã này.",
        unitsAll: "Mọi tỉnh, thành phố.", withCommunes: "Kèm mọi xã, phường, đặc khu.",
        show: "Xem một điểm cầu: người phụ trách, đường truyền, thành phần, các lần thử, lịch sử.",
        rename: "Đổi tên điểm cầu.", newName: "Tên mới.",
        edit: "Sửa thông tin điểm cầu; giá trị trống là xóa.",
        unit: "Đơn vị.", address: "Địa chỉ.", capacity: "Sức chứa; 0 là bỏ.",
        inCharge: "Người chủ trì tại điểm cầu.", technician: "Người trực kỹ thuật.",
        joinLink: "Đường dẫn vào họp.", expected: "Thành phần và số người; 0 là bỏ; nêu được nhiều lần.",
        expectedValue: "thành phần=số", move: "Chuyển điểm cầu, cùng mọi điểm bên dưới, sang cấp trên khác.",
        toTop: "Chuyển lên cấp cao nhất.",
        close: "Đóng điểm cầu. Danh sách, kết quả thử và lịch sử được giữ lại.",
        withBelow: "Đóng cả mọi điểm cầu bên dưới.",
        peopleTo: "Chuyển người trong danh sách sang điểm cầu này.",
        withRoster: "Để người trong danh sách ở lại; họ không được mời nữa.",
        reopen: "Mở lại điểm cầu đã đóng.",
        history: "Lịch sử điểm cầu: ai, khi nào, vì sao, trước đó thế nào.",
        limit: "Hiện nhiều nhất bao nhiêu dòng.")
}
