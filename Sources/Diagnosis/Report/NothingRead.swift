package import LogSources
package import ReportModel

/// Why there is nothing to judge, and what is to be said of each thing that was looked at.
package struct NothingRead: Sendable {
    package let reason: Reason
    /// Remarks on the input, errors first, with a word on files that are usually passed over without one.
    package let diagnostics: [Report.Diagnostic]

    /// What there is nothing of.
    package enum Reason: Sendable {
        /// No log was found, or none could be opened.
        case noLogs
        /// Logs were read, and no record stands in them.
        case noRecords
        /// Records were read, and none lies in the time that was asked for.
        case nothingInTime
    }

    /// A bundle in which no log was found.
    package init(in bundle: LogBundle) {
        reason = .noLogs
        diagnostics = DiagnosticWriter.diagnostics(onNothingIn: bundle)
    }

    /// Logs were read, and held no record, or none in the time that was asked for.
    package init(_ report: Report, of bundle: LogBundle) {
        let isFiltered = report.sources.contains { $0.records > 0 }
        let others = isFiltered ? [] : DiagnosticWriter.diagnostics(onFilesPassedOverIn: bundle)
        reason = isFiltered ? .nothingInTime : .noRecords
        diagnostics = report.diagnostics + others
    }
}
