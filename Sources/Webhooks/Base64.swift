import FoundationEssentials

/// Strict base64: the standard alphabet with its padding, and nothing else.
func decodedBase64(_ text: some StringProtocol) -> [UInt8]? {
    guard let data = Data(base64Encoded: String(text)) else { return nil }
    return [UInt8](data)
}

func encodedBase64(_ bytes: some Sequence<UInt8>) -> String {
    Data(bytes).base64EncodedString()
}
