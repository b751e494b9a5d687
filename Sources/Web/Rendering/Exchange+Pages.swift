import Actions
import Foundation
import HTTPTypes
import Hummingbird
import Phrases
import Store

extension Exchange {
    /// A page of the site.
    ///
    /// - Parameter template: the template of the page's content.
    func page(
        _ template: String, title: String, _ view: View, status: HTTPResponse.Status = .ok
    ) -> Response {
        let html = site.templates.render(template, view, phrases.language)
        return page(PageContent(title: title, html: html, mark: site.templates.mark), status: status)
    }

    /// A page whose content is kept for as long as nothing is done and the day is the same.
    ///
    /// - Parameter make: makes the content; told apart by ``PageCache/Key``.
    func keptPage(
        _ template: String, _ make: () async throws -> (title: String, view: View)
    ) async throws -> Response {
        let key = PageCache.Key(
            template: template, address: ownAddress, language: phrases.language, today: today, actor: actor)
        if let content = site.pages.content(key, stamp: stamp) { return page(content, status: .ok) }
        let made = try await make()
        let html = site.templates.render(template, made.view, phrases.language)
        let content = PageContent(title: made.title, html: html, mark: site.templates.mark)
        site.pages.keep(content, key, stamp: stamp)
        return page(content, status: .ok)
    }

    private func page(_ content: PageContent, status: HTTPResponse.Status) -> Response {
        if let refusal {
            var asked = self
            asked.refusal = nil
            let mark = site.templates.mark
            let html = refilled(
                content.pieces.map { String(decoding: $0, as: UTF8.self) }.joined(separator: mark), refusal)
            return asked.page(
                PageContent(title: "\(words.trouble.refused): \(content.title)", html: html, mark: mark),
                status: refusal.trouble.status)
        }
        let content = keepsWords(status) ? refilled(content) : content
        let split = "\u{0}content\u{0}"
        let frame = site.templates.render(
            "layout", frame(title: content.title, content: split), phrases.language)
        let token = formToken ?? ""
        var bytes = ByteBuffer()
        for (index, part) in frame.split(separator: split, omittingEmptySubsequences: false).enumerated() {
            if index == 1 {
                for (index, piece) in content.pieces.enumerated() {
                    if index > 0 { bytes.writeString(token) }
                    bytes.writeBytes(piece)
                }
            }
            bytes.writeString(String(part).replacing(site.templates.mark, with: token))
        }
        return Response(
            status: status, headers: [.contentType: "text/html; charset=utf-8"],
            body: ResponseBody(byteBuffer: bytes))
    }

    private func frame(title: String, content: String) -> View {
        let path = request.uri.path
        func link(_ address: String, _ text: String, _ isShown: Bool) -> View? {
            isShown
                ? [
                    "address": address, "text": text,
                    "isHere": path == address || path.hasPrefix(address + "/"),
                ] : nil
        }
        let words = words.frame
        let links = [
            link("/conferences", words.conferences, actor.may(.viewConferences)),
            link("/people", self.words.across.title, actor.may(.viewRosters)),
            link("/tasks", words.tasks, actor.may(.viewTasks)),
            link("/units", words.units, actor.may(.manageUnits)),
            link("/webhooks", words.webhooks, actor.may(.manageEndpoints)),
            link("/accounts", words.accounts, actor.may(.manageAccounts)),
            link("/audit", words.audit, actor.may(.viewAudit)),
        ].compactMap { $0 }
        return [
            "title": title, "content": content, "language": phrases.language.rawValue, "links": links,
            "login": presence?.account.login, "name": presence?.account.name,
            // What is shown once, or only in answer to a form, would be gone in the other language.
            "here": request.method == .get && !isAnswer ? Self.encoded(ownAddress) : nil,
            "notice": query("done").flatMap(notice),
        ]
    }

    /// What was just done, as the address says it.
    private func notice(_ name: String) -> String? {
        switch name {
        case "published": words.planning.published
        case "unchanged": words.planning.unchanged
        case "imported": words.attending.imported
        case "recorded": words.concluding.recorded
        case "same": words.concluding.same
        case "accepted": words.work.accepted
        case "dropped": words.work.dropped
        case "edited": words.work.edited
        case "reported": words.work.reported
        case "completed": words.work.completed
        case "removed": words.hooks.removed
        case "changed": words.people.changed
        case "password": words.own.passwordChanged
        case "ended": words.own.ended
        case "token-ended": words.own.tokenEnded
        case "sent": words.hooks.sent
        case "changed-task": words.work.changed
        case "done": words.own.done
        case "chat-added": words.hookDetail.chatAdded
        case "replayed": words.hookDetail.replayed
        case "stored": words.preparing.done
        case "waits": words.preparing.waits
        case "reminded": words.preparing.reminded
        case "point-added": words.tree.added
        case "point-moved": words.tree.moved
        case "point-closed": words.tree.closed
        case "point-reopened": words.tree.reopened
        case "points-imported": words.tree.imported
        case "people-merged": words.across.merged
        case "people-distinguished": words.across.distinguished
        case "rest-undone": words.thumb.undone
        case "people-undone": words.across.undone
        default: nil
        }
    }

    /// Sends the visitor to another page after something was done.
    func redirect(to address: String, done: String? = nil) -> Response {
        let sign = address.contains("?") ? "&" : "?"
        return Response(
            status: .seeOther, headers: [.location: done.map { "\(address)\(sign)done=\($0)" } ?? address])
    }

    /// A text as it may stand in an address.
    static func encoded(_ text: String) -> String {
        text.addingPercentEncoding(withAllowedCharacters: .alphanumerics.union(.init(charactersIn: "-._~")))
            ?? ""
    }
}
