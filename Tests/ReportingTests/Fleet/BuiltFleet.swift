import FleetModel
import Times

@testable import Reporting

/// Summaries of fleets built by hand.
enum BuiltFleet {
    /// 2026-03-02, 08:00 UTC.
    static let start: Int64 = 1_772_438_400

    /// Text that would get out of its place, or move a terminal's cursor.
    static let hostile =
        "<img src=x onerror=ran=1>\u{1b}[2J\u{202e}'\"`&|,;=\u{7f}\u{9b}</pre></details><script>ran=1</script>"

    /// A fleet in which everything occurs, with a text in every place that takes one.
    static func summary(devices: Int = 1_234, text: String = "gw.contoso.com") -> FleetSummary {
        let failing = devices * 3 / 4
        let members = (0..<failing).map { FleetMember(bundle: "fleet/\($0)\(text).zip", device: "PC-\($0)\(text)") }
        let values = [share(text, words: nil, failing), share("other", words: nil, 0)]
        return FleetSummary(
            devices: devices,
            unreadable: 2,
            statuses: [share("failing", words: nil, failing), share("attention", words: nil, devices - failing - 2)],
            findings: [
                FleetFinding(
                    rule: FleetRules.all[1],
                    subject: text,
                    since: Instant(seconds: start),
                    devices: members
                )
            ],
            groupings: FleetQueries.groupings.map { row in
                let isCause = row.words != nil
                let shares = isCause ? [share("CMG401", words: "Untrusted: \(text)", failing)] : values
                return FleetGrouping(column: row.column, title: row.title, shares: shares, count: shares.count + 9)
            },
            beginnings: beginnings([0: failing - 4, 5: 3]),
            broken: [
                FleetBrokenBundle(bundle: "fleet/\(text)", isUnreadable: true, reason: "Not read: \(text)."),
                FleetBrokenBundle(bundle: "b", isUnreadable: false, reason: "A part is damaged."),
            ],
            first: Instant(seconds: start - 86_400),
            last: Instant(seconds: start + 86_400)
        )
    }

    /// A fleet of devices that are all well, or one that is not.
    static func plain(_ status: String, devices: Int) -> FleetSummary {
        let isFailing = status == "failing"
        let cause = share("CMG401", words: "The client does not trust the CA", isFailing ? devices : 0, of: devices)
        return FleetSummary(
            devices: devices,
            unreadable: 0,
            statuses: [share(status, words: nil, isFailing ? devices : 0, of: devices)],
            findings: [],
            groupings: [
                FleetGrouping(column: "cause", title: "Root cause", shares: isFailing ? [cause] : [], count: 1),
                FleetGrouping(column: "site_code", title: "Site", shares: [], count: 0),
            ],
            beginnings: beginnings(isFailing ? [0: devices] : [:]),
            broken: [],
            first: nil,
            last: nil
        )
    }

    /// So many devices that began to fail in these hours from the start.
    static func beginnings(_ hours: [Int64: Int], unknown: Int = 1) -> FleetBeginnings {
        FleetBeginnings(
            hours: hours.sorted { $0.key < $1.key }.map { hour, devices in
                FleetBeginnings.Hour(start: Instant(seconds: start + hour * 3600), devices: devices)
            },
            earlier: 0,
            unknown: unknown
        )
    }

    private static func share(_ value: String, words: String?, _ failing: Int, of devices: Int? = nil) -> FleetShare {
        FleetShare(
            value: value,
            words: words,
            devices: devices ?? max(failing, 7),
            failing: failing,
            first: failing > 0 ? Instant(seconds: start) : nil,
            last: failing > 0 ? Instant(seconds: start + 7200) : nil,
            most: failing > 0 ? FleetStretch([start, start + 3600]) : nil,
            example: failing > 0 ? "my fleet/PC-1\(value).zip" : nil
        )
    }

    /// A summary in a format.
    static func text(
        _ summary: FleetSummary,
        _ type: any FleetReporter.Type,
        detail: ReportDetail = .normal,
        style: Style = .plain,
        width: Int = 80,
        generated: Int64 = start,
        database: String? = nil
    ) -> String {
        let options = ReporterOptions(
            page: PageOptions(style: style, width: width),
            detail: detail,
            origin: ReportOrigin(version: "1.2.3", generated: Instant(seconds: generated))
        )
        var text = ""
        type.init(options, database: database).write(summary, to: &text)
        return text
    }
}
