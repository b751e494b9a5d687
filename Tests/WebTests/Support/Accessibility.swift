import Foundation
import TestSupport
import Testing

/// What an engine finds that would keep somebody from using a page (axe-core, as `.ci/setup` fetches it).
enum Accessibility {
    private static let engine: String? = {
        let repository = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        return try? String(
            contentsOf: repository.appendingPathComponent(".build/checks/axe.min.js"), encoding: .utf8)
    }()

    /// Expects that a page breaks none of the rules of WCAG 2.2 AA that can be tried by a machine, and that
    /// nothing of it is wider than the screen.
    static func check(_ name: String, _ browser: Browser) async throws {
        let engine = try #require(engine, "run .ci/setup")
        // At its end a form's sticky foot stands where it belongs and lies over nothing.
        try await browser.run(
            "if (document.querySelector('.foot')) window.scrollTo(0, document.documentElement.scrollHeight)")
        let found = try await browser.runUntilDone(
            // In one go: a page that loads itself anew in between would have lost the engine.
            engine + """
                ;const done = arguments[arguments.length - 1];
                const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
                axe.run(document, { runOnly: { type: 'tag', values: tags } }).then((results) => done(
                    results.violations.map((rule) => rule.id + ': '
                        + rule.nodes.map((node) => node.target.join(' ')).slice(0, 3).join('; '))));
                """)
        #expect(found as? [String] == [], "\(name)")
        let isTooWide = try await browser.run(
            "return document.documentElement.scrollWidth > document.documentElement.clientWidth + 1")
        #expect(isTooWide as? Bool == false, "\(name) is wider than its screen")
    }
}
