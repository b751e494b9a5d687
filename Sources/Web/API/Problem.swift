import Actions
import Foundation
import HTTPTypes
import Hummingbird

extension Trouble {
    /// Problem details (RFC 9457).
    func problem(_ exchange: Exchange) -> Response {
        let (title, text) = words(exchange.phrases)
        let body: [String: String] = ["title": title, "detail": text, "status": String(status.code)]
        let data = (try? JSONEncoder().encode(body)) ?? Data()
        return Response(
            status: status, headers: [.contentType: "application/problem+json"],
            body: ResponseBody(byteBuffer: ByteBuffer(bytes: data)))
    }
}
