import LogSources
import Times

/// A machine that got another name.
///
/// Its log names the one and later the other, no log anywhere names the first again, and none outside of the log's folder
/// does at all without naming its client. Of logs of two devices that somebody joined the same may be true, but then two
/// clients are named.
enum MachineRename {
    /// More logs of one device than these are not compared with each other.
    private static let mostLogs = 256

    /// When a name stands in any of the logs.
    private struct Span {
        var first: Instant
        var last: Instant
    }

    /// The earlier names, in lower case, each with the one that came next.
    static func all(in logs: [SortedLog]) -> [String: String] {
        var spans: [String: Span] = [:]
        var naming: [String: [SortedLog]] = [:]
        for log in logs {
            for machine in log.names.machines { naming[machine.key, default: []].append(log) }
        }
        for machine in logs.lazy.flatMap(\.names.machines) {
            let known = spans[machine.key] ?? Span(first: machine.first.instant, last: machine.last.instant)
            spans[machine.key] = Span(
                first: min(known.first, machine.first.instant),
                last: max(known.last, machine.last.instant)
            )
        }
        var renames: [String: String] = [:]
        for log in logs where log.names.machines.count > 1 && log.names.clientIDs.count < 2 {
            let names = log.names.machines.sorted { $0.first < $1.first }.map(\.key)
            for (earlier, later) in zip(names, names.dropFirst()) {
                guard let old = spans[earlier], let new = spans[later], old.last < new.first,
                    naming[earlier, default: []].count <= mostLogs,
                    naming[earlier, default: []].allSatisfy({ mayBe($0, ofTheDeviceOf: log) })
                else { continue }
                // Logs may go on at different names; the one that came first is next, whichever log is looked at first.
                let known = renames[earlier].flatMap { name in spans[name].map { ($0.first, name) } }
                if let known, known < (new.first, later) { continue }
                renames[earlier] = later
            }
        }
        return renames
    }

    /// Whether a log that names the earlier name may be of the device that another one shows to be renamed: it lies in its
    /// folder, or names its client.
    private static func mayBe(_ log: SortedLog, ofTheDeviceOf renamed: SortedLog) -> Bool {
        log.place.folders.starts(with: renamed.place.folders)
            || !log.names.clientIDs.isDisjoint(with: renamed.names.clientIDs)
    }

    /// The name that a machine has in the end.
    static func newest(_ name: String, _ renames: [String: String]) -> String {
        var name = name
        // Each was named later than the one before, so this ends; the bound is for what nobody has thought of.
        for _ in 0..<8 {
            guard let next = renames[name] else { break }
            name = next
        }
        return name
    }
}
