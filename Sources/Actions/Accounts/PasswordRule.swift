import VietnameseText

/// What a password must be. Long is what makes one hard to guess, and no rule about signs and digits does; but what
/// can be foreseen makes none longer: runs of keys or digits, words that everybody takes, repetitions, one's own name.
package enum PasswordRule {
    /// - Throws: ``ActionError/account(_:)``.
    package static func check(_ password: String, login: String, name: String) throws {
        guard (12...200).contains(password.count) else { throw ActionError.account(.passwordLength) }
        let lowered = password.lowercased()
        let isOwn =
            lowered.contains(login.lowercased())
            || (!name.isEmpty && fold(lowered).contains(fold(name)))
        guard !isOwn, Set(lowered).count >= 5, surprise(of: password) >= 8 else {
            throw ActionError.account(.passwordGuessable)
        }
    }

    /// How many signs of a password are no surprise after those before: each foreseen piece counts as one.
    static func surprise(of password: String) -> Int {
        var rest = Array(fold(password.lowercased()).filter { !$0.isWhitespace })
        rest = unrepeated(rest)
        var (count, place) = (0, 0)
        while place < rest.count {
            count += 1
            place += max(1, foreseen(rest[place...]))
        }
        return count
    }

    /// How many signs at the beginning make up a word that everybody takes, or a run of three or more.
    private static func foreseen(_ signs: ArraySlice<Character>) -> Int {
        let word = words.filter { signs.starts(with: $0) }.map(\.count).max() ?? 0
        return max(word, run(signs))
    }

    /// The length of a run of keys side by side, of digits or letters in their order, or of one sign; 0 below three.
    private static func run(_ signs: ArraySlice<Character>) -> Int {
        let longest =
            rows.map { row -> Int in
                guard let first = signs.first, let start = row.firstIndex(of: first) else { return 0 }
                return [1, -1].map { step in
                    var (length, place) = (1, start + step)
                    for sign in signs.dropFirst() {
                        guard row.indices.contains(place), row[place] == sign else { break }
                        length += 1
                        place += step
                    }
                    return length
                }.max() ?? 0
            }.max() ?? 0
        let same = signs.prefix { $0 == signs.first }.count
        let length = max(longest, same)
        return length >= 3 ? length : 0
    }

    /// Takes a text that is one piece again and again as that piece.
    private static func unrepeated(_ signs: [Character]) -> [Character] {
        for length in 1..<max(2, signs.count / 2 + 1) {
            let piece = signs.prefix(length)
            if signs.indices.allSatisfy({ signs[$0] == piece[$0 % length] }), length < signs.count {
                return Array(piece)
            }
        }
        return signs
    }

    private static func fold(_ text: String) -> String { VietnameseText.fold(text) }

    private static let rows: [[Character]] = [
        "1234567890", "0123456789", "abcdefghijklmnopqrstuvwxyz", "qwertyuiop", "asdfghjkl", "zxcvbnm",
        "qazwsxedcrfvtgbyhnujmikolp",
    ].map(Array.init)

    /// Without diacritics; years and names of places and offices that stand beside them are cheap to try, too.
    private static let words: [[Character]] = [
        "password", "passwd", "matkhau", "administrator", "admin", "quantrivien", "quantri", "diemcau",
        "hoinghi", "tinhuy", "huyenuy", "tructuyen", "vietnam", "hanoi", "saigon", "tphcm", "ubnd", "letmein",
        "welcome", "iloveyou", "anhyeuem", "emyeuanh", "secret", "login", "dangnhap", "changeme", "test",
        "abc123", "p@ssw0rd", "p@ssword", "passw0rd", "a123456", "aa123456", "2019", "2020", "2021", "2022",
        "2023", "2024", "2025", "2026", "2027", "2028",
    ].map(Array.init)
}
