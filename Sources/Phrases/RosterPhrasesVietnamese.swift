import Rosters
import Spreadsheets

extension RosterPhrases {
    package static let vietnamese = RosterPhrases(problem: { sentence($0) }, field: { $0.header.vietnamese })
}

private func sentence(_ problem: RosterProblem) -> String {
    switch problem {
    case .unreadable(let fault):
        sentence(fault)
    case .encodingGuessed(let encoding):
        """
        Tệp không phải UTF-8, nên đã đọc theo bảng mã \(encoding.rawValue). Hãy xem lại dấu trong họ tên; \
        nếu sai, lưu lại tệp dạng “CSV UTF-8”.
        """
    case .otherSheets(let read, let others):
        """
        Tệp có nhiều trang tính chứa danh sách; chỉ đọc trang “\(read)”. Còn: \(others.joined(separator: ", ")). \
        Nhập từng trang bằng --sheet.
        """
    case .noHeader:
        "Không thấy dòng tiêu đề. Cần một dòng có cột “Họ và tên” và ít nhất một cột khác, ví dụ “Đơn vị”."
    case .nobody:
        "Dưới dòng tiêu đề không có người nào."
    case .noPointColumn:
        """
        Hội nghị có nhiều điểm cầu mà danh sách không có cột “Điểm cầu”. Hãy thêm cột này, hoặc nêu một \
        điểm cầu cho cả tệp.
        """
    case .unknownColumn:
        "Không rõ cột này chứa gì nên không đọc. Nếu cần đến, hãy sửa tên cột."
    case .columnTwice(let earlier):
        "Cột này cùng nghĩa với cột “\(earlier)” đứng trước nên không đọc."
    case .brokenText:
        "Dòng có ký tự bị hỏng. Hãy mở tệp gốc và lưu lại dạng “CSV UTF-8”."
    case .extraCells(let columns, let cells):
        """
        Dòng có \(cells) ô mà tiêu đề chỉ có \(columns) cột. Có thể một ô chứa dấu phân cách nhưng không \
        đặt trong dấu ngoặc kép.
        """
    case .tooLong(let limit):
        "Nội dung ô quá dài (hơn \(limit) byte). Hãy rút gọn."
    case .samePerson(let row, let kind):
        "Đã có ở dòng \(row) (\(same(kind))) nhưng nội dung khác nhau. \(remedy(kind))"
    case .sameRow(let row):
        "Giống hệt dòng \(row) nên bỏ qua."
    case .nameMissing:
        "Thiếu họ tên. Hãy điền họ tên, hoặc xóa dòng này."
    case .nameWithoutLetters:
        "Họ tên không có chữ cái nào. Hãy xem lại, có thể các cột bị lệch."
    case .nameWithDigits:
        "Họ tên có chữ số. Hãy xem lại."
    case .nameRecased(let name):
        "Đã viết lại họ tên thành “\(name)”."
    case .addressRemoved(let address):
        "Đã bỏ “\(address)” trước họ tên."
    case .phoneUnreadable:
        "Số điện thoại không đúng. Cần 10 chữ số bắt đầu bằng 0, hoặc +84; nếu chưa có thì để trống."
    case .phoneRounded:
        """
        Số điện thoại đã bị Excel làm tròn, mất các chữ số cuối. Hãy đặt cột dạng Text (Văn bản) rồi nhập \
        lại số.
        """
    case .phoneRepaired(let number):
        "Số điện thoại bị mất số 0 hoặc dấu + ở đầu, đã sửa thành \(number)."
    case .phoneRenewed(let number):
        "Số di động 11 chữ số cũ, đã đổi sang đầu số mới: \(number)."
    case .severalPhones(let kept):
        "Ô có nhiều số điện thoại; chỉ giữ số đầu là \(kept)."
    case .phoneShared(let row):
        """
        Dòng \(row) có cùng số điện thoại nhưng khác họ tên, nên hai dòng được coi là hai người. Nếu là một \
        người, hãy viết họ tên giống nhau.
        """
    case .pointMissing:
        "Thiếu điểm cầu. Hãy điền mã hoặc tên điểm cầu."
    case .unknownPoint:
        "Hội nghị không có điểm cầu này. Hãy sửa lại mã hoặc tên."
    case .ambiguousPoint(let codes):
        "Có nhiều điểm cầu như vậy. Hãy ghi mã thay cho tên, ví dụ \(codes.joined(separator: ", "))."
    case .pointCodeRepaired(let code):
        "Mã điểm cầu bị mất số 0 ở đầu, đã sửa thành \(code)."
    case .birthUnreadable:
        "Không đọc được năm sinh. Hãy ghi năm (1975) hoặc ngày/tháng/năm (05/02/1975)."
    case .birthYearOutOfRange(let from, let to):
        "Năm sinh phải từ \(from) đến \(to). Hãy xem lại."
    case .birthFromSerial(let year):
        "Ô chứa số thứ tự ngày của Excel, hiểu là sinh năm \(year). Hãy xem lại."
    case .overQuota(let category, let places, let what):
        switch what {
        case .refused:
            "Thành phần “\(category)” của điểm cầu này đã đủ \(places) người, kế hoạch không cho vượt. Hãy bỏ bớt, hoặc sửa số người trong kế hoạch."
        case .needsReason:
            "Thành phần “\(category)” của điểm cầu này đã đủ \(places) người. Muốn nhận thêm, hãy nêu lý do: --over-quota “lý do”."
        case .waits: "Thành phần “\(category)” của điểm cầu này đã đủ \(places) người: vào danh sách chờ."
        case .accepted:
            "Thành phần “\(category)” của điểm cầu này đã đủ \(places) người: vẫn nhận theo lý do đã nêu."
        }
    case .rowsSkipped(let reason, let count):
        "Đã bỏ qua \(count) dòng \(name(reason))."
    }
}

private func sentence(_ fault: SpreadsheetFault) -> String {
    switch fault {
    case .missing:
        "Không có tệp này. Hãy kiểm tra lại tên và thư mục."
    case .directory:
        "Đây là thư mục, không phải tệp. Hãy chọn một tệp trong đó."
    case .forbidden:
        "Không có quyền đọc tệp này."
    case .unreadable(let code):
        "Không đọc được tệp (lỗi hệ thống số \(code))."
    case .notText(.workbook, _), .notText(.oldWorkbook, _):
        "Đây là tệp Excel đời cũ (.xls) hoặc có mật khẩu. Hãy mở bằng Excel, lưu lại dạng .xlsx không mật khẩu."
    case .noWorkbook:
        "Đây là tệp nén nhưng không phải bảng tính Excel (.xlsx). Hãy kiểm tra xem có đúng tệp không."
    case .damagedWorkbook(let part):
        """
        Tệp Excel bị hỏng\(part.isEmpty ? "" : " (phần \(part))"). Hãy mở bằng Excel, lưu lại thành tệp mới rồi \
        nhập.
        """
    case .workbookTooLarge(let part):
        "Tệp Excel có phần \(part) lớn bất thường nên không đọc. Hãy kiểm tra xem có đúng tệp không."
    case .encryptedWorkbook:
        "Tệp Excel có mật khẩu. Hãy lưu lại tệp không đặt mật khẩu."
    case .unknownSheet(let name, let sheets):
        "Tệp không có trang tính “\(name)”. Các trang: \(sheets.joined(separator: ", "))."
    case .notText(.pdf, _):
        "Đây là tệp PDF. Cần danh sách dạng Excel (.xlsx) hoặc CSV: hãy xin tệp gốc, hoặc chép bảng sang Excel."
    case .notText(nil, _):
        "Tệp không đọc được thành bảng. Cần danh sách dạng Excel (.xlsx) hoặc CSV."
    case .unclosedQuote:
        "Dấu ngoặc kép mở ở đây không có dấu đóng. Hãy thêm dấu đóng hoặc xóa dấu mở."
    case .cellTooLarge(_, let limit, quoted: true):
        """
        Ô bắt đầu bằng dấu ngoặc kép ở đây dài hơn \(limit) byte. Có lẽ thiếu dấu ngoặc kép đóng.
        """
    case .cellTooLarge(_, let limit, quoted: false):
        "Một ô ở đây dài hơn \(limit) byte. Tệp có lẽ không phải danh sách dạng CSV."
    case .tooManyColumns(_, let limit):
        "Dòng có hơn \(limit) cột. Tệp có lẽ không phải danh sách dạng CSV."
    case .rowTooLarge(_, let limit):
        "Dòng dài hơn \(limit) byte. Tệp có lẽ không phải danh sách dạng CSV."
    }
}

private func same(_ kind: AttendeeIdentity.Kind) -> String {
    switch kind {
    case .phone: "cùng họ tên và số điện thoại"
    case .staffNumber: "cùng số hiệu"
    case .person: "cùng họ tên, đơn vị và năm sinh"
    case .row: "cùng họ tên, chức vụ và đơn vị"
    }
}

private func remedy(_ kind: AttendeeIdentity.Kind) -> String {
    switch kind {
    case .phone: "Hãy giữ một dòng."
    case .staffNumber: "Hãy giữ một dòng, hoặc sửa số hiệu nếu là hai người."
    case .person: "Hãy giữ một dòng; nếu là hai người, hãy ghi thêm số điện thoại."
    case .row: "Hãy giữ một dòng; nếu là hai người, hãy ghi thêm số điện thoại hoặc năm sinh."
    }
}

private func name(_ reason: SkippedRow) -> String {
    switch reason {
    case .blank: "trống"
    case .aboveHeader: "ở trên dòng tiêu đề"
    case .header: "lặp lại tiêu đề"
    case .columnNumbers: "đánh số cột"
    case .heading: "tên nhóm"
    case .total: "tổng cộng"
    case .footer: "ở dưới dòng tổng cộng"
    case .repetition: "lặp lại"
    }
}
