import SafeText
import Tokens

/// Text as Markdown: what comes from outside can only enter through here, and is text, code or a fence, never markup.
///
/// The forms are those of CommonMark and GitHub's tables, which Jira, ServiceNow and Teams take as well.
enum MarkdownText {
    /// The text with everything escaped that could be read as markup, on one line.
    static func escaped(_ text: String) -> String {
        var result = ""
        let text = Array(flat(text))
        for (index, character) in text.enumerated() {
            // A mention writes to people. A blank that is not seen parts the sign from the name, which no escape does.
            if character == "@" {
                result += "@\u{200B}"
                continue
            }
            if isInAddress(index, of: text) { result.append("\u{200B}") }
            if markup.contains(character), !isInWord(index, of: text) { result.append("\\") }
            result.append(character)
        }
        return withoutBlockMarks(result)
    }

    /// Whether this is the second stroke of `//`, or the dot of `www.`. Readers make links of such words, which would lead
    /// where a log wants it; what is not seen before these signs parts the word, which no escape does.
    private static func isInAddress(_ index: Int, of text: [Character]) -> Bool {
        guard index > 0 else { return false }
        if text[index] == "/" { return text[index - 1] == "/" }
        return text[index] == "." && text[..<index].suffix(3).allSatisfy { $0 == "w" || $0 == "W" } && index >= 3
    }

    /// Whether an underscore stands inside of a word, as in the names of codes, where it is no markup.
    private static func isInWord(_ index: Int, of text: [Character]) -> Bool {
        guard text[index] == "_", index > 0, index + 1 < text.count else { return false }
        return [text[index - 1], text[index + 1]].allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) }
    }

    private static let markup = Set("\\`*_[]<>|#~&!$")

    /// What makes a list or a heading of a line, at its beginning only.
    private static func withoutBlockMarks(_ text: String) -> String {
        guard let first = text.first else { return text }
        if "-+=".contains(first) { return "\\" + text }
        let digits = text.prefix { $0.isASCII && $0.isNumber }
        let rest = text.dropFirst(digits.count)
        guard !digits.isEmpty, let sign = rest.first, sign == "." || sign == ")" else { return text }
        return digits + "\\" + rest
    }

    /// The text as code in a line, in a table too.
    static func code(_ text: String) -> String {
        // A bar ends a table's cell even inside of code.
        let text = flat(text).replacing("|", with: "\u{2502}")
        guard !text.isEmpty else { return "" }
        let ticks = String(repeating: "`", count: longestRun(of: "`", in: text) + 1)
        let needsBlank = text.hasPrefix("`") || text.hasSuffix("`")
        return needsBlank ? ticks + " " + text + " " + ticks : ticks + text + ticks
    }

    /// Lines in a fence that none of them can end.
    static func fence(_ lines: [String]) -> [String] {
        let lines = lines.map(flat)
        let ticks = lines.map { longestRun(of: "`", in: $0) }.max() ?? 0
        let fence = String(repeating: "`", count: max(3, ticks + 1))
        return [fence + "text"] + lines + [fence]
    }

    /// One line without secrets and control characters.
    private static func flat(_ text: String) -> String {
        let masked = TokenMask.mask(text)
        let line = masked.split(whereSeparator: \.isNewline).joined(separator: " ").withoutControls
        // Blanks at the beginning of a line would make code of it.
        return line.trimmingBlanks
    }

    private static func longestRun(of character: Character, in text: String) -> Int {
        text.split(whereSeparator: { $0 != character }).map(\.count).max() ?? 0
    }
}

extension String {
    /// Without blanks at its ends.
    fileprivate var trimmingBlanks: String {
        var rest = drop { $0.isWhitespace }
        while rest.last?.isWhitespace == true { rest.removeLast() }
        return String(rest)
    }
}
