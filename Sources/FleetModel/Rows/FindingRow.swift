package import ReportModel
import Times

/// A finding of a device of a fleet.
package struct FindingRow: Hashable, Sendable {
    package let device: DeviceRow
    package let finding: Finding
    /// Whether it stands in the verdict as a root cause, and on which server then.
    package let cause: Report.RootCause?
    /// When it began; `nil` where its log begins with it.
    let begun: Instant?

    /// All findings of a device, in the order of its report.
    package static func rows(of device: DeviceRow) -> [FindingRow] {
        guard let report = device.report else { return [] }
        let beginnings = LogBeginnings(report)
        return report.findings.enumerated().map { number, finding in
            let cause = report.verdict.rootCauses.first { $0.finding == number }
            return FindingRow(device: device, finding: finding, cause: cause, begun: beginnings.begun(finding))
        }
    }

    /// The id of the finding that this one follows from.
    var explainedBy: String? {
        guard let number = finding.explainedBy, let report = device.report, report.findings.indices.contains(number)
        else { return nil }
        return report.findings[number].key
    }
}

extension FleetTable<FindingRow> {
    /// One row a finding of each device.
    package static let findings = FleetTable(name: "finding", columns: whose + what)

    private static let whose: [FleetColumn<FindingRow>] = [
        FleetColumn("bundle", "cmgdiag.bundle", .text, "The folder or archive with the device's logs.") {
            FleetCell($0.device.bundle)
        },
        FleetColumn("device", "cmgdiag.device", .text, "The device, as in the table of devices.") {
            FleetCell($0.device.device)
        },
        FleetColumn("machine", "host.name", .text, "The machine's name as its logs tell it.") {
            FleetCell($0.device.report?.device.name)
        },
        FleetColumn("judged_at", "@timestamp", .time, "The time against which the device was judged.") {
            FleetCell($0.device.report?.clock.utc)
        },
    ]

    private static let what: [FleetColumn<FindingRow>] = [
        FleetColumn("id", "rule.id", .text, "The rule that found it.") { FleetCell($0.finding.id) },
        FleetColumn("key", "cmgdiag.finding.key", .text, "The rule with its subject: one of a kind for a device.") {
            FleetCell($0.finding.key)
        },
        FleetColumn("title", "rule.name", .text, "What was found, in words.") { FleetCell($0.finding.title) },
        FleetColumn("subject", "cmgdiag.finding.subject", .text, "What it is about: a host, a SID, a thumbprint.") {
            FleetCell($0.finding.subject)
        },
        FleetColumn(
            "area",
            "cmgdiag.finding.area",
            .text,
            "The part of the way to the gateway.",
            among: Area.allCases.map(\.rawValue)
        ) {
            FleetCell($0.finding.area.rawValue)
        },
        FleetColumn("severity", "log.level", .text, "error, warning or info.", among: Severity.allCases.map(\.rawValue))
        {
            FleetCell($0.finding.severity.rawValue)
        },
        FleetColumn(
            "confidence",
            "cmgdiag.finding.confidence",
            .text,
            "high, medium or low.",
            among: Confidence.allCases.map(\.rawValue)
        ) {
            FleetCell($0.finding.confidence.rawValue)
        },
        FleetColumn(
            "status",
            "cmgdiag.finding.status",
            .text,
            "active or recovered.",
            among: Finding.Status.allCases.map(\.rawValue)
        ) {
            FleetCell($0.finding.status.rawValue)
        },
        FleetColumn("root", "cmgdiag.finding.root", .flag, "Whether it is a root cause.") {
            FleetCell($0.cause != nil)
        },
        FleetColumn("explained_by", "cmgdiag.finding.explained_by", .text, "The key of the finding it follows from.") {
            FleetCell($0.explainedBy)
        },
        FleetColumn("first_seen", "event.start", .time, "The time of its first record.") {
            FleetCell($0.finding.firstTime?.utc)
        },
        FleetColumn(
            "begun",
            "cmgdiag.finding.begun",
            .time,
            "When it began; nothing where its log begins with it, so that it may be older."
        ) {
            FleetCell($0.begun)
        },
        FleetColumn("last_seen", "event.end", .time, "The time of its last record.") {
            FleetCell($0.finding.lastTime?.utc)
        },
        FleetColumn("occurrences", "cmgdiag.finding.occurrences", .number, "How often it was seen.") {
            FleetCell($0.finding.occurrences)
        },
    ]
}
