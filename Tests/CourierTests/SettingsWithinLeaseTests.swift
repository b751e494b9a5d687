import Testing
import Webhooks

@testable import Courier

struct SettingsWithinLeaseTests {
    @Test(arguments: [
        (1, 500, 500), (2, 1000, 1000), (6, 5000, 5000), (7, 6000, 5000), (16, 15_000, 5000),
        (120, 15_000, 5000),
    ])
    func `a transfer is over before its lease is`(lease: Int, total: Int, connect: Int) {
        let settings = SenderSettings().within(lease: lease)
        #expect(settings.totalTimeout == .milliseconds(total))
        #expect(settings.connectTimeout == .milliseconds(connect))
    }
}
