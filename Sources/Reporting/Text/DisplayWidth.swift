extension StringProtocol {
    /// Whether each character is a plain one: printable ASCII. Most text is, and needs no look into Unicode's tables.
    var isPlain: Bool {
        let isPlain = utf8.withContiguousStorageIfAvailable { bytes in
            bytes.allSatisfy { (0x20..<0x7f).contains($0) }
        }
        return isPlain ?? false
    }

    /// How many columns of a terminal the text takes.
    var displayWidth: Int {
        isPlain ? utf8.count : unicodeScalars.reduce(0) { $0 + $1.displayWidth }
    }
}

extension String {
    /// The text with every character that could move a terminal's cursor, change its colours or reorder the line made
    /// visible instead; tabs become blanks.
    ///
    /// Log messages are untrusted: one may hold escape sequences made to hide a line from whoever reads the report.
    var withoutControls: String {
        if isPlain { return self }
        if utf8.allSatisfy({ $0 < 0x80 }) { return asciiWithoutControls }
        guard unicodeScalars.contains(where: \.isControl) else { return self }
        var result = String.UnicodeScalarView()
        for scalar in unicodeScalars {
            if scalar == "\t" {
                result.append(contentsOf: "    ".unicodeScalars)
            } else if scalar.isControl {
                result.append(contentsOf: "\\u{\(String(scalar.value, radix: 16))}".unicodeScalars)
            } else {
                result.append(scalar)
            }
        }
        return String(result)
    }

    /// The same for ASCII, such as the lines of an event with their tabs.
    private var asciiWithoutControls: String {
        var result: [UInt8] = []
        for byte in utf8 {
            switch byte {
            case UInt8(ascii: "\t"): result += "    ".utf8
            case 0..<0x20, 0x7f: result += "\\u{\(String(byte, radix: 16))}".utf8
            default: result.append(byte)
            }
        }
        return String(decoding: result, as: UTF8.self)
    }
}

extension Unicode.Scalar {
    /// Control and format characters: C0, C1, bidirectional overrides, invisible separators.
    fileprivate var isControl: Bool {
        switch properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate: true
        default: false
        }
    }

    /// 0 for marks that stand on the letter before, 2 for wide East Asian letters and emoji, else 1.
    fileprivate var displayWidth: Int {
        if value < 0x300 { return 1 }
        switch properties.generalCategory {
        case .nonspacingMark, .enclosingMark, .format: return 0
        default: break
        }
        return Unicode.Scalar.wideRanges.contains { $0.contains(value) } ? 2 : 1
    }

    private static let wideRanges: [ClosedRange<UInt32>] = [
        0x1100...0x115f, 0x2e80...0xa4cf, 0xac00...0xd7a3, 0xf900...0xfaff, 0xfe30...0xfe6f, 0xff00...0xff60,
        0xffe0...0xffe6, 0x1f300...0x1faff, 0x20000...0x3fffd,
    ]
}
