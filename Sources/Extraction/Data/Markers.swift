/// The words by which conclusions assign work.
enum Markers {
    /// Words that assign when units follow them.
    static let assigning = PhraseTable(
        """
        giao|phân công|yêu cầu|đề nghị|ủy quyền|giao nhiệm vụ|giao trách nhiệm|phân công nhiệm vụ
        giao việc|kiến nghị|ủy nhiệm|chỉ định|giao quyền
        """)
    /// Those that also ask without naming anybody.
    static let requesting = PhraseTable("yêu cầu|đề nghị")
    /// Between the word and the units.
    static let forWhom = PhraseTable(
        "cho|nhiệm vụ cho|trách nhiệm cho|đối với|:|,|thêm cho|trực tiếp cho|cụ thể cho")
    /// Before the word: somebody did it earlier, or the word is a noun.
    static let notAssigning = PhraseTable(
        """
        đã|được|vừa|từng|theo|như|tại|các|những|sự|do|xét|xem xét|việc|văn bản|ngoại|bàn|mục đích
        đáp ứng|một số|trên|có|công văn|tờ trình|nội dung|báo cáo|kiến nghị|lý do|không|hội nghị
        nhằm|thực hiện|đúng|và các|phù hợp|trước|sau khi|chỉ tiêu|tiêu chí|buổi|cuộc|theo chỉ đạo|đủ|trả
        """)
    /// What the words assigning by themselves, wherever the sentence stands.
    static let strong = PhraseTable(
        """
        có trách nhiệm|chịu trách nhiệm|chủ trì|đồng chủ trì|làm đầu mối|là đầu mối
        là cơ quan đầu mối|là đơn vị đầu mối|là cơ quan chủ trì|là đơn vị chủ trì
        là cơ quan thường trực
        """)
    /// Before such a word: that it must be.
    static let modal = PhraseTable("phải|cần|cần phải|sẽ|tiếp tục")
    /// Chairing a meeting is no task.
    static let chairing = PhraseTable(
        """
        chủ trì hội nghị|chủ trì cuộc|chủ trì buổi|chủ trì phiên|chủ trì và|chủ trì lễ|chủ trì tại|chủ trì giao ban
        chủ trì đại hội|chủ trì họp|chủ trì kỳ họp|chủ trì tọa đàm|chủ trì hội thảo|chủ trì điểm cầu|chủ trì ngày hội
        đồng chủ trì hội nghị|đồng chủ trì cuộc|đồng chủ trì buổi|đồng chủ trì phiên
        """)

    /// In front of a colon: assignments follow.
    static let announcing = PhraseTable(
        """
        kết luận|chỉ đạo|ý kiến|yêu cầu|đề nghị|giao|phân công|quyết định|nhiệm vụ|trả lời|tập trung
        thực hiện|nội dung|giải pháp|công việc|tổ chức thực hiện|thống nhất|việc sau|quyết nghị
        """)
    /// In front of a colon: what follows tells of contents or results.
    static let telling = PhraseTable(
        """
        gồm|bao gồm|gồm có|nghe|đã nghe|dự hội nghị|tham dự|kết quả|tồn tại|hạn chế|nguyên nhân
        nhấn mạnh|khẳng định|thông qua|thành phần|nơi nhận|trong đó|ưu điểm|chú trọng|cho biết
        đánh giá|các đồng chí|mục tiêu|quan điểm
        """)
    /// At the end of a heading: somebody speaks.
    static let speaking = PhraseTable(
        """
        kết luận|có ý kiến|ý kiến|chỉ đạo|yêu cầu|đề nghị|trả lời|quyết định|thống nhất|nhấn mạnh
        phát biểu|ý kiến chỉ đạo|kết luận hội nghị|giao nhiệm vụ|giao|quyết nghị|kết luận cuộc họp
        kết luận buổi làm việc|thông báo
        """)
    /// At the end of a heading: the contents come below, the heading itself assigns nothing.
    static let below = PhraseTable(
        """
        sau|như sau|sau đây|dưới đây|nội dung sau|nhiệm vụ sau|cụ thể|cụ thể như sau
        """)

    /// In a heading: what comes below is counted out, not said here.
    static let listed = PhraseTable(
        """
        một số nội dung|một số nhiệm vụ|một số giải pháp|một số việc|một số công việc|một số vấn đề
        một số yêu cầu|các nội dung|các nhiệm vụ|các giải pháp|các công việc|các yêu cầu
        những nội dung|những nhiệm vụ|những công việc|nhiệm vụ trọng tâm|nội dung trọng tâm
        nhiệm vụ cụ thể|các việc|những việc|nhiệm vụ, giải pháp|nội dung công việc
        """)

    /// All that stands between units and a colon: what they shall do comes below.
    static let bareDuties = PhraseTable(
        """
        có trách nhiệm|có nhiệm vụ|chịu trách nhiệm|thực hiện|có trách nhiệm thực hiện|chủ động|tập trung|khẩn trương
        cần|phải|cần phải|triển khai|tổ chức thực hiện|triển khai thực hiện|có trách nhiệm sau|tiếp tục
        theo chức năng, nhiệm vụ|theo chức năng, nhiệm vụ được giao|được giao|được giao nhiệm vụ|làm tốt|quan tâm
        """)
    /// At the end of a request before its items.
    static let doing = PhraseTable(
        """
        tập trung thực hiện|thực hiện tốt|thực hiện nghiêm túc|tập trung chỉ đạo|tập trung triển khai|tổ chức thực hiện
        triển khai thực hiện|thực hiện|chỉ đạo|quan tâm thực hiện|khẩn trương thực hiện|triển khai|khẩn trương
        chỉ đạo thực hiện|nghiêm túc thực hiện|chủ động thực hiện|phối hợp thực hiện|tập trung
        """)

    /// Headings of parts that assign, and of parts that look back.
    static let assigningTitles = PhraseTable(
        """
        kết luận|phân công|giao nhiệm vụ|nhiệm vụ|tổ chức thực hiện|chỉ đạo|thông báo kết luận
        ý kiến chỉ đạo|giải pháp|phân công nhiệm vụ|quyết định|yêu cầu|công việc|trách nhiệm|kiến nghị|phương hướng
        """)
    /// What a plan wants, not what anybody shall do.
    static let aims = PhraseTable(
        "mục đích, yêu cầu|mục đích - yêu cầu|mục đích yêu cầu|mục đích và yêu cầu|mục tiêu, yêu cầu|yêu cầu, mục đích|quan điểm, mục tiêu"
    )
    static let lookingBackTitles = PhraseTable(
        """
        đánh giá|kết quả|tình hình|ưu điểm|hạn chế|tồn tại|nguyên nhân|đặc điểm|bài học|nhận xét
        thực trạng|mục đích|thành phần|mục tiêu|quan điểm|căn cứ|đối tượng|phạm vi
        """)

    /// Sentences that begin so tell what happened.
    static let tellingStarts = PhraseTable(
        """
        tại hội nghị|cũng tại hội nghị|tại buổi|tại cuộc họp|dự hội nghị|tham dự|phát biểu
        hội nghị đã|hội nghị được|ngày|sáng ngày|chiều ngày|sáng|chiều|trước đó|theo báo cáo
        qua báo cáo|trong thời gian qua|thời gian qua|năm qua|đến nay|những năm qua|sau khi nghe
        các đại biểu|toàn cảnh|kết thúc hội nghị|kết thúc buổi|kết thúc cuộc họp|kết thúc chương trình
        """)
    /// Words that join a sentence or clause to the one before.
    static let connectives = PhraseTable(
        """
        đồng thời|bên cạnh đó|ngoài ra|theo đó|cụ thể|riêng|và|trong đó|mặt khác|cùng với đó
        trước mắt|thời gian tới|trong thời gian tới|từ đó|song song với đó|đặc biệt|,|:|-|tiếp theo
        trên cơ sở đó|do đó|vì vậy
        """)
    /// What an assignment may begin with before its units: reason, aim, time.
    static let introductions = PhraseTable(
        """
        để|theo|trên cơ sở|căn cứ|nhằm|với|trong|trước|định kỳ|hằng|hàng|sau|sau khi|khi|từ nay
        thời gian tới|đối với|trường hợp|riêng|chậm nhất|về|qua|thực hiện|nếu|hiện nay|từ
        theo chức năng|thống nhất|đồng ý|nhất trí|xét|tiếp tục|trước ngày
        """)
    /// An item that begins so decides and asks nothing of anybody.
    static let agreeing = PhraseTable(
        """
        đồng ý|nhất trí|ghi nhận|biểu dương|hoan nghênh|đánh giá cao|cơ bản đồng ý|cơ bản nhất trí|cơ bản thống nhất
        thống nhất với|thống nhất chủ trương|thống nhất về|thống nhất nội dung|chấp thuận|đồng tình
        """)
    /// "giao ban", "giao thông": no giving.
    static let notGiving = PhraseTable(
        """
        giao ban|giao lưu|giao thông|giao dịch|giao tiếp|giao nhận|giao thừa|giao hữu|giao đất|giao rừng|giao nộp
        giao quân|giao mùa|giao ước|giao chỉ tiêu|giao khoán|giao ca|giao diện|yêu cầu của|yêu cầu kỹ thuật
        """)
    /// Such a sentence closes the document.
    static let closings = PhraseTable(
        """
        thông báo để|thông báo đến|thông báo tới|thông báo cho|xin thông báo|trân trọng thông báo
        thông báo ý kiến
        """)

    /// Roles that name who must act: phát huy "vai trò … của" các cấp ủy.
    static let roles = PhraseTable(
        """
        vai trò|trách nhiệm|sự lãnh đạo|sự chỉ đạo|sự quản lý|hiệu lực|hiệu quả quản lý
        tinh thần trách nhiệm|tính chủ động
        """)
    static let raising = PhraseTable("phát huy|tăng cường|nâng cao|đề cao|tiếp tục phát huy|phát huy tốt")
    static let duty = PhraseTable("cần|phải|cần phải|có trách nhiệm")

    /// Before "phối hợp": a noun, not an action.
    static let cooperationNouns = PhraseTable(
        """
        sự|công tác|cơ chế|quy chế|chế độ|quan hệ|đơn vị|cơ quan|nội dung|kế hoạch|chương trình
        quy trình|mối
        """)
    static let cooperationManner = PhraseTable(
        """
        chặt chẽ|tốt|thường xuyên|kịp thời|đồng bộ|hiệu quả|nhịp nhàng|thống nhất|tích cực|chủ động|nhanh chóng
        có hiệu quả|chặt chẽ hơn|tốt hơn|hơn nữa|trực tiếp|chặt|sâu sát|khẩn trương
        """)
    /// Who takes part, without the word "phối hợp" or with it as a noun.
    static let participation = PhraseTable(
        """
        sự tham gia của|sự tham gia, phối hợp của|sự phối hợp, tham gia của|sự hỗ trợ của|sự phối hợp, hỗ trợ của
        sự phối hợp của|sự phối hợp chặt chẽ của|sự tham gia phối hợp của
        """)
    /// Behind units: they act with those of the task before them.
    static let partnering = PhraseTable(
        """
        là cơ quan phối hợp|là đơn vị phối hợp|là các cơ quan phối hợp|là các đơn vị phối hợp|làm cơ quan phối hợp
        làm đơn vị phối hợp|phối hợp thực hiện|có trách nhiệm phối hợp|cùng phối hợp|tham gia phối hợp|cùng tham gia
        phối hợp tổ chức thực hiện|phối hợp triển khai thực hiện
        """)
    static let together = PhraseTable("với|cùng|cùng với")
    /// A unit behind such a word is directed by the lead and does not act beside it.
    static let directing = PhraseTable("chỉ đạo|hướng dẫn|yêu cầu|giao|đôn đốc|lãnh đạo|kiểm tra")
}
