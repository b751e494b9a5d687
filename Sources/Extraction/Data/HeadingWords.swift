/// Words of headings and of the sentences below them (từ ngữ ở đề mục).
enum HeadingWords {
    static let completing = PhraseTable(
        """
        hoàn thành trước|hoàn thành trong|xong trước|xong trong|thời hạn|thời gian hoàn thành|hạn hoàn thành
        thời hạn hoàn thành|chậm nhất|thời gian thực hiện|hoàn thành chậm nhất|hoàn thành xong trước
        """)

    static let concerning = PhraseTable(
        """
        đối với|về phía|trách nhiệm của|nhiệm vụ của|nhiệm vụ cụ thể của|phần việc của|riêng|riêng đối với
        phân công nhiệm vụ cho|trách nhiệm cụ thể của|phân công
        """)

    static let does = PhraseTable(
        """
        chủ trì|thực hiện|đảm nhiệm|đảm nhận|chịu trách nhiệm|làm đầu mối|phụ trách|tổ chức thực hiện
        """)

    static let meetings = PhraseTable(
        "hội nghị|cuộc họp|buổi họp|phiên họp|buổi làm việc|đoàn|lễ|tọa đàm|hội thảo|ban chỉ đạo|tổ công tác|đoàn công tác"
    )
}
