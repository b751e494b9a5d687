package import Foundation

/// A real browser that a test drives (WebDriver, as Chromium speaks it).
package struct Browser: Sendable {
    /// The form of what it is seen on.
    package enum Screen: Sendable {
        /// A small telephone: 360 by 740.
        case phone
        case desktop
        /// The screen of a hall: 1920 by 1080.
        case hall

        var size: (width: Int, height: Int) {
            switch self {
            case .phone: (360, 740)
            case .desktop: (1280, 860)
            case .hall: (1920, 1080)
            }
        }
    }

    /// What the driver answered where it could not do something.
    package struct Failure: Error, CustomStringConvertible {
        package let description: String

        package init(description: String) { self.description = description }
    }

    private let address: String

    /// Opens a browser for as long as `body` takes.
    package static func whileOpen<T>(
        _ screen: Screen, isDark: Bool = false, _ body: (Browser) async throws -> T
    ) async throws -> T {
        let driver = try BrowserDriver.shared()
        var arguments = [
            "--headless=new", "--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu", "--hide-scrollbars",
            "--no-first-run", "--lang=vi", "--force-prefers-reduced-motion", "--force-color-profile=srgb",
            "--disable-background-networking",
        ]
        if isDark { arguments.append("--force-dark-mode") }
        let (width, height) = screen.size
        var options: [String: Any] = ["args": arguments + ["--window-size=\(width),\(height)"]]
        if case .phone = screen {
            options["mobileEmulation"] = [
                "deviceMetrics": ["width": width, "height": height, "pixelRatio": 1.0, "touch": true]
            ]
        }
        let answer = try await call(
            driver.address + "/session", "POST",
            ["capabilities": ["alwaysMatch": ["browserName": "chrome", "goog:chromeOptions": options]]])
        guard let id = (answer as? [String: Any])?["sessionId"] as? String else {
            throw Failure(description: "no session: \(answer)")
        }
        let browser = Browser(address: driver.address + "/session/" + id)
        do {
            // How long an element may take to appear; a bound that only a failure meets.
            _ = try await call(browser.address + "/timeouts", "POST", ["implicit": 10_000, "script": 90_000])
            let value = try await body(browser)
            _ = try? await call(browser.address, "DELETE", nil)
            return value
        } catch {
            _ = try? await call(browser.address, "DELETE", nil)
            throw error
        }
    }

    package func open(_ url: String) async throws {
        _ = try await Self.call(address + "/url", "POST", ["url": url])
    }

    package var url: String {
        get async throws { try await Self.call(address + "/url", "GET", nil) as? String ?? "" }
    }

    /// The text of the first element that a selector finds, as it is seen.
    package func text(_ selector: String = "main") async throws -> String {
        try await on(selector, "/text", "GET", nil) as? String ?? ""
    }

    package func press(_ selector: String) async throws {
        _ = try await on(selector, "/click", "POST", [:])
    }

    /// Presses the first button or link with this text.
    package func press(text: String) async throws {
        let path = "//*[self::a or self::button or self::summary or self::label][normalize-space()='\(text)']"
        _ = try await on(path, using: "xpath", "/click", "POST", [:])
    }

    /// Types into a field, in place of what is there.
    package func fill(_ selector: String, _ text: String) async throws {
        let field = try await element(selector)
        _ = try await Self.call(field + "/clear", "POST", [:])
        _ = try await Self.call(field + "/value", "POST", ["text": text])
    }

    /// Chooses a file, or types keys.
    package func type(_ selector: String, _ keys: String) async throws {
        _ = try await Self.call(element(selector) + "/value", "POST", ["text": keys])
    }

    /// Presses keys where the focus is.
    package func keys(_ keys: String) async throws {
        let actions = keys.flatMap { key in
            [["type": "keyDown", "value": String(key)], ["type": "keyUp", "value": String(key)]]
        }
        _ = try await Self.call(
            address + "/actions", "POST",
            ["actions": [["type": "key", "id": "keyboard", "actions": actions]]])
    }

    package static let tab: Character = "\u{E004}"
    package static let enter: Character = "\u{E007}"

    /// Runs a script; its value as JSON has it.
    @discardableResult
    package func run(_ script: String, _ arguments: [Any] = []) async throws -> Any {
        try await Self.call(address + "/execute/sync", "POST", ["script": script, "args": arguments])
    }

    /// Runs a script that calls its last argument when it is done.
    @discardableResult
    package func runUntilDone(_ script: String) async throws -> Any {
        for _ in 0..<20 {
            do {
                return try await Self.call(
                    address + "/execute/async", "POST", ["script": script, "args": [Any]()])
            } catch let failure as Failure where Self.tellsOfAnotherPage(failure) {
                continue
            }
        }
        throw Failure(description: "no page stands still")
    }

    /// Whether a script was ended because its page was left.
    private static func tellsOfAnotherPage(_ failure: Failure) -> Bool {
        ["unloaded", "navigation", "context", "detached", "script timeout"].contains(
            where: failure.description.contains)
    }

    /// Waits until a script's value is true.
    package func wait(until script: String) async throws {
        let done = try await runUntilDone(
            """
            const done = arguments[arguments.length - 1];
            const ends = Date.now() + 60000;
            (function look() {
                let value = false;
                try { value = (() => { \(script) })(); } catch (error) { value = false; }
                if (value) { done(true); } else if (Date.now() > ends) { done(false); }
                else { setTimeout(look, 30); }
            })();
            """)
        guard done as? Bool == true else { throw Failure(description: "never became true: \(script)") }
    }

    /// Whether a text comes to stand in the first element that a selector finds, of this page or of the one
    /// that is on its way.
    package func says(_ text: String, in selector: String = "main") async throws -> Bool {
        do {
            try await wait(
                until:
                    "return document.querySelector(\(Self.quoted(selector))).innerText.includes(\(Self.quoted(text)))"
            )
            return true
        } catch let failure as Failure where failure.description.hasPrefix("never became") {
            return false
        }
    }

    private static func quoted(_ text: String) -> String {
        let data = try? JSONSerialization.data(withJSONObject: [text])
        return String(decoding: data?.dropFirst().dropLast() ?? Data(), as: UTF8.self)
    }

    /// Cuts or restores the browser's connection.
    package func setConnected(_ isConnected: Bool) async throws {
        _ = try await Self.call(
            address + "/chromium/network_conditions", "POST",
            [
                "network_conditions": [
                    "offline": !isConnected, "latency": 0, "download_throughput": -1, "upload_throughput": -1,
                ] as [String: Any]
            ])
    }

    /// Runs a script in each page that is opened from now on, before anything of its own.
    package func beforeEachPage(_ script: String) async throws {
        _ = try await Self.call(
            address + "/goog/cdp/execute", "POST",
            ["cmd": "Page.addScriptToEvaluateOnNewDocument", "params": ["source": script]])
    }

    /// A figure of what the browser did for the page that is open, such as `LayoutCount`, counted since
    /// ``countWork()``.
    package func figure(_ name: String) async throws -> Int {
        let answer = try await Self.call(
            address + "/goog/cdp/execute", "POST",
            ["cmd": "Performance.getMetrics", "params": [String: Any]()])
        let metrics = (answer as? [String: Any])?["metrics"] as? [[String: Any]] ?? []
        guard let value = metrics.first(where: { $0["name"] as? String == name })?["value"] as? Double else {
            throw Failure(description: "no figure \(name)")
        }
        return Int(value)
    }

    /// Has the browser count its work from the next page on.
    package func countWork() async throws {
        _ = try await Self.call(
            address + "/goog/cdp/execute", "POST",
            ["cmd": "Performance.enable", "params": [String: Any]()])
    }

    /// A picture of what is seen, as PNG.
    package func picture() async throws -> Data {
        let text = try await Self.call(address + "/screenshot", "GET", nil) as? String ?? ""
        return Data(base64Encoded: text) ?? Data()
    }

    /// The page as it is printed (PDF).
    package func printed() async throws -> Data {
        let text = try await Self.call(address + "/print", "POST", [:]) as? String ?? ""
        return Data(base64Encoded: text) ?? Data()
    }

    /// Sets how large the window is, so that a picture holds a whole page.
    package func resize(width: Int, height: Int) async throws {
        _ = try await Self.call(address + "/window/rect", "POST", ["width": width, "height": height])
    }

    /// Whether an element is there now.
    package func has(_ selector: String) async throws -> Bool {
        try await run("return document.querySelector(arguments[0]) !== null", [selector]) as? Bool ?? false
    }

    /// Whether the page, or the one that a press leads to, comes to have such an element.
    package func shows(_ selector: String) async throws -> Bool {
        do {
            try await wait(until: "return document.querySelector(\(Self.quoted(selector))) !== null")
            return true
        } catch let failure as Failure where failure.description.hasPrefix("never became") {
            return false
        }
    }

    // MARK: - The wire

    /// Asks something of an element; again where the page was exchanged in between.
    private func on(
        _ selector: String, using: String = "css selector", _ what: String, _ method: String,
        _ body: [String: Any]?
    ) async throws -> Any {
        for _ in 0..<20 {
            do {
                return try await Self.call(element(selector, using: using) + what, method, body)
            } catch let failure as Failure where failure.description.contains("stale element") {
                continue
            }
        }
        throw Failure(description: "never stands still: \(selector)")
    }

    private func element(_ selector: String, using: String = "css selector") async throws -> String {
        let found = try await Self.call(address + "/element", "POST", ["using": using, "value": selector])
        guard let id = (found as? [String: Any])?.values.first as? String else {
            throw Failure(description: "no element \(selector)")
        }
        return address + "/element/" + id
    }

    private static func call(_ address: String, _ method: String, _ body: [String: Any]?) async throws -> Any
    {
        let sent = try body.map { try JSONSerialization.data(withJSONObject: $0) } ?? Data()
        let answered = try await PlainHTTP.send(method, address, body: sent)
        let answer = try JSONSerialization.jsonObject(with: answered.body, options: .fragmentsAllowed)
        let value = (answer as? [String: Any])?["value"] ?? NSNull()
        guard answered.status == 200 else {
            let message = (value as? [String: Any])?["message"] as? String ?? "\(value)"
            throw Failure(description: "\(method) \(address.suffix(60)): \(message.prefix(400))")
        }
        return value
    }
}
