import Checked
import FleetModel
import SafeText
import Times

/// What is said of fleets in every format for people.
enum FleetWords {
    /// What stands behind the number of collections that are not the newest of their devices.
    static func older(_ count: Int) -> String {
        count == 1 ? "older collection of one of them, not counted" : "older collections of them, not counted"
    }

    /// `608 of 992 devices are failing.`
    static func headline(of summary: FleetSummary) -> String {
        let judged = summary.devices - summary.unreadable
        let failing = summary.failing
        if judged <= 0 { return "No device: nothing was read in \(bundles(summary.unreadable))." }
        if judged == 1 { return "1 device, \(words(forStatus: summary.statuses.first?.value))." }
        if failing == 0 { return "\(count(judged)) devices, none of them failing." }
        if failing == judged { return "All \(count(judged)) devices are failing." }
        return "\(count(failing)) of \(count(judged)) devices \(failing == 1 ? "is" : "are") failing."
    }

    /// `992 devices: 608 failing, 55 to be looked at, 329 healthy; 8 bundles not read.`
    static func counts(of summary: FleetSummary) -> String {
        let judged = summary.devices - summary.unreadable
        let states = summary.statuses.map { "\(count($0.devices)) \(words(forStatus: $0.value))" }.joined(
            separator: ", "
        )
        let start = "\(count(judged)) device\(judged == 1 ? "" : "s")" + (states.isEmpty ? "" : ": " + states)
        guard summary.unreadable > 0 else { return start + "." }
        return start + "; \(bundles(summary.unreadable)) not read."
    }

    /// What a status is called.
    static func words(forStatus status: String?) -> String { status == "attention" ? "to be looked at" : status ?? "" }

    /// `8 bundles`.
    static func bundles(_ number: Int) -> String { "\(count(number)) bundle\(number == 1 ? "" : "s")" }

    /// The time that the logs are of; `nil` where no record tells.
    static func span(of summary: FleetSummary) -> String? {
        guard let first = summary.first, let last = summary.last else { return nil }
        return "Logs from \(minute(first)) to \(minute(last)) UTC."
    }

    /// A number with its thousands set off.
    static func count(_ number: Int) -> String { Int64(number).grouped }

    /// A time to the minute; it is UTC, and what stands around it says so.
    static func minute(_ instant: Instant) -> String { String(instant.utcText.prefix(16)) }

    /// A value with what it means.
    static func value(of share: FleetShare) -> String {
        share.words.map { "\(share.value ?? "") \($0)" } ?? share.value ?? "not known"
    }

    /// The bundle of a device that is so and not well; `nil` where all are well.
    static func example(of share: FleetShare) -> String? {
        guard let name = share.example.map({ shortName(ofBundle: $0) }) else { return nil }
        return share.failing == 1 || share.devices == 1 ? name : "such as \(name)"
    }

    /// `200 devices, since 2026-03-02 09:00 UTC`; what is still to come is so from a time on.
    static func extent(of finding: FleetFinding, in summary: FleetSummary) -> String {
        let number = finding.devices.count
        let start = "\(count(number)) device\(number == 1 ? "" : "s")"
        guard let since = finding.since else { return start }
        return start
            + (finding.isToCome(in: summary) ? ", from \(minute(since)) UTC on" : ", since \(minute(since)) UTC")
    }

    /// The first names, and how many more there are.
    static func names(of devices: [FleetMember], limit: Int) -> String {
        let names = devices.prefix(limit).map(\.device).joined(separator: ", ")
        let rest = devices.count - limit
        return rest > 0 ? "\(names) and \(count(rest)) more" : names
    }

    /// Why bundles were not read.
    static func reason(of obstacle: FleetObstacle) -> String {
        obstacle.isUnreadable ? obstacle.reason : "A part of it: \(obstacle.reason)"
    }

    /// The first names of bundles, and how many more there are.
    static func names(ofBundles bundles: [String], limit: Int) -> String {
        let names = bundles.prefix(limit).map { shortName(ofBundle: $0) }.joined(separator: ", ")
        let rest = bundles.count - limit
        return rest > 0 ? "\(names) and \(count(rest)) more" : names
    }

    /// The last part of a bundle's name.
    static func shortName(ofBundle bundle: String) -> String {
        bundle.split { $0 == "/" || $0 == "\\" }.last.map(String.init) ?? bundle
    }

    // MARK: - Over time

    /// `300 of 608 began between 2026-03-01 09:00 and 2026-03-01 13:00 UTC.`
    static func wave(_ wave: ArraySlice<FleetBeginnings.Hour>, of failing: Int) -> String {
        let number = wave.reduce(0) { $0 +| $1.devices }
        guard let first = wave.first?.start, let last = wave.last?.start else { return "" }
        let end = last.advanced(byMilliseconds: 3_600_000)
        return "\(count(number)) of \(count(failing)) began between \(minute(first)) and \(minute(end)) UTC."
    }

    /// The beginning of a bar, without the hour where bars are days or longer.
    static func label(of bar: FleetBars.Bar, _ step: FleetBars.Step) -> String {
        String(bar.start.utcText.prefix(step.hours < 24 ? 16 : 10))
    }

    /// `2026-02-28 21:00 to 2026-03-02 20:00`
    static func span(of bars: FleetBars) -> String {
        guard let first = bars.bars.first, let last = bars.bars.last else { return "" }
        return "\(label(of: first, bars.step)) to \(label(of: last, bars.step))"
    }

    // MARK: - What comes next

    /// The command for the full report of a device that has the first of the root causes.
    static func command(for summary: FleetSummary) -> String? {
        let examples = (summary.groupings.first?.shares ?? []) + summary.statuses
        return examples.compactMap(\.example).first.map { "cmgdiag analyze " + $0.quotedForShell }
    }

    /// Where all rows are, or how to get them.
    static func rows(in database: String?) -> String {
        guard let database else {
            return """
                Rows: -o devices.csv has one a device; --table share -o to-do.csv the devices of all that is shared; -o \
                rows.ndjson findings too. --database keeps them.
                """
        }
        return
            "All rows: in \(database), tables device and finding; or -o devices.csv, --table share -o to-do.csv, -o rows.ndjson."
    }

}

extension FleetFinding {
    /// Whether it begins after all that the logs tell of.
    func isToCome(in summary: FleetSummary) -> Bool {
        guard let since, let last = summary.last else { return false }
        return since > last
    }
}

extension FleetSummary {
    /// How many devices fail.
    var failing: Int { statuses.first { $0.value == "failing" }?.devices ?? 0 }

    /// The tables that say something: of a single device its own report says more, but for the cause.
    var shownGroupings: [FleetGrouping] {
        let isAlone = devices - unreadable == 1
        return groupings.filter { !$0.shares.isEmpty && (!isAlone || $0.column == "cause") }
    }

    /// What devices share, by how many do.
    var orderedFindings: [FleetFinding] {
        findings.enumerated().sorted {
            ($1.element.devices.count, $0.offset) < ($0.element.devices.count, $1.offset)
        }.map(\.element)
    }
}
