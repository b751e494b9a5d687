import Foundation
import Testing

@testable import OfficeText

@Suite struct `Documents of other programs` {
    static func text(_ name: String) throws -> String {
        let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Fixtures")
        return try OfficeText.read(bytes: [UInt8](Data(contentsOf: folder.appending(path: name)))).text
    }

    @Test func `LibreOffice`() throws {
        #expect(
            try Self.text("libreoffice.docx") == """
                THÔNG BÁO KẾT LUẬN
                I. Về kết quả
                I. Giao Sở Nội vụ chủ trì rà soát.
                a. Báo cáo trước ngày 15/3/2024
                b. Phối hợp với Sở Tài chính
                II. Yêu cầu các huyện ủy quán triệt.
                II. Tổ chức thực hiện
                I. Văn phòng theo dõi
                TT | Nhiệm vụ | Chủ trì
                1 | Sơ kết Chỉ thị 25 | Ban Tổ chức
                Nơi nhận: như trên

                """)
    }

    @Test func `python-docx`() throws {
        #expect(
            try Self.text("python-docx.docx") == """
                Kế hoạch thực hiện Chỉ thị số 25-CT/TW
                1. Giao Ban Tuyên giáo chủ trì
                2. Giao Văn phòng theo dõi
                • Báo cáo hằng tháng
                TT | Nội dung | Thời hạn
                1 | Sơ kết | Quý IV/2024
                Tổng kết công tác năm 2024
                BAN THƯỜNG VỤ

                """)
    }
}
