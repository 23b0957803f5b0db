import Citations
package import FleetModel
import ReportModel
import Times

/// What the devices of a fleet share, as JSON.
package struct FleetJSONReporter: FleetReporter {
    package static let format = OutputFormat.json
    /// The version of the summary's shape.
    package static let version = "1.1"

    private let options: ReporterOptions

    package init(_ options: ReporterOptions, database: String?) {
        self.options = options
    }

    package func write(_ summary: FleetSummary, to sink: inout some TextOutputStream) {
        JSONDocument.write(JSONFleet(summary, options: options), to: &sink)
    }
}

/// The shape of a summary.
private struct JSONFleet: Encodable {
    let schemaVersion = FleetJSONReporter.version
    let tool: JSONTool
    let generated: String
    let exitCode: Int
    let devices: Int
    let unreadable: Int
    let older: Int
    let firstRecord: String?
    let lastRecord: String?
    let statuses: [JSONFleetShare]
    let findings: JSONList<JSONFleetFinding>
    let groups: [JSONFleetGroup]
    let beginnings: JSONFleetBeginnings
    let notRead: JSONFleetBroken

    init(_ summary: FleetSummary, options: ReporterOptions) {
        tool = JSONTool(name: options.origin.tool, version: options.origin.version)
        generated = options.origin.generated.heldWithinRFC3339.rfc3339
        exitCode = options.exitCode
        devices = summary.devices
        unreadable = summary.unreadable
        older = summary.older
        firstRecord = summary.first?.heldWithinRFC3339.rfc3339
        lastRecord = summary.last?.heldWithinRFC3339.rfc3339
        statuses = summary.statuses.map { JSONFleetShare($0) }
        findings = JSONList(summary.findings) { JSONFleetFinding($1) }
        groups = summary.groupings.map { JSONFleetGroup($0) }
        beginnings = JSONFleetBeginnings(summary.beginnings)
        notRead = JSONFleetBroken(summary.broken)
    }
}

private struct JSONFleetShare: Encodable {
    let value: String?
    let words: String?
    let devices: Int
    let failing: Int
    let first: String?
    let last: String?
    let mostSince: String?
    let mostUntil: String?
    let example: String?

    init(_ share: FleetShare) {
        value = share.value
        words = share.words
        devices = share.devices
        failing = share.failing
        first = share.first?.heldWithinRFC3339.rfc3339
        last = share.last?.heldWithinRFC3339.rfc3339
        mostSince = share.most?.first.heldWithinRFC3339.rfc3339
        mostUntil = share.most?.last.heldWithinRFC3339.rfc3339
        example = share.example
    }
}

private struct JSONFleetGroup: Encodable {
    let by: String
    let title: String
    let count: Int
    let values: [JSONFleetShare]

    init(_ grouping: FleetGrouping) {
        by = grouping.column
        title = grouping.title
        count = grouping.count
        values = grouping.shares.map { JSONFleetShare($0) }
    }
}

private struct JSONFleetBeginnings: Encodable {
    let hours: JSONList<Hour>
    let earlier: Int
    let unknown: Int

    struct Hour: Encodable {
        let start: String
        let devices: Int
    }

    init(_ beginnings: FleetBeginnings) {
        hours = JSONList(beginnings.hours) { Hour(start: $1.start.heldWithinRFC3339.rfc3339, devices: $1.devices) }
        earlier = beginnings.earlier
        unknown = beginnings.unknown
    }
}

private struct JSONFleetFinding: Encodable {
    let id: String
    let slug: String
    let title: String
    let subject: String
    let since: String?
    let why: String
    let action: String
    let who: String
    let references: [JSONReference]
    let devices: JSONList<JSONFleetMember>

    init(_ finding: FleetFinding) {
        id = finding.rule.id
        slug = finding.rule.slug
        title = finding.title
        subject = finding.subject
        since = finding.since?.heldWithinRFC3339.rfc3339
        why = finding.rule.why
        action = finding.action
        who = finding.who.rawValue
        references = finding.rule.references.map { JSONReference(title: $0.title, url: $0.url) }
        devices = JSONList(finding.devices) { JSONFleetMember(bundle: $1.bundle, device: $1.device) }
    }
}

private struct JSONFleetMember: Encodable {
    let bundle: String
    let device: String
}

private struct JSONFleetBroken: Encodable {
    let count: Int
    let reasons: [Reason]
    let bundles: JSONList<Bundle>

    struct Bundle: Encodable {
        let bundle: String
        let isUnreadable: Bool
        let reason: String
    }

    struct Reason: Encodable {
        let reason: String
        let isUnreadable: Bool
        let count: Int
    }

    init(_ broken: [FleetBrokenBundle]) {
        count = broken.count
        reasons = FleetObstacle.all(of: broken).map {
            Reason(reason: $0.reason, isUnreadable: $0.isUnreadable, count: $0.bundles.count)
        }
        bundles = JSONList(broken) { Bundle(bundle: $1.bundle, isUnreadable: $1.isUnreadable, reason: $1.reason) }
    }
}
