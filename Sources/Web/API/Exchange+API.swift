import Actions
import Conferences
import Crypto
import Foundation
import HTTPTypes
import Hummingbird
import Store

/// A part of a long list.
struct ListPage<Item: Encodable & Sendable>: Encodable, Sendable {
    let items: [Item]
    /// What to ask for the rest with; `nil` at the end.
    let next: String?
}

extension Exchange {
    static func encoder() -> JSONEncoder {
        let encoder = JSONEncoder()
        encoder.keyEncodingStrategy = .convertToSnakeCase
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return encoder
    }

    /// An answer in JSON. Its tag follows from its content, so that who has it already is told so.
    ///
    /// - Parameters:
    ///   - tag: where the tag means a revision that a change may name.
    ///   - isPlain: whether names stay as they are.
    func json(
        _ value: some Encodable, status: HTTPResponse.Status = .ok, tag: String? = nil, isPlain: Bool = false
    ) throws -> Response {
        let encoder = Self.encoder()
        if isPlain { encoder.keyEncodingStrategy = .useDefaultKeys }
        let data = try encoder.encode(value)
        guard request.method == .get else { return Self.json(data, status, tag: tag.map { "\"\($0)\"" }) }
        let tag = tag.map { "\"\($0)\"" } ?? Self.tag(of: data)
        if request.headers[.ifNoneMatch] == tag {
            return Response(status: .notModified, headers: [.eTag: tag, .cacheControl: "private, no-cache"])
        }
        return Self.json(data, status, tag: tag)
    }

    private static func json(_ data: Data, _ status: HTTPResponse.Status, tag: String?) -> Response {
        var headers: HTTPFields = [.contentType: "application/json", .cacheControl: "private, no-cache"]
        if let tag { headers[.eTag] = tag }
        return Response(
            status: status, headers: headers, body: ResponseBody(byteBuffer: ByteBuffer(bytes: data)))
    }

    /// Reads the body as JSON.
    ///
    /// - Throws: ``BadBody``, saying which field is wrong.
    func decoded<T: Decodable>(_ type: T.Type) throws -> T {
        let decoder = JSONDecoder()
        decoder.keyDecodingStrategy = .convertFromSnakeCase
        do {
            return try decoder.decode(type, from: Data(body))
        } catch let error as DecodingError {
            throw BadBody(field: error.field)
        }
    }

    /// Does something in the name of who asks and answers with what came of it: once, where the request has a
    /// key (`Idempotency-Key`).
    ///
    /// - Parameter again: what is answered to the same request later, where that is less: a secret is shown once.
    func apply<A: Action>(
        _ action: A, status: HTTPResponse.Status = .ok,
        again: (@Sendable (A.Outcome) throws -> any Encodable & Sendable)? = nil,
        _ shown: @escaping @Sendable (A.Outcome) throws -> any Encodable & Sendable
    ) async throws -> Response {
        guard let key = request.headers[.idempotencyKey], let account = presence?.account.id else {
            let outcome = try await perform(action)
            return try json(AnyBody(value: try shown(outcome)), status: status)
        }
        guard (1...200).contains(key.utf8.count) else { throw BadBody(field: "Idempotency-Key") }
        var digest = SHA256()
        digest.update(data: Data("\(request.method.rawValue) \(ownAddress)\n".utf8))
        digest.update(data: Data(body))
        let hash = digest.finalize().map { String($0, radix: 16) }.joined(separator: ".")
        let code = status.code
        @Sendable func answer(_ value: any Encodable & Sendable) throws -> KeptAnswer {
            let data = try Self.encoder().encode(AnyBody(value: value))
            return KeptAnswer(requestHash: hash, status: code, body: String(decoding: data, as: UTF8.self))
        }
        let (given, isRepeated) = try await office.perform(
            action, as: actor, once: RequestKey(account: account, key: key, requestHash: hash)
        ) { outcome in
            try answer(try shown(outcome))
        } kept: { outcome in
            try answer(try again?(outcome) ?? shown(outcome))
        }
        var response = Self.json(Data(given.body.utf8), .init(code: given.status), tag: nil)
        if isRepeated { response.headers[.idempotentReplayed] = "true" }
        return response
    }

    /// The revision that a change was made on (`If-Match`); `nil` where it does not say.
    func revision() throws -> Int? {
        guard let text = request.headers[.ifMatch], text != "*" else { return nil }
        guard let revision = Int(text.trimmingCharacters(in: CharacterSet(charactersIn: "\" ")))
        else { throw BadBody(field: "If-Match") }
        return revision
    }

    /// How many entries are asked for, and from which on.
    func window() throws -> (limit: Int, from: Int) {
        let limit = try limit()
        guard let from = Int(query("cursor") ?? "0"), (0...10_000_000).contains(from) else {
            throw BadBody(field: "cursor")
        }
        return (limit, from)
    }

    /// How many entries are asked for.
    func limit() throws -> Int {
        guard let limit = Int(query("limit") ?? "100"), (1...1000).contains(limit) else {
            throw BadBody(field: "limit")
        }
        return limit
    }

    func listPage<Item: Encodable & Sendable>(_ all: [Item]) throws -> Response {
        let (limit, from) = try window()
        let end = from + limit
        return try json(
            ListPage(
                items: Array(all.dropFirst(from).prefix(limit)), next: end < all.count ? String(end) : nil))
    }

    func flag(_ name: String) throws -> Bool {
        switch query(name) {
        case nil, "false": false
        case "true": true
        default: throw BadBody(field: name)
        }
    }
}

/// A body, a header or a value behind the question mark that cannot be understood.
struct BadBody: Error {
    let field: String
}

private struct AnyBody: Encodable {
    let value: any Encodable

    func encode(to encoder: any Encoder) throws { try value.encode(to: encoder) }
}

extension DecodingError {
    fileprivate var field: String {
        let context: Context? =
            switch self {
            case .typeMismatch(_, let context), .valueNotFound(_, let context), .dataCorrupted(let context):
                context
            case .keyNotFound(let key, let context):
                Context(codingPath: context.codingPath + [key], debugDescription: "")
            @unknown default: nil
            }
        let path = context?.codingPath.map(\.stringValue).joined(separator: ".") ?? ""
        return path.isEmpty ? "body" : path
    }
}

// swift-format-ignore: NeverForceUnwrap
extension HTTPField.Name {
    static let idempotentReplayed = Self("Idempotent-Replayed")!
}
