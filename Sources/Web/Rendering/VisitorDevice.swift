/// What a browser says of itself (User-Agent), in words: `Chrome, Windows`. Browsers name others beside themselves, so
/// the ones that do it most are asked for first.
enum VisitorDevice {
    private static let browsers = [
        ("coc_coc_browser", "Cốc Cốc"), ("Edg", "Edge"), ("OPR/", "Opera"),
        ("SamsungBrowser", "Samsung Internet"),
        ("Zalo", "Zalo"), ("Firefox", "Firefox"), ("FxiOS", "Firefox"), ("CriOS", "Chrome"),
        ("Chrome", "Chrome"),
        ("Safari", "Safari"), ("curl", "curl"),
    ]
    private static let systems = [
        ("iPhone", "iPhone"), ("iPad", "iPad"), ("Android", "Android"), ("Windows", "Windows"),
        ("Mac OS", "macOS"), ("CrOS", "ChromeOS"), ("Linux", "Linux"),
    ]

    /// - Parameter otherwise: what is said of one that is not known.
    static func words(_ agent: String, otherwise: String) -> String {
        let found = [browsers, systems].compactMap { list in list.first { agent.contains($0.0) }?.1 }
        return found.isEmpty ? otherwise : found.joined(separator: ", ")
    }
}
