import Tokens

/// Turns records into evidence. The only way from a record's bytes into a report, so no token can pass unmasked.
struct EvidenceWriter {
    /// The names of the bundle's files, by number.
    let sources: [String]

    /// Longer messages end in `…`.
    private static let messageLimit = 1000

    /// The record as a report may show it.
    func evidence(of mark: RecordMark) -> Evidence {
        Evidence(
            source: sources.indices.contains(mark.source) ? sources[mark.source] : "",
            lines: mark.lines,
            time: mark.time,
            component: mark.component,
            thread: mark.thread,
            message: EvidenceWriter.text(of: mark)
        )
    }

    /// The message, masked before it is cut: a cut token would no longer be recognised.
    static func text(of mark: RecordMark) -> String {
        let masked = TokenMask.mask(mark.messageText)
        let lines = masked.split(omittingEmptySubsequences: true) { $0.isNewline }
        let text = lines.map { $0.trimmedAtEnd }.joined(separator: "\n")
        guard text.count > messageLimit else { return text }
        return text.prefix(messageLimit) + "…"
    }
}

extension Substring {
    fileprivate var trimmedAtEnd: Substring {
        var rest = self
        while let last = rest.last, last.isWhitespace { rest.removeLast() }
        return rest
    }
}
