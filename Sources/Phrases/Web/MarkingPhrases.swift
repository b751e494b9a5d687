/// Marks that were refused, and tickets that are scanned.
package struct MarkingPhrases: Sendable {
    package let refused: String
    package let refusedText: String
    package let noRefused: String
    package let nobodyKnown: String
    package let madeAt: String
    package let receivedAt: String
    package let point: String
    package let accept: String
    package let putAside: String
    package let waiting: String
    package let replace: String
    package let dismiss: String
    package let signIn: String
    package let reload: String
    package let scan: String
    package let scanText: String
    package let camera: String
    package let stopCamera: String
    package let noCamera: String
    package let code: String
    package let codeHint: String
    package let status: String
    package let mark: String
    package let isClosed: String
}

extension MarkingPhrases {
    static let vietnamese = MarkingPhrases(
        refused: "Lượt điểm danh chưa được tính",
        refusedText:
            "Những lượt này đã đến máy chủ nhưng không được tính, vì lý do ghi bên cạnh. Người tổ chức tính lại hoặc bỏ qua từng lượt; đến khi đó chúng vẫn ở đây.",
        noRefused: "Không có lượt nào chờ xem xét.",
        nobodyKnown: "Không rõ người",
        madeAt: "Điểm danh lúc",
        receivedAt: "Máy chủ nhận lúc",
        point: "Điểm cầu",
        accept: "Vẫn tính",
        putAside: "Bỏ qua",
        waiting: "Xem các lượt chưa được tính",
        replace: "Ghi đè",
        dismiss: "Đã xem",
        signIn: "Phiên đăng nhập đã hết; dấu vẫn được giữ trên máy. Hãy đăng nhập lại để gửi.",
        reload: "Trang này đã cũ; dấu vẫn được giữ trên máy. Hãy tải lại trang để gửi.",
        scan: "Quét vé điểm danh",
        scanText: "Đưa mã QR trên vé vào khung hình; mỗi vé được ghi một lần.",
        camera: "Bật máy ảnh",
        stopCamera: "Tắt máy ảnh",
        noCamera: "Không mở được máy ảnh. Hãy cho phép trình duyệt dùng máy ảnh, hoặc nhập mã.",
        code: "Mã trên vé",
        codeHint: "Bắt đầu bằng DC1. Nhập hoặc dán khi không quét được.",
        status: "Ghi là",
        mark: "Điểm danh",
        isClosed: "Lượt điểm danh này đã kết thúc.")

    static let english = MarkingPhrases(
        refused: "Marks that do not count",
        refusedText:
            "These reached the server and do not count, for the reason beside each. The organiser lets each count or puts it aside; until then they stay here.",
        noRefused: "No mark waits to be looked at.",
        nobodyKnown: "Nobody known",
        madeAt: "Made at",
        receivedAt: "Received at",
        point: "Point",
        accept: "Let it count",
        putAside: "Put aside",
        waiting: "See marks that do not count",
        replace: "Replace",
        dismiss: "Seen",
        signIn: "You are signed out; marks are kept on this device. Sign in again to send them.",
        reload: "This page is out of date; marks are kept on this device. Load it again to send them.",
        scan: "Scan tickets",
        scanText: "Hold the ticket's QR code before the camera; each ticket is marked once.",
        camera: "Start the camera",
        stopCamera: "Stop the camera",
        noCamera: "The camera could not be opened. Let the browser use it, or type the code.",
        code: "Code on the ticket",
        codeHint: "It begins with DC1. Type or paste it where it cannot be scanned.",
        status: "Mark as",
        mark: "Mark",
        isClosed: "This roll call is closed.")
}
