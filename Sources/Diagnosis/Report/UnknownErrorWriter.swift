import ErrorCodes
import ReportModel
import Times

/// Says which lines tell of an error without anybody knowing them.
struct UnknownErrorWriter {
    let evidence: EvidenceWriter

    /// Kinds beyond these are counted, not listed.
    private static let listed = 10
    /// Longer messages end in `…`.
    private static let messageLimit = 300

    /// The most telling of them.
    func errors(of unknown: UnknownErrors) -> Report.UnknownErrors {
        let ordered = unknown.kinds.sorted { UnknownErrorWriter.isMoreTelling($0, $1) }
        return Report.UnknownErrors(
            ordered.prefix(UnknownErrorWriter.listed).map { error(of: $0) },
            kinds: unknown.kinds.count,
            isMore: unknown.dropped > 0
        )
    }

    /// What logs say from which conclusions are drawn comes first, and of that what they say most often.
    private static func isMoreTelling(_ left: UnknownErrors.Kind, _ right: UnknownErrors.Kind) -> Bool {
        let (leftKey, rightKey) = ((left.isOfKnownLog ? 0 : 1, -left.count), (right.isOfKnownLog ? 0 : 1, -right.count))
        return leftKey == rightKey ? left.first.moment < right.first.moment : leftKey < rightKey
    }

    private func error(of kind: UnknownErrors.Kind) -> Report.UnknownError {
        let shown = evidence.evidence(of: kind.first)
        return Report.UnknownError(
            evidence: shown.shortened(to: UnknownErrorWriter.messageLimit),
            count: kind.count,
            last: kind.last.time,
            code: Report.UnknownError.Code(in: shown.message)
        )
    }
}

extension Evidence {
    /// The same with a message in one line of at most so many characters; tokens in it are masked already.
    fileprivate func shortened(to limit: Int) -> Evidence {
        let line = message.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        return Evidence(
            source: source,
            lines: lines,
            time: time,
            component: component,
            thread: thread,
            message: line.count > limit ? line.prefix(limit) + "…" : line,
            isUndated: isUndated,
            timeOfDay: timeOfDay
        )
    }
}

extension Report.UnknownError.Code {
    /// The first code in a line, one that a table has before one that none has; `nil` without any.
    fileprivate init?(in line: String) {
        let found = CodeFinder(line)
        if let entry = found.entries.first {
            self.init(
                spelling: entry.spelling,
                meaning: [entry.symbol, entry.meaning].compactMap { $0 }.joined(separator: ": ")
            )
        } else if let code = found.unknown.first {
            self.init(spelling: code.canonicalSpelling, meaning: CodeFamily.fact(of: code)?.name)
        } else {
            return nil
        }
    }
}
