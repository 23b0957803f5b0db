package import LogSources
package import ReportModel

/// Says what was wrong with the input. Damage is a finding of its own, since it bears on the verdict.
package struct DiagnosticWriter {
    let bundle: LogBundle
    let scans: [ChainScan]
    let times: TimeRemarks
    /// The number of the last log of which it is said that more was said in it than is kept.
    private let lastNamed: Int

    /// Of more logs than these it is said together: a bundle of fifty thousand may say something new in each.
    private static let namedLogs = 20

    init(bundle: LogBundle, scans: [ChainScan], clock: Report.Clock, filter: Report.Filter?) {
        self.bundle = bundle
        self.scans = scans
        lastNamed = scans.lazy.filter { $0.droppedSignals > 0 }.prefix(DiagnosticWriter.namedLogs).last?.number ?? -1
        times = TimeRemarks(scans: scans, clock: clock, filter: filter)
    }

    /// The remarks on a bundle in which no log was found, with a word on every file that was passed over.
    package static func diagnostics(onNothingIn bundle: LogBundle) -> [Report.Diagnostic] {
        errors(bundle.errors) + notes(bundle.notes) + diagnostics(onFilesPassedOverIn: bundle)
    }

    /// A word on every file that is usually passed over without one.
    package static func diagnostics(onFilesPassedOverIn bundle: LogBundle) -> [Report.Diagnostic] {
        notes(bundle.passedOverNotes())
    }

    /// The remarks in a fixed order: errors first.
    func diagnostics() -> [Report.Diagnostic] {
        DiagnosticWriter.errors(bundle.errors) + scans.flatMap(\.coverage).compactMap(\.remarkOnFailure)
            + times.remarks()
            + EncodingRemarks(scans: scans).remarks()
            + scans.flatMap { remarks(on: $0) } + remarkOnOtherLogs()
            + DiagnosticWriter.notes(bundle.notes)
    }

    private static func notes(_ notes: [SourceNote]) -> [Report.Diagnostic] {
        notes.map { note in
            Report.Diagnostic(
                level: note.loss == .none ? .note : .warning,
                source: note.source.isEmpty ? nil : note.source,
                line: nil,
                message: note.message
            )
        }
    }

    private static func errors(_ errors: [SourceError]) -> [Report.Diagnostic] {
        errors.map { error in
            let message = "Not read: \(error.reason). \(error.advice)"
            return Report.Diagnostic(level: .error, source: error.path, line: nil, message: message)
        }
    }

    private func remarks(on scan: ChainScan) -> [Report.Diagnostic] {
        var remarks: [Report.Diagnostic] = []
        if scan.droppedSignals > 0, scan.number <= lastNamed {
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
        for source in scan.coverage { remarks += self.remarks(on: source) + CopiedRemarks.remarks(on: source) }
        return remarks
    }

    /// What is true of the logs of which nothing is said by name.
    private func remarkOnOtherLogs() -> [Report.Diagnostic] {
        let others = scans.lazy.filter { $0.droppedSignals > 0 && $0.number > lastNamed }
        let (logs, records) = others.reduce((0, 0)) { ($0.0 + 1, $0.1 + $1.droppedSignals) }
        guard logs > 0 else { return [] }
        let message =
            "\(records) records of \(logs) more log\(logs == 1 ? "" : "s") say more different things than are kept, too."
        return [Report.Diagnostic(level: .warning, source: nil, line: nil, message: message)]
    }

    /// Why a file says nothing here, or holds what looks like damage.
    private func remarks(on source: SourceCoverage) -> [Report.Diagnostic] {
        if source.paddingBytes > 0 {
            let message = """
                Its last \(source.paddingBytes) bytes are NUL: room that was made for records to come, and no damage.
                """
            return [Report.Diagnostic(level: .note, source: source.name, line: nil, message: message)]
        }
        if source.isCommandLine, source.records > 0 {
            let message = """
                This is a command line of ccmsetup and no log: it says what is to be run, and not what came of it.
                """
            return [Report.Diagnostic(level: .note, source: source.name, line: nil, message: message)]
        }
        guard source.records == 0, !source.holdsFacts, !source.isIncomplete else { return [] }
        let reason =
            if source.bytes <= 3 {
                "This file is empty."
            } else if source.isLog {
                "No record stands whole in this log, only pieces of records. Copy it again."
            } else {
                source.kind.map { (source.obstacle == nil ? "" : "Not read. ") + $0.explanation }
                    ?? "No CMTrace record stands in this file."
            }
        return [Report.Diagnostic(level: .warning, source: source.name, line: nil, message: reason)]
    }
}

extension SourceCoverage {
    /// How far a file was read that could not be read to its end, and why; `nil` for any other.
    fileprivate var remarkOnFailure: Report.Diagnostic? {
        guard let failure else { return nil }
        let reach = bytes == 0 ? "Not read" : records == 0 ? "Read up to byte \(bytes)" : "Read up to record \(records)"
        let message = "\(reach): \(failure.reason). \(failure.advice)"
        return Report.Diagnostic(level: .error, source: failure.path, line: nil, message: message)
    }
}
