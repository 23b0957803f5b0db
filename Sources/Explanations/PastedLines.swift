import Tokens

/// Several lines of a log in one text, as they come from a clipboard.
///
/// Records are cut at their beginnings; text without records is cut at its line ends, and what belongs to the line before
/// it, the body of an event between braces, stays with it.
package struct PastedLines: Sendable {
    /// More lines are the work of `analyze`.
    package static let limit = 200

    /// The lines to explain, without blank ones; one for a text that is one line.
    package let lines: [String]

    /// How many lines more there were.
    package let left: Int

    /// Cuts a text. A token that runs over several lines is masked before it is cut, since its pieces alone could not be
    /// told from other words.
    package init(_ text: String) {
        var lines = PastedLines.cut(text)
        if lines.count > 1 {
            let masked = PastedLines.cut(TokenMask.mask(text))
            if masked != lines.map({ TokenMask.mask($0) }) { lines = masked }
        }
        self.lines = lines.isEmpty ? [text] : Array(lines.prefix(PastedLines.limit))
        left = max(0, lines.count - PastedLines.limit)
    }

    private static let opening = "<![LOG["

    private static func cut(_ text: String) -> [String] {
        guard text.contains(opening) else { return cutAtLineEnds(text) }
        let pieces = text.split(separator: opening, omittingEmptySubsequences: false)
        let before = pieces.first.map { cutAtLineEnds(String($0)) } ?? []
        return before + pieces.dropFirst().map { (opening + $0).trimmingWhitespace }
    }

    private static func cutAtLineEnds(_ text: String) -> [String] {
        var lines: [String] = []
        var depth = 0
        for line in text.split(whereSeparator: \.isNewline) where !String(line).trimmingWhitespace.isEmpty {
            let word = String(line).trimmingWhitespace
            let isBody = depth > 0 || word.hasPrefix("{") || word.hasPrefix("instance of")
            if isBody, let last = lines.indices.last {
                lines[last] += "\r\n" + line
            } else {
                lines.append(word)
            }
            // Only braces that stand alone, as those of events do, hold lines together.
            if word == "{" { depth = min(depth + 1, 8) }
            if word.hasPrefix("}") { depth = max(0, depth - 1) }
        }
        return lines
    }
}

extension Explainer {
    /// The meanings of a text, line by line when it has several.
    package func explanations(of lines: PastedLines) -> [Explanation] {
        lines.lines.map { explanation(of: $0) }
    }
}
