/// The words of a text, in lower case, with what stands behind each.
///
/// A word is a run of ASCII letters and digits. `%3A` and the like, by which addresses write punctuation, end a word.
struct TextWords {
    struct Word: Sendable, Equatable {
        let text: String
        /// The byte behind the word; `nil` at the end of the text.
        let next: UInt8?

        /// The number that the word is, decimal or behind `0x`; `nil` when it is none or does not fit.
        var number: UInt32? {
            if text.hasPrefix("0x") { return UInt32(text.dropFirst(2), radix: 16) }
            return decimal
        }

        /// The number that the word is in decimal digits alone.
        var decimal: UInt32? {
            text.utf8.allSatisfy { ASCII.digitValue($0) != nil } ? UInt32(text, radix: 10) : nil
        }
    }

    /// How much of a text is looked at, in bytes.
    static let limit = 1 << 16

    let words: [Word]

    init(_ text: some StringProtocol) {
        var words: [Word] = []
        var current: [UInt8] = []
        var skipped = 0
        var bytes = Array(text.utf8.prefix(TextWords.limit))
        bytes.append(0)
        for (place, byte) in bytes.enumerated() {
            if skipped > 0 {
                skipped -= 1
            } else if ASCII.isAlphanumeric(byte) {
                current.append(ASCII.lowercased(byte))
            } else {
                if !current.isEmpty {
                    words.append(Word(text: String(decoding: current, as: UTF8.self), next: byte == 0 ? nil : byte))
                    current = []
                }
                if byte == UInt8(ascii: "%"), bytes.dropFirst(place + 1).prefix(2).allSatisfy(TextWords.isHexadecimal) {
                    skipped = 2
                }
            }
        }
        self.words = words
    }

    private static func isHexadecimal(_ byte: UInt8) -> Bool { ASCII.hexadecimalValue(byte) != nil }

    /// Whether one of these words stands in the text.
    func hasAny(_ wanted: Set<String>) -> Bool {
        words.contains { wanted.contains($0.text) }
    }

    /// The word some places before another; empty before the beginning.
    func before(_ place: Int, by steps: Int = 1) -> String {
        let (wanted, overflow) = place.subtractingReportingOverflow(steps)
        return !overflow && words.indices.contains(wanted) ? words[wanted].text : ""
    }
}
