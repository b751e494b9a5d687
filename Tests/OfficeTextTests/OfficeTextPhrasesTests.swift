import OfficeText
import Phrases
import Testing

@Suite struct `Phrases for office texts` {
    static let faults: [OfficeTextFault] =
        ForeignForm.allCases.map { .foreign($0) } + OfficeTextLimit.allCases.map { .tooLarge($0, limit: 7) }
        + [
            .encrypted, .binary(offset: 7), .damagedArchive, .missingPart("word/document.xml"),
            .damagedPart("word/document.xml", offset: 7), .documentType(part: "word/document.xml"),
        ]

    static let problems: [OfficeTextProblem] =
        LegacyEncoding.allCases.map { .converted($0, paragraphs: 2, of: 7) } + [
            .capitalsLost, .hornedULost(mended: 7), .unscrambled(paragraphs: 1), .lookAlikes(7),
            .encodingGuessed(.windows1252), .brokenCharacters(1), .controlCharacters(7), .trackedDeletions(7),
            .hiddenText(1), .notesLeftOut(7), .noText(pictures: 0), .noText(pictures: 7),
        ]

    @Test(arguments: faults) func `every fault says what to do in both languages`(fault: OfficeTextFault) {
        let (vietnamese, english) = (
            OfficeTextPhrases.vietnamese.fault(fault), OfficeTextPhrases.english.fault(fault)
        )
        #expect(vietnamese.hasSuffix(".") && english.hasSuffix(".") && vietnamese != english)
    }

    @Test(arguments: problems) func `every problem is a sentence in both languages`(
        problem: OfficeTextProblem
    ) {
        let (vietnamese, english) = (
            OfficeTextPhrases.vietnamese.problem(problem), OfficeTextPhrases.english.problem(problem)
        )
        #expect(vietnamese.hasSuffix(".") && english.hasSuffix(".") && vietnamese != english)
    }

    @Test func `codes are stable and differ`() {
        let codes = Set(Self.problems.map(\.code))
        #expect(codes.count == 12 && codes.allSatisfy { $0.hasPrefix("text.") })
    }
}
