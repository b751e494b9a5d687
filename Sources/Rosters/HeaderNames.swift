import VietnameseText

/// The many spellings of the headers of a roster.
enum HeaderNames {
    /// The field that a header names; `nil` for an unknown one.
    static func field(of header: String) -> RosterField? {
        let key = key(header)
        if let field = fields[key] { return field }
        // "Số điện thoại (Zalo)": what is in brackets explains.
        guard let bracket = header.firstIndex(of: "(") else { return nil }
        return fields[self.key(String(header[..<bracket]))]
    }

    /// Only letters and digits, folded, with single spaces: "Họ_và-TÊN (*)" is "ho va ten".
    static func key(_ header: String) -> String {
        VietnameseText.fold(header)
            .split { !($0.isLetter || $0.isNumber || $0 == "#") }
            .joined(separator: " ")
    }

    /// Headers to choose a suggestion from, written as they should be.
    static let usual: [String] =
        RosterField.allCases.flatMap { [$0.header.vietnamese, $0.header.english] }
        + ["Họ tên", "SĐT", "Điện thoại", "Cơ quan", "Ngày sinh", "Mã cán bộ", "Name", "Phone number"]

    private static let fields: [String: RosterField] = {
        var fields: [String: RosterField] = [:]
        for (field, names) in spellings {
            for name in names.split(separator: "|") { fields[String(name)] = field }
        }
        return fields
    }()

    private static let spellings: [(RosterField, String)] = [
        (.number, "stt|tt|so tt|so thu tu|no|number|seq|#|order|so"),
        (
            .name,
            """
            ho va ten|ho ten|ho va ten dai bieu|ho ten dai bieu|ho va ten nguoi du|ho ten nguoi du|hoten|\
            ten dai bieu|dai bieu|ho va ten can bo|ho ten can bo|ho va ten dang vien|ho va ten khai sinh|\
            nguoi du|nguoi tham du|nguoi tham gia|dong chi|full name|fullname|name|attendee|participant|\
            delegate|ho va ten dem va ten|ho chu dem va ten|ho chu dem va ten khai sinh
            """
        ),
        (
            .familyName,
            "ho|ho dem|ho va dem|ho va ten dem|ho ten dem|ho lot|ho va chu dem|ho chu dem|ho va ten lot|"
                + "family name|last name|surname"
        ),
        (.middleName, "dem|ten dem|chu dem|ten lot|lot|middle name"),
        (.givenName, "ten|given name|first name"),
        (
            .title,
            """
            chuc vu|chuc danh|chuc vu chuc danh|chuc danh chuc vu|chuc vu dang|chuc vu cong tac|\
            chuc vu hien nay|chuc vu don vi|chuc vu don vi cong tac|chuc vu noi cong tac|vi tri|\
            vi tri cong tac|title|position|job title|role
            """
        ),
        (
            .unit,
            """
            don vi|co quan|don vi cong tac|co quan don vi|don vi co quan|co quan cong tac|noi cong tac|\
            co quan don vi cong tac|to chuc|don vi to chuc|don vi dia phuong|dia phuong|chi bo|\
            chi bo dang bo|dang bo|to chuc dang|unit|organization|organisation|office|agency|department|\
            workplace
            """
        ),
        (
            .phone,
            """
            dien thoai|so dien thoai|sdt|dt|so dt|dtdd|so dtdd|di dong|so di dong|dien thoai di dong|\
            so dien thoai di dong|dien thoai lien he|so dien thoai lien he|sdt lien he|lien he|\
            so lien he|zalo|phone|phone number|phone no|mobile|mobile phone|mobile number|mobile no|\
            tel|telephone|cell phone
            """
        ),
        (
            .point,
            """
            ma diem cau|ma dau cau|ma diem|madiemcau|ma diem cau truyen hinh|ma dc|point|point code|\
            connection point|connection point code|site code
            """
        ),
        (
            .pointName,
            """
            diem cau|dau cau|ten diem cau|ten dau cau|diem cau tham du|diem cau du hop|diem hop|diem du|\
            du tai diem cau|tham du tai diem cau|dia diem du|point name|connection point name|site|venue
            """
        ),
        (
            .category,
            "thanh phan|thanh phan du|thanh phan tham du|thanh phan du hop|doi tuong|nhom|loai dai bieu|"
                + "category|attendance category|group"
        ),
        (
            .birth,
            "nam sinh|ngay sinh|ngay thang nam sinh|ngay thang sinh|sinh nam|sinh ngay|ns|birth year|"
                + "year of birth|birth date|birthdate|birthday|date of birth|dob|born"
        ),
        (
            .staffNumber,
            """
            ma can bo|so hieu|ma so|ma nhan vien|ma nv|ma cb|ma cong chuc|ma vien chuc|ma cbccvc|\
            so hieu can bo|so hieu cong chuc|so hieu cbcc|so the dang|so the dang vien|so the|\
            ma dang vien|staff no|staff number|staff id|employee id|employee number|employee no|id
            """
        ),
        (.note, "ghi chu|chu thich|ghi chu khac|note|notes|remark|remarks|comment|comments"),
        (
            .unused,
            "ky ten|chu ky|ky nhan|ky|xac nhan|signature|email|e mail|thu dien tu|gioi tinh|nam nu|gender|"
                + "sex|dan toc"
        ),
    ]
}
