/// Turns characters that stand for the bytes of a legacy encoding (as a reader of Windows-1252 sees them)
/// into the letters that were meant.
enum LegacyConversion {
    static func convert(_ scalars: some Collection<UInt32>, from encoding: LegacyEncoding) -> [UInt32] {
        var output: [UInt32] = []
        append(scalars, from: encoding, to: &output)
        return output
    }

    static func append(
        _ scalars: some Collection<UInt32>, from encoding: LegacyEncoding, to output: inout [UInt32]
    ) {
        switch encoding {
        case .tcvn3:
            for scalar in scalars { output.append(tcvn3(scalar)) }
        case .vni:
            appendVNI(scalars, to: &output)
        case .windows1258:
            for scalar in scalars { output.append(windows1258(scalar)) }
        }
    }

    private static func tcvn3(_ scalar: UInt32) -> UInt32 {
        // Normalising text (NFKC) has made the micro sign a Greek letter in some archives.
        let scalar = scalar == 0x3BC ? 0xB5 : scalar
        guard scalar >= 0xA0, scalar <= 0xFF else { return scalar }
        let letter = TCVN3Table.letters[Int(scalar) - 0xA0]
        return letter == 0 ? scalar : letter
    }

    private static func windows1258(_ scalar: UInt32) -> UInt32 {
        guard scalar >= 0xC0, scalar <= 0xFF else { return scalar }
        let other = Windows125xTable.vietnamese[Int(scalar) - 0xC0]
        return other == 0 ? scalar : other
    }

    private static func appendVNI(_ scalars: some Collection<UInt32>, to output: inout [UInt32]) {
        var waiting: UInt32?
        for scalar in scalars {
            if let first = waiting {
                let letter = VNITable.letter(first, scalar)
                waiting = nil
                if letter != 0 {
                    output.append(letter)
                    continue
                }
                output.append(single(first))
            }
            waiting = scalar
        }
        if let first = waiting { output.append(single(first)) }
    }

    private static func single(_ scalar: UInt32) -> UInt32 {
        guard scalar >= 0xC0, scalar <= 0xFF else { return scalar }
        let letter = VNITable.single[Int(scalar) - 0xC0]
        return letter == 0 ? scalar : letter
    }
}
