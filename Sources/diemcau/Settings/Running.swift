import Actions
import ArgumentParser
import Conferences
import Database
import Diagnostics
import Foundation
import OfficeText
import Phrases

/// A command was refused, and has said why.
struct Refusal: Error {}

/// Runs a command's work and turns what goes wrong into a sentence and exit status 1.
func running(database path: String = "", _ work: (Console) async throws -> Void) async throws {
    let console = Console()
    func refuse(_ sentence: String) -> ExitCode {
        console.remark(console.styledRemark(sentence, .red))
        return ExitCode(1)
    }
    do {
        try await work(console)
        try await Preview.tell(console)
    } catch is Refusal {
        throw ExitCode(1)
    } catch let error as ActionError {
        if case .planBreaksRules(let findings) = error {
            for finding in findings { console.remark(console.describe(finding)) }
        }
        throw refuse(console.phrases.errors.action(error))
    } catch let problem as SecretKeyProblem {
        throw refuse(console.phrases.webhooks.key(problem))
    } catch let error as DatabaseError {
        throw refuse(console.phrases.errors.database(error, path))
    } catch let error as FileTrouble {
        throw refuse(console.phrases.errors.file(error))
    } catch let fault as OfficeTextFault {
        throw refuse(console.phrases.officeText.fault(fault))
    } catch let error as ExitCode {
        throw error
    } catch let error as ValidationError {
        throw error
    } catch {
        throw refuse("\(console.phrases.errors.unexpected) \(error)")
    }
}

/// Reads a whole file, within a bound.
enum InputFile {
    /// The largest conclusion that is taken: a notice has some kilobytes, a collection of them a few megabytes.
    static let textLimit = 10_000_000

    /// The file's bytes; `-` is standard input.
    ///
    /// - Throws: ``FileTrouble``.
    static func bytes(_ path: String, limit: Int) throws -> [UInt8] {
        var isFolder: ObjCBool = false
        if path != "-" {
            guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
                throw FileTrouble.missing(path)
            }
            guard !isFolder.boolValue else { throw FileTrouble.isFolder(path) }
        }
        let handle = path == "-" ? FileHandle.standardInput : FileHandle(forReadingAtPath: path)
        guard let handle else { throw FileTrouble.notReadable(path) }
        // One byte more than allowed tells a file that is too large, without reading all of it.
        var data = Data()
        do {
            while data.count <= limit, let chunk = try handle.read(upToCount: limit + 1 - data.count),
                !chunk.isEmpty
            {
                data += chunk
            }
        } catch {
            throw FileTrouble.notReadable(path)
        }
        guard data.count <= limit else {
            throw FileTrouble.tooLarge(path, limitMegabytes: limit / 1_000_000)
        }
        return [UInt8](data)
    }

    /// The text of a file, whatever an office sent: plain text in any encoding, or a Word file.
    ///
    /// A plain Unicode text stays as it is, letter for letter, because places in it are counted in it as given.
    ///
    /// - Parameter keepsMark: also the byte order mark before it, which counts in places.
    /// - Throws: ``FileTrouble``, `OfficeTextFault`.
    static func text(_ path: String, keepsMark: Bool = false) throws -> OfficeTextDocument {
        let bytes = try bytes(path, limit: textLimit)
        let document = try OfficeText.read(bytes: bytes, name: path == "-" ? nil : path)
        guard !document.text.allSatisfy(\.isWhitespace) else { throw FileTrouble.empty(path) }
        let isAsGiven = document.form == .plain(.utf8) && document.warnings.allSatisfy(\.problem.isRemark)
        guard isAsGiven, let text = String(validating: bytes, as: UTF8.self) else { return document }
        var given = document
        let isMarked = text.unicodeScalars.first == "\u{FEFF}" && !keepsMark
        given.text = isMarked ? String(text.unicodeScalars.dropFirst()) : text
        return given
    }
}

extension OfficeTextProblem {
    /// Whether it says something about the text without having changed it.
    fileprivate var isRemark: Bool {
        switch self {
        case .controlCharacters, .encodingGuessed, .trackedDeletions, .hiddenText, .notesLeftOut, .noText:
            true
        case .converted, .capitalsLost, .hornedULost, .unscrambled, .lookAlikes, .brokenCharacters: false
        }
    }
}
