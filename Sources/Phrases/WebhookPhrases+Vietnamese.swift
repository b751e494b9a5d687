import Actions
import Conferences
import Store
import Webhooks

extension WebhookPhrases {
    static let vietnamese = WebhookPhrases(
        date: { "\(twoDigits($0.day))/\(twoDigits($0.month))/\($0.year)" },
        instant: { instant in
            let (date, hour, minute, second) = instant.inVietnam
            return "\(twoDigits(hour)):\(twoDigits(minute)):\(twoDigits(second)) "
                + "\(twoDigits(date.day))/\(twoDigits(date.month))/\(date.year)"
        },
        problem: vietnameseProblem, key: vietnameseKey, trouble: vietnameseTrouble,
        disabled: { reason in
            switch reason {
            case .gone: "nơi nhận báo không còn dùng nữa"
            case .failedTooLong: "hỏng liên tục quá 5 ngày"
            }
        },
        help: .vietnamese, output: .vietnamese)

    private static let vietnameseProblem: @Sendable (EndpointProblem) -> String = { problem in
        switch problem {
        case .addressLacks(let service, let parameter):
            "Địa chỉ \(service.displayName) thiếu \(parameter): hãy thêm ?\(parameter)=… vào cuối địa chỉ."
        case .tokenNeeded(let service):
            "\(service.displayName) cần mã truy cập: hãy ghi mã vào một tệp rồi thêm --token-file TỆP."
        case .tokenNotUsed: "Nơi nhận này không dùng mã truy cập; hãy bỏ --token-file."
        case .nothingSigned(let service):
            "\(service.displayName) không kiểm tra chữ ký, nên không có khóa ký để tạo hoặc đổi."
        case .badRate(let rate): "Số thông báo mỗi phút phải từ 1 đến 100000, không phải \(rate)."
        case .badOverlap(let hours): "Thời gian dùng song song phải từ 0 đến 720 giờ, không phải \(hours)."
        case .unknownDelivery(let text): "Không có lượt gửi nào mang mã “\(text)”; xem: diemcau webhooks log."
        case .unknownID(let text):
            "Không có nơi nhận hay lượt gửi nào mang mã “\(text)”; xem: diemcau webhooks list, diemcau webhooks log."
        case .unknownEventID(let text): "Không có sự kiện nào mang mã “\(text)”; xem: diemcau webhooks show."
        case .notActive(let id, let state):
            state == .disabled
                ? "Nơi nhận \(id) đã ngừng. Hãy sửa nơi nhận rồi chạy: diemcau webhooks resume \(id)."
                : "Nơi nhận \(id) đã bị xóa."
        case .notPaused(let id): "Nơi nhận \(id) đang hoạt động, không có gì phải mở lại."
        case .nothingToReplay:
            "Hãy nói gửi lại những gì: mã lượt gửi, --endpoint, --event, --since hoặc --until."
        case .emptyRange: "Khoảng thời gian trống: --since phải trước --until."
        case .key(let problem): vietnameseKey(problem)
        }
    }

    private static let vietnameseKey: @Sendable (SecretKeyProblem) -> String = { problem in
        switch problem {
        case .missing(let source):
            "Các khóa ký trong cơ sở dữ liệu đã được mã hóa, mà không thấy khóa giải mã (\(source)). Hãy chép tệp khóa về đó, hoặc dùng --key-file, DIEMCAU_KEY_FILE hay DIEMCAU_KEY."
        case .unusable(let source):
            "\(source) không phải khóa hợp lệ: phải là 32 byte viết bằng base64, do chương trình tự tạo."
        case .notReadable(let path): "Không đọc được tệp khóa “\(path)”. Hãy kiểm tra quyền đọc."
        case .notWritable(let path):
            "Không tạo được tệp khóa “\(path)”. Hãy kiểm tra quyền ghi thư mục, hoặc chỉ nơi khác bằng --key-file."
        case .open(let path):
            "Tệp khóa “\(path)” để người khác đọc được. Hãy chạy: chmod 600 \(path); nếu có thể đã lộ thì đổi khóa ký bằng webhooks rotate."
        case .other(let stored, let here):
            "Khóa giải mã không khớp: cơ sở dữ liệu dùng khóa \(stored), khóa đang có là \(here). Hãy dùng đúng tệp khóa đi cùng cơ sở dữ liệu này (--key-file)."
        case .damaged(let endpoint):
            "Khóa ký của nơi nhận \(endpoint) trong cơ sở dữ liệu đã bị sửa hoặc hỏng. Hãy tạo khóa mới: xóa nơi nhận rồi thêm lại."
        case .damagedOther(let place):
            "Một bí mật trong cơ sở dữ liệu bị sửa hoặc hỏng (\(place)). Hãy cấp lại quyền truy cập cho tài khoản, hoặc dùng lại bản sao lưu."
        }
    }

    private static let vietnameseTrouble: @Sendable (Outcome.Trouble, Int?) -> String = { trouble, status in
        switch trouble {
        case .blockedAddress: "địa chỉ trong mạng nội bộ, chưa được cho phép (deliver --allow)"
        case .dns: "không tìm thấy tên máy chủ"
        case .connect: "máy chủ không nhận kết nối"
        case .tls: "kết nối không an toàn: chứng thư không hợp lệ"
        case .timeout: "quá thời gian chờ"
        case .tooLarge: "trả lời quá dài"
        case .cutOff: "kết nối bị ngắt giữa chừng"
        case .notHTTP: "trả lời không phải HTTP"
        case .redirected: "máy chủ chuyển hướng (\(status ?? 0)); chuyển hướng không được đi theo"
        case .status: "máy chủ trả lời \(status ?? 0)"
        case .refused: "dịch vụ không nhận tin nhắn"
        case .tokenExpired: "mã truy cập hết hạn; đổi bằng webhooks rotate --token-file"
        case .gone: "nhóm trò chuyện không còn nữa"
        case .cancelled: "bị dừng giữa chừng"
        case .shutDown: "chưa gửi, vì chương trình dừng"
        case .unsendable: "không lập được yêu cầu gửi"
        }
    }
}

extension WebhookHelpPhrases {
    static let vietnamese = WebhookHelpPhrases(
        events: "Xem các loại sự kiện, hoặc một loại cùng lược đồ và ví dụ.",
        eventName: "Loại sự kiện, như task.assigned.",
        kind:
            "Loại nơi nhận: webhook, slack, teams, mattermost, google-chat, discord, telegram, zalo (mặc định: theo địa chỉ).",
        messageLanguage: "Ngôn ngữ của tin nhắn gửi vào nhóm trò chuyện: vi hoặc en.",
        ordered: "Gửi lần lượt: thông báo sau chỉ đi khi thông báo trước về cùng hội nghị đã xong.",
        perMinute: "Nhiều nhất bao nhiêu thông báo mỗi phút.",
        keyPair: "Ký bằng cặp khóa Ed25519: nơi nhận chỉ giữ khóa công khai.",
        tokenFile: "Tệp chứa mã truy cập (Zalo OA); - là đầu vào chuẩn.",
        keyFile:
            "Tệp khóa bảo vệ các khóa ký (mặc định: DIEMCAU_KEY_FILE, hoặc tệp .key bên cạnh cơ sở dữ liệu).",
        show: "Xem kỹ một nơi nhận, hoặc một lượt gửi cùng mọi lần thử.",
        showID:
            "Mã nơi nhận (webhooks list), mã lượt gửi (webhooks log) hoặc webhook-id mà nơi nhận thấy (msg_…).",
        test: "Gửi thử một thông báo thật và nói đúng điều nơi nhận trả lời.",
        testDiscussion:
            "Thông báo thử được ký như mọi thông báo, đi qua cùng các kiểm tra địa chỉ, và không được gửi lại nếu hỏng.",
        rotate: "Đổi khóa ký; khóa cũ còn dùng song song một thời gian.",
        overlap: "Khóa cũ còn được ký song song bao lâu (mặc định: 24; 0 là bỏ ngay).",
        hours: "giờ", sharedSecret: "Đổi sang khóa chung (HMAC).",
        pause: "Tạm ngừng gửi tới một nơi nhận; không mất thông báo nào.",
        resume: "Gửi tiếp tới nơi nhận đã tạm ngừng hoặc đã bị ngừng vì hỏng.",
        replay: "Gửi lại những gì chưa tới.",
        replayDiscussion:
            "Gửi lại với đúng mã cũ (webhook-id), nên nơi nhận nhận ra thông báo trùng. Với --endpoint, cả những sự kiện xảy ra khi nơi nhận bị ngừng cũng được gửi.",
        replayDelivery: "Một lượt gửi, dù đã tới hay chưa; như khi ghi mã không có tên tùy chọn.",
        replayID: "Mã lượt gửi (webhooks log) hoặc webhook-id mà nơi nhận thấy (msg_…).",
        oneDelivery: "Chỉ ghi một mã lượt gửi.", replayEndpoint: "Nơi nhận này.",
        replayEvent: "Sự kiện này: mã sự kiện, hoặc loại như task.assigned.",
        since: "Sự kiện từ lúc này.", until: "Sự kiện trước lúc này.",
        momentValue: "YYYY-MM-DD[THH:MM]", delivered: "Gửi lại cả những gì đã tới.",
        logEndpoint: "Chỉ nơi nhận này.", logFailed: "Chỉ những gì chưa tới.",
        clientCertificate: "Tệp PEM chứng thư của chương trình, cho nơi nhận yêu cầu.",
        clientKey: "Tệp PEM khóa riêng của chứng thư đó.",
        proxy: "Gửi qua máy chủ trung gian (proxy) này; biến môi trường về proxy không được dùng.",
        schedule: "Các khoảng chờ trước những lần gửi lại (mặc định: 5s,1m,5m,30m,2h,5h,10h,24h,24h).",
        dryRun: "Chỉ xem trước: gửi gì, cho ai; không gửi.",
        preview: "Chỉ xem trước lệnh sẽ làm gì và báo gì cho ai; không thay đổi gì.",
        noPreview: "--rehearse: lệnh này chạy cho đến khi được dừng, không có gì để xem trước.",
        notASchedule: { "“\($0)” không phải lịch gửi lại; hãy ghi như 5s,1m,5m,2h,1d." },
        notAMoment: {
            "“\($0)” không phải thời điểm; hãy ghi như 2026-11-22 hoặc 2026-11-22T08:30 (giờ Việt Nam)."
        },
        notAProxy: { "“\($0)” không phải địa chỉ proxy; hãy ghi như http://proxy.noi-bo:3128." },
        certificateAndKey: "--client-certificate và --client-key phải đi cùng nhau.")
}

extension WebhookOutputPhrases {
    static let vietnamese = WebhookOutputPhrases(
        looksLike: {
            "Địa chỉ này giống của \($0.displayName), nơi không nhận thông báo thường. Nếu đúng vậy, hãy xóa rồi thêm lại với --kind \($0.rawValue)."
        },
        chatAdded: { "Đã thêm \($1.displayName), mã \($0). Thử ngay: diemcau webhooks test \($0)" },
        publicKey: { "Đã thêm nơi nhận \($0). Khóa công khai (Ed25519):" },
        publicKeyRotated: "Khóa công khai mới (Ed25519):",
        publicKeyKept:
            "Hãy đặt khóa này ở nơi nhận để kiểm tra chữ ký. Khóa không phải giữ kín; khóa ký bí mật nằm lại đây.",
        kind: "Loại", language: "Ngôn ngữ", ordered: "Lần lượt", pace: "Nhịp gửi", health: "Tình trạng",
        well: "tốt",
        failing: { "hỏng từ \($0), \($1) lần liên tiếp" },
        paused: "tạm ngừng", yes: "có", no: "không", unlimited: "không giới hạn",
        perMinute: { "nhiều nhất \($0) mỗi phút" },
        oldSecretUntil: { "khóa cũ còn dùng tới \($0)" },
        secret: "Khóa ký", deliveries: "Lượt gửi", sent: "Gửi lúc", next: "Gửi lại lúc", duration: "Mất",
        happened: "Xảy ra lúc", event: "Sự kiện", attempt: "Lần", noAttempts: "Chưa gửi lần nào.",
        message: "Nội dung gửi đi:", theirAnswer: "Nơi nhận trả lời", held: "đang tạm ngừng",
        testTook: { "\($0) đã nhận: trả lời \($1) sau \($2) ms." },
        testFailed: { "\($0) không nhận: \($1)." },
        testElsewhere: "Một tiến trình gửi khác đã nhận việc này; xem kết quả bằng: diemcau webhooks log.",
        judged: { "Địa chỉ bị chặn: \($0)" },
        connectedTo: { "Địa chỉ đã kết nối: \($0)" },
        inDetail: { "Chi tiết: \($0)" },
        rotated: { until in
            until.map {
                "Đã đổi khóa. Hãy đặt khóa mới ở nơi nhận trước \($0); tới lúc đó chữ ký của cả hai khóa đều được gửi."
            }
                ?? "Đã đổi khóa. Khóa cũ không còn dùng; nơi nhận phải có khóa mới ngay."
        },
        tokenChanged: "Đã đổi mã truy cập.",
        pausedNow: { "Đã tạm ngừng gửi tới \($0). Thông báo mới được giữ lại." },
        resumed: { "Gửi tiếp tới \($0); \($1) thông báo đang chờ." },
        replayed: { again, missed in
            "Sẽ gửi lại \(again) thông báo"
                + (missed > 0 ? ", và gửi \(missed) thông báo đã bỏ lỡ" : "")
                + (again + missed > 0 ? ". Chạy: diemcau deliver." : ".")
        },
        nothingDue: "Không có gì đến hạn gửi.",
        nothingWaits: "Không có thông báo nào chờ gửi.",
        waits: { count, next in
            "Còn \(count) thông báo chờ gửi" + (next.map { "; thông báo sớm nhất lúc \($0)." } ?? ".")
        },
        heldBack: { "\($0) thông báo được giữ lại, vì nơi nhận đang tạm ngừng." },
        underWay: { "\($0) thông báo đang được một tiến trình khác gửi." },
        calledOff: { "\($0) thông báo bị hủy: nơi nhận báo không còn dùng nữa và đã được ngừng." },
        startingTold: { "Đã báo sắp họp: \($0) lượt." },
        previewOnly: "Mới là xem trước: chưa ghi gì, chưa báo cho ai.",
        wouldSend: { "Sẽ gửi \($0) thông báo tới \($1) nơi nhận." },
        wouldFollow: {
            "\($0) thông báo đi sau, lần lượt: mỗi thông báo chỉ được gửi khi thông báo trước nó đã tới hoặc không gửi được nữa."
        },
        afterEarlier: "đi sau",
        putOff: { "\($0) thông báo được hoãn lại, vì máy chủ nhận không trả lời hoặc để giữ nhịp gửi." },
        encrypted: { "Đã mã hóa khóa ký của \($0) nơi nhận bằng \($1)." },
        keyNeeded: {
            "Các khóa ký trong bản sao được mã hóa bằng \($0). Hãy giữ cả khóa đó: thiếu nó thì không gửi được."
        })
}
