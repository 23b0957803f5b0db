package import ReportModel

/// What a report shows to people, and in which order: decided here once, for every format that people read.
///
/// A format only draws: it asks neither what comes first nor what is left out. Long lists are those of the report, shared
/// and not copied, so that a format can write them piece by piece.
package struct Outline: Hashable, Sendable {
    package let report: Report
    package let detail: ReportDetail
    package let areas: [AreaOutline]
    /// Active faults that follow from nothing else, the root cause first.
    package let causes: [Fault]
    /// Active faults that follow from others, in the order of the report.
    package let consequences: [Consequence]
    /// Faults that are over.
    package let recovered: [Fault]
    /// What was seen besides and is no fault.
    package let information: [Information]
    /// Which logs to collect next: what is always wanted, then what inconclusive areas want; each once.
    package let collect: [MissingLog]
    /// The remarks on the logs that are shown.
    package let remarks: ArraySlice<Report.Diagnostic>
    /// How many remarks more there are.
    package let hiddenRemarks: Int

    /// Kinds of unknown errors beyond these are shown in full detail only.
    private static let unknownErrorLimit = 5
    /// Remarks beyond these are shown in full detail only.
    private static let remarkLimit = 8

    /// The outline of a report in some detail.
    package init(_ report: Report, detail: ReportDetail) {
        self.report = report
        self.detail = detail
        let isFull = detail == .full
        let faults = FaultOutliner(report, isFull: isFull)
        areas = report.areas.map { AreaOutline($0, in: report) }
        causes = faults.causes()
        consequences = faults.consequences
        recovered = faults.recovered()
        information = report.findings.filter { $0.severity == .info }.map { Information($0, isFull: isFull) }
        collect = Outline.collect(for: report)
        remarks = report.diagnostics.prefix(isFull ? .max : Outline.remarkLimit)
        hiddenRemarks = report.diagnostics.count - remarks.count
    }

    /// The sources that are listed: all, or none.
    package var sources: [SourceReport] { detail == .full ? report.sources : [] }

    /// The lines that tell of an error and that nothing here knows.
    package var unknownErrors: ArraySlice<Report.UnknownError> {
        report.unknownErrors.list.prefix(detail == .full ? .max : Outline.unknownErrorLimit)
    }

    /// The records that are listed in one order: those of the report, or none.
    package var timeline: [Report.TimelineEntry] { detail == .full ? report.timeline : [] }

    /// A healthy client needs no more logs than those that every diagnosis needs.
    private static func collect(for report: Report) -> [MissingLog] {
        let wanted = report.verdict.status == .healthy ? [] : report.areas.flatMap(\.collectNext)
        return (report.missing + wanted).withoutRepetition()
    }
}
