import FleetModel
import Times

/// What is said of fleets in every format for people.
enum FleetWords {
    /// `412 devices: 300 failing, 112 healthy. 9 bundles could not be read.`
    static func headline(of summary: FleetSummary) -> String {
        let judged = summary.devices - summary.unreadable
        let states = summary.statuses.map { "\($0.devices) \($0.value ?? "")" }.joined(separator: ", ")
        let start = judged.counted("device") + (states.isEmpty ? "" : ": " + states) + "."
        guard summary.unreadable > 0 else { return start }
        return start + " \(summary.unreadable.counted("bundle")) could not be read."
    }

    /// The time that the logs are of; `nil` where no record tells.
    static func span(of summary: FleetSummary) -> String? {
        guard let first = summary.first, let last = summary.last else { return nil }
        return "Logs from \(time(first)) to \(time(last))."
    }

    /// A time to the minute, in UTC.
    static func time(_ instant: Instant) -> String { String(instant.utcText.prefix(16)) + " UTC" }

    /// A value with what it means, and how its devices are.
    static func line(of share: FleetShare) -> String {
        let value = share.words.map { "\(share.value ?? "") \($0)" } ?? share.value ?? "not known"
        guard share.failing > 0 else { return value }
        let failing = share.failing == share.devices ? "failing" : "\(share.failing) failing"
        return "\(value) (\(failing)\(since(share)))"
    }

    private static func since(_ share: FleetShare) -> String {
        guard let first = share.first, let last = share.last else { return "" }
        return first == last ? ", since \(time(first))" : ", begun \(time(first)) to \(time(last))"
    }

    /// The first names, and how many more there are.
    static func names(of devices: [FleetMember], limit: Int) -> String {
        let names = devices.prefix(limit).map(\.device).joined(separator: ", ")
        let rest = devices.count - limit
        return rest > 0 ? "\(names) and \(rest) more" : names
    }
}
