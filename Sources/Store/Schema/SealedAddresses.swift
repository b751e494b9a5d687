import Database

extension Schema {
    /// Addresses that hold what is secret, encrypted; beside each stands what of it may be shown.
    @Sendable static func sealedAddresses(_ dialect: Dialect) -> [String] {
        ["ALTER TABLE endpoint ADD COLUMN sealed_url \(dialect.text)"]
    }
}
