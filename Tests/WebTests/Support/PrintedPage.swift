import Foundation
import TestSupport
import Testing

/// A page as it comes out of a printer, page by page as text (`pdftotext` of poppler-utils).
struct PrintedPage {
    let pages: [String]

    init(_ pdf: Data) async throws {
        pages = try await withTemporaryFolder { folder in
            let (file, text) = (folder + "/page.pdf", folder + "/page.txt")
            try pdf.write(to: URL(fileURLWithPath: file))
            let process = Process()
            process.executableURL = URL(fileURLWithPath: "/usr/bin/pdftotext")
            process.arguments = ["-layout", file, text]
            try process.run()
            await process.ended()
            try #require(process.terminationStatus == 0, "run .ci/setup")
            // A form feed ends each page; one that is empty is a sheet, too.
            return try String(contentsOfFile: text, encoding: .utf8)
                .split(separator: "\u{0C}", omittingEmptySubsequences: false).dropLast().map(String.init)
        }
    }

    /// All of it in one line, since a sentence may be broken anywhere.
    var text: String { Self.line(pages.joined(separator: " ")) }

    static func line(_ text: String) -> String {
        text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
            .precomposedStringWithCanonicalMapping
    }
}
