/// The help of the commands for endpoints and their messages.
package struct WebhookHelpPhrases: Sendable {
    package let events: String
    package let eventName: String
    package let kind: String
    package let messageLanguage: String
    package let ordered: String
    package let perMinute: String
    package let keyPair: String
    package let tokenFile: String
    package let keyFile: String
    package let show: String
    package let showID: String
    package let test: String
    package let testDiscussion: String
    package let rotate: String
    package let overlap: String
    package let hours: String
    package let sharedSecret: String
    package let pause: String
    package let resume: String
    package let replay: String
    package let replayDiscussion: String
    package let replayDelivery: String
    package let replayID: String
    package let oneDelivery: String
    package let replayEndpoint: String
    package let replayEvent: String
    package let since: String
    package let until: String
    package let momentValue: String
    package let delivered: String
    package let logEndpoint: String
    package let logFailed: String
    package let clientCertificate: String
    package let clientKey: String
    package let proxy: String
    package let schedule: String
    package let dryRun: String
    package let preview: String
    package let noPreview: String
    package let notASchedule: @Sendable (String) -> String
    package let notAMoment: @Sendable (String) -> String
    package let notAProxy: @Sendable (String) -> String
    package let certificateAndKey: String
}
