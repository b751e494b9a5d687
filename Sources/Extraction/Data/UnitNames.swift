/// Names of fields that stand after `Sở`, `Bộ`, `Ban`, `Phòng`, `Ủy ban`, `Văn phòng` … and stay whole, with
/// their commas and their "và" (tên ngành, lĩnh vực).
enum UnitNames {
    static let fields = PhraseTable(list.map { ($0, true) })

    /// The abbreviation of a ministry's or department's name in document numbers, as keys of the initial
    /// letters of its field.
    static let list: [String] = """
        Nội vụ|Tài chính|Tư pháp|Công Thương|Công nghiệp|Thương mại|Xây dựng|Y tế|Ngoại vụ|Ngoại giao
        Quốc phòng|Công an|Kế hoạch và Đầu tư|Kế hoạch - Đầu tư|Kế hoạch|Tài nguyên và Môi trường
        Tài nguyên - Môi trường|Tài nguyên|Nông nghiệp và Phát triển nông thôn|Nông nghiệp và PTNT
        Nông nghiệp & PTNT|Nông nghiệp|Nông nghiệp và Môi trường|Giao thông vận tải|Giao thông Vận tải
        Giao thông - Vận tải|GTVT|GTVT - Xây dựng|Thông tin và Truyền thông|Thông tin - Truyền thông
        TT&TT|Văn hóa, Thể thao và Du lịch|VH,TT&DL|VHTT&DL|VHTTDL|Văn hóa, Thể thao|Văn hóa và Thể thao
        Văn hóa - Thể thao|Văn hóa - Thể thao và Du lịch|Văn hóa và Thông tin|Văn hóa - Thông tin
        Văn hóa Thông tin|Văn hóa|Văn hóa - Xã hội|Văn hóa, Khoa học và Thông tin|Du lịch
        Lao động - Thương binh và Xã hội|Lao động, Thương binh và Xã hội|Lao động - TB&XH|LĐTBXH
        LĐ-TB&XH|Lao động|Giáo dục và Đào tạo|Giáo dục - Đào tạo|GD&ĐT|GDĐT|Giáo dục
        Khoa học và Công nghệ|Khoa học - Công nghệ|KH&CN|Quy hoạch - Kiến trúc|Quy hoạch và Kiến trúc
        Dân tộc|Dân tộc và Tôn giáo|Tôn giáo|KH&ĐT|TN&MT|NN&PTNT|NN&MT|Xây dựng Đảng|35|389|138|06|515|94|thi|kỳ thi|phòng, chống dịch|phòng chống dịch|phòng, chống dịch bệnh
        xây dựng nông thôn mới|giải phóng mặt bằng|thẩm định|các chương trình mục tiêu quốc gia|phòng, chống tội phạm
        chương trình mục tiêu quốc gia|sắp xếp|tổng kết|công tác dân vận|thực hiện quy chế dân chủ|phòng, chống ma túy
        phòng cháy, chữa cháy|công tác tôn giáo|công tác thông tin đối ngoại|thông tin đối ngoại|hội nhập quốc tế
        Tuyên giáo
        Tuyên giáo và Dân vận|Tuyên giáo - Dân vận|Dân vận|Tổ chức|Tổ chức - Nội vụ|Nội chính|Đối ngoại
        Kinh tế|Kinh tế Trung ương|Chính sách, chiến lược|Chính sách, chiến lược Trung ương|Kiểm tra
        Thường vụ|Kiểm tra - Giám sát|Bảo vệ, chăm sóc sức khỏe cán bộ|Tuyên giáo Trung ương
        Tài chính - Kế hoạch|Tài chính và Kế hoạch|Kinh tế và Hạ tầng|Kinh tế - Hạ tầng
        Kinh tế, Hạ tầng và Đô thị|Quản lý đô thị|Kinh tế - Xã hội|Dân số|An toàn giao thông
        An toàn giao thông Quốc gia|Pháp chế|Pháp chế - Thanh tra|Đăng ký đất đai
        Quản lý các khu công nghiệp|Quản lý Khu kinh tế|Báo chí|Văn thư - Lưu trữ
        Công Thương - Khuyến công|Khuyến nông|Chăn nuôi và Thú y|Trồng trọt và Bảo vệ thực vật|Kiểm lâm
        Thủy lợi|Phòng cháy chữa cháy|Phòng thủ dân sự|Phòng, chống thiên tai
        Phòng chống thiên tai và Tìm kiếm cứu nạn|Phòng, chống tham nhũng, tiêu cực|Bảo vệ môi trường
        Chuyển đổi số|Cải cách hành chính|Văn xã|Tổng hợp|Công tác đại biểu|Pháp chế HĐND|Quân sự
        Hành chính - Quản trị|Cơ yếu|Lưu trữ|Dân nguyện|Nông thôn mới|Phục vụ hành chính công
        Xúc tiến đầu tư|Xúc tiến Đầu tư, Thương mại và Du lịch|Công nghệ thông tin
        Công nghệ thông tin và Truyền thông|Văn hóa - Thể thao và Truyền thông|VH-TT&TT|VHTT&TT
        Dịch vụ việc làm|Phát triển quỹ đất|Giám sát, điều hành thông minh
        Văn hóa, Thông tin và Thể thao|Văn hóa - Thông tin và Thể thao|Văn hóa - Thông tin - Thể thao
        Văn hóa, Thể thao và Thông tin|Văn hóa, Thể thao, Du lịch và Truyền thông
        Văn hóa - Thể thao - Du lịch|Truyền thông - Văn hóa|Văn hóa và Truyền thông
        Truyền thông và Văn hóa|Văn hóa, Thông tin, Thể thao và Du lịch
        Truyền thông, Văn hóa và Thể thao|Báo chí và Truyền thông|Văn hóa, Thể thao và Truyền thông
        Dịch vụ hành chính công|Phụ nữ|Thanh niên|Nông dân|Cựu chiến binh|Tiếp công dân|Lâm nghiệp
        Hạ tầng|Nông nghiệp - Môi trường|Công thương|Đầu tư và Phát triển|Chính trị|Tham mưu|Hậu cần
        Pháp luật|Ban Dân tộc|Ủy ban nhân dân|UBND|HĐND|Tỉnh ủy|Thành ủy|Huyện ủy|Chính phủ|Quốc hội
        An toàn vệ sinh thực phẩm|An toàn thực phẩm|Giáo dục nghề nghiệp - Giáo dục thường xuyên
        Giáo dục nghề nghiệp và Giáo dục thường xuyên|Giáo dục thường xuyên|GDNN-GDTX|GDNN - GDTX
        Đầu tư phát triển|Đầu tư và Phát triển Việt Nam|Bảo trợ xã hội|Công tác xã hội
        Quan trắc tài nguyên và môi trường|Phát triển nông thôn|Bảo vệ thực vật|Dịch vụ nông nghiệp
        Kỹ thuật nông nghiệp|Quản lý chất lượng nông lâm sản và thủy sản|Tiêu chuẩn Đo lường Chất lượng
        Tiêu chuẩn - Đo lường - Chất lượng|Dân số - Kế hoạch hóa gia đình
        Phòng, chống tệ nạn xã hội|Phòng chống tệ nạn xã hội|Giám định y khoa|Giám định pháp y
        Trợ giúp pháp lý nhà nước|Trợ giúp pháp lý|Dịch vụ đấu giá tài sản|Bảo vệ và phát triển rừng
        Chăm sóc sức khỏe sinh sản|Điều dưỡng người có công|Kiểm soát bệnh tật|Cấp nước|Thoát nước
        Môi trường đô thị|Công viên cây xanh|Hành chính - Tổng hợp|Hành chính, Tổng hợp|Tổ chức cán bộ
        Tổ chức - Hành chính|Tổ chức, Hành chính|Kế hoạch - Tài chính|Kế hoạch, Tài chính
        Thanh tra - Pháp chế|Thi hành án dân sự|Cảnh sát giao thông|Cảnh sát hình sự
        Khoa giáo - Văn xã|Đô thị|Kinh tế tổng hợp|Kinh tế ngành|Tổ chức Kiểm tra
        Tổ chức, Kiểm tra|Tuyên giáo - Nữ công|Tuyên giáo và Nữ công|Chính sách pháp luật
        Chính sách - Pháp luật|Tài chính - Ngân sách|Kinh tế - Ngân sách|Văn hóa, Xã hội
        Quản lý dự án|Quản lý vốn|Phát triển đô thị|Phát triển quỹ đất và Cụm công nghiệp
        Nghiệp vụ|Giáo dục thể chất|Thể dục thể thao|Nghệ thuật|Phát hành phim|Hòa giải|Tư pháp - Hộ tịch
        Trung ương Đảng|Điều phối nông thôn mới|Thương mại và Du lịch|Chính trị, tư tưởng|Chính trị - Tư tưởng
        Cảnh sát quản lý hành chính về trật tự xã hội|Cảnh sát PCCC và CNCH|Cảnh sát phòng cháy, chữa cháy và cứu nạn, cứu hộ
        An ninh mạng và phòng, chống tội phạm sử dụng công nghệ cao|Quản lý xuất nhập cảnh|Quản lý thị trường
        Biển, Hải đảo và Thủy sản|Biển và Hải đảo|Quản lý Khám, chữa bệnh|Hàng hải và Đường thủy Việt Nam
        Phối hợp phổ biến, giáo dục pháp luật|Bồi thường, hỗ trợ và tái định cư|Thẩm định giá đất|Nghĩa vụ quân sự
        Hành chính công|Hỗ trợ phụ nữ phát triển kinh tế|Chính sách - Luật pháp|Thi đua - Khen thưởng|Thi đua, Khen thưởng
        Công tác học sinh, sinh viên|Giáo dục Mầm non|Giáo dục Tiểu học|Giáo dục Trung học|Kế hoạch tổng hợp
        Kế hoạch - Tổng hợp|Vật tư - Trang thiết bị|Tài chính - Kế toán|Tài chính kế toán|Tổ chức - Nhân sự
        Kế hoạch - Đầu tư|Kỹ thuật - Công nghệ|Nghiệp vụ Y|Nghiệp vụ Dược|Kiểm soát nhiễm khuẩn|Khám bệnh|Nội|Ngoại
        Sản|Nhi|Dược|Xét nghiệm|Chẩn đoán hình ảnh|Hồi sức cấp cứu|Cấp cứu|Dinh dưỡng|Y học cổ truyền|Truyền nhiễm
        Giám sát, kiểm tra và xử lý sau thanh tra|Quản lý, hỗ trợ doanh nghiệp|Nghiệp vụ, dự toán, pháp chế
        Quản lý hộ kinh doanh, cá nhân|Tuyên truyền - Hỗ trợ người nộp thuế|Kê khai - Kế toán thuế|Quản lý nợ
        An ninh đối ngoại|An ninh kinh tế|Cảnh sát kinh tế|Cảnh sát môi trường|Kỹ thuật hình sự|An ninh nội địa
        Cảnh sát điều tra tội phạm về ma túy|Công tác đảng và công tác chính trị|Quản lý tài nguyên nước
        Công tác sinh viên|Khảo thí|Khảo thí và Đảm bảo chất lượng|Khảo thí & ĐBCL|Quản trị thiết bị|Quản trị - Thiết bị
        Đào tạo|Sau đại học|Hợp tác quốc tế|Khoa học - Công nghệ và Hợp tác quốc tế|Thông tin - Thư viện|CNTT
        Hậu cần - Kỹ thuật|Tuyên huấn|Chính sách|Bảo vệ an ninh|Cán bộ|Quân lực|Tác chiến|Quân y|Quân nhu|Xăng dầu
        Quản lý, giám sát kế toán, kiểm toán|Quản lý, giám sát bảo hiểm|Quản lý nợ và Kinh tế đối ngoại|Quản lý công sản
        Quản lý giá|Quản lý đấu thầu|Đầu tư nước ngoài|Phát triển doanh nghiệp tư nhân và kinh tế tập thể
        Phát triển doanh nghiệp nhà nước|Quản lý thuế, phí và lệ phí|Ngân sách nhà nước|Tổng hợp kinh tế quốc dân
        Dự trữ Nhà nước|Chứng khoán Nhà nước|Thủy sản và Kiểm ngư|Lâm nghiệp và Kiểm lâm
        Quản lý đê điều và Phòng, chống thiên tai|Quản lý và Xây dựng công trình thủy lợi
        Kinh tế hợp tác và Phát triển nông thôn|Chất lượng, Chế biến và Phát triển thị trường|Quản lý đất đai
        Địa chất và Khoáng sản|Địa chất và Khoáng sản Việt Nam|Bảo tồn thiên nhiên và Đa dạng sinh học
        Khí tượng Thủy văn|Đo đạc, Bản đồ và Thông tin địa lý|Viễn thám quốc gia|Biến đổi khí hậu
        Biển và Hải đảo Việt Nam|Công chức - Viên chức|Chính quyền địa phương|Tiền lương và Bảo hiểm xã hội
        Người có công|Việc làm|Quản lý lao động ngoài nước|Thi đua - Khen thưởng Trung ương|Văn thư và Lưu trữ nhà nước
        Tổ chức - Biên chế|Công tác thanh niên và Bình đẳng giới|Phòng bệnh|Quản lý Dược|Y, Dược cổ truyền
        Bà mẹ và Trẻ em|Hạ tầng và Thiết bị y tế|Khoa học công nghệ và Đào tạo|Di sản văn hóa|Nghệ thuật biểu diễn
        Điện ảnh|Văn hóa cơ sở, Gia đình và Thư viện|Thông tin cơ sở và Thông tin đối ngoại
        Xuất bản, In và Phát hành|Phát thanh, truyền hình và thông tin điện tử|Thể dục thể thao Việt Nam
        Du lịch Quốc gia Việt Nam|Bản quyền tác giả|Mỹ thuật, Nhiếp ảnh và Triển lãm|Giáo dục Phổ thông
        Giáo dục Đại học|Giáo dục nghề nghiệp|Quản lý chất lượng|Nhà giáo và Cán bộ quản lý giáo dục
        Học sinh, sinh viên|Kỹ thuật an toàn và Môi trường công nghiệp|Quản lý và Phát triển thị trường trong nước
        Xuất nhập khẩu|Thương mại điện tử và Kinh tế số|Xúc tiến thương mại|Phòng vệ thương mại|Hóa chất
        Đổi mới sáng tạo, Chuyển đổi xanh và Khuyến công|Dầu khí và Than|Cạnh tranh Quốc gia
        Nghiên cứu Chiến lược, Chính sách Công Thương|Kiểm tra văn bản và Quản lý xử lý vi phạm hành chính
        Phổ biến, giáo dục pháp luật và Trợ giúp pháp lý|Phổ biến, giáo dục pháp luật|Bổ trợ tư pháp|Hành chính tư pháp
        Quản lý thi hành án dân sự|Đăng ký giao dịch bảo đảm và Bồi thường nhà nước|Chuyển đổi số quốc gia
        Tần số vô tuyến điện|Sở hữu trí tuệ|Tiêu chuẩn Đo lường Chất lượng Quốc gia|Thông tin, Thống kê
        Khởi nghiệp và Doanh nghiệp công nghệ|An toàn bức xạ và hạt nhân|Đường bộ Việt Nam|Đường sắt Việt Nam
        Hàng không Việt Nam|Đăng kiểm Việt Nam|Giám định Nhà nước về chất lượng công trình xây dựng
        Kinh tế - Quản lý đầu tư xây dựng|Quản lý nhà và thị trường bất động sản|Hạ tầng kỹ thuật
        Quản lý đầu tư xây dựng|Tuyên giáo và Dân vận Trung ương|Tổ chức Trung ương|Nội chính Trung ương
        Kiểm tra Trung ương|Dịch vụ tổng hợp|Cung ứng dịch vụ sự nghiệp công|Cung ứng dịch vụ công
        Xúc tiến Đầu tư, Thương mại, Du lịch|Xúc tiến Thương mại và Đầu tư|Hỗ trợ doanh nghiệp
        Kinh tế, Văn hóa - Xã hội|Văn hóa, Xã hội và Dân tộc|Kinh tế, Ngân sách|Giải phóng mặt bằng
        Bảo vệ chăm sóc sức khỏe cán bộ|Thông tin công tác tuyên giáo|Lý luận chính trị|Lịch sử Đảng
        Pháp luật và Quan hệ lao động|Chính sách - Pháp luật và Quan hệ lao động|Chính sách pháp luật và Quan hệ lao động
        """.phrases
}
