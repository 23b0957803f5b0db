import Tokens

/// Where a section starts in a paste, counted in two ways.
struct SectionStart: Sendable {
    /// In the bytes of the paste.
    let given: TextPosition
    /// In the paste with U+FFFD for whatever is no UTF-8, as command lines are counted in.
    let repaired: TextPosition

    static let first = SectionStart(given: .first, repaired: .first)

    /// Whether both counts agree, since everything so far was UTF-8.
    var isPlain: Bool { given == repaired }
}

/// A section of a paste with some look-ahead, and what was found in both.
struct PasteSection {
    let text: PastedText
    let tokens: [FoundToken]
    /// The command lines in the bytes as they are; right in every place only if they are UTF-8.
    let commandLines: [CommandLine]
    private let start: SectionStart

    init(_ bytes: [UInt8], start: SectionStart) {
        self.start = start
        text = PastedText(bytes: bytes, start: start.given)
        tokens = TokenScanner.tokens(in: text)
        commandLines = CommandLine.all(in: text, around: tokens)
    }

    /// Adds what starts before an offset of the section, and says where the next section starts if this one ends there.
    func addFindings(upTo end: Int, to findings: inout PasteFindings) -> SectionStart {
        let given = Self.position(at: end, in: text)
        findings.add(tokens.prefix { $0.start.offset < given.offset })
        if start.isPlain, text.bytes[..<end].isUTF8 {
            findings.add(commandLines.prefix { $0.start.offset < given.offset })
            return SectionStart(given: given, repaired: given)
        }
        let repaired = addRepairedCommandLines(upTo: end, to: &findings)
        return SectionStart(given: given, repaired: repaired)
    }

    /// Finds the command lines once more in repaired text, so that each byte that is no UTF-8 counts as a character.
    private func addRepairedCommandLines(upTo end: Int, to findings: inout PasteFindings) -> TextPosition {
        var bytes = Array(String(decoding: text.bytes[..<end], as: UTF8.self).utf8)
        let repairedEnd = bytes.count
        bytes += String(decoding: text.bytes[end...], as: UTF8.self).utf8
        let repaired = PastedText(bytes: bytes, start: start.repaired)
        let position = Self.position(at: repairedEnd, in: repaired)
        let commandLines = CommandLine.all(in: repaired, around: TokenScanner.tokens(in: repaired))
        findings.add(commandLines.prefix { $0.start.offset < position.offset })
        return position
    }

    private static func position(at offset: Int, in text: PastedText) -> TextPosition {
        var cursor = PositionCursor(text)
        return cursor.position(at: offset)
    }
}

extension ArraySlice<UInt8> {
    fileprivate var isUTF8: Bool {
        isASCII || String(validating: self, as: UTF8.self) != nil
    }

    /// Joins all bytes instead of stopping at the first: the processor then takes many at once.
    private var isASCII: Bool {
        withUnsafeBufferPointer { $0.reduce(0, |) } < 0x80
    }
}
