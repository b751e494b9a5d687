import Diagnostics

/// Looks at a file's bytes before anything is made of them.
enum FileCheck {
    /// What makes the file no text of a plan at all; `nil` where it may be one.
    static func finding(in bytes: [UInt8], file: String?) -> Finding<PlanProblem>? {
        guard bytes.count <= PlanFile.sizeLimit else {
            return Finding(.error, .tooBig(limit: PlanFile.sizeLimit), at: Place(file: file, line: 1))
        }
        guard let (problem, offset) = firstFault(in: bytes) else { return nil }
        return Finding(.error, problem, at: SourceText(bytes).place(ofByte: offset, file: file))
    }

    private static func firstFault(in bytes: [UInt8]) -> (PlanProblem, Int)? {
        var offset = 0
        for scalar in Scalars(bytes: bytes) {
            guard let (value, length) = scalar else { return (.notUTF8, offset) }
            if value.isForbiddenControl, value != "\r", value != "\u{85}" {
                return (.controlCharacter(value.value), offset)
            }
            offset += length
        }
        return nil
    }

    /// The Unicode scalars of UTF-8 and their lengths; `nil`, and then the end, where it is none.
    private struct Scalars: Sequence, IteratorProtocol {
        private var input: Array<UInt8>.Iterator
        private var decoder = UTF8()
        private var isBroken = false

        init(bytes: [UInt8]) { input = bytes.makeIterator() }

        mutating func next() -> (Unicode.Scalar, Int)?? {
            guard !isBroken else { return nil }
            switch decoder.decode(&input) {
            case .scalarValue(let scalar): return (scalar, UTF8.width(scalar))
            case .emptyInput: return nil
            case .error:
                isBroken = true
                return .some(nil)
            }
        }
    }
}
