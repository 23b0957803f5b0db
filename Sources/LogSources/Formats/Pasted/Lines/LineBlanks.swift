/// Blanks that are none in ASCII, which mail programs and pages put in place of others.
enum LineBlanks {
    /// A line with plain blanks in their places, and without signs that nobody sees.
    static func plain(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        guard line.contains(where: { $0 == 0xC2 || $0 == 0xE2 || $0 == 0xEF || $0 == 0xE3 }) else { return line }
        var plain: [UInt8] = []
        var place = line.startIndex
        while place < line.endIndex {
            let sign = sign(at: place, in: line)
            plain += sign.text ?? [line[place]]
            place += sign.length
        }
        return plain[...]
    }

    /// How many bytes such a sign takes, and what stands for it; one byte and `nil` for any other.
    private static func sign(at place: Int, in line: ArraySlice<UInt8>) -> (length: Int, text: [UInt8]?) {
        let other: (Int, [UInt8]?) = (1, nil)
        let rest = line[place...].prefix(3)
        guard let first = rest.first, first >= 0xC2 else { return other }
        let blank = [UInt8(ascii: " ")]
        // U+00A0
        if rest.starts(with: [0xC2, 0xA0]) { return (2, blank) }
        guard rest.count == 3, let last = rest.last else { return other }
        // U+FEFF; U+200B to U+200F, and U+2000 to U+200A; U+202F, which Windows writes before AM and PM.
        if rest.starts(with: [0xEF, 0xBB]), last == 0xBF { return (3, []) }
        guard rest.starts(with: [0xE2, 0x80]) else { return other }
        if (0x8B...0x8F).contains(last) { return (3, []) }
        return last <= 0x8A || last == 0xAF ? (3, blank) : other
    }
}
