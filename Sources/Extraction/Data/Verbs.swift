/// Words that begin what a unit does: where one of them stands, the unit's name is over.
enum Verbs {
    /// Actions and the adverbs before them.
    static let predicates = PhraseTable(
        Actions.list
            + """
            điều tiết|nạo vét|tu bổ|vận chuyển|xét nghiệm|tiêm|tiêm chủng|phun|khoanh vùng|cách ly|di dân
            sơ tán|cứu trợ|gia cố|khen|tuần tra|canh gác|mật phục|bắt giữ|khởi tố|truy quét|đánh bắt|nuôi|trồng
            gieo|gieo trồng|thu hoạch|tiêu thụ|chế biến|mời gọi|quảng cáo|tổng rà soát|giải đáp|tiếp
            tiếp công dân|đối thoại|lắng nghe|nghe|xem|soi|soát|khai|kê|đính chính|hoàn chỉnh|chỉnh lý
            số hoá|sao lưu|lưu trữ|bảo mật|kích hoạt|cài đặt|cấu hình|cấp mã|ký số|ký|ký ban hành|công chứng
            thẩm duyệt|duyệt|phúc tra|phúc đáp|trả|chi tiêu|quyết toán|thanh toán|tạm ứng|giao dịch|đấu giá
            đấu thầu|mua|bán|thuê|cho thuê|thu gom|phân giao|giao ban|bình xét|bình chọn|tôn vinh|vinh danh
            tặng|trao|thăm|tri ân|tưởng niệm|dâng hương|diễu hành|diễn tập|huấn luyện|tập luyện|thi đua
            phát thanh|tiếp sóng|đưa tin|phóng sự|truyền đạt|tiếp cận|tổ chức lại|bồi thường|đền bù
            tái định cư|cưỡng chế|tháo dỡ|san gạt|đào|đắp|xây|lát|nối|nối mạng|thay đổi|tinh giản|chủ trì
            đồng chủ trì|phối hợp|có trách nhiệm|chịu trách nhiệm|làm đầu mối|là đầu mối|trực tiếp|lãnh đạo
            chỉ đạo|rà soát|tham mưu|hướng dẫn|tổ chức thực hiện|tổ chức triển khai|tổ chức quán triệt
            tổ chức tuyên truyền|tổ chức kiểm tra|tổ chức|triển khai|xây dựng|kiểm tra|thanh tra|giám sát
            theo dõi|đôn đốc|báo cáo|tuyên truyền|quán triệt|nghiên cứu|đề xuất|hoàn thiện|hoàn thành
            tiếp tục|tăng cường|chủ động|kịp thời|khẩn trương|tập trung|đẩy mạnh|nâng cao|bố trí|đảm bảo
            bảo đảm|cập nhật|cung cấp|công bố|công khai|cụ thể hóa|thể chế hóa|cử|dự|đưa|đăng tải|đăng
            đánh giá|điều chỉnh|điều tra|đề nghị|đổi mới|động viên|gắn|giải quyết|giám định|giao|gửi|góp ý
            giữ|hòa giải|hỗ trợ|huy động|kết nối|khai thác|khảo sát|khắc phục|kiện toàn|lập|lấy ý kiến
            làm rõ|làm tốt|làm việc|lồng ghép|mở|nắm|nhân rộng|phát động|phát huy|phát triển|phân bổ
            phân công|phân loại|phê duyệt|phổ biến|quản lý|quan tâm|quyết định|sao gửi|sơ kết|sớm|sử dụng
            sửa chữa|tu sửa|tạo điều kiện|tập huấn|tập hợp|tham gia|thành lập|thẩm định|thẩm tra|thống kê
            thống nhất|thông báo|thông tin|thực hiện|thường xuyên|tiếp nhận|tiếp thu|tiến hành|tích cực
            tính toán|tổng hợp|tổng kết|trình|trả lời|trao đổi|triệt để|tuyển chọn|ưu tiên|vận động|vận hành
            xác định|xác minh|xem xét|xét|xử lý|ban hành|bám sát|bàn giao|bảo vệ|biên soạn|bổ sung|ký kết
            cam kết|căn cứ|cần|phải|cân đối|chấm dứt|chấn chỉnh|chấp hành|chỉnh sửa|chọn|chuẩn bị|chuyển
            chú trọng|coi trọng|củng cố|đào tạo|đấu tranh|điều hành|định hướng|định kỳ|đồng thời|dự thảo
            dự toán|đẩy nhanh|đầu tư|đối chiếu|giáo dục|giới thiệu|hằng tháng|hằng quý|hằng năm|hằng tuần
            hàng tháng|hàng quý|hàng năm|hàng tuần|hướng|khen thưởng|kêu gọi|khuyến khích|kiểm soát|lưu ý
            lựa chọn|mời|ngăn chặn|nghiêm túc|ngay|nhanh chóng|niêm yết|phản ánh|phản biện|phòng ngừa
            phục vụ|quy định|rút kinh nghiệm|ra quân|soạn thảo|sắp xếp|tăng|tháo gỡ|thay mặt|thay thế
            thiết kế|thu hồi|thu hút|thu thập|thúc đẩy|tiếp nối|tìm hiểu|tiến tới|trang bị|trích
            truyền thông|tuyên dương|ứng dụng|ứng phó|xin ý kiến|xúc tiến|yêu cầu|trên cơ sở|theo chức năng
            theo thẩm quyền|theo nhiệm vụ|theo lĩnh vực|theo quy định|chăm lo|chăm sóc|chia sẻ|chi trả
            cắt giảm|đề ra|đề cao|đo đạc|duy trì|dành|giảm|giải phóng|giải ngân|hạn chế|hình thành|hoạt động
            học tập|in|kê khai|khởi công|khơi dậy|làm|liên hệ|liên kết|luân chuyển|nhận|nhập|nêu gương
            nêu cao|nêu rõ|nuôi dưỡng|quảng bá|quy hoạch|quyết liệt|rà|san lấp|sinh hoạt|số hóa|tái cơ cấu
            tận dụng|thi công|thí điểm|thu|tháo|thông qua|tiết kiệm|tuyển|tư vấn|vào cuộc|vệ sinh|viết|xóa
            xử phạt|bồi dưỡng|bảo trì|cải tạo|cải thiện|cải cách|cảnh báo|chi|chuyển đổi|cơ cấu|dự báo
            dự kiến|điểm danh|đăng ký|hợp tác|hiệp thương|gương mẫu|nhắc nhở|nghiệm thu|phân cấp|phân tích
            phát hiện|phát hành|phát sóng|quét|ra soát|rà phá|siết chặt|tham dự|thực hành|trực|tự|tự rà soát
            tuân thủ|xếp|thành công|công nhận|chứng nhận|kết luận|kiến nghị|khai trương|kết hợp
            trong thời gian tới|thời gian tới|trong quá trình|không|hoàn trả|sửa đổi|cấp phát|cấp|cho ý kiến
            bắt buộc|bổ nhiệm|buộc|cấm|cắm|cắt|chất vấn|chiêu sinh|chốt|chuẩn hóa|chuyển giao|dán|diệt
            dọn|dừng|đàm phán|đề cử|điều động|điều phối|định giá|đồng bộ|đơn giản hóa|đúc rút|gia cố
            gia hạn|giữ vững|giữ gìn|góp|gỡ|hạch toán|hiện đại hóa|hoạch định|hỏi|họp|hợp nhất|hưởng ứng
            khai báo|khám|khảo nghiệm|khoanh nợ|khôi phục|khử khuẩn|kích cầu|kiểm duyệt|kiểm nghiệm|kiểm thử
            lan tỏa|liên thông|loại bỏ|luân phiên|lưu giữ|miễn|nâng|nâng cấp|ngừng|nhắc|nhận diện|nộp|ổn định
            phản hồi|phân luồng|phân nhóm|phân định|phong tỏa|phổ cập|phục hồi|quy đổi|rút|rút ngắn|sàng lọc
            sáp nhập|sát hạch|suy tôn|tách|tạo lập|tạo đột phá|tham vấn|thanh lý|thăm dò|thể hiện
            thực thi|tiêm phòng|tiêu độc|tiêu hủy|tìm kiếm|tố giác|tra cứu|trang trí|tranh thủ
            triệt phá|trình bày|truy cập|truy thu|truy vết|tuyển dụng|tuyển sinh|ủng hộ|xác lập|xác nhận
            xếp loại|xét tuyển|xóa bỏ|cải tiến|treo|cổ động|xã hội hóa|đồng hành|phối kết hợp|kết nghĩa
            giao lưu|hoàn tất|kết thúc|khởi động|đóng|đóng góp|giảng dạy|bảo lãnh|mở rộng|đa dạng hóa
            khơi thông|chỉnh trang|lưu|thiết lập|tích hợp|chia|tinh gọn|phân quyền|ủy thác|đặt hàng|đấu nối
            nhập liệu|làm sạch|ứng trực|trực ban|trực chiến|bố phòng|linh hoạt|sáng tạo|nâng tầm
            bảo tồn|tôn tạo|tu sửa|gìn giữ|đăng cai|thẩm tra|giải trình|giải thích|kiểm chứng|phụ trách
            cho phép|cho học sinh|lấy|quan trắc|răn đe|tự phê bình|kiểm điểm|nhận xét|phê bình
            xử trí|điều trị|thu dung|cấp cứu|phòng chống|phòng, chống|chi viện|tăng tốc|bứt phá|sớm|tăng thời lượng
            bảo hành|tổng kiểm tra|chú ý|tuyệt đối|kiên quyết|kiên trì|nghiêm cấm|thận trọng|luôn luôn|từng bước
            tiên phong|học hỏi|tự giác|tự học|vận dụng|bàn bạc|thảo luận|hội ý|đẩy lùi|ưu đãi
            tổng vệ sinh|tổng kiểm kê|tổng duyệt|vận hành thử|chạy thử|đi|dỡ|trả lương|tìm hiểu|khám chữa bệnh
            có ý kiến bằng văn bản|có ý kiến tham gia|có ý kiến góp ý|có ý kiến thẩm định|có ý kiến chính thức
            có kế hoạch|có văn bản|có giải pháp|có phương án|có biện pháp|có ý kiến|chỉ định|đón tiếp|đón
            bảo quản|quay phim|ghi hình|ghi|lắp đặt|trưng bày|mua sắm|kiểm đếm|kiểm kê|di dời|bám|sẵn sàng
            dựa|nỗ lực|phấn đấu|cùng|cùng với|trước ngày|đi đầu|làm cơ quan|làm nòng cốt|là cơ quan
            là đơn vị|giúp|thừa lệnh|thay|kèm theo|bố|chậm nhất|sau khi|khi|vẫn|luôn
            """.phrases)

    /// Words that can neither be part of a unit's name nor begin what it does.
    static let stops = PhraseTable(
        """
        về|để|với|theo|tại|từ|đến|tới|trong|ngoài|trên|dưới|bằng|vì|do|nhằm|mà|thì|là|được|bị|đã|đang|sẽ
        có|không|nếu|như|nhưng|hoặc|hay|này|đó|kia|nói trên|nêu trên|sau đây|như sau|qua|cho|gồm|bao gồm
        vào|ra|lên|xuống|khi|sau|trước|ngày|tháng|năm|số|việc|sự|những|mọi|vừa|cũng|chỉ|còn|rất|nhất là
        đặc biệt|thông qua|bởi|căn cứ|xong|hết
        """)

    /// What a unit has done, or what happens to it: a sentence that goes on so tells, it does not assign
    /// (lời kể).
    static let never = PhraseTable(
        """
        đã|vừa|được|bị|đang|sẽ được|là|nhận được|nhận thấy|cho rằng|cho biết|nhấn mạnh|phát biểu
        ghi nhận|biểu dương|đánh giá cao|kết luận|nhất trí|đồng ý|cơ bản thống nhất|cơ bản nhất trí
        thống nhất với|hoan nghênh|tin tưởng|khẳng định|trân trọng|xin|có ý kiến|có công văn
        có văn bản số|cảm ơn|bày tỏ|chúc mừng|quyết nghị|chúc|yêu cầu|đề nghị|giao|chấp thuận|gửi lời
        hiện|hiện nay|có báo cáo|dự hội nghị|tham dự hội nghị|dự họp|dự và|cùng dự|hiểu rõ|nhận thức rõ|nhận định|chưa|còn|ban hành kế hoạch số|ban hành quyết định số
        ban hành công văn số|ban hành chỉ thị số|luôn|thống nhất chủ trương|thống nhất nội dung
        """)

    /// Words that tell more often than they assign, where nothing says that the text assigns.
    static let doubtful = PhraseTable(
        """
        đánh giá|tham dự|dự hội nghị|phát động|báo cáo|trả lời|giải trình|trình bày|tổ chức hội nghị
        tổ chức lễ|tổ chức cuộc họp|tổ chức buổi|thay mặt|cho ý kiến|gửi đến|nêu|phân tích|truyền đạt
        giới thiệu|phê duyệt|thông báo|quán triệt tại|có|luôn|thông qua|thảo luận|tham luận
        """)
}
