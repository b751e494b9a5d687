/// What the help says of serving and of accounts.
package struct ServeHelpPhrases: Sendable {
    package let serve: String
    package let serveDiscussion: String
    package let host: String
    package let port: String
    package let certificate: String
    package let key: String
    package let publicURL: String
    package let trustHeader: String
    package let proxy: String
    package let uploadLimit: String
    package let noCourier: String
    package let listening: String
    package let accounts: String
    package let list: String
    package let invite: String
    package let reset: String
    package let change: String
    package let disable: String
    package let enable: String
    package let login: String
    package let name: String
    package let role: String
    package let unit: String
    package let points: String
    package let days: String
    package let base: String
    package let bothTLS: String
    package let notAPoint: String
    package let badPort: String
    package let badPublicURL: String
    package let badTrustHeader: String
    package let badProxy: String
    package let proxyWithoutHeader: String
    package let inUse: String
    package let badTLS: String
}

extension ServeHelpPhrases {
    static let vietnamese = ServeHelpPhrases(
        serve: "Mở trang web và API",
        serveDiscussion:
            "Lần đầu chạy, chương trình in một liên kết để đặt mật khẩu quản trị. Dừng bằng Ctrl-C hoặc SIGTERM: yêu cầu đang xử lý được làm xong.",
        host: "Địa chỉ lắng nghe",
        port: "Cổng; 0 là cổng trống bất kỳ",
        certificate: "Tệp chứng chỉ TLS (PEM, cả chuỗi)",
        key: "Tệp khóa của chứng chỉ (PEM)",
        publicURL: "Địa chỉ người dùng gõ, như https://diemcau.example.vn, khi có proxy",
        trustHeader: "Tên một tiêu đề mà proxy ghi địa chỉ người dùng, như X-Forwarded-For",
        proxy: "Địa chỉ của proxy được tin (mặc định 127.0.0.1 và ::1)",
        uploadLimit: "Tệp lớn nhất được nhận, MB",
        noCourier: "Không gửi thông báo từ tiến trình này",
        listening: "Đang chạy tại %@",
        accounts: "Tài khoản: ai được vào, làm gì",
        list: "Liệt kê tài khoản",
        invite: "Tạo tài khoản và in liên kết mời dùng một lần",
        reset: "Xóa mật khẩu và xác thực hai lớp, in liên kết mới",
        change: "Đổi vai trò, phạm vi hoặc tên",
        disable: "Khóa tài khoản, kết thúc mọi phiên và mã truy cập",
        enable: "Mở lại tài khoản",
        login: "Tên đăng nhập",
        name: "Họ và tên",
        role: "Vai trò: administrator, organiser, point-coordinator, unit-officer, viewer",
        unit: "Đơn vị của cán bộ đơn vị",
        points: "Điểm cầu được giao, như vinh-phuc-2019-09-13/TD",
        days: "Liên kết dùng được bao nhiêu ngày",
        base: "Địa chỉ của trang web, để in thành liên kết đầy đủ",
        bothTLS: "Cần cả --tls-certificate và --tls-key.",
        notAPoint: "Điểm cầu ghi như hội-nghị/MÃ.",
        badPort: "--port: 0–65535",
        badPublicURL: "--public-url bắt đầu bằng http:// hoặc https:// và không có dấu / ở cuối.",
        badTrustHeader: "--trust-header: “%@” không phải tên trường HTTP. Ghi một tên, như X-Forwarded-For.",
        badProxy:
            "--trusted-proxy: “%@” không phải địa chỉ IP. Ghi địa chỉ của proxy, như 127.0.0.1 hoặc ::1.",
        proxyWithoutHeader:
            "--trusted-proxy cần đi cùng --trust-header: nêu trường mà proxy ghi địa chỉ khách, như X-Forwarded-For.",
        inUse: "Cổng đang được chương trình khác dùng, hoặc không được phép mở. Chọn cổng khác bằng --port.",
        badTLS: "Không đọc được chứng chỉ hoặc khóa TLS. Kiểm tra hai tệp và quyền đọc.")

    static let english = ServeHelpPhrases(
        serve: "Serve pages and the API",
        serveDiscussion:
            "At the first start a link is printed by which the administrator sets a password. It stops by Ctrl-C or SIGTERM, and finishes what it is at.",
        host: "The address to listen on",
        port: "The port; 0 for any free one",
        certificate: "File of the TLS certificate (PEM, with its chain)",
        key: "File of the certificate's key (PEM)",
        publicURL: "What users type, such as https://diemcau.example.vn, behind a proxy",
        trustHeader: "The one header in which the proxy tells a visitor's address, such as X-Forwarded-For",
        proxy: "Address of a proxy that is believed (127.0.0.1 and ::1 unless given)",
        uploadLimit: "The largest file that is taken, in MB",
        noCourier: "Do not send notices from this process",
        listening: "Serving at %@",
        accounts: "Accounts: who may come in, and do what",
        list: "List the accounts",
        invite: "Make an account and print its one-time invitation link",
        reset: "Take password and second factor away, print a new link",
        change: "Change role, charge or name",
        disable: "Shut an account out, with its sessions and tokens",
        enable: "Let an account in again",
        login: "The login",
        name: "The full name",
        role: "The role: administrator, organiser, point-coordinator, unit-officer, viewer",
        unit: "A unit officer's unit",
        points: "Points of a coordinator, such as vinh-phuc-2019-09-13/TD",
        days: "For how many days the link is good",
        base: "The address of the site, to print a whole link",
        bothTLS: "Both --tls-certificate and --tls-key are needed.",
        notAPoint: "A point is written conference/CODE.",
        badPort: "--port: 0–65535",
        badPublicURL: "--public-url begins with http:// or https:// and has no slash at its end.",
        badTrustHeader:
            "--trust-header: “%@” is no name of an HTTP field. Give one, such as X-Forwarded-For.",
        badProxy: "--trusted-proxy: “%@” is no IP address. Give the proxy's, such as 127.0.0.1 or ::1.",
        proxyWithoutHeader:
            "--trusted-proxy needs --trust-header: the field in which the proxy tells a visitor's address, such as X-Forwarded-For.",
        inUse: "The port is in use by another program, or may not be opened. Choose another with --port.",
        badTLS: "The TLS certificate or key cannot be read. Check the two files and your right to read them.")
}
