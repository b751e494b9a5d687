/// Tells, after a connection was lost in the middle of COMMIT, whether the transaction counts.
///
/// Each write stores a number of its own in the same transaction, before it sends COMMIT. Who later stores the
/// same number again waits for a transaction that is still under way, and then either finds the number taken,
/// or knows that the transaction is no more.
struct CommitMark: Hashable, Sendable {
    private let number: Int64

    init() { number = .random(in: .min ... .max) }

    var insertion: SQL { "INSERT INTO diemcau_commit (mark) VALUES (\(number)) ON CONFLICT DO NOTHING" }

    /// Whether the transaction that stored the mark was committed; it is decided for good.
    func isCommitted(on slot: Slot) throws -> Bool {
        let connection = try slot.begin([PostgresSchema.beginning])
        defer { slot.rollBack(connection) }
        return try connection.pipeline([insertion]) == [0]
    }

    /// Marks are of no use once everybody who could ask for them is gone.
    static let clearing: SQL =
        "DELETE FROM diemcau_commit WHERE made_at < now() - interval '1 day'"
}

/// The connection was lost while the transaction with this mark was being committed.
struct CommitInDoubt: Error {
    let mark: CommitMark
}
