import Foundation

/// A form with files (`multipart/form-data`, RFC 7578).
enum Multipart {
    /// - Returns: `nil` where the body is not what its boundary says.
    static func form(_ body: [UInt8], boundary: String) -> Form? {
        guard (1...70).contains(boundary.utf8.count) else { return nil }
        var form = Form()
        let delimiter = Array("\r\n--\(boundary)".utf8)
        // The first delimiter stands at the beginning, without the line break that belongs to the others.
        let bytes = [13, 10] + body
        var place = bytes.startIndex
        guard let first = find(delimiter, in: bytes, from: place) else { return nil }
        place = first + delimiter.count
        for _ in 0..<200 {
            guard place + 2 <= bytes.count else { return nil }
            if bytes[place] == 45, bytes[place + 1] == 45 { return form }
            guard let headEnd = find([13, 10, 13, 10], in: bytes, from: place),
                let end = find(delimiter, in: bytes, from: headEnd + 2)
            else { return nil }
            let contentStart = headEnd + 4
            guard contentStart <= end else { return nil }
            add(
                head: String(decoding: bytes[place..<headEnd], as: UTF8.self),
                content: Array(bytes[contentStart..<end]), to: &form)
            place = end + delimiter.count
        }
        return nil
    }

    private static func add(head: String, content: [UInt8], to form: inout Form) {
        for line in head.split(whereSeparator: \.isNewline)
        where line.lowercased().hasPrefix("content-disposition:") {
            guard let name = parameter("name", of: line) else { continue }
            if let file = parameter("filename", of: line) {
                if !file.isEmpty || !content.isEmpty {
                    form.add(name, Form.File(name: file, bytes: content))
                }
            } else {
                form.add(name, String(decoding: content, as: UTF8.self))
            }
        }
    }

    /// The value of `name="…"`, where browsers write a quotation mark as `%22`.
    private static func parameter(_ name: String, of line: Substring) -> String? {
        for part in line.split(separator: ";").dropFirst() {
            let pair = part.split(separator: "=", maxSplits: 1)
            guard pair.count == 2, pair[0].trimmingCharacters(in: .whitespaces).lowercased() == name else {
                continue
            }
            return pair[1].trimmingCharacters(in: CharacterSet(charactersIn: " \"\t\r"))
        }
        return nil
    }

    private static func find(_ wanted: [UInt8], in bytes: [UInt8], from start: Int) -> Int? {
        bytes.withUnsafeBytes { buffer in
            wanted.withUnsafeBytes { pattern in
                guard let base = buffer.baseAddress, let what = pattern.baseAddress else { return nil }
                var place = start
                while place + pattern.count <= buffer.count {
                    guard let found = memchr(base + place, Int32(pattern[0]), buffer.count - place) else {
                        return nil
                    }
                    place = UnsafeRawPointer(found) - base
                    guard place + pattern.count <= buffer.count else { return nil }
                    if memcmp(base + place, what, pattern.count) == 0 { return place }
                    place += 1
                }
                return nil
            }
        }
    }
}
