package import Webhooks

extension SenderSettings {
    /// The same, with each transfer over a second before its lease is: whoever still waits for an answer then is
    /// overtaken by the next courier, who sends it again and is overtaken, too, and so on for ever.
    ///
    /// - Parameter lease: in seconds.
    package func within(lease: Int) -> SenderSettings {
        var settings = self
        settings.totalTimeout = min(totalTimeout, max(.milliseconds(500), .seconds(lease - 1)))
        settings.connectTimeout = min(connectTimeout, settings.totalTimeout)
        return settings
    }
}
