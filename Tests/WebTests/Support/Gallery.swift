import Foundation
import TestSupport

/// Where pictures of pages go: into the folder that `DIEMCAU_PICTURES` names, to be looked at; nowhere else.
enum Gallery {
    /// Looks at a page: by the engine for accessibility, and as a picture.
    static func hang(_ name: String, _ browser: Browser) async throws {
        try await Accessibility.check(name, browser)
        guard let folder = ProcessInfo.processInfo.environment["DIEMCAU_PICTURES"] else { return }
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        try await browser.picture().write(to: URL(fileURLWithPath: "\(folder)/\(name).png"))
    }
}
