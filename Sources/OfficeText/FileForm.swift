/// What a file is by its first bytes.
enum FileForm: Hashable {
    case text
    case zip
    /// An OLE compound file that holds an encrypted Office Open XML document.
    case encrypted
    case foreign(ForeignForm)

    static func recognised(in bytes: [UInt8], name: String?) -> FileForm {
        for (start, form) in beginnings where bytes.starts(with: start) {
            if form == .foreign(.oldWord), contains(encryptedPackage, in: bytes.prefix(1 << 20)) {
                return .encrypted
            }
            // Old workbooks and presentations begin like old Word documents.
            if form == .foreign(.oldWord), let named = ForeignForm(name: name) { return .foreign(named) }
            return form
        }
        // A web page has to begin like one: an official text may well speak of tags further down.
        let head = String(decoding: bytes.prefix(1024), as: UTF8.self).drop {
            $0.isWhitespace || $0 == "\u{FEFF}"
        }
        let start = head.prefix(400).lowercased()
        if webBeginnings.contains(where: { start.hasPrefix($0) }) { return .foreign(.webPage) }
        if start.hasPrefix("<?xml"), start.contains("word.document") { return .foreign(.oldWord) }
        return .text
    }

    private static let beginnings: [([UInt8], FileForm)] = [
        (Array("PK\u{3}\u{4}".utf8), .zip), (Array("PK\u{5}\u{6}".utf8), .zip),
        (Array("PK\u{7}\u{8}".utf8), .zip),
        ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], .foreign(.oldWord)),
        (Array("%PDF-".utf8), .foreign(.pdf)), (Array("{\\rtf".utf8), .foreign(.richText)),
        ([0x89, 0x50, 0x4E, 0x47], .foreign(.picture)), ([0xFF, 0xD8, 0xFF], .foreign(.picture)),
        ([0x49, 0x49, 0x2A, 0x00], .foreign(.picture)), ([0x4D, 0x4D, 0x00, 0x2A], .foreign(.picture)),
        (Array("GIF8".utf8), .foreign(.picture)), (Array("Rar!".utf8), .foreign(.archive)),
        ([0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], .foreign(.archive)), ([0x1F, 0x8B], .foreign(.archive)),
    ]

    private static let webBeginnings = ["<!doctype html", "<html", "mime-version:"]

    private static let encryptedPackage = Array("EncryptedPackage".utf16).flatMap { [UInt8($0 & 0xFF), 0] }

    private static func contains(_ needle: [UInt8], in bytes: ArraySlice<UInt8>) -> Bool {
        guard let first = needle.first, bytes.count >= needle.count else { return false }
        return bytes.indices.dropLast(needle.count - 1).contains {
            bytes[$0] == first && bytes[$0..<($0 + needle.count)].elementsEqual(needle)
        }
    }
}

extension ForeignForm {
    /// The form that a file's name ends with, where that is one of these.
    init?(name: String?) {
        guard let name, let ending = name.lowercased().split(separator: ".").last else { return nil }
        switch ending {
        case "doc", "dot", "wps": self = .oldWord
        case "pdf": self = .pdf
        case "rtf": self = .richText
        case "odt", "ott": self = .openDocument
        case "xls", "xlsx", "xlsm": self = .workbook
        case "ppt", "pptx", "pps": self = .presentation
        case "htm", "html", "mht", "mhtml": self = .webPage
        case "jpg", "jpeg", "png", "heic", "tif", "tiff", "gif", "bmp", "webp": self = .picture
        case "zip", "rar", "7z", "gz", "tar": self = .archive
        default: return nil
        }
    }
}
