extension VietnameseText {
    /// Reads a number in words, from `không` to the thousands, such as `mười lăm`, `hai mươi mốt` or
    /// `hai nghìn không trăm mười chín`; `nil` where the words are no number.
    package static func number(inWords text: String) -> Int? {
        let words = comparisonKey(text).split(separator: " ").map(String.init)
        guard let (value, count) = number(atStartOf: words), count == words.count else { return nil }
        return value
    }

    /// Reads the longest number at the start of words given as comparison keys; also says how many words
    /// it took.
    package static func number(atStartOf words: some Collection<String>) -> (value: Int, words: Int)? {
        var total = 0
        var group = 0
        var digit: Int?
        var taken = 0
        var complete: (value: Int, words: Int)?
        for word in words.prefix(12) {
            taken += 1
            if let value = digits[word] {
                guard digit == nil else { break }
                digit = value
            } else if word == ten {
                guard digit == nil, group % 100 == 0 else { break }
                group += 10
            } else if word == tens {
                guard let value = digit, value > 0, group % 100 == 0 else { break }
                (group, digit) = (group + value * 10, nil)
            } else if word == hundred {
                guard let value = digit, group == 0 else { break }
                (group, digit) = (value * 100, nil)
            } else if thousands.contains(word) {
                guard total == 0, group + (digit ?? 0) > 0 else { break }
                (total, group, digit) = ((group + (digit ?? 0)) * 1000, 0, nil)
            } else if joints.contains(word), digit == nil, group >= 100 || total > 0 {
                continue
            } else {
                break
            }
            complete = (total + group + (digit ?? 0), taken)
        }
        return complete
    }

    private static func keyed<Value>(_ words: [String: Value]) -> [String: Value] {
        Dictionary(uniqueKeysWithValues: words.map { (comparisonKey($0), $1) })
    }

    private static let digits = keyed([
        "không": 0, "một": 1, "mốt": 1, "hai": 2, "ba": 3, "bốn": 4, "tư": 4, "năm": 5, "lăm": 5, "nhăm": 5,
        "sáu": 6, "bảy": 7, "bẩy": 7, "tám": 8, "chín": 9, "nhất": 1,
    ])
    private static let ten = comparisonKey("mười")
    private static let tens = comparisonKey("mươi")
    private static let hundred = comparisonKey("trăm")
    private static let thousands = Set(["nghìn", "ngàn"].map { comparisonKey($0) })
    private static let joints = Set(["linh", "lẻ"].map { comparisonKey($0) })
}
