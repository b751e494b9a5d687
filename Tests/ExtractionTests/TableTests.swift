import Conferences
import Extraction
import Testing

@Suite("Tables")
struct TableTests {
    @Test("A heading of two rows says which column leads; a cell merged over rows leads them all")
    func mergedCells() {
        let reading = Reader.read(
            """
            Số TT | Nội dung | Cơ quan thực hiện | | Thời gian hoàn thành
             | | Chủ trì | Phối hợp |
            A | Công tác chuẩn bị | | |
            1 | Lập danh sách | Sở Y tế | Công an tỉnh; Sở Nội vụ | 25/3/2025
            2 | Cấp phát vắc xin | | Sở Tài chính | Trước 28/3/2025
            B | Tổ chức tiêm | | |
            3 | Mở điểm tiêm | Các trường mầm non, tiểu học | | Tháng 4/2025
            """)
        #expect(reading.tasks.map(\.lead) == [["Sở Y tế"], ["Sở Y tế"], ["Các trường mầm non, tiểu học"]])
        #expect(reading.tasks.map(\.coordinating) == [["Công an tỉnh", "Sở Nội vụ"], ["Sở Tài chính"], []])
        #expect(
            reading.tasks.map { $0.deadline?.date?.description } == [
                "2025-03-25", "2025-03-28", "2025-04-30",
            ])
        #expect(reading.tasks.map(\.confidence) == [.high, .medium, .high])
        #expect(reading.tasks[1].uncertainties == [.leadInherited(from: "Sở Y tế")])
    }

    @Test("Rows with bars at both ends and rows with tabs are read alike")
    func forms() {
        let bars = "| TT | Nhiệm vụ | Chủ trì |\n| 1 | Rà soát kho | Sở Y tế |"
        let tabs = "TT\tNhiệm vụ\tChủ trì\n1\tRà soát kho\tSở Y tế"
        for text in [bars, tabs] {
            #expect(Reader.read(text).tasks.map(\.lead) == [["Sở Y tế"]])
            #expect(Reader.read(text).tasks.map(\.text) == ["Rà soát kho"])
        }
    }
}
