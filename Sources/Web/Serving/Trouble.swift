import Actions
import Conferences
import Database
import Foundation
import HTTPTypes
import Hummingbird
import Logging
import OfficeText
import Phrases

/// What went wrong, as an answer: a page that says what to do, or problem details for programs.
struct Trouble {
    let error: any Error
    let status: HTTPResponse.Status

    init(_ error: any Error) {
        self.error = error
        status = Self.status(of: error)
    }

    /// The trouble with a request: what is unknown and stands in the address is not found, and what stands in the body
    /// can be mended.
    init(_ error: any Error, asking request: Request) {
        self.error = error
        let isAddress = Self.unknown(error).map { name in
            request.uri.path.split(separator: "/").contains { ($0.removingPercentEncoding ?? "") == name }
        }
        status = isAddress == true ? .notFound : Self.status(of: error)
    }

    /// What somebody named and is not there; `nil` where the trouble is another one.
    private static func unknown(_ error: any Error) -> String? {
        guard let error = error as? ActionError else { return nil }
        return switch error {
        case .rollCall(.unknownAttendee(let text, _)), .rollCall(.unknownRefusedMark(let text)),
            .unit(.unknownUnit(let text, _)), .task(.unknownDirective(let text, _)),
            .task(.unknownView(let text, _)), .endpoint(.unknownDelivery(let text)),
            .endpoint(.unknownID(let text)), .endpoint(.unknownEventID(let text)):
            text
        case .rollCall(.unknownRollCall(_, let number?)): String(number)
        case .point(.unknownItem(let number, _)): String(number)
        default: nil
        }
    }

    private static func status(of error: any Error) -> HTTPResponse.Status {
        switch error {
        case let error as ActionError:
            switch error {
            case .notPermitted, .point(.elsewhere): .forbidden
            // What lies beyond looks as if it were not there.
            case .beyondRemit, .unknownConference, .unknownPoint, .unknownTask, .unknownEndpoint,
                .person(.unknownPerson),
                .task(.unknownDirective), .unit(.unknownFeed):
                .notFound
            // The log tells whoever runs the server which key is wrong, and where it lies.
            case .endpoint(.key): .serviceUnavailable
            case .changedMeanwhile, .publishedMeanwhile, .slugTaken, .wrongState, .notAProposal,
                .cancelledConference:
                .conflict
            case .account(.refused): .unauthorized
            case .account(.onlyReads): .forbidden
            case .account(.waits): .tooManyRequests
            case .account(.deadLink): .gone
            case .account(.unknownAccount), .account(.unknownSession), .account(.unknownToken): .notFound
            default: .unprocessableContent
            }
        case is StaleForm: .forbidden
        case is LostSession: .unauthorized
        case is Refused: .unprocessableContent
        case is StaleTag: .preconditionFailed
        case is BadBody, is BadMoment, is UnknownName, is BadCursor: .badRequest
        case is WrongMethod: .methodNotAllowed
        case is CutBody: .requestTimeout
        // The log tells whoever runs the server which key is wrong, and where it lies.
        case is SecretKeyProblem: .serviceUnavailable
        case is TooManyStreams: .tooManyRequests
        case is WrongType: .unsupportedMediaType
        case is BadPlan, is ImportRoster.Refused, is ImportPoints.Refused, is ImportTasks.Refused,
            is RequestKeyReused:
            .unprocessableContent
        case let error as any HTTPResponseError: error.status
        case is OfficeTextFault, is FileTrouble: .unprocessableContent
        case let error as DatabaseError:
            switch error {
            case .locked, .unreachable, .connectionLost, .conflict, .timedOut, .diskFull, .readOnly,
                .fileGone:
                .serviceUnavailable
            case .textWithNUL: .unprocessableContent
            default: .internalServerError
            }
        default: .internalServerError
        }
    }

    /// Whether whoever filled in a form can mend it: what they typed is worth keeping.
    var isMendable: Bool { status == .unprocessableContent || status == .conflict }

    /// A page for people, problem details for programs; what nobody foresaw goes into the log.
    func response(_ exchange: Exchange, log: Logger) -> Response {
        if error is CutBody {
            log.warning("cut off a body that took too long", metadata: ["route": "\(exchange.route.path)"])
        }
        if status.code >= 500 {
            log.error("failed", metadata: ["error": "\(error)", "route": "\(exchange.route.path)"])
        }
        if exchange.route.kind == .api { return problem(exchange) }
        if status == .unauthorized, exchange.presence == nil, exchange.request.method == .get {
            return exchange.redirect(to: "/sign-in?to=" + Exchange.encoded(exchange.ownAddress))
        }
        let (title, text) = words(exchange.phrases)
        let typed = exchange.isOwnForm ? Refusal.typed(exchange.form) : []
        let back = exchange.cameFrom
        let isOutside = exchange.presence == nil && exchange.route.access != .anyone
        return timed(
            exchange.page(
                "trouble", title: title,
                [
                    "title": title, "text": text,
                    "request": status.code >= 500 ? exchange.context.requestID : nil,
                    "typed": typed, "hasTyped": !typed.isEmpty,
                    "back": back == exchange.ownAddress ? nil : back,
                    "signIn": isOutside ? "/sign-in?to=" + Exchange.encoded(back ?? "/") : nil,
                ],
                status: status))
    }

    /// The answer with when to try again, where that is known.
    func timed(_ response: Response) -> Response {
        guard let wait else { return response }
        var response = response
        response.headers[.retryAfter] = String(wait)
        return response
    }

    /// After how many seconds it may be tried again, where that is known.
    var wait: Int? {
        if case .account(.waits(let seconds))? = error as? ActionError { return seconds }
        return error is TooManyStreams ? 30 : nil
    }

    /// A heading, and what to do.
    func words(_ phrases: Phrases) -> (title: String, text: String) {
        let words = phrases.web.trouble
        switch error {
        case let error as ActionError:
            switch error {
            case .unknownConference, .unknownTask, .unknownEndpoint:
                return (words.notFound, words.notFoundText)
            case .beyondRemit: return (words.notFound, phrases.pageErrors.action(error))
            case .notPermitted, .point(.elsewhere), .account(.onlyReads):
                return (words.notAllowed, phrases.pageErrors.action(error))
            default: return (words.refused, phrases.pageErrors.action(error))
            }
        case is StaleForm: return (words.stale, words.staleText)
        case is LostSession: return (words.lostSession, words.lostSessionText)
        case let refused as Refused: return (words.refused, refused.text)
        case let body as BadBody: return (words.refused, words.badField(body.field))
        case is StaleTag: return (words.refused, phrases.web.units.staleTag)
        case is ImportPoints.Refused: return (words.refused, phrases.web.tree.refused)
        case is ImportTasks.Refused: return (words.refused, phrases.web.moving.refused)
        case let unknown as UnknownName:
            return (
                words.badRequest,
                words.unknownName(unknown.name, unknown.place == .body, unknown.suggestion, unknown.known)
            )
        case let problem as SecretKeyProblem:
            return (words.broken, phrases.pageErrors.action(.endpoint(.key(problem))))
        case is TooManyStreams:
            return (words.refused, phrases.web.problems.tooManyStreams)
        case is BadCursor: return (words.badRequest, phrases.web.problems.badCursor)
        case is BadMoment: return (words.refused, phrases.web.preparing.badTime)
        case let fault as OfficeTextFault: return (words.refused, phrases.officeText.fault(fault))
        case let trouble as FileTrouble: return (words.refused, phrases.errors.file(trouble))
        case let error as DatabaseError where status.code != 500:
            return (words.broken, phrases.errors.database(error, "DiemCau"))
        default: break
        }
        switch status {
        case .notFound, .methodNotAllowed: return (words.notFound, words.notFoundText)
        case .contentTooLarge: return (words.tooLarge, words.tooLargeText)
        case .unauthorized, .forbidden:
            return (words.notAllowed, phrases.pageErrors.action(.notPermitted(.signIn)))
        case .badRequest, .unprocessableContent: return (words.badRequest, words.badRequestText)
        default: return (words.broken, words.brokenText)
        }
    }
}
