/// "Đơn vị chủ trì: Sở X", "Thời hạn: …": lines that say of the item above who acts, with whom, by when.
struct LabelReader {
    enum Label { case lead, coordinating, deadline }

    struct Found {
        var label: Label
        var value: Range<Int>
    }

    private static let labels = PhraseTable<Label>(
        entries(
            .lead,

            """
            đơn vị chủ trì|cơ quan chủ trì|cơ quan, đơn vị chủ trì|chủ trì|đơn vị thực hiện
            cơ quan thực hiện|đơn vị đầu mối|trách nhiệm thực hiện|đơn vị chịu trách nhiệm
            người chịu trách nhiệm|phân công|đơn vị chủ trì thực hiện|giao đơn vị chủ trì
            cơ quan chủ trì thực hiện|đầu mối|đơn vị được giao
            """)
            + entries(
                .coordinating,

                """
                đơn vị phối hợp|cơ quan phối hợp|phối hợp|cơ quan, đơn vị phối hợp
                đơn vị phối hợp thực hiện|cùng phối hợp
                """)
            + entries(
                .deadline,

                """
                thời gian|thời hạn|thời gian hoàn thành|thời hạn hoàn thành|thời gian thực hiện
                hạn hoàn thành|hoàn thành|tiến độ|thời điểm hoàn thành|tiến độ hoàn thành
                """))

    private static func entries(_ label: Label, _ phrases: String) -> [(String, Label)] {
        phrases.phrases.map { ($0, label) }
    }

    let source: SourceText

    /// The label at the beginning of a sentence, and what stands behind its colon.
    func label(of sentence: Range<Int>) -> Found? {
        guard
            let match = Self.labels.match(source.tokens, at: sentence.lowerBound, limit: sentence.upperBound),
            source.isMark(match.end, ":", before: sentence.upperBound)
        else { return nil }
        var end = sentence.upperBound
        while end > match.end + 1, [".", ";", ","].contains(where: { source.tokens[end - 1].isMark($0) }) {
            end -= 1
        }
        guard match.end + 1 < end else { return nil }
        return Found(label: match.value, value: (match.end + 1)..<end)
    }
}
