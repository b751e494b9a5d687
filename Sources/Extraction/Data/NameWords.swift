/// Words as they occur in the names of units and in what narrows them: by these the end of a name is weighed.
enum NameWords {
    /// Compounds that name and do not act, though a syllable of theirs may act by itself: thị `trường`, `chi`
    /// nhánh, `dự` án (từ ghép danh từ).
    static let nouns = PhraseTable(
        """
        thị trường|thị chính|xuất nhập cảnh|xuất nhập khẩu|bến xe|bến cảng|bến phà|bến tàu|người tiêu dùng
        doanh nghiệp|doanh nhân|ngân hàng|chi nhánh|chi cục|chi hội|chi đoàn|cửa khẩu|duyên hải|nông nghiệp
        lâm nghiệp|ngư nghiệp|thủy sản|hải sản|thủy hải sản|hạ tầng|kỹ thuật|khoa học|công nghệ|y tế|y học|y dược
        cổ truyền|bệnh viện|hàng không|hàng hải|đường thủy|đường thủy nội địa|đường sắt|đường bộ|dịch vụ
        dịch vụ công|dịch vụ việc làm|dự án|cấp nước|cấp thoát nước|thoát nước|nước sạch
        thú y|trồng trọt|bảo vệ thực vật|khám chữa bệnh|khám bệnh, chữa bệnh|khám, chữa bệnh|chức năng
        phục hồi chức năng|chỉnh hình|điều dưỡng|dinh dưỡng|sinh sản|truyền thanh|truyền hình|phát thanh
        quảng cáo|quản trị|chất lượng|vật tư|trang thiết bị|thiết bị|kế toán|kiểm toán|nhiễm khuẩn
        kiểm soát nhiễm khuẩn|kế hoạch|nghiệp vụ|hành chính|nhân sự|cán bộ|công chức|viên chức|lưu trữ
        văn thư|giáo dục|nghề nghiệp|hướng nghiệp|dạy nghề|trung học|tiểu học|mầm non|mẫu giáo|phổ thông|nội trú
        bán trú|năng khiếu|thể thao|thể dục|nghệ thuật|điện ảnh|di sản|di tích|cảnh quan|đô thị|trật tự
        trật tự đô thị|an ninh|an ninh, trật tự|an ninh trật tự|an toàn|xã hội|lao động|việc làm|cứu hộ|cứu nạn
        tìm kiếm cứu nạn|phòng cháy|chữa cháy|phòng cháy, chữa cháy|chính quyền|thanh niên|thiếu niên|thiếu nhi
        phụ nữ|cựu chiến binh|người cao tuổi|người khuyết tật|khuyết tật|trẻ em|mồ côi|trẻ mồ côi|chất độc|da cam
        khuyến học|khuyến nông|khuyến công|khuyến tài|thương mại|công thương|công nghiệp|chế xuất|tài chính
        ngân sách|kho bạc|hải quan|tín dụng|bảo hiểm|chứng khoán|bất động sản|đăng kiểm|đất đai|kinh doanh
        pháp y|pháp chế|pháp luật|tư pháp|hộ tịch|dân sự|hình sự|ma túy|tội phạm|kinh tế|môi trường|tài nguyên
        khoáng sản|khí tượng|thủy văn|thủy lợi|thủy nông|thủy điện|nhiệt điện|điện lực|điện tử|viễn thông|tin học
        dữ liệu|báo chí|bưu chính|bưu điện|giao thông|xe khách|xe buýt|cầu đường|kiến trúc|quy hoạch|nhà ở
        nông thôn|nông thôn mới|hợp tác xã|đối ngoại|dân tộc|tôn giáo|dân vận|dân số|gia đình|văn hóa|lữ hành
        du lịch|khách sạn|nhà hàng|ẩm thực|làng nghề|ngành nghề|nghề|chợ|siêu thị|xăng dầu|lương thực|thực phẩm
        mía đường|cao su|cà phê|lúa gạo|phân bón|giống|cây trồng|vật nuôi|gia súc|gia cầm|tàu cá|tàu thuyền
        cảng cá|nghề cá|công viên|cây xanh|chiếu sáng|rác thải|chất thải|nước thải|dịch tễ|sốt rét|tâm thần|da liễu
        ung bướu|tim mạch|nội tiết|huyết học|truyền máu|hình ảnh|hồi sức|hồi sức cấp cứu|lâm sàng|cận lâm sàng
        địa bàn|lĩnh vực|khám bệnh|chữa bệnh|người bệnh|tổng công ty|công ty|tập đoàn|quân khu|nghĩa trang liệt sĩ|liệt sĩ|thành viên|công đoàn|cấp xã|cấp huyện|cấp tỉnh|cấp cơ sở|người có công|bảo trợ|công trình|công trình thủy lợi|chương trình|mục tiêu
        quốc gia|nhân dân|cộng đồng|khu vực|liên huyện|liên xã|liên ngành|quốc tế|nhân lực|nguồn nước|nguồn lực
        hồ chứa|hồ|đập|đê|kè|kênh|trạm bơm|nhà máy|cơ sở|bò sữa|tôm|cá|lợn|gà|vịt|lúa|rừng|rừng phòng hộ
        rừng đặc dụng|rừng sản xuất|gỗ|chè|muối|hoa|rau|yến|nhà yến|đất|nhà trọ|nhà nghỉ|internet|karaoke
        ô tô|xe máy|xe tải|hàng hóa|vật liệu|vật liệu xây dựng|cát|đá|sỏi|thuốc|vắc xin|mỹ phẩm|dược
        đồng bào|hưu trí|luật sư|luật gia|nhà báo|nhà văn|kiến trúc sư|học sinh|sinh viên|thầy thuốc|tàn tật
        tù yêu nước|thân nhân|liệt sĩ|gia đình liệt sĩ|ngân sách nhà nước|vốn|vốn đầu tư|vốn nhà nước
        sự nghiệp|địa phương|chuyên ngành|trực tuyến|mạng|trên mạng|nội bộ|tổng thể|phường|bệnh tật|bệnh nhân
        khách hàng|đảng viên|tàu|thuyền|phương tiện|hành khách|hạng|loại|lưới điện|điện|nước|khí|gas|than
        tỷ lệ|nguy cơ|vườn|trang trại|cơ khí|xuất bản phẩm|sách|văn phòng phẩm|đấu thầu|dịch bệnh
        thiên tai|cứu trợ|sạt lở|lũ|bão|lụt|ngập|hạn|mặn|sâu bệnh|thời vụ|mùa vụ|đồn|tuyến|đường|phố|ngõ|hẻm
        lòng đường|vỉa hè|hành lang|hành lang an toàn|bờ sông|bờ biển|bãi rác|bãi biển|bãi đỗ|bãi đỗ xe
        nghĩa trang|nhà văn hóa|nhà tang lễ|nhà thi đấu|sân vận động|tư nhân|tư thục|dân lập|hội nghị|chuyển đổi số|nhà trường|miền trung|miền bắc|miền nam
        """)

    /// Words that act and also stand inside names: Trung tâm Kỹ thuật `tổng hợp`, Ban Quản lý dự án `đầu tư`.
    static let ambiguous = PhraseTable(
        """
        tổng hợp|đầu tư|xây dựng|đầu tư xây dựng|quản lý|phát triển|bảo vệ|bảo tồn|kiểm định|kiểm nghiệm|giám định
        thống kê|chăn nuôi|truyền thông|thông tin|vận tải|khai thác|sản xuất|chế biến|xuất khẩu|nhập khẩu
        tiếp nhận|trả kết quả|phục vụ|hỗ trợ|thường xuyên|chuyên môn|kiểm tra|giám sát|đào tạo|bồi dưỡng
        nghiên cứu|ứng dụng|chuyển giao|tư vấn|thiết kế|thi công|xét nghiệm|cấp cứu|khám bệnh|chẩn đoán
        điều hành|điều phối|đấu giá|thi hành|bồi thường|tái định cư|giải phóng|giải phóng mặt bằng|cung ứng
        cung cấp|vệ sinh|an dưỡng|nuôi dưỡng|chăm sóc|huấn luyện|thi đấu|biểu diễn|phát hành|xuất bản|tổ chức
        sửa chữa|bảo trì|bảo dưỡng|duy tu|vận hành|kinh doanh|thanh tra|thi đua|khen thưởng|thi đua, khen thưởng
        phòng, chống|phòng chống|tìm kiếm|đi qua|dự báo|cảnh báo|quan trắc|trồng|nuôi|đăng ký|đo đạc|liên kết|hợp tác
        xúc tiến|quảng bá|trợ giúp|hòa giải|bảo trợ|công tác|tuyên truyền|hướng dẫn|phổ biến|thẩm định
        kiểm soát|kiểm dịch|phòng dịch|quy hoạch|kế hoạch hóa|chuyển đổi|cải cách|kiểm lâm
        """)

    /// What those do for whom a plural names them: các hộ `nuôi` tôm, các đơn vị `thi công` (nghề, việc làm
    /// thường xuyên).
    static let occupations = PhraseTable(
        """
        nuôi|trồng|nuôi trồng|chăn nuôi|kinh doanh|sản xuất|khai thác|chế biến|buôn bán|đánh bắt|vận tải
        vận chuyển|xuất khẩu|nhập khẩu|cung cấp|cung ứng|thi công|tư vấn|quản lý|vận hành|khai thác, chế biến
        sản xuất, kinh doanh|sản xuất kinh doanh|sử dụng|cho thuê|giết mổ|khám bệnh|bán|làm|làm nghề|bảo vệ
        tham gia|phụ trách|đầu tư|đầu tư xây dựng|xây dựng|tiêu thụ|thu mua|sửa chữa|đào tạo|dạy nghề|in
        cấp nước|trực|giao|nhận|được giao|được hỗ trợ|được phân công|được bố trí|được vay|được thụ hưởng|giám sát
        thiết kế|khảo sát|thu gom|xử lý|bảo trợ|chăm sóc|nuôi dưỡng|hoạt động|sinh sống|cư trú|đóng
        """)

    /// What begins a clause that narrows a plural: các huyện `có` dự án đi qua, các hộ `chưa` di dời.
    static let relatives = PhraseTable(
        """
        có|chưa|đang|còn|được|thuộc diện|nằm|nằm trong|bị|có nguy cơ|có liên quan đến|liên quan đến
        thuộc|không có|chưa có|đã được|đã có|dọc|ven|gần|đi qua
        """)

    /// Behind these a word that acts elsewhere is a thing: tỷ lệ `giải ngân`.
    static let nominalisers = PhraseTable(
        """
        tỷ lệ|kết quả|công tác|nguy cơ|tiến độ|nhiệm vụ|việc|chi phí|quy mô|hoạt động|diện|quyền|nhu cầu
        tình trạng|khả năng|năng lực|lĩnh vực|ngành nghề|thẩm quyền|hành vi|hợp đồng|chức năng|chứng chỉ|giấy phép
        quyết định|nghĩa vụ|tuổi|vốn|nguồn|tổ|đội|ban|hồ sơ|thủ tục|dự án|công trình|nợ|điều kiện|kinh nghiệm
        """)

    /// Words that act and are also what is acted upon: "tổng hợp báo cáo".
    static let products = PhraseTable(
        "báo cáo|kết luận|thông báo kết luận|thông tin|dự toán|quy hoạch|hướng dẫn|thống kê")

    /// What leaves no doubt that the name is over and something is asked.
    static let firmDuties = PhraseTable(
        """
        chủ trì|đồng chủ trì|phối hợp|có trách nhiệm|chịu trách nhiệm|làm đầu mối|là cơ quan|là đơn vị|là đầu mối
        cần|phải|cần phải|được giao|tham mưu|rà soát|theo chức năng|chịu trách nhiệm chính
        """)

    /// What a name rarely goes over.
    static let duties = PhraseTable(
        """
        chủ trì|đồng chủ trì|phối hợp|có trách nhiệm|chịu trách nhiệm|làm đầu mối|là cơ quan|là đơn vị|là đầu mối
        cần|phải|cần phải|được giao|tham mưu|rà soát|theo chức năng|chịu trách nhiệm chính|quán triệt
        trong thời gian tới|thời gian tới|khẩn trương|tiếp tục|tăng cường|tập trung|chủ động|kịp thời|nghiêm túc
        trực tiếp|sớm|căn cứ|cùng với|trên cơ sở|đẩy mạnh|tích cực|quyết liệt|nhanh chóng|đồng thời|ký cam kết
        có kế hoạch|có phương án|có văn bản|có giải pháp|có biện pháp|có hình thức|quan tâm|chú trọng|phấn đấu
        sẵn sàng|chấp hành|tự giác|tuyệt đối|hoàn thành|nâng cao|báo cáo|thực hiện|triển khai|tổ chức thực hiện
        gương mẫu|bám sát|chấm dứt|bảo đảm|đảm bảo|không được|tuân thủ|nêu cao|phát huy
        """)
}
