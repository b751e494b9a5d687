import Foundation
import Phrases

/// The language that the program speaks: that of `--language`, or of the environment.
///
/// It is needed before the arguments are parsed, because the help texts are in it too.
enum Spoken {
    static let phrases = Phrases(language(arguments: CommandLine.arguments))

    private static func language(arguments: [String]) -> Language {
        let option = "--language"
        for (index, argument) in arguments.enumerated().dropFirst() {
            if argument.hasPrefix(option + "="),
                let language = Language(rawValue: String(argument.dropFirst(option.count + 1)))
            {
                return language
            }
            if argument == option, index + 1 < arguments.count,
                let language = Language(rawValue: arguments[index + 1])
            {
                return language
            }
        }
        return Language(environment: ProcessInfo.processInfo.environment)
    }
}
