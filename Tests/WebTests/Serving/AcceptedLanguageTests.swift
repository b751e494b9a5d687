import Phrases
import Testing

@testable import Web

struct AcceptedLanguageTests {
    @Test(arguments: [
        ("en", Language.english), ("vi;q=0.1, en;q=0.9", .english), ("en-GB,en;q=0.8,vi;q=0.7", .english),
        ("vi-VN, en;q=0.5", .vietnamese), ("fr, en;q=0.3", .english), ("en, vi", .english),
        ("VI;q=1.0,EN", .vietnamese), ("en;q=0, vi;q=0.1", .vietnamese),
    ])
    func `the language that is wanted most counts`(_ header: String, _ language: Language) {
        #expect(AcceptedLanguage.first(in: header) == language)
    }

    @Test(arguments: ["", "fr", "*", ";;q=,", "en;q=0"])
    func `where none of ours is wanted, none is told`(_ header: String) {
        #expect(AcceptedLanguage.first(in: header) == nil)
    }
}
