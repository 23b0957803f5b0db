import LogSources
import ReportModel
import Tokens

/// Turns records into evidence. The only way from a record's bytes into a report, so no token can pass unmasked.
struct EvidenceWriter {
    /// The names of the bundle's files, by number.
    let sources: [String]
    /// The numbers of those whose records were made of text that somebody copied.
    var copied: Set<Int> = []
    /// The numbers of those that are a command line of ccmsetup alone.
    var commandLines: Set<Int> = []

    /// Longer messages end in `…`.
    private static let messageLimit = 1000

    /// The record as a report may show it.
    func evidence(of mark: RecordMark) -> Evidence {
        Evidence(
            source: sources.indices.contains(mark.source) ? sources[mark.source] : "",
            lines: mark.lines,
            time: mark.time,
            component: TokenMask.mask(mark.component),
            thread: mark.thread,
            message: message(of: mark),
            isUndated: mark.isUndatedRecord,
            timeOfDay: mark.isUndatedRecord ? mark.timeOfDay : nil
        )
    }

    /// The message as it stood: not with the words that were put before a command line that was saved alone.
    private func message(of mark: RecordMark) -> String {
        let text = EvidenceWriter.text(of: mark)
        guard commandLines.contains(mark.source), text.hasPrefix(SourceFormat.setupCommandLead) else { return text }
        return String(text.dropFirst(SourceFormat.setupCommandLead.count))
    }

    /// The message, masked before it is cut: a cut token would no longer be recognised.
    static func text(of mark: RecordMark) -> String {
        let masked = TokenMask.mask(mark.messageText, followsToken: mark.followsToken)
        let text = masked.isPlainLine ? masked : trimmed(masked)
        // There are never more characters than bytes, which are counted at once.
        guard text.utf8.count > messageLimit, text.count > messageLimit else { return text }
        return text.prefix(messageLimit) + "…"
    }

    /// The lines without blanks at their ends, and without those of which nothing is left.
    private static func trimmed(_ text: String) -> String {
        guard text.utf8.allSatisfy({ $0 < 0x80 }) else { return trimmedByScalars(text) }
        var kept: [UInt8] = []
        for line in Array(text.utf8).split(whereSeparator: \.endsLine) {
            guard let last = line.lastIndex(where: { !$0.isBlank }) else { continue }
            if !kept.isEmpty { kept.append(UInt8(ascii: "\n")) }
            kept += line[...last]
        }
        return String(decoding: kept, as: UTF8.self)
    }

    /// The same for text that is not ASCII, where blanks and line ends may be longer than a byte.
    private static func trimmedByScalars(_ text: String) -> String {
        let lines = text.unicodeScalars.split(whereSeparator: \.isNewline).map(\.trimmedAtEnd)
        return lines.filter { !$0.isEmpty }.map { String(Substring($0)) }.joined(separator: "\n")
    }
}

extension UInt8 {
    /// Whether a line of ASCII ends here.
    fileprivate var endsLine: Bool { (0x0a...0x0d).contains(self) }

    /// Whether this is white space inside a line of ASCII.
    fileprivate var isBlank: Bool { self == UInt8(ascii: " ") || self == UInt8(ascii: "\t") }
}

extension Substring.UnicodeScalarView {
    fileprivate var trimmedAtEnd: Substring.UnicodeScalarView {
        var rest = self
        while let last = rest.last, last.properties.isWhitespace { rest.removeLast() }
        return rest
    }
}

extension EvidenceWriter {
    /// A writer for the files of a case.
    init(of caseFile: CaseFile) {
        sources = caseFile.sources.map(\.name)
        copied = Set(caseFile.sources.enumerated().filter { $0.element.isCopied }.map(\.offset))
        commandLines = Set(caseFile.sources.enumerated().filter { $0.element.isCommandLine }.map(\.offset))
    }
}
