/// Words of what only surrounds a text, and of lines that go on (từ ngữ ngoài nội dung).
enum FrameWords {
    static let footers = PhraseTable(
        """
        tin mới nhất|tin liên quan|tin khác|các tin khác|các tin đã đưa|tin cùng chuyên mục
        bài viết liên quan|tin tức khác|có thể bạn quan tâm|tin nổi bật|tin đọc nhiều|ý kiến bạn đọc
        gửi bình luận|bình luận|tin đã đưa|các tin mới hơn|các tin cũ hơn|những tin mới hơn
        những tin cũ hơn|tin xem nhiều|xem nhiều nhất|tin bài liên quan|bài viết khác
        tổng số điểm của bài viết|đánh giá bài viết|quay lại|chuyên mục|liên kết website
        tin mới|tin tức mới|tin cùng loại|bài mới|tin bài mới|bản quyền|từ khóa|tags|tag|lượt xem|xem thêm|đọc nhiều
        tin tiếp theo|các tin bài khác|tin trước|tin sau|gửi phản hồi|phản hồi|in trang|về trang chủ|thăm dò ý kiến
        video|thư viện ảnh|đường dây nóng|mới nhất|nổi bật|tin bài khác|các bài khác|bài viết mới|tin đọc nhiều nhất
        tin mới đăng|tin mới cập nhật|bài liên quan|tin, bài liên quan|bài viết cùng chuyên mục|bài cùng chuyên mục
        các tin liên quan|các tin trước|văn bản mới|thông báo mới|liên kết
        thống kê truy cập|các bài viết khác|nơi nhận
        xếp hạng|người đang online|đang online|số lượt xem|lượt truy cập|tổng truy cập|chia sẻ bài viết|các tin khác cùng chuyên mục
        """)

    static let captions = PhraseTable(
        """
        ảnh|tin, ảnh|tin ảnh|nguồn|theo|tác giả|bài, ảnh|tm|kt|tl|tuq|t/m|k/t|t/l|lưu
        """)

    static let mottos = PhraseTable(
        """
        cộng hòa xã hội chủ nghĩa việt nam|đảng cộng sản việt nam|độc lập - tự do
        """)

    static let ratings = PhraseTable(
        "tổng số điểm của bài viết|click để đánh giá|đánh giá bài viết|0 trong 0 đánh giá|phiếu bầu|lượt xem|lượt đánh giá"
    )

    static let joints = PhraseTable(

        """
        và|với|của|cho|tại|về|các|để|theo|số|ngày|tháng|trong|trước|là|từ|đến|do|bằng|phối hợp|giao
        những|ở|trên
        """)
}
