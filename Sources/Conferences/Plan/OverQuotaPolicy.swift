/// What becomes of somebody whose category has no place left at their point (khi thành phần đã đủ người).
package enum OverQuotaPolicy: String, Sendable, Hashable, Codable, CaseIterable {
    /// Nobody over the number is taken (từ chối).
    case refuse
    /// They wait for a place that becomes free (danh sách chờ).
    case waitlist
    /// They are taken all the same, each time with a reason (nhận, có lý do).
    case accept

    /// What holds where a plan says nothing: nobody is lost, and nobody is invited beyond the number.
    package static let usual = OverQuotaPolicy.waitlist
}
