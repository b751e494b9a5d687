import OfficeText

extension OfficeTextPhrases {
    package static let vietnamese = OfficeTextPhrases(fault: { sentence($0) }, problem: { sentence($0) })
}

private func sentence(_ fault: OfficeTextFault) -> String {
    switch fault {
    case .foreign(let form):
        sentence(form)
    case .encrypted:
        "Văn bản có mật khẩu. Hãy mở bằng Word, bỏ mật khẩu rồi lưu lại."
    case .binary(let offset):
        """
        Tệp không phải văn bản thuần cũng không phải tệp Word (byte thứ \(offset) không có trong văn bản nào). \
        Hãy mở bằng chương trình đã tạo ra tệp và lưu thành .docx.
        """
    case .damagedArchive:
        "Tệp Word bị hỏng hoặc gửi chưa đủ. Hãy xin gửi lại, hoặc mở bằng Word rồi lưu lại."
    case .missingPart(let part):
        "Tệp Word thiếu phần “\(part)”. Hãy mở bằng Word rồi lưu lại."
    case .damagedPart(let part, let offset):
        "Phần “\(part)” của tệp Word bị hỏng (ở byte thứ \(offset)). Hãy mở bằng Word rồi lưu lại."
    case .documentType(let part):
        """
        Phần “\(part)” có khai báo DOCTYPE, điều không tệp Word nào có. Tệp có thể nhằm gây hại, không nên mở.
        """
    case .tooLarge(let what, let limit):
        sentence(what, limit: limit)
    }
}

private func sentence(_ form: ForeignForm) -> String {
    switch form {
    case .oldWord:
        "Đây là tệp Word kiểu cũ (.doc). Hãy mở bằng Word, chọn Lưu thành (Save As), dạng Word Document (.docx)."
    case .pdf:
        "Đây là tệp PDF. Hãy mở bằng Word và lưu thành .docx; nếu là bản quét thì phải gõ lại hoặc nhận dạng chữ."
    case .richText:
        "Đây là tệp Rich Text (.rtf). Hãy mở bằng Word và lưu thành .docx."
    case .openDocument:
        "Đây là tệp OpenDocument (.odt). Hãy mở bằng LibreOffice hoặc Word và lưu thành .docx."
    case .workbook:
        "Đây là tệp Excel (.xlsx). Hãy chép nội dung sang Word và lưu thành .docx."
    case .presentation:
        "Đây là tệp PowerPoint (.pptx). Hãy chép nội dung sang Word và lưu thành .docx."
    case .webPage:
        "Đây là trang web, dù tên tệp có đuôi gì. Hãy mở bằng Word và lưu thành .docx."
    case .picture:
        "Đây là tệp ảnh. Hãy gõ lại hoặc nhận dạng chữ trong ảnh rồi lưu thành .docx."
    case .archive:
        "Đây là tệp nén. Hãy giải nén và chọn văn bản bên trong."
    }
}

private func sentence(_ what: OfficeTextLimit, limit: Int) -> String {
    switch what {
    case .file:
        "Tệp lớn hơn \(limit) byte. Hãy chia nhỏ, hoặc bỏ bớt ảnh."
    case .part, .parts:
        "Văn bản giải nén ra lớn hơn \(limit) byte. Hãy chia nhỏ."
    case .ratio:
        """
        Văn bản giải nén ra lớn gấp hơn \(limit) lần, điều không có ở văn bản bình thường. Tệp có thể nhằm gây \
        hại.
        """
    case .elements:
        "Văn bản có hơn \(limit) phần tử. Hãy chia nhỏ."
    case .depth:
        """
        Bảng, khung chữ hoặc phần tử trong văn bản lồng nhau quá \(limit) lớp. Hãy mở bằng Word và chép nội \
        dung sang văn bản mới.
        """
    case .attributes:
        "Một phần tử của văn bản có hơn \(limit) thuộc tính. Hãy mở bằng Word rồi lưu lại."
    case .text:
        "Văn bản dài hơn \(limit) byte. Hãy chia nhỏ."
    }
}

private func sentence(_ problem: OfficeTextProblem) -> String {
    switch problem {
    case .converted(let encoding, let paragraphs, let all):
        """
        Có \(paragraphs) trong \(all) đoạn dùng bảng mã \(name(encoding)), đã chuyển sang Unicode. Hãy xem lại \
        dấu.
        """
    case .capitalsLost:
        "Bảng mã TCVN3 phân biệt chữ hoa có dấu chỉ bằng phông chữ, nên một số chữ hoa có thể thành chữ thường."
    case .hornedULost(let mended):
        """
        Cả văn bản không có chữ “ư”, có lẽ đã mất khi sao chép. Đã thêm lại ở \(mended) tiếng chỉ có một cách \
        đọc; hãy đọc lại các tiếng khác.
        """
    case .unscrambled(let paragraphs):
        "Có \(paragraphs) đoạn đã bị lưu sai bảng mã và đã được khôi phục đầy đủ."
    case .lookAlikes(let number):
        "Có \(number) tiếng viết bằng chữ nước ngoài giống chữ “Đ”, đã sửa lại."
    case .encodingGuessed(let encoding):
        """
        Tệp không ghi rõ bảng mã, nên đã đọc theo \(encoding.rawValue). Nếu dấu sai, hãy lưu lại tệp dạng UTF-8.
        """
    case .brokenCharacters(let number):
        "Có \(number) ký tự trong tệp bị hỏng, được thay bằng “\u{FFFD}”. Hãy xin lại bản gốc."
    case .controlCharacters(let number):
        "Đã bỏ \(number) ký tự điều khiển không nhìn thấy."
    case .trackedDeletions(let number):
        "Văn bản có theo dõi sửa đổi: đã bỏ \(number) chỗ xóa, giữ các chỗ thêm."
    case .hiddenText(let number):
        "Đã bỏ \(number) đoạn chữ ẩn."
    case .notesLeftOut(let number):
        "Đã bỏ \(number) chú thích cuối trang hoặc cuối văn bản."
    case .noText(pictures: 0):
        "Văn bản không có chữ nào."
    case .noText(let pictures):
        """
        Văn bản không có chữ mà có \(pictures) ảnh, có lẽ là bản quét. Hãy gõ lại hoặc nhận dạng chữ.
        """
    }
}

private func name(_ encoding: LegacyEncoding) -> String {
    switch encoding {
    case .tcvn3: "TCVN3 (ABC, .VnTime)"
    case .vni: "VNI (VNI-Times)"
    case .windows1258: "Windows-1258"
    }
}
