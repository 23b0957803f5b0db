import Diagnosis
import ReportModel
import Reporting

/// Everything that is said about a client: plain values, to be kept, compared and passed on.
///
/// Its `Codable` form has the keys of the JSON report that `cmgdiag schema` describes, so that reports which the tool
/// wrote can be read: `JSONDecoder().decode(ClientReport.self, from: data)`. Keys of the tool that have no value here
/// are passed over.
///
/// Texts are sentences in English unless said otherwise. Those that logs wrote (messages, names, subjects) are untrusted:
/// secrets are masked, but they may hold control characters and markup, so escape them for where you show them.
public struct ClientReport: Hashable, Sendable, Codable {
    /// What `cmgdiag analyze` would exit with: 0 for no active error, 1 for one or more, 2 when something that was named
    /// could not be read to its end, whatever was found in the rest.
    public let exitCode: Int

    /// The moment as of which everything was judged.
    public let clock: Clock

    /// The time that was asked for; `nil` for all of the logs.
    public let filter: Filter?

    /// What the logs say about the device.
    public let device: Device

    /// The answer in one line.
    public let verdict: Verdict

    /// The answers to the three questions on which the verdict rests; `nil` in reports of earlier versions.
    public let answers: Answers?

    /// What became of the requests at each gateway and management point, sorted by host and role; `nil` in reports of
    /// earlier versions.
    public let service: [Service]?

    /// The state of each part of the way from the client to its site: all seven, in a fixed order.
    public let areas: [Area]

    /// What was found, the most important first; empty for a client without any fault.
    public let findings: [Finding]

    /// Lines that tell of an error and that no rule knows, one of each kind, at most ten: those of logs from which
    /// conclusions are drawn first, the most frequent first; `nil` in reports of earlier versions.
    public let unknownErrors: [UnknownError]?

    /// The different tokens that stand in the logs, in the order of the sources; empty without any.
    public let tokens: [TokenContents]

    /// The records that matter, of all logs in one order of time; of several equal ones the first.
    public let timeline: [TimelineEntry]

    /// What was read, and what would have helped.
    public let coverage: Coverage

    /// Remarks on the input, errors first; empty when there is nothing to say.
    public let diagnostics: [Remark]
}

extension ClientReport {
    /// The values of a report whose texts have been masked.
    init(_ report: ReportModel.Report, _ completeness: Completeness, label: String? = nil, place: String? = nil) {
        let ids = report.findings.map(\.id)
        exitCode = completeness.exitCode(isFaulty: report.worstActive == .error)
        clock = Clock(report.clock)
        filter = report.filter.map { Filter($0) }
        device = Device(report.device, label: label, place: place)
        verdict = Verdict(report.verdict, findings: report.findings)
        answers = report.answers.map { Answers($0) }
        service = report.service.map { Service($0) }
        areas = report.areas.map { Area($0, ids: ids) }
        findings = report.findings.map { Finding($0, ids: ids) }
        unknownErrors = report.unknownErrors.list.map { UnknownError($0) }
        tokens = report.tokens.map { TokenContents($0) }
        timeline = report.timeline.map { TimelineEntry($0) }
        coverage = Coverage(sources: report.sources, missing: report.missing)
        diagnostics = report.diagnostics.map { Remark($0) }
    }
}
