import ReportModel
import Reporting
import SafeText
import Times
import Tokens

/// What a client's logs say: the report as values, as text and as JSON.
public struct DiagnosedLogs: Sendable {
    /// The report as values, with secrets masked.
    public let report: ClientReport

    /// The same in the engine's terms, to draw it from.
    private let drawn: ReportModel.Report

    /// A report; whether everything that was named could be read to its end.
    init(_ report: ReportModel.Report, isComplete: Bool) {
        drawn = report
        self.report = ClientReport(report.mapTexts { TokenMask.mask($1) }, isComplete: isComplete)
    }

    /// The report for people, as `cmgdiag analyze` prints it.
    ///
    /// - Parameter options: how much is said, and how the page is set.
    /// - Returns: lines, each ended. Secrets are masked, and control characters of the logs are made visible, so that it
    ///   may go to a terminal.
    public func text(_ options: TextOptions = TextOptions()) -> String {
        let reporter = TextReporter(options.page, detail: options.detail.reported)
        return GatedText.text { reporter.write(drawn, to: &$0) }
    }

    /// The report for programs, as `cmgdiag analyze --json` prints it.
    ///
    /// Keys are sorted and arrays have a fixed order, so that equal logs give equal bytes but for `generated`.
    ///
    /// - Parameter generated: when the report is made; the clock's time unless said otherwise.
    /// - Returns: JSON as `cmgdiag schema` describes it, ended by a line end. Secrets are masked, and control characters
    ///   are escaped.
    public func json(generated: Moment = .now) -> String {
        let origin = ReportOrigin(version: ToolVersion.text, generated: generated.instant)
        var text = ""
        JSONReporter(origin: origin, exitCode: report.exitCode).write(drawn, to: &text)
        return text
    }
}
