import Conferences
import Foundation
import Testing

@testable import Phrases

@Suite struct PhrasesTests {
    @Test(arguments: [
        ([:], Language.vietnamese),
        (["LANG": "C.UTF-8"], .vietnamese),
        (["LANG": "vi_VN.UTF-8"], .vietnamese),
        (["LANG": "en_US.UTF-8"], .english),
        (["LANG": "en_US.UTF-8", "LC_ALL": "vi_VN"], .vietnamese),
        (["LANG": "en_US.UTF-8", "LC_ALL": ""], .english),
        (["LANG": "vi_VN", "DIEMCAU_LANGUAGE": "en"], .english),
    ])
    func `Vietnamese is spoken unless the environment asks for English`(
        _ environment: [String: String], _ language: Language
    ) {
        #expect(Language(environment: environment) == language)
    }

    /// The phrases without parameters, by name.
    private static func texts(_ phrases: Any) -> [String: String] {
        var texts: [String: String] = [:]
        for child in Mirror(reflecting: phrases).children {
            if let name = child.label, let text = child.value as? String { texts[name] = text }
        }
        return texts
    }

    @Test func `no phrase is empty, decomposed, or the same in both languages by oversight`() {
        let (vietnamese, english) = (Phrases(.vietnamese), Phrases(.english))
        let pairs: [(Any, Any)] = [
            (vietnamese.help, english.help), (vietnamese.output, english.output),
            (vietnamese.words, english.words), (vietnamese.demo, english.demo),
            (vietnamese.errors, english.errors),
        ]
        for (left, right) in pairs {
            let (ours, theirs) = (Self.texts(left), Self.texts(right))
            #expect(!ours.isEmpty)
            for (name, text) in ours {
                #expect(!text.isEmpty && theirs[name]?.isEmpty == false, "\(name)")
                #expect(
                    Array(text.unicodeScalars)
                        == Array(text.precomposedStringWithCanonicalMapping.unicodeScalars), "\(name)")
                #expect(text != theirs[name], "\(name)")
            }
        }
    }

    @Test(arguments: Language.allCases)
    func `each state and kind has a word of its own`(_ language: Language) {
        let words = Phrases(language).words
        #expect(Set(TaskState.allCases.map(words.taskState)).count == TaskState.allCases.count)
        #expect(Set(ConferenceForm.allCases.map(words.form)).count == ConferenceForm.allCases.count)
        #expect(Set(AgendaItemKind.allCases.map(words.itemKind)).count == AgendaItemKind.allCases.count)
    }

    @Test func `several rhythms of a deadline are said one by one`() {
        #expect(Phrases(.vietnamese).words.recurrence("half-yearly, yearly") == "6 tháng một lần, hằng năm")
    }

    @Test func `English counts say one thing and many things`() {
        #expect(counted(1, "point") == "1 point")
        #expect(counted(2, "point") == "2 points")
        #expect(counted(1, "person", "people") == "1 person")
        #expect(counted(0, "person", "people") == "0 people")
    }
}
