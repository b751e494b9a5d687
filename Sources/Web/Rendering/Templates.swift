import Mustache
import Phrases

/// The pages' templates, as they are embedded in the program.
struct Templates: Sendable {
    private let library: MustacheLibrary
    private let words: [Language: View]
    /// Stands in a rendered content where a form's token belongs, since contents are kept for many visitors. It
    /// is made by chance at each start, so that no text of a user can hold it.
    let mark: String

    init(mark: String) throws {
        self.mark = mark
        var templates: [String: MustacheTemplate] = [:]
        for (name, text) in Self.texts { templates[name] = try MustacheTemplate(string: text) }
        library = MustacheLibrary(templates: templates)
        var words: [Language: View] = [:]
        for language in Language.allCases { words[language] = View(reflecting: Phrases(language).web) }
        self.words = words
    }

    /// - Returns: the filled template, in HTML.
    func render(_ name: String, _ view: View, _ language: Language) -> String {
        var view = view
        view["t"] = words[language]
        view["csrf"] = mark
        return library.render(view, withTemplate: name) ?? ""
    }
}
