import AuthenticationMethods
import CMTraceLog
import Times
import ReportModel

/// The shape of a whole report.
struct JSONReport: Encodable {
    let schemaVersion = ReportSchema.version
    let tool: JSONTool
    let generated: String
    let exitCode: Int
    let clock: JSONClock
    let filter: JSONFilter?
    let device: JSONDevice
    let verdict: JSONVerdict
    let answers: JSONAnswers?
    let service: [JSONService]
    let areas: [JSONArea]
    let findings: JSONList<JSONFinding>
    let unknownErrors: JSONList<JSONUnknownError>
    let tokens: JSONList<JSONToken>
    let timeline: JSONList<JSONTimelineEntry>
    let coverage: JSONCoverage
    let diagnostics: JSONList<JSONDiagnostic>

    /// The shape of a report; that of one of several devices names it.
    init(_ report: Report, of device: DeviceReport? = nil, origin: ReportOrigin, exitCode: Int) {
        let ids = report.findings.map(\.id)
        tool = JSONTool(name: origin.tool, version: origin.version)
        generated = origin.generated.heldWithinRFC3339.rfc3339
        self.exitCode = exitCode
        clock = JSONClock(report.clock)
        filter = report.filter.map { JSONFilter($0) }
        self.device = JSONDevice(report.device, of: device)
        verdict = JSONVerdict(report.verdict, findings: report.findings)
        answers = report.answers.map { JSONAnswers($0) }
        service = report.service.map { JSONService($0) }
        areas = report.areas.map { JSONArea($0, ids: ids) }
        findings = JSONList(report.findings) { JSONFinding($1, ids: ids) }
        unknownErrors = JSONList(report.unknownErrors.list) { JSONUnknownError($1) }
        tokens = JSONList(report.tokens) { JSONToken($1) }
        timeline = JSONList(report.timeline) { JSONTimelineEntry($1) }
        coverage = JSONCoverage(sources: report.sources, missing: report.missing)
        diagnostics = JSONList(report.diagnostics) { JSONDiagnostic($1) }
    }
}

/// The judging clock.
struct JSONClock: Encodable {
    let judgedAt: String?
    /// The time as written, instead of the one in UTC where that is not known.
    let judgedAtLocal: String?
    let source: String

    init(_ clock: Report.Clock) {
        judgedAt = clock.utc?.heldWithinRFC3339.rfc3339
        judgedAtLocal = clock.utc == nil ? clock.written?.localText : nil
        source = clock.source.rawValue
    }
}

/// The time outside of which records were left out.
struct JSONFilter: Encodable {
    let since: String?
    let until: String?

    init(_ filter: Report.Filter) {
        since = filter.since?.heldWithinRFC3339.rfc3339
        until = filter.until?.heldWithinRFC3339.rfc3339
    }
}

/// The shape of the answer when there was nothing to analyse.
struct JSONNothing: Encodable {
    let schemaVersion = ReportSchema.version
    let tool: JSONTool
    let generated: String
    let exitCode: Int
    let diagnostics: [JSONDiagnostic]

    init(_ diagnostics: [Report.Diagnostic], origin: ReportOrigin, exitCode: Int) {
        tool = JSONTool(name: origin.tool, version: origin.version)
        generated = origin.generated.heldWithinRFC3339.rfc3339
        self.exitCode = exitCode
        self.diagnostics = diagnostics.map { JSONDiagnostic($0) }
    }
}

/// What is known of the device.
struct JSONDevice: Encodable {
    let name: String?
    let clientId: String?
    let clientVersion: String?
    let siteCode: String?
    let joinState: String?
    /// What it is called among several; left out for one alone, as is the next.
    let label: String?
    /// Where its logs lie.
    let place: String?

    init(_ device: Report.Device, of one: DeviceReport? = nil) {
        label = one?.label.ifNotEmpty
        place = one?.place.ifNotEmpty
        name = device.name?.ifNotEmpty
        clientId = device.clientID?.ifNotEmpty
        clientVersion = device.clientVersion?.ifNotEmpty
        siteCode = device.siteCode?.ifNotEmpty
        joinState = device.joinState?.rawValue
    }
}

/// A remark on the input.
struct JSONDiagnostic: Encodable {
    let level: String
    let source: String?
    let line: Int?
    let message: String

    init(_ diagnostic: Report.Diagnostic) {
        level = diagnostic.level.rawValue
        source = diagnostic.source?.ifNotEmpty
        line = diagnostic.line
        message = diagnostic.message
    }
}
