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
        if has(tag) {
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
            throw BadBody(field: error.field, isMissing: error.isMissing)
        }
    }

    /// Does something in the name of who asks and answers with what came of it: once, where the request has a
    /// key (`Idempotency-Key`).
    ///
    /// - Parameter again: the answer without what is told only once, where it tells such: what is kept in clear.
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
        let (code, nonce) = (status.code, site.randomBytes(12))
        let sealed = SealedAnswer(token: credential.token ?? "", requestKey: key)
        @Sendable func text(_ value: any Encodable & Sendable) throws -> String {
            String(decoding: try Self.encoder().encode(AnyBody(value: value)), as: UTF8.self)
        }
        @Sendable func answer(_ text: String) -> KeptAnswer {
            KeptAnswer(requestHash: hash, status: code, body: text)
        }
        let (given, isRepeated) = try await office.perform(
            action, as: actor, once: RequestKey(account: account, key: key, requestHash: hash)
        ) { outcome in
            answer(try text(try shown(outcome)))
        } kept: { outcome in
            let whole = try text(try shown(outcome))
            guard let again else { return answer(whole) }
            return answer(try sealed.kept(whole, plain: try text(try again(outcome)), nonce: nonce))
        }
        let body = isRepeated ? sealed.opened(given.body) : given.body
        var response = Self.json(Data(body.utf8), .init(code: given.status), tag: nil)
        if isRepeated { response.headers[.idempotentReplayed] = "true" }
        return response
    }

    /// Whether the asker has what is of this tag (`If-None-Match`).
    func has(_ tag: String) -> Bool {
        EntityTags(request.headers[values: .ifNoneMatch].joined(separator: ", "))?.contains(tag) ?? false
    }

    /// The tags of what the asker saw (`If-Match`); `nil` where they do not say.
    func seen() throws -> EntityTags? {
        let header = request.headers[values: .ifMatch].joined(separator: ", ")
        guard !header.isEmpty else { return nil }
        guard let tags = EntityTags(header) else { throw BadBody(field: "If-Match") }
        return tags
    }

    /// The revision that a change was made on (`If-Match`); `nil` where it does not say.
    func revision() throws -> Int? {
        guard let tags = try seen(), case .some(let names) = tags else { return nil }
        guard names.count == 1, let revision = Int(names[0].trimmingCharacters(in: ["\""])) else {
            throw BadBody(field: "If-Match")
        }
        return revision
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
    /// What a body is called that is wrong as a whole.
    static let whole = "body"

    /// As it is written where it was sent: `marks[0].nonce`, `If-Match`.
    let field: String
    var isMissing = false
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
        return (context?.codingPath ?? []).reduce(into: "") { path, key in
            if let index = key.intValue {
                path += "[\(index)]"
            } else {
                path += (path.isEmpty ? "" : ".") + Self.written(key.stringValue)
            }
        }.nonEmpty ?? BadBody.whole
    }

    fileprivate var isMissing: Bool {
        switch self {
        case .keyNotFound, .valueNotFound: true
        default: false
        }
    }

    /// A field's name as JSON has it: `in_person` for `inPerson`.
    private static func written(_ name: String) -> String {
        name.reduce(into: "") { text, letter in
            text += letter.isUppercase ? "_" + letter.lowercased() : String(letter)
        }
    }
}

// swift-format-ignore: NeverForceUnwrap
extension HTTPField.Name {
    static let idempotentReplayed = Self("Idempotent-Replayed")!
}
