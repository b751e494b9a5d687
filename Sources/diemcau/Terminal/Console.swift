import Foundation
import Phrases

/// Where a command's words go: results to standard output, remarks and troubles to standard error.
struct Console: Sendable {
    let phrases: Phrases
    /// Columns of the terminal; what is not a terminal gets 100.
    let width: Int
    private let colours: Bool
    private let errorColours: Bool
    /// Whether somebody watches standard error, so that progress is worth showing.
    let isWatched: Bool

    init(phrases: Phrases = Spoken.phrases) {
        self.phrases = phrases
        let environment = ProcessInfo.processInfo.environment
        var size = winsize()
        let isTerminal = isatty(STDOUT_FILENO) == 1
        if let columns = environment["COLUMNS"].flatMap({ Int($0) }), columns >= 20 {
            width = columns
        } else if isTerminal, ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col >= 20 {
            width = Int(size.ws_col)
        } else {
            width = 100
        }
        // https://no-color.org: any value that is not empty.
        let isPlain = environment["NO_COLOR"].map { !$0.isEmpty } ?? false || environment["TERM"] == "dumb"
        colours = isTerminal && !isPlain
        isWatched = isatty(STDERR_FILENO) == 1
        errorColours = isWatched && !isPlain
    }

    /// Whether results are shown in colours.
    var hasColours: Bool { colours }

    func line(_ text: String = "") { endIfBroken(write(text, to: STDOUT_FILENO)) }

    /// Writes a document for another program, byte for byte: it is not for a terminal.
    func document(_ text: String) { endIfBroken(Self.put(Array(text.utf8), to: STDOUT_FILENO)) }

    private func endIfBroken(_ trouble: Int32?) {
        guard let trouble else { return }
        TemporaryFolders.removeAll()
        if trouble == EPIPE {
            // Whoever reads has had enough (`| head`): end as a program does that the pipe's signal ends.
            signal(SIGPIPE, SIG_DFL)
            kill(getpid(), SIGPIPE)
        }
        _ = write(styledRemark(phrases.errors.output, .red), to: STDERR_FILENO)
        exit(1)
    }

    func remark(_ text: String) { _ = write(text, to: STDERR_FILENO) }

    /// Writes a line. What comes out of people's files may hold characters that steer a terminal or turn the
    /// direction of writing: they are shown as a mark instead.
    ///
    /// - Returns: the error's number, or `nil` where all of it was written.
    private func write(_ text: String, to descriptor: Int32) -> Int32? {
        Self.put(Array(Self.harmless(text).utf8) + [UInt8(ascii: "\n")], to: descriptor)
    }

    private static func put(_ bytes: [UInt8], to descriptor: Int32) -> Int32? {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { Foundation.write(descriptor, $0.baseAddress, $0.count) }
            if count < 0 {
                if errno == EINTR { continue }
                return errno
            }
            rest = rest.dropFirst(count)
        }
        return nil
    }

    private static func harmless(_ text: String) -> String {
        var shown = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            if let style = Style(mark: scalar) {
                shown.append(contentsOf: "\u{1B}[\(style.rawValue)m".unicodeScalars)
                continue
            }
            switch scalar.value {
            case 0x09, 0x0A: shown.append(scalar)
            case 0...0x1F, 0x7F...0x9F, 0x061C, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x2069, 0xFEFF:
                shown.append("\u{FFFD}")
            default: shown.append(scalar)
            }
        }
        return String(shown)
    }

    /// A text in a style, where a person looks on.
    func styled(_ text: String, _ style: Style) -> String {
        colours ? "\(style.mark)\(text)\(Style.plain.mark)" : text
    }

    func styledRemark(_ text: String, _ style: Style) -> String {
        errorColours ? "\(style.mark)\(text)\(Style.plain.mark)" : text
    }

    /// A style is carried through a text as one private character, which becomes the terminal's sequence at the
    /// very end: so no sequence can come from a file.
    enum Style: String, CaseIterable {
        case plain = "0"
        case bold = "1"
        case faint = "2"
        case red = "31"
        case green = "32"
        case yellow = "33"
        case blue = "36"

        private static let marks: UInt32 = 0x10_FF00

        var mark: Character {
            let number = Self.marks + (UInt32(rawValue) ?? 0)
            return Unicode.Scalar(number).map(Character.init) ?? " "
        }

        init?(mark: Unicode.Scalar) {
            guard mark.value >= Self.marks else { return nil }
            self.init(rawValue: String(mark.value - Self.marks))
        }
    }

    /// Writes a value as JSON, for programs.
    func json(_ value: some Encodable) throws {
        Preview.noteJSON()
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        line(String(decoding: try encoder.encode(value), as: UTF8.self))
    }

    /// A text broken into lines of the terminal's width, those after the first indented.
    func wrapped(_ text: String, indent: Int = 0) -> String {
        let lines = TextWrapping.lines(of: text, width: max(20, width - indent))
        return lines.joined(separator: "\n" + String(repeating: " ", count: indent))
    }
}
