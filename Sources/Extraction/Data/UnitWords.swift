/// Words between, before and behind the names of units (từ ngữ quanh tên đơn vị).
enum UnitWords {
    static let remarks = PhraseTable(
        """
        cơ quan thường trực|đơn vị thường trực|cơ quan chủ trì|đơn vị chủ trì|cơ quan đầu mối|đơn vị đầu mối
        thường trực|là cơ quan thường trực|cơ quan chủ quản|đơn vị chủ quản|chủ đầu tư
        """)

    /// Before a count of units.
    static let counted = PhraseTable(
        """
        giao|giao cho|yêu cầu|đề nghị|phân công|phối hợp với|phối hợp|cùng với|ubnd|ủy ban nhân dân|đảng ủy|bí thư
        lãnh đạo|thủ trưởng|giám đốc|chủ tịch|đối với|hội đồng nhân dân|hđnd|công an
        """)

    static let compoundEnds = PhraseTable(
        "kịch bản|văn bản|biên bản|cơ bản|phiên bản|nhân bản|bài bản|xuất bản|ấn bản|tái bản|cân bản|quy bản|thị xã hội"
    )

    static let quantifiers = PhraseTable(
        """
        các|những|mỗi|từng|toàn thể|toàn thể các|tất cả các|toàn bộ các|một số|tập thể|tập thể các
        """)

    static let area = PhraseTable(

        """
        tỉnh|thành phố|huyện|quận|thị xã|xã|phường|thị trấn|đặc khu|tp|tỉnh, thành phố|trung ương
        quốc gia|khu vực|nhà nước|thị|cơ sở|thôn|bản|ấp|khu phố|tổ dân phố|khối phố|khu dân cư|xóm|khóm
        khu công nghiệp|khu kinh tế|cụm công nghiệp|khu chế xuất|khu kinh tế cửa khẩu|khu công nghệ cao|cửa khẩu
        cửa khẩu quốc tế|khu kinh tế ven biển|khu nông nghiệp công nghệ cao|khu du lịch
        """)

    /// Nouns that mean one whom everybody in the room knows, without a quantifier.
    static let agents = PhraseTable(
        """
        chủ đầu tư|nhà thầu|nhà thầu thi công|nhà trường|đơn vị thi công|đơn vị tư vấn|tư vấn giám sát|đơn vị quản lý
        chủ rừng|nhà thầu tư vấn|đơn vị chủ trì|cơ quan chủ trì
        """)

    static let levels = PhraseTable(
        """
        mầm non|mẫu giáo|tiểu học|trung học cơ sở|trung học phổ thông|phổ thông|thcs|thpt|trung cấp|cao đẳng|đại học
        nội trú|bán trú|dân tộc nội trú|công lập|tư thục|dân lập|liên cấp|giáo dục thường xuyên|dạy nghề
        """)
}
