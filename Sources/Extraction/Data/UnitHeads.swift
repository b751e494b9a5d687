/// How the name of a unit goes on after its first words.
enum UnitForm: Sendable {
    /// A name by itself, which an area or a higher body may follow: `Tỉnh ủy`, `Công an`.
    case whole
    /// Needs a field or a proper name: `Sở` Tài chính, `Ban` Tuyên giáo.
    case named
    /// Governs an area: `UBND` các huyện, `Đảng ủy` các xã.
    case governing
    /// A common noun that names units only with a quantifier or in a list of such nouns: các `cơ quan`.
    case common
    /// An area that stands for its authorities in a list: các `huyện`, thị xã.
    case area
    /// An office: `Chủ tịch` UBND tỉnh, `Giám đốc` các sở.
    case office
    /// Only with the level behind it, since the words also mean an action: `Thanh tra` tỉnh.
    case levelled
}

/// The words that names of units begin with (đầu tên cơ quan, đơn vị, chức danh).
enum UnitHeads {
    static let table = PhraseTable(
        entries(.whole, whole) + entries(.named, named) + entries(.governing, governing)
            + entries(.common, common) + entries(.area, area) + entries(.office, offices)
            + entries(.levelled, levelled))

    private static func entries(_ form: UnitForm, _ words: String) -> [(String, UnitForm)] {
        words.phrases.map { ($0, form) }
    }

    private static let whole = """
        tỉnh ủy|thành ủy|huyện ủy|quận ủy|thị ủy|đảng đoàn|ban cán sự đảng|ban cán sự|bộ chính trị
        ban bí thư|ban chấp hành trung ương|trung ương đảng|chính phủ|thủ tướng chính phủ|thủ tướng
        quốc hội|ủy ban thường vụ quốc hội|hội đồng dân tộc|văn phòng chính phủ|văn phòng quốc hội
        văn phòng trung ương đảng|thường trực tỉnh ủy|thường trực thành ủy|thường trực huyện ủy
        tổng bí thư|chủ tịch nước|ttcp|bbt|bct|cấp ủy|cấp ủy đảng|cấp ủy cơ sở|các cấp ủy
        cấp ủy địa phương|chính quyền|chính quyền địa phương|mặt trận tổ quốc|mttq
        mặt trận tổ quốc việt nam|mttq việt nam|ủy ban mặt trận tổ quốc|ủy ban mttq
        ủy ban mặt trận tổ quốc việt nam|ủy ban mttq việt nam|ủy ban mặt trận|ubmttq|ubmttq việt nam
        ban thường trực ủy ban mttq việt nam|ban thường trực ủy ban mặt trận tổ quốc việt nam|công an
        quân đội|quân khu|bộ chỉ huy quân sự|bộ chqs|bộ chỉ huy bộ đội biên phòng|bộ chỉ huy bđbp
        bộ đội biên phòng|biên phòng|ban chỉ huy quân sự|ban chqs|cảnh sát biển|bộ tư lệnh
        tòa án nhân dân|tand|viện kiểm sát nhân dân|vksnd|tòa án nhân dân tối cao
        viện kiểm sát nhân dân tối cao|kiểm toán nhà nước|kho bạc nhà nước|ngân hàng nhà nước
        ngân hàng nhà nước việt nam|bảo hiểm xã hội|bảo hiểm xã hội việt nam|ngân hàng chính sách xã hội
        liên đoàn lao động|tổng liên đoàn lao động việt nam|hội nông dân|hội cựu chiến binh
        hội liên hiệp phụ nữ|hội lhpn|hội phụ nữ|hội chữ thập đỏ|hội khuyến học|hội người cao tuổi
        hội nhà báo|hội luật gia|hội văn học nghệ thuật|hội đông y|hội doanh nhân trẻ
        hội liên hiệp thanh niên|hội cựu thanh niên xung phong|hội liên hiệp phụ nữ việt nam
        hội nông dân việt nam|hội cựu chiến binh việt nam|đoàn thanh niên|đoàn tncs hồ chí minh
        đoàn thanh niên cộng sản hồ chí minh|tỉnh đoàn|thành đoàn|huyện đoàn|xã đoàn|quận đoàn
        liên minh hợp tác xã|liên minh htx|liên hiệp các tổ chức hữu nghị
        liên hiệp các tổ chức hữu nghị việt nam|liên hiệp các hội khoa học và kỹ thuật
        liên hiệp các hội văn học nghệ thuật|liên hiệp hội|hiệp hội doanh nghiệp
        đài phát thanh và truyền hình|đài phát thanh - truyền hình|đài phát thanh truyền hình|đài pt-th
        đài ptth|đài truyền hình việt nam|đài tiếng nói việt nam|đài truyền thanh|thông tấn xã việt nam
        báo nhân dân|báo và phát thanh, truyền hình|báo và đài phát thanh, truyền hình
        báo và đài phát thanh và truyền hình|báo và đài pt-th|báo và phát thanh - truyền hình
        cổng thông tin điện tử|cổng ttđt|cục thuế|cục hải quan|cục thống kê|cục quản lý thị trường
        chi cục thuế|chi cục hải quan|chi cục thống kê|trường chính trị
        học viện chính trị quốc gia hồ chí minh|trung tâm chính trị|điện lực|công ty điện lực|bưu điện
        viễn thông|vnpt|viettel|tập đoàn điện lực việt nam|evn|ban qlda|ban quản lý dự án
        ban quản lý dự án đầu tư xây dựng|ban quản lý dự án đầu tư và xây dựng
        ban quản lý dự án đầu tư xây dựng các công trình|trung tâm phục vụ hành chính công
        trung tâm y tế|bệnh viện đa khoa|trung tâm kiểm soát bệnh tật|ban thường vụ
        ban thường vụ tỉnh ủy|ban thường vụ thành ủy|ban chấp hành|ban chấp hành đảng bộ|btv|bch
        đoàn đại biểu quốc hội|đoàn đbqh|thanh tra chính phủ|quốc phòng|bảo tàng|thư viện|mặt trận
        ban thường trực|ban thường trực ủy ban mttq|ban thường trực ủy ban mặt trận tổ quốc
        ủy ban trung ương mặt trận tổ quốc việt nam|ủy ban trung ương mttq việt nam
        ban xây dựng đảng đảng ủy|các cơ quan báo chí, truyền thông|cơ quan báo chí, truyền thông
        bhxh|kbnn|nhnn|nhcsxh|lđlđ|liên đoàn lđ|hội ccb|hội nd|hội lhtn|đoàn tn|ttyt|tòa án quân sự
        công đoàn|công đoàn viên chức|công đoàn cơ sở|thi hành án dân sự|cơ quan thi hành án dân sự
        ngân hàng nông nghiệp và phát triển nông thôn|quỹ bảo vệ và phát triển rừng
        hội đồng nghĩa vụ quân sự|hội người mù|hội sinh vật cảnh
        hội nạn nhân chất độc da cam/dioxin|hội nạn nhân chất độc da cam|hội cựu giáo chức
        vp đđbqh & hđnd|vp đđbqh và hđnd|văn phòng đđbqh và hđnd|văn phòng đđbqh & hđnd
        vp đoàn đbqh và hđnd|văn phòng đoàn đbqh & hđnd|vp đoàn đbqh & hđnd|văn phòng đoàn đbqh, hđnd
        văn phòng đoàn đại biểu quốc hội và hội đồng nhân dân|vp ubnd|vp tỉnh ủy|vp thành ủy|vp huyện ủy
        vp hđnd|vp hđnd và ubnd|vp hđnd-ubnd|vp hđnd & ubnd|vp đảng ủy|đảng ủy mttq, các đoàn thể
        đảng ủy mttq và các đoàn thể|đảng ủy mặt trận tổ quốc, các đoàn thể|đảng ủy các cơ quan đảng
        bch quân sự|bch bộ đội biên phòng|bộ chỉ huy bộ đội biên phòng|đồn biên phòng|bưu điện - văn hóa
        ban quản lý rừng phòng hộ|ban quản lý rừng đặc dụng|vườn quốc gia|khu bảo tồn thiên nhiên
        ban tổ chức|ban công tác mặt trận|trạm y tế|công chức địa chính - xây dựng|công chức tư pháp - hộ tịch
        công chức văn hóa - xã hội|công chức tài chính - kế toán|công chức văn phòng - thống kê
        tài chính - kế toán|địa chính - xây dựng|tư pháp - hộ tịch|văn phòng - thống kê
        địa chính - nông nghiệp - xây dựng và môi trường|công chức địa chính|công chức tư pháp|công chức văn hóa
        trường thpt|trường thcs|trường trung học cơ sở|trường trung học phổ thông|trường mầm non
        trường tiểu học|chi bộ, ban công tác mặt trận|đảng ủy khối doanh nghiệp|đảng ủy khối các doanh nghiệp
        đảng ủy khối các cơ quan|đảng ủy khối các cơ quan và doanh nghiệp|đảng ủy khối cơ quan và doanh nghiệp
        đảng ủy khối cơ quan - doanh nghiệp|ban chỉ huy pctt và tkcn|ban chỉ huy pctt&tkcn
        ủy ban đoàn kết công giáo|giáo hội phật giáo|ban trị sự giáo hội phật giáo|hội đồng nhân dân và ubnd
        trường thcs và thpt|trường tiểu học và thcs|trường tiểu học và trung học cơ sở|trường phổ thông dân tộc nội trú
        trường ptdt nội trú|trường ptdt bán trú|trường phổ thông dân tộc bán trú|trường th&thcs|trường th và thcs
        đoàn luật sư|đoàn xã|đoàn phường|đoàn trường|đoàn cơ sở|mobifone|vinaphone|bộ phận một cửa|bộ phận tiếp nhận và trả kết quả|bộ phận tiếp nhận và trả kết quả giải quyết thủ tục hành chính
        hội đồng trường|ban giám hiệu|ban giám đốc|ban lãnh đạo|hội đồng thành viên|hội đồng quản trị|cảng hàng không
        cảng hàng không quốc tế|phụ nữ công an|phụ nữ quân đội|trung ương mặt trận tổ quốc việt nam|trung ương đoàn
        trung ương đoàn tncs hồ chí minh|trung ương hội|trung ương đoàn thanh niên cộng sản hồ chí minh
        trung ương hội liên hiệp phụ nữ việt nam|trung ương hội nông dân việt nam|trung ương hội cựu chiến binh việt nam
        trung ương hội chữ thập đỏ việt nam|trung ương hội người cao tuổi việt nam|trung ương hội khuyến học việt nam
        ban thường vụ hội liên hiệp phụ nữ|ban thường vụ hội nông dân|ban thường vụ hội cựu chiến binh
        ban thường vụ liên đoàn lao động|ban thường vụ tỉnh đoàn|ban thường vụ thành đoàn|ban thường vụ huyện đoàn
        đoàn khối|công đoàn ngành|cơ quan ủy ban kiểm tra
        quân chủng|quân đoàn|binh chủng|bộ tư lệnh quân khu|bộ tổng tham mưu|tổng cục chính trị
        cơ quan cảnh sát điều tra|cơ quan an ninh điều tra|cơ quan điều tra|nhà văn hóa|nhà thiếu nhi|cung văn hóa
        cơ quan thông tin, báo chí|cơ quan thông tấn, báo chí|cơ quan thông tin đại chúng
        các cơ quan thông tin, tuyên truyền|cơ quan báo, đài|báo, đài|doanh nghiệp nhà nước
        """

    private static let named = """
        cảng|nhà máy|truyền tải điện|vùng cảnh sát biển|vùng|hải đội|hải đoàn|nhà hát|ban thư ký|bộ phận|bến
        tiểu đoàn|trung đoàn|lữ đoàn|sư đoàn|đại đội|trung đội|khu|tổ|ban đại diện
        p.|tt|bql|k.|bộ môn|xưởng|phân xưởng|phân viện|phân hiệu|liên chi|ban liên lạc
        sở|bộ|ban|phòng|vụ|viện|trung tâm|trường|trường đại học|trường cao đẳng|báo|đài|hội|đoàn|cục
        tổng cục|chi cục|ủy ban|văn phòng|tổng công ty|công ty|công ty cổ phần|tập đoàn|ngân hàng
        hiệp hội|liên hiệp|học viện|bệnh viện|hội đồng
        tạp chí|nhà xuất bản|thông tấn xã|chi nhánh|ban chỉ huy|tổng liên đoàn|hạt|đội|trạm|khoa
        cty|công ty tnhh|công ty tnhh mtv|công ty tnhh một thành viên|công ty cp|cty cp|cty tnhh|htx
        cty tnhh mtv|đồn|bến xe|nông trường|lâm trường|thư viện trường|công trường|trại giam|kho
        liên ngành|liên sở|câu lạc bộ|xí nghiệp|cơ quan thường trực|cơ quan ủy ban|quỹ|kho bạc|cảng vụ|liên đoàn|tổng hội
        """

    private static let governing = """
        tổ đại biểu|tổ đại biểu hđnd|tổ đại biểu hội đồng nhân dân|các ban hđnd|ban chỉ đạo|tổ công tác|tiểu ban|văn phòng thường trực|bộ phận thường trực|tổ giúp việc
        tổ thư ký|tổ thẩm định|tổ giám sát|tổ biên tập|đoàn kiểm tra|đoàn công tác|đoàn thanh tra
        đoàn giám sát|cơ quan thường trực|tổ kiểm tra|bcđ|tổ đề án
        ubnd|ủy ban nhân dân|hđnd|hội đồng nhân dân|đảng ủy|đảng bộ|chi bộ|chi ủy|đảng ủy khối
        văn phòng ubnd|văn phòng tỉnh ủy|văn phòng thành ủy|văn phòng huyện ủy|văn phòng đảng ủy
        văn phòng hđnd|văn phòng hđnd và ubnd|văn phòng đoàn đbqh và hđnd
        văn phòng đoàn đại biểu quốc hội và hđnd|vpubnd|văn phòng ủy ban nhân dân
        văn phòng hội đồng nhân dân|thường trực hđnd|thường trực ubnd|thường trực hội đồng nhân dân
        thường trực đảng ủy|hđnd, ubnd|hđnd và ubnd|ban thường vụ đảng ủy|ban quản lý|ban quản lý rừng
        văn phòng hđnd-ubnd|văn phòng hđnd & ubnd|đảng ủy, ubnd|đảng ủy - ubnd
        """

    private static let common = """
        hộ|hộ kinh doanh|cá nhân|nhà mạng|nhà hàng|khách sạn|cơ sở lưu trú|siêu thị|tiểu thương|ngư dân|nông dân
        học sinh|phụ huynh|chủ nhà|chủ nhà yến|chủ hộ|chủ tàu cá|chủ phương tiện vận tải|chủ vườn|chủ trại|hộ chăn nuôi
        tổ bảo vệ an ninh, trật tự ở cơ sở|lực lượng bảo vệ an ninh, trật tự ở cơ sở|tổ bảo vệ an ninh, trật tự
        khu, điểm du lịch|khu du lịch|điểm du lịch|phòng khám|nhà thuốc|đồn biên phòng
        cơ quan, tổ chức|cơ quan, tổ chức, cá nhân|tổ chức, cá nhân|tổ đội|tổ chức tín dụng
        cơ quan|đơn vị|địa phương|tổ chức|tổ chức đảng|ngành|đoàn thể|cấp|cơ sở|doanh nghiệp|nhà trường
        nhà thầu|chủ đầu tư|tổ chức chính trị - xã hội|tổ chức chính trị xã hội
        đoàn thể chính trị - xã hội|tổ chức xã hội|tổ chức hội|tổ chức thành viên|hợp tác xã
        cán bộ đảng viên|cán bộ, đảng viên|cán bộ|đảng viên|tổ chức đoàn thể|chi đoàn|lực lượng
        lực lượng chức năng|cơ quan báo chí|ban xây dựng đảng|ban đảng|cấp chính quyền|trường học
        thành viên|thành viên ban chỉ đạo|báo cáo viên|lực lượng vũ trang|hội quần chúng|cơ sở giáo dục
        chủ hồ|chủ hồ chứa|chủ rừng|hộ dân|hộ gia đình|tư vấn giám sát|đơn vị tư vấn|đơn vị thi công
        nhà thầu thi công|nhà thầu tư vấn|đơn vị quản lý|chủ tàu|chủ phương tiện|chủ cơ sở|tổ chức tín dụng
        ngân hàng thương mại|trường đại học|trường cao đẳng|cao đẳng|đại học|trường phổ thông|giáo viên|công chức|viên chức|người lao động|người dân
        cộng tác viên|tuyên truyền viên|tổ hợp tác|tổ dân vận|tổ tự quản|tổ công nghệ số cộng đồng
        cơ sở y tế|cơ sở đào tạo|ban ngành|sở ngành|bộ ngành|quận ủy|chi đảng bộ|ban chuyên môn
        phòng chuyên môn|cơ quan chuyên môn|phòng, ban chuyên môn|tổ chức cơ sở đảng|đảng bộ|đại biểu
        cơ sở sản xuất|cơ sở kinh doanh|đoàn viên|chủ doanh nghiệp|chủ nhà trọ|hiệp hội doanh nghiệp
        xã viên|hội viên|chi hội|công ty lâm nghiệp|nhà máy|bệnh viện|cơ quan trung ương|phòng ban
        hội đoàn thể|đơn vị sự nghiệp|khu công nghiệp|chủ rừng|điểm cầu
        đơn vị sự nghiệp công lập
        """

    private static let area = """
        tỉnh|thành phố|huyện|quận|thị xã|thị|xã|phường|thị trấn|đặc khu|khu công nghiệp|khu kinh tế
        cụm công nghiệp|khu chế xuất|tp|khu vực|vùng|thôn|bản|ấp|khu phố|tổ dân phố|khối phố|khu dân cư|xóm|khóm
        """

    private static let office = """
        chủ tịch|phó chủ tịch|phó chủ tịch thường trực|chủ tịch ubnd|giám đốc|phó giám đốc|tổng giám đốc
        thủ trưởng|bí thư|phó bí thư|phó bí thư thường trực|bí thư cấp ủy|chánh văn phòng
        phó chánh văn phòng|trưởng ban|phó trưởng ban|trưởng phòng|phó trưởng phòng|trưởng các phòng
        người đứng đầu|bộ trưởng|thứ trưởng|cục trưởng|vụ trưởng|viện trưởng|hiệu trưởng|chánh thanh tra
        chánh án|trưởng công an|tổ trưởng|chỉ huy trưởng|ủy viên|ủy viên ban thường vụ
        ủy viên ban chấp hành|uv btv|uv bch|uvbtv|uvbch|ubvt|uv ubkt|uvubkt|tổng biên tập|thành viên ubnd|trưởng đoàn|trưởng|phó trưởng
        chi cục trưởng|chánh tòa|phó thủ tướng|phó thủ tướng thường trực|tổng thư ký|chủ nhiệm|lãnh đạo
        trưởng thôn|trưởng bản|trưởng ấp|trưởng khu phố|tổ trưởng tổ dân phố|bí thư chi bộ|gđ|pgđ
        trưởng khu dân cư|trưởng trạm|trạm trưởng|đội trưởng|chỉ huy phó|chính trị viên
        thẩm phán|kiểm soát viên|trưởng ban quản lý|trưởng ban quản lý dự án|trưởng trạm y tế|phó trưởng đoàn|phó trưởng tiểu ban
        tỉnh ủy viên|huyện ủy viên|thành ủy viên|đảng ủy viên|cấp ủy viên|quận ủy viên|chi ủy viên|hạt trưởng|đồn trưởng
        trưởng khoa|phó trưởng khoa|điều dưỡng trưởng|đại đội trưởng|trưởng xóm|trưởng buôn|trưởng ban công tác mặt trận
        trưởng tiểu ban|tư lệnh|kế toán trưởng|người phát ngôn|tổ phó|chủ tịch hội|chánh vp|pct|pct ubnd|trưởng phó phòng
        viện phó|hiệu phó|chính ủy|tham mưu trưởng|chủ nhiệm chính trị|chủ nhiệm hậu cần|trợ lý|tổng cục trưởng|chánh văn phòng thường trực|trưởng cơ quan|chi hội trưởng|bí thư đoàn
        """

    /// Each with its deputies.
    private static var offices: String {
        office + "|"
            + office.phrases.filter {
                !$0.hasPrefix("phó ") && !$0.hasPrefix("lãnh") && !$0.hasPrefix("người")
            }
            .flatMap { ["phó " + $0, "phó " + $0 + " thường trực"] }.joined(separator: "|")
    }

    private static let levelled = """
        thanh tra|thuế|thống kê|hải quan|kiểm lâm|quản lý thị trường|đảng|ủy ban kiểm tra|tòa án
        viện kiểm sát
        """
}
