package import Conferences
package import Store
package import Webhooks

/// Where the key that secrets are stored under comes from.
///
/// - Parameter mayCreate: whether a new one may be made where there is none: not while the database holds
///   secrets that another key has encrypted.
/// - Throws: ``SecretKeyProblem``.
package typealias SecretKeySource = @Sendable (_ mayCreate: Bool) throws -> SecretKey

extension SecretKey {
    /// The secret of an endpoint, in plain.
    ///
    /// - Throws: ``SecretKeyProblem``.
    package func secret(_ stored: String, of endpoint: Identifier<Endpoint>) throws(SecretKeyProblem)
        -> String
    {
        try opened(stored, endpoint, at: endpoint.description)
    }

    /// The address of an endpoint, in plain.
    ///
    /// - Throws: ``SecretKeyProblem``.
    package func address(_ stored: String, of endpoint: Identifier<Endpoint>) throws(SecretKeyProblem)
        -> String
    {
        try opened(stored, endpoint, at: Self.addressPlace(endpoint))
    }

    /// Another place than the secret's: the one is not taken for the other.
    fileprivate static func addressPlace(_ endpoint: Identifier<Endpoint>) -> String { "\(endpoint) url" }

    private func opened(
        _ stored: String, _ endpoint: Identifier<Endpoint>, at place: String
    ) throws(SecretKeyProblem) -> String {
        do {
            return try decrypt(stored, for: place)
        } catch .otherKey(let stored, let here) {
            throw .other(stored: stored, here: here)
        } catch {
            throw .damaged(endpoint)
        }
    }
}

extension SecretKey {
    /// A secret that is stored at a place of the database, in plain.
    ///
    /// - Throws: ``SecretKeyProblem``.
    func plain(_ stored: String, at place: String) throws(SecretKeyProblem) -> String {
        do {
            return try decrypt(stored, for: place)
        } catch .otherKey(let stored, let here) {
            throw .other(stored: stored, here: here)
        } catch {
            throw .damagedOther(place: place)
        }
    }
}

extension Account {
    /// Where the secret of the second factor is stored, for its encryption.
    private var secretPlace: String { "account \(id)" }

    /// The secret of the second factor, in plain; `nil` where there is none. One that an older version stored in
    /// plain needs no key.
    ///
    /// - Throws: ``SecretKeyProblem``.
    func openOneTimeSecret(_ key: (Bool) throws -> SecretKey) throws -> String? {
        guard let stored = oneTimeSecret, SecretKey.isEncrypted(stored) else { return oneTimeSecret }
        return try key(false).plain(stored, at: secretPlace)
    }

    /// Stores a secret of the second factor encrypted: who reads the database, or a backup, makes no codes with it.
    mutating func seal(_ secret: String, in work: Work) throws {
        oneTimeSecret = try work.encrypted(secret, at: secretPlace)
    }
}

extension Work {
    /// A secret as it is stored with an endpoint.
    func stored(_ secret: String, of endpoint: Identifier<Endpoint>) throws -> String {
        try encrypted(secret, at: endpoint.description)
    }

    /// An address as it is stored: where it holds what may not be shown, all of it is encrypted as well.
    func storedAddress(
        _ url: String, _ kind: Endpoint.Kind, of endpoint: Identifier<Endpoint>
    ) throws -> (shown: String, sealed: String?) {
        let shown = ShownURL.text(of: url, kind)
        guard shown != url else { return (url, nil) }
        return (shown, try encrypted(url, at: SecretKey.addressPlace(endpoint)))
    }

    /// A secret as it is stored at a place of the database, whatever it is of.
    func encrypted(_ text: String, at place: String) throws -> String {
        try secretKey(mayCreate: try !records.hasSecret(beginningWith: SecretKey.prefix))
            .encrypt(text, for: place, nonce: secretBytes(12))
    }

    /// The endpoint with an id.
    ///
    /// - Throws: ``ActionError/unknownEndpoint(_:)``.
    func endpoint(_ id: Identifier<Endpoint>) throws -> Endpoint {
        guard let endpoint = try records.endpoint(id) else {
            throw ActionError.unknownEndpoint(id.description)
        }
        return endpoint
    }
}
