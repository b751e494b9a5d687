import AgendaFile

extension PlanFilePhrases {
    package static let vietnamese = PlanFilePhrases { problem in
        switch problem {
        case .empty:
            "Tệp kế hoạch trống. Hãy ghi ít nhất title, form, host và date."
        case .tooBig(let limit):
            "Tệp kế hoạch quá lớn: tối đa \(limit / 1_000_000) MB. Hãy kiểm tra xem có chọn nhầm tệp không."
        case .notUTF8:
            "Tệp không phải văn bản UTF-8. Hãy lưu lại với bảng mã UTF-8, hoặc kiểm tra xem có chọn nhầm tệp "
                + "không."
        case .controlCharacter(let number):
            "Có ký tự điều khiển số \(number), không được dùng trong kế hoạch. Hãy xóa ký tự này, hoặc kiểm "
                + "tra xem có chọn nhầm tệp không."
        case .syntax(let fault): syntax(fault)
        case .severalDocuments:
            "Tệp chứa nhiều kế hoạch (ngăn bằng dòng ---). Hãy tách mỗi kế hoạch thành một tệp."
        case .tooDeep(let limit):
            "Các mục lồng nhau quá sâu: tối đa \(limit) cấp. Hãy giảm số cấp."
        case .tooManyValues(let limit):
            "Kế hoạch có quá nhiều giá trị: tối đa \(limit / 1_000_000) triệu, kể cả những gì được nhắc lại "
                + "bằng dấu *. Hãy dùng provinces hoặc communes-of thay cho việc kê từng điểm cầu."
        case .tooManyFindings(let limit):
            "Có hơn \(limit) lỗi; từ đây không kê tiếp. Hãy sửa các lỗi trên rồi kiểm tra lại."
        case .selfReference(let name):
            "Dấu *\(name) nằm trong chính phần mà nó nhắc lại. Hãy chép phần đó ra."
        case .unknownAnchor(let name):
            "Không có &\(name) nào đứng trước để nhắc lại. Hãy sửa tên, hoặc đặt cả cụm trong ngoặc kép nếu "
                + "đó là văn bản."
        case .tag(let tag):
            "Không dùng được kiểu \(tag). Hãy bỏ phần bắt đầu bằng dấu !, hoặc đặt cả cụm trong ngoặc kép."

        case .unknownKey(let key, let section):
            "\(name(section)) không có khóa “\(key)”. Hãy dùng một trong các khóa: "
                + "\(section.keys.map(\.rawValue).joined(separator: ", "))."
        case .missingKey(let key, let section):
            "\(name(section)) thiếu khóa \(key.rawValue). Hãy bổ sung."
        case .duplicateKey(let key, let line):
            "Khóa “\(key)” đã có ở dòng \(line). Hãy giữ một trong hai."
        case .keyIsNoText:
            "Khóa phải là một từ hay cụm từ. Hãy ghi một từ trước dấu hai chấm, hoặc đặt văn bản trong ngoặc kép."
        case .mixedPoint(let first, let second):
            "Một mục của points không thể có cả \(first.rawValue) và \(second.rawValue). Hãy tách thành hai mục."

        case .wrongShape(let found, let wanted):
            "Ở đây cần \(name(wanted)), không phải \(name(found)). Hãy sửa lại cách ghi."
        case .emptyText:
            "Nội dung còn trống. Hãy ghi nội dung, hoặc xóa khóa nếu không cần."
        case .tooLong(let limit):
            "Nội dung quá dài: tối đa \(limit) ký tự. Hãy rút gọn."
        case .notADate:
            "Đây không phải ngày. Hãy ghi như 13/9/2019 hoặc 2019-09-13, năm đủ bốn chữ số."
        case .noSuchDay:
            "Lịch không có ngày này. Hãy kiểm tra lại ngày và tháng."
        case .notATime:
            "Đây không phải giờ. Hãy ghi như \"08:00\", 8h30 hoặc 8 giờ 30."
        case .notADuration:
            "Đây không phải khoảng thời gian. Hãy ghi như 15 phút, 1 giờ 30 phút, 1h30 hoặc 3 ngày."
        case .notANumber:
            "Ở đây cần một số nguyên. Hãy ghi bằng chữ số, không có dấu chấm hay dấu phẩy."
        case .outOfRange(let low, let high):
            "Giá trị nằm ngoài khoảng cho phép, từ \(low) đến \(high). Hãy ghi lại."
        case .notYesOrNo:
            "Ở đây cần true hoặc false. Hãy ghi lại."
        case .notASlug:
            "Tên ngắn của hội nghị chỉ gồm chữ thường không dấu, chữ số và dấu gạch nối, dài 2 đến 64 ký tự. "
                + "Hãy đặt lại."
        case .noSlug(let folder):
            "Kế hoạch không ghi slug, và tên thư mục “\(folder)” không dùng làm tên ngắn được. Hãy bổ sung khóa "
                + "slug."
        case .notACode:
            "Mã điểm cầu chỉ gồm chữ không dấu, chữ số và các dấu - _ . , dài 1 đến 32 ký tự. Hãy đặt lại."
        case .notAKey:
            "Tên gọi tắt của người chỉ gồm chữ không dấu, chữ số và các dấu - _ . , dài 1 đến 64 ký tự. Hãy đặt "
                + "lại."
        case .unknownTimeZone:
            "Không có múi giờ này. Hãy ghi tên theo IANA như Asia/Ho_Chi_Minh, hoặc xóa khóa time-zone."
        case .notAPhone:
            "Đây không phải số điện thoại. Hãy ghi 10 hoặc 11 chữ số bắt đầu bằng 0, hoặc bắt đầu bằng +84, và "
                + "đặt trong ngoặc kép."
        case .notALink:
            "Đây không phải địa chỉ trang web. Hãy ghi đủ, bắt đầu bằng https:// hoặc http://."
        case .unknownWord(let allowed):
            "Không dùng được từ này. Hãy chọn: \(allowed.joined(separator: ", "))."
        case .noCitation:
            "Không tìm thấy văn bản nào trong dòng này. Hãy ghi như “Chỉ thị số 32-CT/TW ngày 18/02/2019 của "
                + "Bộ Chính trị về …”, hoặc ghi riêng kind và number."

        case .duplicateCode(let code, let line):
            "Mã điểm cầu “\(code)” đã dùng ở dòng \(line). Hãy đặt mã khác."
        case .unitsTaken(let code, let count, let line):
            "\(count) điểm cầu của mục này đã có trong kế hoạch, như “\(code)” ở dòng \(line). Hãy bỏ một trong "
                + "hai mục."
        case .duplicateDirective(let number, let line):
            "Văn bản \(number) đã ghi ở dòng \(line). Hãy giữ một trong hai."
        case .repeated(let value):
            "“\(value)” được ghi hai lần trong cùng một danh sách. Hãy xóa bớt."
        case .unknownPerson(let key):
            "Mục people không có ai tên “\(key)”. Hãy bổ sung người này hoặc sửa tên gọi tắt."
        case .unknownPoint(let code):
            "Không có điểm cầu nào mang mã “\(code)”. Hãy bổ sung điểm cầu hoặc sửa mã."
        case .unknownProvince(let code):
            "Không có tỉnh, thành phố nào mang mã “\(code)”. Hãy ghi mã hai chữ số trong ngoặc kép, như \"25\"."
        case .unknownDirective(let text):
            "Mục directives của kế hoạch không có văn bản “\(text)”. Hãy bổ sung văn bản hoặc sửa số ký hiệu."
        case .ambiguousDirective(let text, let numbers):
            "“\(text)” có thể là nhiều văn bản: \(numbers.joined(separator: ", ")). Hãy ghi đủ số ký hiệu."
        case .endBeforeStart:
            "Giờ kết thúc không sau giờ bắt đầu. Hãy sửa start hoặc end, hoặc ghi last-date nếu hội nghị kéo dài "
                + "nhiều ngày."
        case .lastDateBeforeDate:
            "Ngày cuối đứng trước ngày đầu. Hãy sửa date hoặc last-date."
        case .dayOutsideConference:
            "Ngày này nằm ngoài thời gian hội nghị. Hãy sửa day, hoặc sửa date và last-date."
        case .noStart:
            "Hội nghị chưa ghi giờ bắt đầu. Hãy ghi start để nhắc đúng giờ."
        }
    }

    private static func syntax(_ fault: SyntaxFault) -> String {
        switch fault {
        case .tab: "Dòng này thụt vào bằng dấu tab. Hãy thay bằng dấu cách."
        case .openQuote: "Dấu ngoặc kép mở ở đây không được đóng. Hãy thêm dấu đóng ngoặc."
        case .openBracket:
            "Dấu ngoặc mở ở đây không được đóng đúng. Hãy kiểm tra các dấu [ ] { } và dấu phẩy giữa các phần tử."
        case .indentation:
            "Dòng này thụt vào không khớp với các dòng xung quanh. Hãy chỉnh các dòng cùng cấp cho thẳng cột."
        case .needsQuotes:
            "Dấu hai chấm ở đây làm câu bị hiểu thành khóa. Hãy đặt cả câu trong ngoặc kép, hoặc kiểm tra dòng "
                + "phía trên."
        case .noColon: "Dòng này thiếu dấu hai chấm sau khóa. Hãy ghi “khóa: giá trị”."
        case .escape: "Dấu \\ trong ngoặc kép đi với ký tự không có nghĩa. Hãy ghi \\\\, hoặc dùng ngoặc đơn."
        case .reserved: "Văn bản không được bắt đầu bằng ký tự này. Hãy đặt cả câu trong ngoặc kép."
        case .other(let words):
            "Tệp không đúng cú pháp YAML (\(words)). Hãy kiểm tra dòng này và dòng phía trên."
        }
    }

    private static func name(_ section: PlanSection) -> String {
        switch section {
        case .plan: "Kế hoạch"
        case .directive: "Văn bản"
        case .person: "Người"
        case .point: "Điểm cầu"
        case .communes: "Mục lấy các xã của một tỉnh"
        case .provinces: "Mục lấy các tỉnh"
        case .item: "Mục chương trình"
        case .material: "Tài liệu"
        case .reminder: "Mục nhắc việc"
        case .accepted: "Mục chấp nhận cảnh báo"
        }
    }

    private static func name(_ shape: YAMLShape) -> String {
        switch shape {
        case .text: "một dòng văn bản"
        case .list: "một danh sách (mỗi dòng bắt đầu bằng dấu -)"
        case .mapping: "các khóa và giá trị (khóa: giá trị)"
        case .nothing: "chỗ trống"
        }
    }
}
