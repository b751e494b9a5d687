package import Webhooks

extension SenderSettings {
    /// Settings whose timeouts run out only where a test hangs: machines that run tests may be slow, and a test of a
    /// timeout sets its own.
    package static var unhurried: SenderSettings {
        var settings = SenderSettings()
        settings.connectTimeout = .seconds(3600)
        settings.totalTimeout = .seconds(3600)
        return settings
    }
}
