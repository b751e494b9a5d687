import Actions
import HTTPTypes
import Hummingbird
import Store

extension Exchange {
    /// An answer that goes on for as long as somebody listens (server-sent events): once at the beginning, and
    /// each time that something was done. It ends where who listens was shut out or has other rights by now;
    /// with these, or signed in anew, they ask again.
    ///
    /// - Parameter content: the event for a state of the database, or one that was told before.
    /// - Throws: ``TooManyStreams``.
    func stream(
        _ content: @escaping @Sendable (_ stamp: Int64) async throws -> LiveEvent
    ) throws -> Response {
        let (hub, measures, first) = (site.hub, site.measures, stamp)
        // Looked at before the head is sent, and taken with the body, which is not begun for a head alone.
        let (streams, account) = (site.streams, presence?.account.id)
        try streams.begin(account)
        streams.end(account)
        let changes = hub.changes(since: first)
        // After a restart all come back, and not all in the same moment.
        let wait = 2000 + site.randomBytes(2).reduce(0) { $0 << 8 | Int($1) } % 4000
        let body = ResponseBody { writer in
            try streams.begin(account)
            measures.streamOpened()
            defer {
                measures.streamClosed()
                streams.end(account)
            }
            try await writer.write(ByteBuffer(string: "retry: \(wait)\n\n"))
            var last = try await content(first)
            try await writer.write(last.bytes)
            var admission = Admission(at: now, stamp: first)
            for await stamp in changes {
                guard try await isStillAdmitted(&admission, hub) else { break }
                let event = try await content(stamp)
                try await writer.write(event.isSame(as: last) ? LiveEvent.beat : event.bytes)
                last = event
            }
            try await writer.finish(nil)
        }
        return Response(
            status: .ok,
            headers: [
                .contentType: "text/event-stream", .cacheControl: "no-store", .proxyBuffering: "no",
            ], body: body)
    }
}

// swift-format-ignore: NeverForceUnwrap
extension HTTPField.Name {
    /// Tells a proxy (nginx) to pass on each event when it comes.
    static let proxyBuffering = Self("X-Accel-Buffering")!
}
