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
        do {
            return try decrypt(stored, for: endpoint.description)
        } catch .otherKey(let stored, let here) {
            throw .other(stored: stored, here: here)
        } catch {
            throw .damaged(endpoint)
        }
    }
}

extension Work {
    /// A secret as it is stored with an endpoint.
    func stored(_ secret: String, of endpoint: Identifier<Endpoint>) throws -> String {
        try secretKey(mayCreate: try !records.hasSecret(beginningWith: SecretKey.prefix))
            .encrypt(secret, for: endpoint.description, nonce: secretBytes(12))
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
