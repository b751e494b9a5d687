/// Words around who must act: what speaks, what directs, what counts (từ ngữ trong mệnh đề giao việc).
enum ClauseWords {
    /// Those whom their own office sends: "UBND xã phân công cán bộ trực".
    static let staff = PhraseTable(
        "tổ chức|thành viên|cán bộ|công chức|viên chức|giáo viên|đảng viên|nhân viên|người|học sinh|cấp ủy viên"
    )

    static let continuing = PhraseTable(
        """
        với|theo|trong|căn cứ|trên cơ sở|tùy|ngoài|để|nhằm|nhất là|đặc biệt|qua|tại|bằng|thông qua|dưới
        """)

    static let manner = PhraseTable(
        """
        theo|, theo|căn cứ|, căn cứ|tiếp tục|trong phạm vi|, trong phạm vi
        """)

    static let duties = PhraseTable(
        """
        có trách nhiệm|chịu trách nhiệm|chủ trì, phối hợp|chủ trì phối hợp
        """)

    static let forceHeads = PhraseTable(
        "lực lượng|cơ quan|đơn vị|cấp ủy|chính quyền|địa phương|doanh nghiệp|chủ đầu tư|nhà trường|nhà thầu|gia đình"
    )

    static let roles = PhraseTable(
        """
        chủ trì|thực hiện|phụ trách|chịu trách nhiệm|làm đầu mối|là đầu mối|đảm nhiệm|tham mưu|tổ chức thực hiện
        đồng chủ trì|triển khai|chuẩn bị|có trách nhiệm|phối hợp|lo|theo dõi
        """)
}
