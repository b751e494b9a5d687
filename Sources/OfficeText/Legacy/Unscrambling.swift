/// Restores UTF-8 that somebody read as Windows-1252 and saved again: "Cá»™ng hÃ²a" for "Cộng hòa".
enum Unscrambling {
    /// The text that was meant, or `nil` where the characters are not, one for one, bytes of good UTF-8.
    /// Nothing that a person writes looks like that, so that no statistics are needed.
    static func restore(_ text: ArraySlice<UInt32>) -> [UInt32]? {
        guard let first = text.firstIndex(where: { $0 >= 0x80 }), first + 1 < text.endIndex,
            let lead = Windows125xTable.westernByte(text[first]), lead >= 0xC2, lead <= 0xF4,
            let next = Windows125xTable.westernByte(text[first + 1]), next & 0xC0 == 0x80
        else { return nil }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.count)
        for scalar in text {
            guard let byte = Windows125xTable.westernByte(scalar) else { return nil }
            bytes.append(byte)
        }
        guard let string = String(validating: bytes, as: UTF8.self) else { return nil }
        return string.unicodeScalars.map(\.value)
    }
}
