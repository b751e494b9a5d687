import Database

// What goes wrong with a database on a server, and in moving from one kind of database to the other.

extension ErrorPhrases {
    @Sendable static func englishServer(_ error: DatabaseError, _ path: String) -> String {
        switch error {
        case .textWithNUL:
            "A text holds the character NUL, which cannot be stored. Nothing was changed; check where the text came from."
        case .badAddress:
            "The database's address is not understood. Write a file, sqlite:FILE, postgres://USER@HOST/NAME, or “host=… dbname=…”."
        case .unreachable(let server):
            "The PostgreSQL server “\(server)” does not answer. Check the address, and that the server runs."
        case .passwordMissing(let server):
            "The PostgreSQL server “\(server)” asks for a password. Give it in PGPASSWORD or in the file that PGPASSFILE names."
        case .passwordRefused(let server):
            "The PostgreSQL server “\(server)” refused the user or the password. Check both."
        case .refused(let server, let reason):
            "The PostgreSQL server “\(server)” refused the connection (\(reason)). Check the address and the user's rights."
        case .noConnectionFree(let server):
            "The PostgreSQL server “\(server)” has no connection left. Try again later, or raise its limit (max_connections, or the user's)."
        case .denied(let reason):
            "The database “\(path)” does not allow this user to do that (\(reason)). Nothing was changed; ask its administrator for the right."
        case .connectionLost:
            "The connection to the database “\(path)” was lost. Nothing was changed; try again."
        case .outcomeUnknown:
            "The database “\(path)” went away just as it was storing this. Look whether it is there before you do it again."
        case .conflict:
            "Others changed the database “\(path)” at the same time again and again. Nothing was changed; try again."
        case .timedOut:
            "The database “\(path)” took too long. Nothing was changed; try again when there is less to do."
        case .notBackedUpHere:
            "PostgreSQL is backed up with its own tools, such as pg_dump. For a copy in a file: diemcau copy --from … --to FILE."
        case .notEmpty(let table):
            "The database to copy to is not empty (table \(table)) and is left as it is. Name a new one."
        case .lostInCopy(let table):
            "The copy differs from what was copied (table \(table)) and was taken back. Nothing was changed; try again."
        case .copyBrokenOff:
            "The connection was lost while copying. Nothing was copied; do it again."
        default: "\(error)"
        }
    }

    @Sendable static func vietnameseServer(_ error: DatabaseError, _ path: String) -> String {
        switch error {
        case .textWithNUL:
            "Có nội dung chứa ký tự NUL, không lưu được. Chưa có gì bị thay đổi; hãy kiểm tra nguồn của nội dung đó."
        case .badAddress:
            "Không hiểu địa chỉ cơ sở dữ liệu. Hãy ghi tên tệp, sqlite:TỆP, postgres://NGƯỜI-DÙNG@MÁY/TÊN, hoặc “host=… dbname=…”."
        case .unreachable(let server):
            "Máy chủ PostgreSQL “\(server)” không trả lời. Hãy kiểm tra địa chỉ và xem máy chủ có đang chạy không."
        case .passwordMissing(let server):
            "Máy chủ PostgreSQL “\(server)” yêu cầu mật khẩu. Hãy đặt mật khẩu trong PGPASSWORD hoặc trong tệp mà PGPASSFILE chỉ tới."
        case .passwordRefused(let server):
            "Máy chủ PostgreSQL “\(server)” không nhận người dùng hoặc mật khẩu. Hãy kiểm tra lại cả hai."
        case .refused(let server, let reason):
            "Máy chủ PostgreSQL “\(server)” từ chối kết nối (\(reason)). Hãy kiểm tra địa chỉ và quyền của người dùng."
        case .noConnectionFree(let server):
            "Máy chủ PostgreSQL “\(server)” đã hết kết nối. Hãy thử lại sau, hoặc nâng giới hạn (max_connections, hoặc của người dùng)."
        case .denied(let reason):
            "Cơ sở dữ liệu “\(path)” không cho người dùng này làm việc đó (\(reason)). Chưa có gì bị thay đổi; hãy xin quyền từ quản trị viên."
        case .connectionLost:
            "Mất kết nối tới cơ sở dữ liệu “\(path)”. Chưa có gì bị thay đổi; hãy thử lại."
        case .outcomeUnknown:
            "Cơ sở dữ liệu “\(path)” ngừng trả lời đúng lúc đang lưu. Hãy xem đã lưu được chưa rồi mới làm lại."
        case .conflict:
            "Nhiều người cùng sửa cơ sở dữ liệu “\(path)” một lúc. Chưa có gì bị thay đổi; hãy thử lại."
        case .timedOut:
            "Cơ sở dữ liệu “\(path)” xử lý quá lâu. Chưa có gì bị thay đổi; hãy thử lại khi ít việc hơn."
        case .notBackedUpHere:
            "PostgreSQL được sao lưu bằng công cụ riêng, như pg_dump. Muốn có bản sao trong một tệp: diemcau copy --from … --to TỆP."
        case .notEmpty(let table):
            "Cơ sở dữ liệu đích đã có dữ liệu (bảng \(table)) và được giữ nguyên. Hãy chọn cơ sở dữ liệu mới."
        case .lostInCopy(let table):
            "Bản sao không khớp với bản gốc (bảng \(table)) nên đã bị hủy. Chưa có gì bị thay đổi; hãy thử lại."
        case .copyBrokenOff:
            "Mất kết nối khi đang sao chép. Chưa sao chép được gì; hãy làm lại."
        default: "\(error)"
        }
    }
}
