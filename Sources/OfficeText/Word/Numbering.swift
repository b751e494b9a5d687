/// The lists of a Word document (`numbering.xml`) and where they have got to.
struct Numbering {
    /// How one level of a list is numbered.
    struct Level {
        var start = 0
        var format = NumberFormat.decimal
        /// `%1.%2.` with the levels' numbers to be put in.
        var text = ""
        /// The level, from 1, after which this one starts anew; 0 for never, `nil` for any above.
        var restart: Int?
        /// All numbers in digits (`w:isLgl`).
        var isLegal = false
        /// Whether the number stands right before the text, without a space (`w:suff`).
        var isGlued = false
        /// The paragraph style that means this level.
        var style: String?
    }

    /// A list's definition (`w:abstractNum`).
    struct Definition {
        var levels: [Int: Level] = [:]
        /// The style whose list this one stands for (`w:numStyleLink`).
        var link: String?
    }

    /// A use of a definition (`w:num`), with what it changes.
    struct List {
        var definition: Int
        var starts: [Int: Int] = [:]
        var levels: [Int: Level] = [:]
    }

    var definitions: [Int: Definition] = [:]
    var lists: [Int: List] = [:]
    /// The last number of each level, by definition: lists of one definition count on from one another.
    private var counters: [Int: [Int?]] = [:]
    private var started: Set<Start> = []

    private struct Start: Hashable {
        var list: Int
        var level: Int
    }

    init() {}

    /// The list and the level that a style means.
    func level(ofStyle style: String, list: Int) -> Int? {
        guard let use = lists[list] else { return nil }
        return definitions[use.definition]?.levels.first { $0.value.style == style }?.key
    }

    /// Counts one paragraph on and gives what stands before its text, with a space where Word has a gap.
    mutating func next(list number: Int, level: Int, linked: (String) -> Int?) -> String? {
        guard let list = lists[number], (0..<9).contains(level) else { return nil }
        var definition = list.definition
        // One step only: a style that links back must not lead in circles.
        if let link = definitions[definition]?.link, let other = linked(link), let target = lists[other] {
            definition = target.definition
        }
        guard let levels = definitions[definition]?.levels else { return nil }
        func form(_ level: Int) -> Level { list.levels[level] ?? levels[level] ?? Level() }
        guard list.levels[level] != nil || levels[level] != nil else { return nil }

        var counter = counters[definition] ?? Array(repeating: nil, count: 9)
        if let start = list.starts[level], started.insert(Start(list: number, level: level)).inserted {
            counter[level] = start
        } else {
            counter[level] = counter[level].map { $0 + 1 } ?? form(level).start
        }
        for deeper in (level + 1)..<9 where deeper < 9 {
            let restart = form(deeper).restart ?? deeper
            if level < restart { counter[deeper] = nil }
        }
        counters[definition] = counter
        return label(form(level), counter: counter, form: form)
    }

    private func label(_ level: Level, counter: [Int?], form: (Int) -> Level) -> String? {
        var text = ""
        if level.format == .bullet {
            text = WordSymbol.bullet(level.text)
        } else {
            var rest = level.text[...]
            while let character = rest.popFirst() {
                guard character == "%", let digit = rest.first?.wholeNumberValue, (1...9).contains(digit)
                else {
                    text.append(character)
                    continue
                }
                rest.removeFirst()
                let other = form(digit - 1)
                let format = level.isLegal && other.format != .none ? NumberFormat.decimal : other.format
                text += format.text(counter[digit - 1] ?? other.start)
            }
        }
        guard text.contains(where: { !$0.isWhitespace }) else { return nil }
        return level.isGlued ? text : text + " "
    }
}
