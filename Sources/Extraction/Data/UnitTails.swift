/// Words behind a unit's name that narrow it and belong to it.
enum UnitTails {
    static let table = PhraseTable(
        """
        từ tỉnh đến cơ sở|từ huyện đến cơ sở|từ cấp tỉnh đến cơ sở|từ tỉnh đến xã|từ thành phố đến cơ sở
        từ trung ương đến cơ sở|từ trung ương đến địa phương|từ cấp tỉnh đến cấp xã|từ tỉnh tới cơ sở
        liên quan|có liên quan|tham mưu, giúp việc|tham mưu giúp việc|chuyên trách tham mưu, giúp việc
        giúp việc|chức năng|chuyên môn|hữu quan|thành viên|trực thuộc|địa phương|chủ quản|khác|các cấp
        trong tỉnh|trong toàn tỉnh|trong thành phố|trong huyện|trong xã|trong cả nước|toàn tỉnh
        toàn thành phố|cả nước|cấp tỉnh|cấp huyện|cấp xã|cấp thành phố|cấp cơ sở|cấp trên|cấp dưới
        cấp quận|của tỉnh|của thành phố|của huyện|cấp tỉnh, cấp huyện|cấp huyện, cấp xã|cấp tỉnh, huyện
        cấp huyện, xã|cấp ủy|các cấp trong tỉnh|của trung ương|của xã|của phường|của quận|của đảng
        của nhà nước|ở trung ương|ở địa phương|trung ương|quốc gia|nhà nước|tại tỉnh|trên địa bàn
        trên địa bàn tỉnh|trên địa bàn thành phố|trên địa bàn huyện|trên địa bàn toàn tỉnh
        trên địa bàn xã|trên địa bàn phường|sự nghiệp|sự nghiệp công lập|công lập|thường trực|đảng
        nhân dân|cơ sở|được phân công|đóng trên địa bàn|đóng trên địa bàn tỉnh|thuộc tỉnh
        thuộc thành phố|chính trị - xã hội|trực thuộc trung ương|được giao nhiệm vụ|ngang bộ
        thuộc chính phủ|có rừng|ven biển|miền núi|biên giới|vùng cao|vùng sâu|đồng bằng|trọng điểm
        còn lại|phía nam|phía bắc|phía đông|phía tây|vùng dân tộc thiểu số|ngoài công lập|ngoài nhà nước
        có biển|nói trên|nêu trên|cấp ủy các cấp
        nhà nước cấp tỉnh|tối cao|có tên tại điều 1|có tên tại điều 2|có tên nêu trên|có tên trên
        có tên ở điều 1|có tên nêu tại điều 1|có tên trong danh sách|có tên trong danh sách kèm theo
        trên toàn tỉnh|trên toàn thành phố|trong vùng|ở cơ sở|tại địa phương|tại cơ sở|các địa phương
        cấp trên trực tiếp cơ sở|cấp trên trực tiếp|ngoài công lập|tư thục|hai cấp|các cấp, các ngành
        sử dụng ngân sách|thụ hưởng|trong khu công nghiệp|trong và ngoài tỉnh|bị ảnh hưởng|vùng hạ du
        thi công|tư vấn|giám sát thi công|trong huyện, thành phố|nội thành|ngoại thành|kinh doanh
        trên địa bàn quản lý|trên địa bàn các xã|cùng cấp|các cấp trên địa bàn|nòng cốt|vận tải|du lịch
        khai thác khoáng sản|kinh doanh vận tải|kinh doanh lữ hành|viễn thông|xuất khẩu|chế biến|liên ngành|chuyên trách|chi nhánh|hiện có
        """)

    /// Lower-case words of names in which a verb seems to stand: Công ty Khai thác `công trình thủy lợi`.
    static let nameWords = PhraseTable(
        """
        công trình|công trình thủy lợi|chương trình|quy trình|công lập|dân lập|trung cấp|cao cấp
        truyền hình|hành chính|đường bộ|đường sắt|thủy lợi|cây trồng|vật nuôi|dịch bệnh|bệnh tật
        sức khỏe|cộng đồng|đất đai|môi trường|thông tin|dữ liệu|điều hành|giao thông|đô thị
        khu công nghiệp|kỹ thuật|nghiệp vụ|quốc tế|nhân lực|việc làm|xã hội|nông thôn
        """)

    /// Common nouns for the body that a part belongs to: công đoàn `bệnh viện`.
    static let bodies = PhraseTable("trường|bệnh viện|cơ quan|công ty|tổng công ty|nhà trường|ngành|đơn vị")
    static let charges = PhraseTable("phụ trách|phụ trách khối")
    static let belonging = PhraseTable("trực thuộc|thuộc|của|trên địa bàn|thuộc và trực thuộc")
    static let chargedWith = PhraseTable(

        """
        phụ trách địa bàn|phụ trách lĩnh vực|phụ trách khối|phụ trách cụm|phụ trách xã
        phụ trách các xã|phụ trách huyện|theo dõi địa bàn|được phân công phụ trách
        được phân công theo dõi|phụ trách các địa bàn|phụ trách phường|phụ trách chi bộ
        """)
}

/// Words that begin like a unit and are none.
enum UnitCompounds {
    static let table = PhraseTable(
        """
        báo cáo|báo chí|báo đảm|hội nghị|hội thảo|hội trường|hội nhập|hội đồng hương|hội diễn|hội ý
        hội viên|hội họp|hội thi|hội chợ|ban hành|ban bố|ban đầu|bộ máy|bộ luật|bộ tiêu chí
        bộ thủ tục|bộ chỉ số|bộ quy tắc|phòng chống|phòng, chống|phòng ngừa|phòng họp|đoàn kết|đoàn viên
        vụ việc|vụ án|vụ mùa|viện trợ|viện dẫn|trường hợp
        cục bộ|cơ sở dữ liệu|cơ sở hạ tầng|cơ sở vật chất|cơ sở để|sở hữu|sở thích|liên hiệp quốc
        ngành nghề|cấp phép|cấp phát|cấp bách|cấp thiết|bản đồ|bản sao|bản chất|bản lĩnh|bản sắc|đội ngũ
        khoa học|hạt nhân|xã hội|thị trường|vùng biển|tổ chức thực hiện|tổ chức triển khai|trạm dừng
        tổ chức quán triệt|tổ chức tuyên truyền|tổ chức kiểm tra|tổ chức học tập|tổ chức tốt
        tổ chức hội nghị|tổ chức lễ|tổ chức các|tổ chức rà soát|tổ chức làm việc|tổ chức kỷ niệm
        tổ chức bộ máy|tổ chức sơ kết|tổ chức tổng kết|đảng viên|văn phòng phẩm|phòng dịch|phòng thủ
        lãnh đạo, chỉ đạo|lãnh đạo và chỉ đạo|lãnh đạo thực hiện|bộ phim|thống kê,|thanh tra,|kiểm tra,
        cấp độ|cơ quan nào|đơn vị nào|đơn vị mình|cơ quan mình|địa phương mình|lực lượng sản xuất
        ban ngày|bộ hồ sơ|ngành, nghề|quỹ đất|quỹ đạo|tỉnh táo|tổ chức đại hội|lãnh đạo tổ chức
        lãnh đạo tốt|tổ chức tập huấn|tổ chức phổ biến|tổ chức đối thoại|tổ chức kỷ|tổ chức đánh giá
        tổ chức thi|tổ chức lấy|tổ chức xây dựng|tổ chức hưởng ứng|tổ chức thẩm định|tổ chức giao ban
        tổ chức họp|tổ chức phát động
        """)
}
