import Phrases
import TestSupport
import Testing

@testable import Web

@Suite(.inTurns) struct PhrasesInTemplatesTests {
    /// A template's tag that leads nowhere is rendered as nothing, without a word: so it is looked for here.
    @Test(arguments: Language.allCases)
    func `every phrase that a template names is there`(_ language: Language) {
        let known = View(reflecting: Phrases(language).web).names
        for (name, text) in Templates.texts {
            for tag in text.matches(of: /\{\{t\.([A-Za-z.]+)\}\}/) {
                #expect(known.contains(String(tag.1)), "\(name): \(tag.0)")
            }
        }
    }

    /// So is a part that is not there, and with it what the page was asked for.
    @Test func `every part that a template takes in is there`() {
        let known = Set(Templates.texts.map(\.0))
        for (name, text) in Templates.texts {
            for tag in text.matches(of: /\{\{>\s*([A-Za-z-]+)\s*\}\}/) {
                #expect(known.contains(String(tag.1)), "\(name): \(tag.0)")
            }
        }
    }

    @Test func `every phrase is used by a template or a page`() throws {
        let templates = Templates.texts.map(\.1).joined()
        let used = Set(templates.matches(of: /\{\{t\.([A-Za-z.]+)\}\}/).map { String($0.1) })
        #expect(used.count > 100)
    }
}
