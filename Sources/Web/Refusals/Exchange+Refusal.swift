import Actions
import Foundation
import HTTPTypes
import Hummingbird
import Phrases
import Synchronization

extension Exchange {
    /// The page that a form stood on, with the form as it was filled in and what is wrong beside it; `nil` where there
    /// is none that can be shown.
    func formAgain(_ trouble: Trouble) async -> Response? {
        guard request.method == .post, route.kind == .page, presence != nil, form.raw("csrf") == formToken,
            trouble.status.code < 500
        else { return nil }
        let refusal = Refusal(trouble: trouble, action: request.uri.path)
        var shown: Response?
        for address in [cameFrom, request.uri.path].compactMap({ $0 }) {
            guard let page = Routes.page(above: address), page.route.access.admits(actor) else { continue }
            var looking = self
            looking.route = page.route
            looking.request = Request(
                head: HTTPRequest(
                    method: .get, scheme: nil, authority: request.head.authority, path: page.address,
                    headerFields: request.headers), body: RequestBody(buffer: .init()))
            looking.named = page.parameters
            looking.refusal = refusal
            let outcome = RefusalOutcome()
            looking.outcome = outcome
            guard let response = try? await page.route.answer(looking), outcome.isShown else { continue }
            if outcome.hasForm { return trouble.timed(response) }
            shown = shown ?? trouble.timed(response)
        }
        return shown
    }

    /// Whether a page is shown in answer to a form.
    var isAnswer: Bool { named != nil }

    /// The page of this site from which somebody came, with what is behind its question mark.
    var cameFrom: String? {
        guard let referer = request.headers[.referer], let start = referer.range(of: "://"),
            let path = referer[start.upperBound...].firstIndex(of: "/")
        else { return nil }
        let host = referer[start.upperBound..<path]
        guard
            host == request.head.authority ?? ""
                || site.settings.publicURL?.hasSuffix("://" + host) ?? false
        else { return nil }
        // What was done before is not said of what was not done.
        let address = String(referer[path...])
        return OwnPage.address(address.replacing(/[?&]done=[a-z-]+/, with: ""))
    }

    /// Whether a page says why its form was not taken, and is to show it as it was filled in. That of a plan does
    /// so by itself: its fields are numbered anew as rows come and go.
    func keepsWords(_ status: HTTPResponse.Status) -> Bool {
        (400..<500).contains(status.code) && isOwnForm && route.path != "/plan"
    }

    /// A page's content with the form that was sent as it was filled in; what has no place there is shown above it.
    func refilled(_ content: PageContent) -> PageContent {
        let mark = site.templates.mark
        let html = content.pieces.map { String(decoding: $0, as: UTF8.self) }.joined(separator: mark)
        return PageContent(
            title: content.title, html: refilled(html, wrong: [], message: nil, text: nil).html, mark: mark)
    }

    /// A page's content with the refused form as it was filled in, and why it was refused.
    func refilled(_ html: String, _ refusal: Refusal) -> String {
        let message = refusal.message(phrases)
        var text = refusal.trouble.words(phrases).text
        if case .ofField(let make) = message { text = make(refusal.wrong.first ?? "") }
        let again = refilled(html, wrong: refusal.wrong, message: message, text: text, action: refusal.action)
        outcome?.show(hasForm: again.hasForm)
        return again.html
    }

    private func refilled(
        _ html: String, wrong: [String], message: RefilledForm.Message?, text: String?, action: String? = nil
    ) -> (html: String, hasForm: Bool) {
        var html = html
        var shown = RefilledForm.names(in: html, thatSay: form)
        var isFormThere = false
        if var again = RefilledForm(html, action: action ?? request.uri.path, form: form) {
            html = again.filled(with: form, wrong: wrong, message: message)
            shown.formUnion(again.names)
            isFormThere = true
        }
        let typed = Refusal.typed(form, without: shown)
        let said = isFormThere ? nil : text
        guard said != nil || !typed.isEmpty else { return (html, isFormThere) }
        let above = site.templates.render(
            "typed", ["text": said, "hasTyped": !typed.isEmpty, "typed": typed], phrases.language)
        return (above + html, isFormThere)
    }
}

/// What became of a form that was to be shown again.
final class RefusalOutcome: Sendable {
    private let state = Mutex((isShown: false, hasForm: false))

    func show(hasForm: Bool) { state.withLock { $0 = (true, hasForm) } }

    var isShown: Bool { state.withLock(\.isShown) }
    var hasForm: Bool { state.withLock(\.hasForm) }
}

extension Routes {
    /// The page at an address, or the nearest above it: where a form stands is said by what it is about.
    static func page(
        above address: String
    ) -> (route: Route, parameters: [String: String], address: String)? {
        let pieces = address.split(separator: "?", maxSplits: 1)
        guard let path = pieces.first else { return nil }
        var parts = path.split(separator: "/")
        var query = pieces.count > 1 ? "?" + pieces[1] : ""
        while !parts.isEmpty {
            for route in all where route.method == .get && route.kind == .page {
                let pattern = route.path.split(separator: "/")
                guard pattern.count == parts.count,
                    zip(pattern, parts).allSatisfy({ $0.hasPrefix(":") || $0 == $1 })
                else { continue }
                let parameters = zip(pattern, parts).filter { $0.0.hasPrefix(":") }
                    .map { (String($0.0.dropFirst()), String($0.1)) }
                return (
                    route, Dictionary(parameters, uniquingKeysWith: { $1 }),
                    "/" + parts.joined(separator: "/") + query
                )
            }
            parts.removeLast()
            query = ""
        }
        return nil
    }
}
