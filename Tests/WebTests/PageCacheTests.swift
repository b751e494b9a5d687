import Actions
import Conferences
import Phrases
import Store
import Testing

@testable import Web

struct PageCacheTests {
    private let content = PageContent(title: "Việc", html: "<p>của Lan</p>", mark: "#")

    private func key(
        _ actor: Actor, address: String = "/tasks", language: Language = .vietnamese, day: Int = 1
    ) throws -> PageCache.Key {
        PageCache.Key(
            template: "tasks", address: address, language: language,
            today: try #require(CalendarDate(iso: "2019-09-0\(day)")), actor: actor)
    }

    @Test func `a page is kept for who looked at it, and shown to nobody else`() throws {
        let cache = PageCache()
        let lan = Actor(name: "lan", permissions: [.viewTasks])
        cache.keep(content, try key(lan), stamp: 1)
        #expect(cache.content(try key(lan), stamp: 1)?.title == "Việc")
        for other in [
            Actor(name: "minh", permissions: [.viewTasks]), Actor(name: "lan", permissions: []),
            Actor(name: "lan", permissions: [.viewTasks], remit: .unit(UnitCharge(key: "so y te"))),
        ] {
            #expect(cache.content(try key(other), stamp: 1) == nil)
        }
    }

    @Test func `a page is kept until something is done, for its address, its language and its day`() throws {
        let cache = PageCache()
        let lan = Actor(name: "lan", permissions: [.viewTasks])
        cache.keep(content, try key(lan), stamp: 1)
        #expect(cache.content(try key(lan), stamp: 2) == nil)
        #expect(cache.content(try key(lan, address: "/tasks?from=100"), stamp: 1) == nil)
        #expect(cache.content(try key(lan, language: .english), stamp: 1) == nil)
        #expect(cache.content(try key(lan, day: 2), stamp: 1) == nil)
    }
}
