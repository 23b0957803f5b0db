import Diagnosis
import ReportModel
import Reporting
import SafeText
import Times
import Tokens

/// What a client's logs say: the report as values, and in every form that the tool writes.
public struct DiagnosedLogs: Sendable {
    /// The report as values, with secrets masked.
    public let report: ClientReport

    /// The same in the engine's terms, to draw it from.
    private let drawn: ReportModel.Report

    /// A report; whether everything that was named could be read to its end.
    init(_ report: ReportModel.Report, _ completeness: Completeness) {
        drawn = report
        self.report = ClientReport(report.mapTexts { TokenMask.mask($1) }, completeness)
    }

    /// The report on one of several devices.
    init(_ device: DeviceReport) {
        drawn = device.report
        report = ClientReport(
            device.report.mapTexts { TokenMask.mask($1) },
            device.completeness,
            label: TokenMask.mask(device.label),
            place: TokenMask.mask(device.place)
        )
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

    /// The report for a ticket, as `cmgdiag analyze --format markdown` prints it.
    ///
    /// - Parameters:
    ///   - detail: how much is said.
    ///   - generated: when the report is made, which stands at its end; now unless said otherwise.
    /// - Returns: Markdown as GitHub, Jira, ServiceNow and Teams take it, of at most 65,536 bytes unless it is in full
    ///   detail: sections that have no room are left out and named. Secrets are masked, and nothing of the logs is markup.
    public func markdown(detail: TextOptions.Detail = .normal, generated: Moment = .now) -> String {
        let reporter = MarkdownReporter(options(detail, generated))
        return GatedText.text { reporter.write(drawn, to: &$0) }
    }

    /// The report as one page that asks nobody for anything, as `cmgdiag analyze --format html` writes it.
    ///
    /// - Parameters:
    ///   - detail: how much is said; `normal` is the whole page, in which long parts are folded.
    ///   - generated: when the report is made, which stands at its end; now unless said otherwise.
    /// - Returns: a whole document of HTML with its own style, script and policy. Secrets are masked, and nothing of the
    ///   logs is markup.
    public func html(detail: TextOptions.Detail = .normal, generated: Moment = .now) -> String {
        var text = ""
        HTMLReporter(options(detail, generated)).write(drawn, to: &text)
        return text
    }

    /// The report in one line for a remediation script of Intune, as `cmgdiag analyze --format digest` prints it.
    ///
    /// - Returns: at most 2,048 ASCII characters and a line end, the same for the same state, without times, names and ids.
    public func digest() -> String {
        let reporter = DigestReporter(options(.normal, .now))
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

    /// What reporters are made with.
    private func options(_ detail: TextOptions.Detail, _ generated: Moment) -> ReporterOptions {
        let origin = ReportOrigin(version: ToolVersion.text, generated: generated.instant)
        return ReporterOptions(detail: detail.reported, origin: origin, exitCode: report.exitCode)
    }
}
