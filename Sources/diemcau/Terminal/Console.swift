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

    func line(_ text: String = "") {
        FileHandle.standardOutput.write(Data((text + "\n").utf8))
    }

    func remark(_ text: String) {
        FileHandle.standardError.write(Data((text + "\n").utf8))
    }

    /// A text in a style, where a person looks on.
    func styled(_ text: String, _ style: Style) -> String {
        colours ? "\u{1B}[\(style.rawValue)m\(text)\u{1B}[0m" : text
    }

    func styledRemark(_ text: String, _ style: Style) -> String {
        errorColours ? "\u{1B}[\(style.rawValue)m\(text)\u{1B}[0m" : text
    }

    enum Style: String {
        case bold = "1"
        case faint = "2"
        case red = "31"
        case green = "32"
        case yellow = "33"
        case blue = "36"
    }

    /// Writes a value as JSON, for programs.
    func json(_ value: some Encodable) throws {
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
