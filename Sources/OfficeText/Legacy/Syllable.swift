import VietnameseText

/// Tells whether letters are a syllable that Vietnamese spelling allows, tone included.
///
/// It knows spelling, not words: "đợng" is none, "nghoét" would be one. That is enough to tell which of
/// several readings of a text is Vietnamese, since wrong readings give impossible syllables nearly always.
struct Syllable {
    private var key: UInt64 = 0
    private var length = 0
    private var tone = Tone.level
    private var toneMarks = 0
    private var pending: VietnameseLetter?
    private var isForeign = false

    init() {}

    init(_ scalars: some Sequence<UInt32>) {
        for scalar in scalars { add(scalar) }
    }

    mutating func add(_ scalar: UInt32) {
        // A soft hyphen only says where the word may be broken.
        if scalar == 0xAD { return }
        if let mark = CombiningMark(scalar), pending != nil {
            if case .tone = mark { toneMarks += 1 }
            pending?.add(mark)
            return
        }
        settle()
        pending = VietnameseLetter(scalar)
        guard let pending else {
            isForeign = true
            return
        }
        if pending.tone != .level { toneMarks += 1 }
    }

    private mutating func settle() {
        guard let letter = pending else { return }
        if letter.tone != .level { tone = letter.tone }
        key = key << 6 | SyllableTable.code(letter.base)
        length += 1
        pending = nil
    }

    var isVietnamese: Bool {
        var whole = self
        whole.settle()
        guard !isForeign, whole.length > 0, whole.length <= 7, toneMarks <= 1 else { return false }
        guard let ending = SyllableTable.syllables[whole.key] else { return false }
        return ending == .open || whole.tone == .rising || whole.tone == .heavy
    }
}

/// The syllables of Vietnamese spelling, put together from their beginnings and rimes.
enum SyllableTable {
    enum Ending: Sendable {
        case open
        /// On p, t, c or ch, which take only sắc and nặng.
        case stop
    }

    static func code(_ base: UInt32) -> UInt64 { base < UInt32(codes.count) ? codes[Int(base)] : 63 }

    private static let codes: [UInt64] = {
        var codes = [UInt64](repeating: 63, count: 0x1B1)
        for (index, letter) in "abcdefghijklmnopqrstuvwxyzăâđêôơư".unicodeScalars.enumerated() {
            codes[Int(letter.value)] = UInt64(index + 1)
        }
        return codes
    }()

    static let syllables: [UInt64: Ending] = {
        var syllables: [UInt64: Ending] = [:]
        func enter(_ onset: String, _ rime: String) {
            let letters = (onset + rime).unicodeScalars
            guard letters.count <= 7 else { return }
            let isStop =
                rime.hasSuffix("p") || rime.hasSuffix("t") || rime.hasSuffix("c") || rime.hasSuffix("ch")
            syllables[letters.reduce(0) { $0 << 6 | code($1.value) }] = isStop ? .stop : .open
        }
        for rime in words(rimes) {
            let isFront = "ieêy".contains(rime.prefix(1))
            for onset in words(anywhere) + words(isFront ? beforeFront : elsewhere) { enter(onset, rime) }
            enter("", rime)
            if !isFront || rime.hasPrefix("ê") { enter("gi", rime) }
            // "giếng" is gi with iêng, "gìn" g with in: one i is written for both.
            if rime.hasPrefix("i") { enter("g", rime) }
        }
        for rime in words(afterQ) { enter("qu", rime) }
        for onset in words("h k l m n s t th v d") { enter(onset, "y") }
        for rime in words("y yêm yên yêng yêt yêu yt ynh") { enter("", rime) }
        return syllables
    }()

    private static func words(_ list: String) -> [String] {
        list.split(whereSeparator: \.isWhitespace).map(String.init)
    }

    private static let anywhere = "b ch d đ h kh l m n nh p ph r s t th tr v x"
    private static let beforeFront = "k gh ngh"
    private static let elsewhere = "c g ng"
    private static let rimes = """
        a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây
        e ec em en eng eo ep et ê êch êm ên êng ênh êp êt êu
        i ia ich im in inh ip it iu iêc iêm iên iêng iêp iêt iêu
        o oc oi om on ong op ot oong ooc ô ôc ôi ôm ôn ông ôp ôt ôông ơ ơi ơm ơn ơp ơt
        u ua uc ui um un ung up ut uôc uôi uôm uôn uông uôt
        ư ưa ưc ưi ưm ưn ưng ưt ưu ươc ươi ươm ươn ương ươp ươt ươu
        oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oe oen oeo oet
        uân uâng uât uây uê uêch uên uênh uơ uy uya uych uyn uynh uyt uyp uyu uyên uyêt
        """
    private static let afterQ = """
        a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt ân âng ât âu ây e en eng eo et
        ê êch ên ênh êt i it y ych yn ynh yt yên yêt yêu ơ ơi ơn ôc
        """
}
