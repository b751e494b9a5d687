/// Two-syllable phrases of official texts that nothing else in them looks like, whatever their diacritics.
enum OfficialPhrases {
    static let pairs = """
        trách nhiệm|chủ trì|phối hợp|hợp với|yêu cầu|đề nghị|hoàn thành|thời hạn|trước ngày|rà soát|tham mưu|đôn đốc
        tổng hợp|triển khai|thực hiện|kiểm tra|khẩn trương|hướng dẫn|xây dựng|thủ trưởng|giám đốc|chủ tịch|huyện ủy
        tỉnh ủy|thành ủy|đảng ủy|văn phòng|thị trấn|thành phố|đơn vị|địa phương|chỉ thị|nghị quyết|quyết định
        kế hoạch|công văn|thông báo|kết luận|định kỳ|đồng thời|tuyên truyền|báo cáo|chịu trách
        """.phrases
}
