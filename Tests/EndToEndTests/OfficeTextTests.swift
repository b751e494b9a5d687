import Foundation
import TestSupport
import Testing

/// Conclusions as offices send them: Word files, old encodings, Windows line ends.
@Suite(.inTurns) struct OfficeTextTests {
    private static func fixture(_ name: String) -> String {
        "\(Program.repository)/Tests/OfficeTextTests/Fixtures/\(name)"
    }

    @Test(arguments: ["libreoffice.docx", "python-docx.docx"])
    func `a Word file is read with its numbering`(_ name: String) async throws {
        try await withProgram { program in
            let extracted = try await program.run("extract", Self.fixture(name), "--format", "json")
            #expect(extracted.status == 0, "\(extracted.errors)")
            let report = try #require(try extracted.json() as? [String: Any])
            #expect((report["tasks"] as? [Any])?.isEmpty == false)
        }
    }

    @Test func `a text in an old encoding is converted, and the warnings say so`() async throws {
        try await withProgram { program in
            // "Giao Sở Nội vụ chủ trì …" in TCVN3, as it comes when it was read as Latin-1 and saved again.
            let text =
                "Giao Së Néi vô chñ tr×, phèi hîp víi Së Tµi chÝnh rµ so¸t, b¸o c¸o kÕt qu¶ tr−íc ngµy 30/6/2024."
            let path = try program.write("ket-luan.txt", text)
            let extracted = try await program.run("extract", path, "--format", "json")
            let report = try #require(try extracted.json() as? [String: Any])
            #expect((report["warnings"] as? [String])?.contains { $0.contains("TCVN3") } == true)
            let tasks = try #require(report["tasks"] as? [[String: Any]])
            #expect(tasks.first?["lead"] as? [String] == ["Sở Nội vụ"])
            #expect(tasks.first?["coordinating"] as? [String] == ["Sở Tài chính"])
        }
    }

    /// Places are counted in the text as it was given, whatever its form.
    @Test(arguments: [false, true], ["\n", "\r\n"])
    func `every range holds the very words`(_ isDecomposed: Bool, _ lineEnd: String) async throws {
        try await withProgram { program in
            var text = [
                "KẾT LUẬN", "1. Giao Sở Nội vụ chủ trì theo Chỉ thị số 32-CT/TW.", "2. Giao Sở Y tế báo cáo.",
            ]
            .joined(separator: lineEnd)
            if isDecomposed { text = text.decomposedStringWithCanonicalMapping }
            let path = try program.write("ket-luan.txt", text)
            let extracted = try await program.run("extract", path, "--format", "json")
            let report = try #require(try extracted.json() as? [String: Any])
            let scalars = Array(text.unicodeScalars)
            func words(_ entry: [String: Any]) throws -> String {
                let range = try #require(entry["range"] as? [Int])
                return String(String.UnicodeScalarView(scalars[range[0]..<range[1]]))
            }
            let directive = try #require((report["directives"] as? [[String: Any]])?.first)
            #expect(try words(directive) == "Chỉ thị số 32-CT/TW")
            let tasks = try #require(report["tasks"] as? [[String: Any]])
            #expect(try tasks.map(words).map { $0.hasPrefix("Giao Sở") } == [true, true])
        }
    }

    @Test func `a form that is not read is named, with what to do`() async throws {
        try await withProgram { program in
            let path = program.folder + "/ket-luan.pdf"
            try Data("%PDF-1.7\n%âãÏÓ\n".utf8).write(to: URL(fileURLWithPath: path))
            let refused = try await program.run("extract", path)
            #expect(refused.status == 1)
            #expect(refused.errors.contains("PDF"))
        }
    }
}
