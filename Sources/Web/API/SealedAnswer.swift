import Crypto
import Foundation
import Store

/// The answer to a request that may come again, where it tells what is told only once: an invitation's link, a
/// webhook's secret. Who lost the first answer on the way would have lost that for good, and so it is given again; but
/// the database must not hold it for a day. It is kept encrypted, under a key that follows from the secret of the
/// token that asked, of which only a hash is stored, and from the request's own key: nobody but who asked can open it.
struct SealedAnswer {
    /// The token by which the request came.
    let token: String
    /// The request's `Idempotency-Key`.
    let requestKey: String

    private var key: SymmetricKey {
        HKDF<SHA256>.deriveKey(
            inputKeyMaterial: SymmetricKey(data: Data(token.utf8)), salt: Data(requestKey.utf8),
            info: Data("diemcau kept answer".utf8), outputByteCount: 32)
    }

    /// What is kept: the answer without its secrets, a line break, which no JSON of ours has, and the whole, sealed.
    ///
    /// - Parameter nonce: 12 bytes nobody can guess.
    func kept(_ whole: String, plain: String, nonce: [UInt8]) throws -> String {
        let box = try ChaChaPoly.seal(Data(whole.utf8), using: key, nonce: .init(data: nonce))
        return plain + "\n" + box.combined.base64EncodedString()
    }

    /// The whole answer; without its secrets to another token of the same account.
    func opened(_ kept: String) -> String {
        let parts = kept.split(separator: "\n", maxSplits: 1)
        guard parts.count == 2 else { return kept }
        guard let sealed = Data(base64Encoded: String(parts[1])),
            let box = try? ChaChaPoly.SealedBox(combined: sealed),
            let whole = try? ChaChaPoly.open(box, using: key)
        else { return String(parts[0]) }
        return String(decoding: whole, as: UTF8.self)
    }
}
