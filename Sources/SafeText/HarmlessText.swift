import Tokens

extension StringProtocol {
    /// Whether each character is a plain one: printable ASCII. Most text is, and needs no look into Unicode's tables.
    package var isPlain: Bool {
        let isPlain = utf8.withContiguousStorageIfAvailable { bytes in
            bytes.allSatisfy { (0x20..<0x7f).contains($0) }
        }
        return isPlain ?? false
    }
}

extension String {
    /// The text with every character that could move a terminal's cursor, change its colours or reorder the line made
    /// visible instead; tabs become blanks.
    ///
    /// Log messages are untrusted: one may hold escape sequences made to hide a line from whoever reads the report.
    package var withoutControls: String {
        if isPlain { return self }
        if utf8.allSatisfy({ $0 < 0x80 }) { return asciiWithoutControls }
        guard unicodeScalars.contains(where: \.isControl) else { return self }
        // As bytes: a view of scalars is copied whole each time that several are added to it.
        var result: [UInt8] = []
        result.reserveCapacity(utf8.count)
        for scalar in unicodeScalars {
            if scalar == "\t" {
                result += "    ".utf8
            } else if scalar.isControl {
                result += "\\u{\(String(scalar.value, radix: 16))}".utf8
            } else if let encoded = UTF8.encode(scalar) {
                result += encoded
            }
        }
        return String(decoding: result, as: UTF8.self)
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

    /// A text of several lines for a person's eyes: secrets masked, and in each line no control characters.
    ///
    /// For everything that is no report: messages, answers of a few lines, what the argument parser says.
    package var harmless: String {
        let masked = TokenMask.mask(self)
        if masked.isPlain { return masked }
        let lines = masked.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
        return lines.map { String(Substring($0)).withoutControls }.joined(separator: "\n")
    }

    /// The text as it stands inside of one line, such as a path in a message: a line end in it makes no new line.
    package var inOneLine: String { withoutControls }
}

extension Unicode.Scalar {
    /// Control and format characters: C0, C1, bidirectional overrides, tags, invisible separators.
    ///
    /// The block of tags is named for itself: most of its characters are not assigned, so that no category says it.
    package var isControl: Bool {
        if (0xE0000...0xE007F).contains(value) { return true }
        switch properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate: return true
        default: return false
        }
    }
}
