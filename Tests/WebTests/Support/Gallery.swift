import Foundation
import TestSupport
import Testing

/// Where pictures of pages go: into the folder that `DIEMCAU_PICTURES` names, to be looked at; nowhere else.
enum Gallery {
    /// Looks at a page: by the engine for accessibility, and as a picture.
    static func hang(_ name: String, _ browser: Browser) async throws {
        try await Accessibility.check(name, browser)
        // What was scrolled to its end to be checked is seen from its beginning.
        try await browser.run("if (document.querySelector('.foot')) window.scrollTo(0, 0)")
        try await save("\(name).png") { try await browser.picture() }
    }

    /// Looks at a page as it is printed.
    static func print(_ name: String, _ browser: Browser) async throws {
        let printed = try await browser.printed()
        #expect(printed.starts(with: Data("%PDF".utf8)), "\(name)")
        try await save("\(name).pdf") { printed }
    }

    /// Hangs what was made of a page already.
    static func keep(_ name: String, _ content: Data) async throws { try await save(name) { content } }

    private static func save(_ name: String, _ content: () async throws -> Data) async throws {
        guard let folder = ProcessInfo.processInfo.environment["DIEMCAU_PICTURES"] else { return }
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        try await content().write(to: URL(fileURLWithPath: "\(folder)/\(name)"))
    }
}
