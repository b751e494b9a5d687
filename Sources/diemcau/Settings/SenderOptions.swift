import ArgumentParser
import Foundation
import Phrases
import Webhooks

/// How messages go out.
struct SenderOptions: ParsableArguments {
    @Option(
        parsing: .upToNextOption,
        help: ArgumentHelp(Spoken.phrases.help.deliverAllow, valueName: Spoken.phrases.help.allowValue))
    var allow: [String] = []

    @Option(
        help: ArgumentHelp(Spoken.phrases.help.deliverAuthorities, valueName: Spoken.phrases.help.fileValue))
    var caFile: String?

    @Option(
        help: ArgumentHelp(
            Spoken.phrases.webhooks.help.clientCertificate, valueName: Spoken.phrases.help.fileValue))
    var clientCertificate: String?

    @Option(
        help: ArgumentHelp(Spoken.phrases.webhooks.help.clientKey, valueName: Spoken.phrases.help.fileValue))
    var clientKey: String?

    @Option(help: ArgumentHelp(Spoken.phrases.webhooks.help.proxy, valueName: "URL"))
    var proxy: String?

    func validate() throws {
        for text in allow.flatMap(separated) where AddressGuard.Allowance(parsing: text) == nil {
            throw ValidationError(Spoken.phrases.help.notAnAllowance(text))
        }
        guard (clientCertificate == nil) == (clientKey == nil) else {
            throw ValidationError(Spoken.phrases.webhooks.help.certificateAndKey)
        }
        if let proxy, (try? EndpointURL(parsing: proxy)) == nil {
            throw ValidationError(Spoken.phrases.webhooks.help.notAProxy(proxy))
        }
    }

    /// - Throws: `FileTrouble` for a file that cannot be read.
    var settings: SenderSettings {
        get throws {
            for path in [caFile, clientCertificate, clientKey].compactMap({ $0 }) {
                guard FileManager.default.fileExists(atPath: path) else { throw FileTrouble.missing(path) }
                guard FileManager.default.isReadableFile(atPath: path) else {
                    throw FileTrouble.notReadable(path)
                }
            }
            var settings = SenderSettings()
            settings.addressGuard = AddressGuard(
                allowing: allow.flatMap(separated).compactMap { AddressGuard.Allowance(parsing: $0) })
            settings.authorityFile = caFile
            if let clientCertificate, let clientKey {
                settings.clientCertificate = SenderSettings.ClientCertificate(
                    certificateFile: clientCertificate, keyFile: clientKey)
            }
            settings.proxy = try proxy.map { try EndpointURL(parsing: $0) }
            return settings
        }
    }
}

/// `--allow a b`, `--allow a,b` and `--allow a --allow b` mean the same.
private func separated(_ value: String) -> [String] { value.split(separator: ",").map(String.init) }
