/// Further words that begin what a unit does, mostly of trades and of the daily work of a commune.
enum Actions {
    static let list = """
        vớt|súc xả|súc rửa|thông hồ|kẻ|điều|hạ|che|che chắn|che bạt|chằng|chằng buộc|chằng chống|dừng|ngưng|chèn|lợp|tăng ca|tăng kíp|đôn đốc|nhận thầu|tập hợp lực lượng|giao đất|giao rừng|kết luận thanh tra|xin ý kiến|thanh quyết toán|thanh, quyết toán|thắp hương|nhắc việc|sửa|gom|phát hiện|mổ|ghép|chiết|đẽo|khắc|may|thêu|dệt|nấu|chở|cõng|gánh|vác|xúc|hàn|tiện|chụp|chụp ảnh|vẽ|dạy|dạy học|dạy bù|học|đốt|đốt dọn|xuống giống|bơm|bơm tưới|tưới|chống|chống hạn
        chống úng|chống rét|ngăn|ngăn mặn|xả|xả lũ|khoan|cứu|cứu hộ|cứu nạn|cứu chữa|neo|neo đậu|bình ổn|truy xuất
        liên lạc|phát quang|phát dọn|phát cỏ|lắp|lắp dựng|dựng|gắn biển|gắn chip|quay|in ấn|soạn|biên tập
        kê biên|đình chỉ|kỷ luật|cách chức|miễn nhiệm|thôi|tạm dừng|tạm đình chỉ|tạm giữ|giữ nguyên|hủy|hủy bỏ
        khởi kiện|truy tố|xét xử|thi hành|tống đạt|giải tỏa|xóa nhà tạm|thăm hỏi|động viên|tặng quà|trao quà
        rà phá|cảnh giới|canh phòng|trực cháy|dập tắt|dập dịch|chữa cháy|phân tuyến|phân vùng|phân bổ lại
        phối hợp chặt chẽ|bảo dưỡng|duy tu|thay|thay mới|lắp mới|kéo điện|đóng điện|cắt điện|cấp điện|cấp nước
        cấp phép|cấp đổi|cấp lại|cấp giấy|thu phí|thu nợ|thu nộp|nộp ngân sách|đối soát|đối khớp|khớp nối
        kết chuyển|hoàn ứng|hoàn trả|thu hồi|khoán|giao khoán|giao chỉ tiêu|phân khai|giao dự toán|điều chuyển
        luân phiên|biệt phái|tăng cường|bổ sung|tuyển|thi tuyển|xét tuyển|xét thăng hạng|chấm|chấm điểm|tổ chức thi
        ra đề|coi thi|khai giảng|tổng kết|trao thưởng|vinh danh|công chiếu|trưng bày|triển lãm|chiếu phim
        biểu diễn|trình diễn|sáng tác|hiệu đính|dịch|xuất bản|sưu tầm|phục dựng|tu bổ|trùng tu|khai quật
        rước|dâng|dâng hoa|thắp|treo|trang hoàng|chỉnh trang|sơn|quét vôi|đổ|đổ bê tông|rải|rải nhựa|thảm|thảm nhựa
        thông tuyến|phân làn|cấm đường|cấm tải|đặt|đặt biển|gỡ bỏ|nhổ|chặt|chặt hạ|tỉa|tỉa cành|trồng dặm|bón
        phun thuốc|khử trùng|tiêu trùng|tẩy uế|bao vây|tiêm ngừa|tiêm bổ sung|uống|khám|khám sàng lọc|chẩn đoán
        chuyển tuyến|chuyển viện|phẫu thuật|hội chẩn|cấp phát|đấu thầu|mời thầu|mở thầu|xét thầu|chấm thầu
        ký kết|ký hợp đồng|thanh lý|nghiệm thu|bảo hành|đền bù|hỗ trợ|giải chấp|cho vay|giải ngân|gia hạn
        cơ cấu lại|khoanh|giãn|giãn nợ|miễn giảm|hạ|hạ lãi suất|niêm phong|mở niêm phong|kiểm phiếu|bầu|bầu cử
        hiệp thương|giới thiệu|tiếp xúc|tiếp xúc cử tri|đi cơ sở|xuống cơ sở|về cơ sở|bám địa bàn|bám nắm
        vận hành|cài|cài đặt|tải|đồng bộ|đồng bộ hóa|sao chép|phục hồi|nâng cấp|vá|mã hóa|xác thực|phân loại
        thử nghiệm|kiểm thử|tập dượt|đấu nối|tích hợp|chuẩn hóa|bóc tách|đối chiếu|đối chất|nhập|nhập số liệu
        số hóa|quét|lưu|nộp lưu|tra soát|giao nhận|chuyển phát|gửi lại|phát|phát tờ rơi|dán|rải tờ rơi|nhắn tin
        gọi|gọi điện|nhắc|mời|triệu tập|tổ chức họp|họp|họp bàn|bàn giải pháp|bàn biện pháp|bàn giao|thảo luận|chất vấn|giải trình
        nhận lỗi|xin lỗi|kiểm điểm|kiểm thảo|tự kiểm tra|tự đánh giá|xếp loại|xét|xét duyệt|bình bầu|suy tôn
        khen|khen thưởng|tuyên dương|phê bình|nhắc nhở|cảnh cáo|xử phạt|phạt|tịch thu|tiêu hủy|tháo|phá dỡ|di chuyển
        di dời|sơ tán|đưa đón|đón|tiễn|chúc tết|hiến|hiến đất|quyên góp|ủng hộ|đóng góp|góp|nhận đỡ đầu
        đỡ đầu|phụng dưỡng|cưu mang|nuôi dạy|trông giữ|trông coi|canh|canh giữ|gác|tuần|đi tuần|kiểm soát
        lập chốt|lập tổ|lập đội|lập bản đồ|lập biên bản|lập hồ sơ|lập phương án|lập dự toán|mua|mua bổ sung|dự trữ
        tích trữ|tích nước|điều hòa|trữ|chia sẻ|cung ứng|cung cấp|bán|bán hàng|bình ổn giá|niêm yết giá
        kê khai|kê khai giá|khai báo|đăng ký|đăng kiểm|kiểm định|kiểm dịch|kiểm hóa|lấy mẫu|phân tích|giám định
        xác định|xác nhận|xác minh|chứng thực|công chứng|trích lục|trích xuất|trích dẫn|trích|sao lục|dự thảo
        soạn thảo|đánh máy|nhân bản|in sao|thẩm định|phản biện|góp ý|lấy phiếu|bỏ phiếu|biểu quyết|chốt số liệu
        chốt danh sách|khóa sổ|quyết toán|kiểm kê|kiểm quỹ|đối nợ|truy thu|truy lĩnh|chi|chi trả|chi hỗ trợ
        tạm ứng|ứng|ứng trước|vay|vay vốn|bảo lãnh|thế chấp|định giá|đấu giá|thanh tra|kiểm toán|điều tra
        làm việc|làm rõ|làm tốt|làm điểm|làm mẫu|làm ngay|làm thủ tục|làm đường|làm sạch|làm vệ sinh
        tổ chức đón|tổ chức trực|tổ chức ký|chỉ rõ|chỉ ra|nêu|nêu rõ|cho chủ trương|thống nhất phương án
        vào cuộc|ra soát|rà lại|xem lại|tính|tính lại|cân nhắc|cân chỉnh|căn chỉnh|hiệu chỉnh|khớp|chỉnh
        chạy|chạy thử|thử|thử tải|kích cầu|khai trương|khánh thành|động thổ|khởi động|khai mạc|bế mạc
        chấp thuận|đồng hành|tiên phong|dẫn dắt|kèm cặp|giúp đỡ|hướng nghiệp|tư vấn|trợ giúp|trợ cấp|trợ giá
        bảo tồn|bảo trợ|bảo mật|bảo quản|bảo trì|nuôi|chăn thả|thả|thả giống|thả cá|thu mua|thu hái|sơ chế
        chế tạo|chế biến|đóng gói|dán nhãn|dán tem|quảng cáo|xúc tiến|kết nối|liên kết|liên doanh|hợp tác
        đón tiếp|phục vụ|đặt phòng|bố trí|sắp đặt|xếp lịch|lên lịch|lên kế hoạch|lên phương án|lên danh sách
        phân ca|chia ca|chia tổ|thay phiên|trực|trực gác|trực chỉ huy|trực cấp cứu|ứng cứu|ứng phó|khắc phục
        có mặt|có công văn|có báo cáo|có tờ trình|có đề án|có chính sách|có cơ chế|có hình thức|có lộ trình
        có quy chế|có hướng dẫn|thỏa thuận|đàm phán|thương thảo|hòa giải|đối thoại
        tố giác|tố cáo|phát giác|tiếp nhận|tiếp quản|tiếp tế|tiếp sức|vận chuyển|vận tải|chuyên chở|chở|bốc xếp
        tập kết|tập trung|tập luyện|luyện tập|hội thao|thi|thi công|thi hành|thi đấu|tổng duyệt|hợp luyện
        phá|phá bỏ|đánh|đánh chặn|đánh giá|đánh số|đánh dấu|khống chế|kiềm chế|kéo giảm|giảm thiểu|triệt xóa
        xóa|xóa sổ|xóa nợ|bóc gỡ|ngăn ngừa|phòng bệnh|phòng trừ|diệt chuột|diệt bọ gậy|dọn|dọn dẹp|quét dọn
        phân luồng|điều khiển|hướng|hướng dẫn|định tuyến|cắm biển|cắm mốc|cắm chốt|đo|đo đếm|đo vẽ|khảo sát
        thăm dò|khoan thăm dò|khai hoang|cải tạo|san|san nền|san lấp|ủi|đào đắp|nạo|nạo vét|khơi|khơi thông
        thông cống|vét|hút|hút bùn|bồi trúc|gia cố|kè|đắp|đắp đập|đắp bờ|be bờ|tôn cao|áp trúc|mở cống|đóng cống
        trao đổi|trao tặng|chuyển trả|chuyển kinh phí|chuyển tiền|chuyển văn bản|chuyển hồ sơ|giữ|giữ rừng|trồng rừng
        trồng cây|gieo|gieo cấy|gieo sạ|cấy|thu|thu hoạch|gặt|phơi|sấy|xay xát|tiêm|chích ngừa|thiến|phối giống
        thụ tinh|ấp nở|nhân giống|nhân nuôi|cai nghiện|cắt cơn|quản thúc|giám hộ|bảo lĩnh|tha|đặc xá|thả tự do
        nhập ngũ|gọi khám|gọi nhập ngũ|tuyển quân|giao quân|phúc tra|huấn luyện|báo động|báo tin|báo cháy|báo bão
        bắn|bắn pháo hoa|đốt pháo|chào cờ|diễu binh|mít tinh|tưởng niệm|viếng|quy tập|cất bốc|an táng|truy điệu
        """.phrases
}
