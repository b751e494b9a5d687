package import Actions
package import Logging
import Phrases

/// All that an answer is made of: one for the whole server.
package struct Site: Sendable {
    package let office: Office
    let entrance: Entrance
    let settings: WebSettings
    let templates: Templates
    let pages = PageCache()
    let uploads = Uploads()
    let jobs = Jobs()
    let measures = Measures()
    let slowBodies = SlowBodies()
    let lostForms = LostForms()
    let boards = Boards()
    let streams: Streams
    let hub: LiveHub
    let log: Logger

    /// - Parameter randomBytes: makes that many bytes nobody can guess.
    package init(
        office: Office, settings: WebSettings, cost: PasswordHash.Cost = .usual, log: Logger,
        randomBytes: @escaping @Sendable (Int) -> [UInt8]
    ) throws {
        self.office = office
        self.settings = settings
        self.log = log
        entrance = Entrance(office, cost: cost, randomBytes: randomBytes)
        templates = try Templates(mark: SecretToken(bytes: randomBytes(16)).text)
        hub = LiveHub(office.store)
        streams = Streams(connections: settings.connections)
        self.randomBytes = randomBytes
    }

    let randomBytes: @Sendable (Int) -> [UInt8]

    func newToken() -> SecretToken { SecretToken(bytes: randomBytes(32)) }
}
