/// Converts what is in a legacy encoding, line by line, and leaves everything else as it is.
///
/// A line is judged by its own words where they suffice, and otherwise by what the rest of the text has
/// proven: a heading of two words in .VnTime is only known by the text it stands over.
struct LegacyReader {
    /// Lines in each encoding that prove it by themselves.
    private var proven = [0, 0, 0]
    private var unicodeLines = 0
    private var whole = LegacyEvidence()
    private var common: LegacyEncoding?
    /// The bytes were no UTF-8, so that Unicode is out of the question.
    let isBytes: Bool

    init(isBytes: Bool) { self.isBytes = isBytes }

    mutating func survey(_ line: ArraySlice<UInt32>) {
        let evidence = LegacyEvidence(line)
        whole = whole + evidence
        if let encoding = evidence.proven, let index = LegacyEncoding.allCases.firstIndex(of: encoding),
            evidence.unicode * 3 <= evidence.valid[index]
        {
            proven[index] += 1
        } else if evidence.unicode > 0 {
            unicodeLines += 1
        }
    }

    /// The encoding of the text as far as it has one; `nil` where nothing is to be converted.
    var encoding: LegacyEncoding? {
        if isBytes { return whole.likely }
        if let most = proven.max(), most > 0, let index = proven.firstIndex(of: most) {
            return whole.isExplained ? LegacyEncoding.allCases[index] : nil
        }
        return whole.proven
    }

    /// How many words of the text speak for an encoding.
    func evidence(for encoding: LegacyEncoding) -> Int {
        LegacyEncoding.allCases.firstIndex(of: encoding).map { whole.valid[$0] } ?? 0
    }

    /// To be called between the survey and the conversion.
    mutating func decide() {
        common = encoding
    }

    /// Every line without Unicode letters is in the encoding.
    private var isUniform: Bool { isBytes || unicodeLines * 20 <= (proven.max() ?? 0) }

    /// The line as it was meant, and the encoding it was in; `nil` for the encoding where it stays.
    func convert(_ line: ArraySlice<UInt32>) -> (text: [UInt32], encoding: LegacyEncoding)? {
        guard let common, line.contains(where: { $0 >= 0xA1 }) else { return nil }
        if isBytes {
            let text = LegacyConversion.convert(line, from: common)
            return text.elementsEqual(line) ? nil : (text, common)
        }
        let evidence = LegacyEvidence(line)
        let chosen: LegacyEncoding
        if let own = evidence.proven {
            chosen = own
        } else if isUniform && evidence.unicode == 0 || evidence.fits(common) {
            chosen = common
        } else {
            return nil
        }
        let index = LegacyEncoding.allCases.firstIndex(of: chosen) ?? 0
        let isMixed = evidence.unicode * 3 > evidence.valid[index]
        let text = isMixed ? convertWords(line, chosen) : LegacyConversion.convert(line, from: chosen)
        return text.elementsEqual(line) ? nil : (text, chosen)
    }

    /// Converts only the words that are Vietnamese afterwards and were not before.
    private func convertWords(_ line: ArraySlice<UInt32>, _ encoding: LegacyEncoding) -> [UInt32] {
        var output: [UInt32] = []
        var start = line.startIndex
        while let word = LegacyWord.next(in: line, from: start) {
            output += line[start..<word.range.lowerBound]
            let scalars = line[word.range]
            let converted = LegacyConversion.convert(scalars, from: encoding)
            let isMeant =
                word.isTouched && !LegacyWord.isSound(scalars) && Syllable(converted).isVietnamese
            output += isMeant ? converted : Array(scalars)
            start = word.range.upperBound
        }
        return output + line[start...]
    }
}
