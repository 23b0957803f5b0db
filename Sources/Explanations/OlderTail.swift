import LogSources

/// What site servers and gateways write behind a message: `~~  $$<CCM_STS><date and time><thread=4992 (0x1380)>`.
enum OlderTail {
    /// Whether a text is a record of that form, which is read as it stands.
    static func isWhole(in text: String) -> Bool { FileHead(Array(text.utf8)).format == .older }

    /// A text without such a tail that was cut, as happens to lines that are copied in part.
    static func removed(from text: String) -> String {
        guard let tail = text.ranges(of: "$$<").last else { return text }
        let message = text[..<tail.lowerBound]
        guard let last = message.last, last.isWhitespace || last == "~", isCutTail(text[tail.upperBound...]) else {
            return text
        }
        return String(message.reversed().drop { $0.isWhitespace || $0 == "~" }.reversed())
    }

    /// Whether nothing but texts in angle brackets follows, of which the last may be cut.
    private static func isCutTail(_ parts: Substring) -> Bool {
        parts.split(separator: ">").dropFirst().allSatisfy { $0.hasPrefix("<") }
    }
}
