import Actions
import HTTPTypes
import Hummingbird

/// The cookies of a request, by name.
struct Cookies {
    private var values: [String: String] = [:]

    init(_ request: Request) {
        for header in request.headers[values: .cookie] {
            for pair in header.split(separator: ";") {
                let parts = pair.split(separator: "=", maxSplits: 1)
                guard parts.count == 2 else { continue }
                values[String(parts[0].drop { $0 == " " })] = String(parts[1])
            }
        }
    }

    subscript(name: String) -> String? { values[name] }
}

/// The cookies that are set.
enum SessionCookie {
    /// By TLS its name makes browsers refuse one that a neighbouring host or an unsafe page set.
    static func name(_ settings: WebSettings) -> String {
        settings.isSecure ? "__Host-diemcau" : "diemcau"
    }

    /// The cookie of a visitor at the door, to whom the forms there belong.
    static func doorName(_ settings: WebSettings) -> String { name(settings) + "-door" }

    /// What forms bring back: it follows from the cookie, which no other site can read.
    static func formToken(_ secret: String) -> String { SecretToken.hash(of: "form:" + secret) }

    /// - Parameter value: `nil` takes the cookie away.
    static func header(_ name: String, _ value: String?, settings: WebSettings, maxAge: Int? = nil) -> String
    {
        var text = "\(name)=\(value ?? ""); Path=/; HttpOnly; SameSite=Lax"
        if settings.isSecure { text += "; Secure" }
        if value == nil {
            text += "; Max-Age=0"
        } else if let maxAge {
            text += "; Max-Age=\(maxAge)"
        }
        return text
    }
}
