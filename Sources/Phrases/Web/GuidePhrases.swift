package import Conferences

/// What tells a coordinator where they stand: what is to be done next, how to join, whom to call.
package struct GuidePhrases: Sendable {
    package let ownPoints: String
    package let next: String
    package let allDone: String
    package let more: String
    package let step: @Sendable (MissingForPoint) -> String
    package let lineLost: String
    package let callRoll: @Sendable (_ rollCall: String) -> String
    package let join: String
    package let noJoinLink: String
    package let contacts: String
    package let contactsText: String
    package let secretary: String
    package let mainInCharge: String
    package let mainTechnician: String
    package let ownTechnician: String
    package let noPhone: String
    package let noContacts: String
    package let name: String
    package let nameText: String
    package let saveNames: String
}

extension GuidePhrases {
    static let vietnamese = GuidePhrases(
        ownPoints: "Điểm cầu của bạn",
        next: "Việc cần làm tiếp",
        allDone: "Đến lúc này không còn việc gì phải làm.",
        more: "Xem tất cả điểm cầu của bạn",
        step: { missing in
            switch missing {
            case .inCharge: "Ghi tên người chủ trì tại điểm cầu"
            case .technician: "Ghi tên người trực kỹ thuật"
            case .roster: "Gửi danh sách đại biểu"
            case .connectionTest: "Thử kết nối và ghi kết quả"
            case .goodTest: "Thử lại kết nối: lần thử trước không được"
            case .backupLine: "Ghi đường truyền dự phòng: đường truyền chính chập chờn"
            }
        },
        lineLost: "Đang mất kết nối: gọi kỹ thuật, rồi báo khi đã kết nối lại",
        callRoll: { "Điểm danh: \($0)" },
        join: "Vào phòng họp",
        noJoinLink: "Người tổ chức chưa ghi liên kết vào phòng họp.",
        contacts: "Khi cần, gọi",
        contactsText: "Khi không vào được phòng họp, mất kết nối hay cần sửa điều bạn không sửa được ở đây.",
        secretary: "Thư ký hội nghị",
        mainInCharge: "Phụ trách điểm cầu chính",
        mainTechnician: "Kỹ thuật điểm cầu chính",
        ownTechnician: "Kỹ thuật điểm cầu này",
        noPhone: "chưa có số điện thoại",
        noContacts: "Chương trình chưa ghi ai để gọi.",
        name: "Người chủ trì, trực kỹ thuật",
        nameText: "Tên hai người này hiện với mọi người xem hội nghị.",
        saveNames: "Lưu tên")

    static let english = GuidePhrases(
        ownPoints: "Your points",
        next: "What to do next",
        allDone: "Nothing is left to be done for now.",
        more: "See all your points",
        step: { missing in
            switch missing {
            case .inCharge: "Name who is in charge at the point"
            case .technician: "Name the technician on duty"
            case .roster: "Send the roster"
            case .connectionTest: "Test the connection and write down the result"
            case .goodTest: "Test the connection again: the last test failed"
            case .backupLine: "Name a backup line: the main one is poor"
            }
        },
        lineLost: "The line is lost: call the technician, and say here when it is back",
        callRoll: { "Call the roll: \($0)" },
        join: "Join the meeting",
        noJoinLink: "The organiser has not given a link to the meeting yet.",
        contacts: "Whom to call",
        contactsText:
            "When the meeting cannot be joined, the line is lost, or something must be mended that you cannot mend here.",
        secretary: "Secretary of the conference",
        mainInCharge: "In charge of the main point",
        mainTechnician: "Technician of the main point",
        ownTechnician: "Technician of this point",
        noPhone: "no telephone known",
        noContacts: "The plan names nobody to call.",
        name: "Who is in charge, and the technician",
        nameText: "Everybody who sees the conference sees these two names.",
        saveNames: "Save the names")
}
