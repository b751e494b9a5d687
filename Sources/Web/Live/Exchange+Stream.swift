import Hummingbird

extension Exchange {
    /// An answer that goes on for as long as somebody listens (server-sent events): once at the beginning, and
    /// each time that something was done. It ends where who listens was shut out or has other rights by now;
    /// with these, or signed in anew, they ask again.
    ///
    /// - Parameter content: the data of one event, in one line; `nil` sends nothing.
    func stream(_ content: @escaping @Sendable (_ stamp: Int64) async throws -> String?) -> Response {
        let (changes, measures, first) = (site.hub.changes(), site.measures, stamp)
        let body = ResponseBody { writer in
            measures.streamOpened()
            defer { measures.streamClosed() }
            if let data = try await content(first) {
                try await writer.write(ByteBuffer(string: "retry: 3000\nid: \(first)\ndata: \(data)\n\n"))
            }
            for await stamp in changes {
                guard try await isStillAdmitted() else { break }
                guard let data = try await content(stamp) else { continue }
                try await writer.write(ByteBuffer(string: "id: \(stamp)\ndata: \(data)\n\n"))
            }
            try await writer.finish(nil)
        }
        return Response(
            status: .ok, headers: [.contentType: "text/event-stream", .cacheControl: "no-store"], body: body)
    }
}
