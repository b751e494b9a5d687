import Conferences
import Extraction
import Testing

@Suite("Marks")
struct MarkTests {
    /// `kind:words` of each mark, in order.
    private func marks(_ text: String) -> [String] {
        let scalars = Array(text.unicodeScalars)
        return Reader.read(text, referenceDate: CalendarDate(iso: "2024-05-20")).marks.map {
            "\($0.kind.rawValue):" + String(String.UnicodeScalarView(scalars[$0.range]))
        }
    }

    @Test("Each thing that was recognised is marked on its words")
    func sentence() {
        let text = """
            Một là, giao Sở Nội vụ chủ trì, phối hợp với Sở Tài chính rà soát danh mục theo Chỉ thị số 32-CT/TW; \
            hoàn thành trước ngày 15/12/2024.
            """
        #expect(
            marks(text) == [
                "ordinal:Một là", "assigning-word:giao", "lead:Sở Nội vụ", "coordinating:Sở Tài chính",
                "citation:Chỉ thị số 32-CT/TW", "deadline:hoàn thành trước ngày 15/12/2024",
            ])
    }

    @Test("A list that shares its head is marked on the words of each unit")
    func sharedHead() {
        let found = marks("Yêu cầu các Bộ Y tế, Tài chính báo cáo kết quả hằng quý.")
        #expect(found.contains("lead:Bộ Y tế") && found.contains("lead:Tài chính"))
        #expect(found.contains { $0.hasPrefix("deadline:hằng quý") })
    }

    @Test("Units of a heading are marked once, where they stand")
    func heading() {
        let text = """
            a) Sở Giáo dục và Đào tạo chủ trì:
            - Kiểm kê thiết bị trường học, xong trước ngày 15/8/2024;
            - Lập danh mục mua sắm trước ngày 30/8/2024.
            """
        #expect(marks(text).count { $0 == "lead:Sở Giáo dục và Đào tạo" } == 1)
    }

    @Test("Rules and values say how each was read")
    func rules() throws {
        let text = "Giao Sở Nội vụ theo Chỉ thị số 12/CT-TW và Chỉ thị 12 báo cáo vào ngày 25 hằng tháng."
        let marks = Reader.read(text).marks
        #expect(
            marks.map { "\($0.rule.code)=\($0.value)" } == [
                "assigning-word=Giao", "assigning-word=Sở Nội vụ", "repaired-number=12-CT/TW",
                "short-form=12-CT/TW", "recurring=FREQ=MONTHLY;BYMONTHDAY=25",
            ])
    }

    @Test("Every mark lies in its text, in order", arguments: Fixture.all)
    func fixtures(fixture: Fixture) {
        let count = fixture.text.unicodeScalars.count
        let reading = fixture.reading
        var last = 0
        for mark in reading.marks {
            #expect(mark.range.lowerBound >= last && mark.range.upperBound <= count && !mark.range.isEmpty)
            last = mark.range.lowerBound
        }
        let deadlines = reading.tasks.flatMap { ($0.deadline.map { [$0] } ?? []) + $0.otherDeadlines }
        #expect(
            Set(deadlines.map(\.range)) == Set(reading.marks.filter { $0.kind == .deadline }.map(\.range)))
        for task in reading.tasks {
            for name in task.lead {
                #expect(
                    reading.marks.contains { $0.kind == .lead && $0.value == name },
                    "\(fixture.name): \(name) is marked nowhere")
            }
        }
    }
}
