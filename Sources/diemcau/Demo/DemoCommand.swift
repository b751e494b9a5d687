import Actions
import ArgumentParser
import Conferences
import Courier
import Database
import Foundation
import Phrases
import Webhooks

/// `diemcau demo`: plays a real conference from its files, against a new database.
struct DemoCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "demo", abstract: Spoken.phrases.help.demo)

    @Option(help: ArgumentHelp(Spoken.phrases.help.demoKeep, valueName: Spoken.phrases.help.fileValue))
    var keep: String?

    @OptionGroup var language: LanguageOptions

    func run() async throws {
        let began = ContinuousClock.now
        let folder = FileManager.default.temporaryDirectory
            .appendingPathComponent("diemcau-demo-\(UUID().uuidString.prefix(8).lowercased())").path
        let path = keep ?? folder + "/diemcau.sqlite"
        try await running(database: path) { console in
            if let keep, FileManager.default.fileExists(atPath: keep) { throw FileTrouble.exists(keep) }
            do {
                try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
            } catch {
                throw FileTrouble.notWritable(folder)
            }
            TemporaryFolders.add(folder)
            defer { TemporaryFolders.removeAll() }
            let files = try DemoFiles(unpackedIn: folder)
            console.line(console.styled(console.phrases.demo.opening, .bold))
            console.line(console.phrases.demo.database(path))
            let office = try await Office.opening(.file(path), creating: true)
            let receiver = LoopbackReceiver()
            try await receiver.whileRunning { port in
                let play = DemoPlay(console: console, office: office, files: files)
                try await play.run(receiver: receiver, port: port)
            }
            DemoCommands(console: console).print()
            let elapsed = ContinuousClock.now - began
            console.line()
            console.line(console.phrases.demo.seconds(Int(elapsed / .milliseconds(100))))
        }
    }
}

/// The conference's files: those of `agendas/` where the program runs in its source, else the copies that it
/// carries with it.
struct DemoFiles {
    static let slug = "vinh-phuc-2019-09-13"

    let plan: String
    let roster: String
    let conclusion: String

    init(unpackedIn folder: String) throws {
        let here = "agendas/\(Self.slug)"
        let source: String
        if FileManager.default.fileExists(atPath: here + "/plan.yaml") {
            source = here
        } else {
            source = folder + "/" + Self.slug
            let copies = [
                ("plan.yaml", PackageResources.plan_yaml), ("roster.csv", PackageResources.roster_csv),
                ("conclusion.txt", PackageResources.conclusion_txt),
            ]
            do {
                try FileManager.default.createDirectory(atPath: source, withIntermediateDirectories: true)
                for (name, bytes) in copies {
                    try Data(bytes).write(to: URL(fileURLWithPath: source + "/" + name))
                }
            } catch {
                throw FileTrouble.notWritable(source)
            }
        }
        plan = source + "/plan.yaml"
        roster = source + "/roster.csv"
        conclusion = source + "/conclusion.txt"
    }
}
