import Diagnostics
import Testing

@testable import OfficeText

@Suite struct `Legacy encodings` {
    static let sentences = [
        "Cộng hòa xã hội chủ nghĩa Việt Nam",
        "Giao Sở Nội vụ chủ trì, phối hợp với các cơ quan, đơn vị liên quan tham mưu, báo cáo trước ngày 15 tháng 3.",
        "Yêu cầu các huyện ủy, thành ủy lãnh đạo việc học tập, quán triệt Nghị quyết; kết quả báo cáo về Ban Tuyên giáo.",
        "Đề nghị Ủy ban Mặt trận Tổ quốc đẩy mạnh tuyên truyền, vận động những người có uy tín.",
    ]

    static func text(_ bytes: [UInt8]) throws -> OfficeTextDocument { try OfficeText.read(bytes: bytes) }

    @Test(arguments: sentences) func `a text in VNI is read from its bytes and after being misread`(
        sentence: String
    ) throws {
        let bytes = LegacyEncoder.vni(sentence)
        let fromBytes = try Self.text(bytes)
        #expect(fromBytes.text == sentence)
        #expect(fromBytes.form == .plain(.vni))
        let misread = try Self.text(Array(LegacyEncoder.misread(bytes).utf8))
        #expect(misread.text == sentence)
        #expect(misread.form == .plain(.utf8))
        #expect(misread.warnings.map(\.problem) == [.converted(.vni, paragraphs: 1, of: 1)])
    }

    @Test(arguments: sentences.dropLast())
    func `a text in TCVN3 is read from its bytes and after being misread`(sentence: String) throws {
        let bytes = try #require(LegacyEncoder.tcvn3(sentence))
        let fromBytes = try Self.text(bytes)
        #expect(fromBytes.text == sentence)
        #expect(fromBytes.form == .plain(.tcvn3))
        let misread = try Self.text(Array(LegacyEncoder.misread(bytes).utf8))
        #expect(misread.text == sentence)
        #expect(misread.warnings.map(\.problem) == [.converted(.tcvn3, paragraphs: 1, of: 1), .capitalsLost])
    }

    @Test(arguments: [
        ("Céng hßa x· héi chñ nghÜa ViÖt Nam", "Cộng hòa xã hội chủ nghĩa Việt Nam"),
        ("Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam", "Cộng hòa xã hội chủ nghĩa Việt Nam"),
        ("CéNG HßA X· HéI CHñ NGHÜA VIÖT NAM", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
        ("COÄNG HOØA XAÕ HOÄI CHUÛ NGHÓA VIEÄT NAM", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
        ("Cá»™ng hÃ²a xÃ£ há»™i chá»§ nghÄ©a Viá»‡t Nam", "Cộng hòa xã hội chủ nghĩa Việt Nam"),
    ])
    func `the forms that one meets are converted`(given: String, meant: String) throws {
        #expect(try Self.text(Array(given.utf8)).text == meant)
    }

    @Test(arguments: [
        "Cộng hòa xã hội chủ nghĩa Việt Nam", "Hà Nội", "là à á ã é è ê í ì ó ò ô õ ú ù ý",
        "«Hội nghị» số 15 · kỳ 2 ©2024",
        "The naïve café owner's résumé was über-cool; señor Peña agreed at the fête.",
        "L'été dernier, le Général a décidé où et à quel âge les élèves français étaient reçus; très bien, déjà créé.",
        "Né à Orléans, René a été élevé là-bas. Côté cœur, ça va: thé, blé, clé, pâté, août, goût, dû, sûr.",
        "în casă, în sat, în țară; și încă în oraș, în pădure, în apă, în grădină",
        "où, où, où, où",
        "São Paulo não é a capital; o avô e a avó já são bem conhecidos.",
        "Größe, Öl, Übermut, schön und müßig; für Köln.",
        "Họ và tên: Nguyễn Văn Á, sinh tại Bình Thuận, cán bộ xã",
        "Plain ASCII only.", "§ 5 ® 3 µm ± 2 ° ¼ ½ × ÷",
    ])
    func `what is no legacy text stays as it is`(text: String) throws {
        let document = try Self.text(Array(text.utf8))
        #expect(document.text == text)
        #expect(document.warnings.isEmpty)
    }

    @Test func `a mixed text is converted paragraph by paragraph`() throws {
        let given = """
            Thông báo kết luận của Ban Thường vụ Tỉnh ủy
            Giao Së Néi vô chñ tr×, phèi hîp víi c¸c c¬ quan liªn quan
            Các cấp ủy tiếp tục quán triệt
            KÝnh göi: UBND tØnh
            """
        let document = try Self.text(Array(given.utf8))
        #expect(
            document.text == """
                Thông báo kết luận của Ban Thường vụ Tỉnh ủy
                Giao Sở Nội vụ chủ trì, phối hợp với các cơ quan liên quan
                Các cấp ủy tiếp tục quán triệt
                Kính gửi: UBND tỉnh
                """)
        #expect(document.warnings.first?.problem == .converted(.tcvn3, paragraphs: 2, of: 4))
    }

    @Test func `a line that says nothing by itself goes with the text around it`() throws {
        let given = "Céng hßa x· héi chñ nghÜa ViÖt Nam\nSè: 123/TB-VPUBND\nQ§-UBND"
        let document = try Self.text(Array(given.utf8))
        #expect(document.text == "Cộng hòa xã hội chủ nghĩa Việt Nam\nSố: 123/TB-VPUBND\nQĐ-UBND")
    }

    @Test func `a text in Windows-1258 is composed`() throws {
        // Cộng hòa, with the tones as bytes of their own after their letters.
        let bytes: [UInt8] = [
            0x43, 0xF4, 0xF2, 0x6E, 0x67, 0x20, 0x68, 0x6F, 0xCC, 0x61, 0x20, 0x78, 0x61, 0xDE, 0x20, 0x68,
            0xF4, 0xF2, 0x69,
        ]
        let document = try Self.text(bytes)
        #expect(document.text.unicodeScalars.elementsEqual("Cộng hòa xã hội".unicodeScalars))
        #expect(document.form == .plain(.windows1258))
    }

    @Test(arguments: [
        "L'été, où René était né à côté",
        "A long English text with one French word in it, which is là-où and no more",
    ])
    func `a Western text in bytes stays Western`(text: String) throws {
        let document = try Self.text(text.unicodeScalars.map { UInt8($0.value) })
        #expect(document.text == text)
        #expect(document.form == .plain(.windows1252))
        #expect(document.warnings.map(\.problem) == [.encodingGuessed(.windows1252)])
    }
}
