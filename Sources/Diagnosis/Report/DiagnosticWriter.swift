import LogSources

/// Says what was wrong with the input. Damage is a finding of its own, since it bears on the verdict.
struct DiagnosticWriter {
    let bundle: LogBundle
    let scans: [ChainScan]

    /// The remarks in a fixed order: errors first.
    func diagnostics() -> [Report.Diagnostic] {
        errors() + scans.flatMap { remarks(on: $0) }
            + bundle.notes.map { note in
                Report.Diagnostic(level: .note, source: note.source, line: nil, message: note.message)
            }
    }

    private func errors() -> [Report.Diagnostic] {
        (bundle.errors + scans.flatMap(\.errors)).map { error in
            let message = "Not read: \(error.reason). \(error.advice)"
            return Report.Diagnostic(level: .error, source: error.path, line: nil, message: message)
        }
    }

    private func remarks(on scan: ChainScan) -> [Report.Diagnostic] {
        var remarks: [Report.Diagnostic] = []
        if scan.droppedSignals > 0 {
            let message = "\(scan.droppedSignals) records say more different things than are kept; they are not judged."
            remarks.append(Report.Diagnostic(level: .warning, source: scan.log.name, line: nil, message: message))
        }
        for (kind, count) in scan.givenUp {
            let rest = count < PatternMatcher.patience ? "" : " It was not tried on the rest of the log."
            let message =
                "The expression for \(kind) takes too long: it was given up on \(count) messages, which it may have missed."
            remarks.append(
                Report.Diagnostic(level: .warning, source: scan.log.name, line: nil, message: message + rest)
            )
        }
        if scan.droppedTokens > 0 {
            let message = "More than \(TokenLedger.limit) different tokens stand in it; the others are not judged."
            remarks.append(Report.Diagnostic(level: .warning, source: scan.log.name, line: nil, message: message))
        }
        for source in scan.coverage { remarks += self.remarks(on: source) }
        return remarks
    }

    private func remarks(on source: SourceCoverage) -> [Report.Diagnostic] {
        if source.isJoinStatus { return [] }
        var remarks: [Report.Diagnostic] = []
        let isUTF16 = source.encoding == .utf16LittleEndian || source.encoding == .utf16BigEndian
        if isUTF16, source.records == 0 {
            let message = "This file is UTF-16, which is not read yet. Save it as UTF-8 and analyse that."
            remarks.append(Report.Diagnostic(level: .warning, source: source.name, line: nil, message: message))
        } else if source.records == 0, source.bytes > 3 {
            let message = "No CMTrace record stands in this file; it says nothing here."
            remarks.append(Report.Diagnostic(level: .warning, source: source.name, line: nil, message: message))
        }
        return remarks
    }
}
