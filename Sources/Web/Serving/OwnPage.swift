/// An address that a visitor brought, in a link, a form or a header.
enum OwnPage {
    /// The address, where it is a page of ours: it must not be able to send anybody away from here.
    ///
    /// Browsers read a backslash as a slash and leave tabs and line breaks out, so that `/`, tab, `/evil.example`
    /// would lead to another site.
    static func address(_ brought: String) -> String? {
        let isOurs =
            brought.hasPrefix("/") && !brought.hasPrefix("//")
            && brought.unicodeScalars.allSatisfy { $0.value > 0x20 && $0.value != 0x7F && $0 != "\\" }
        return isOurs ? brought : nil
    }
}
