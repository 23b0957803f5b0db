import FleetModel
import Times

/// What a rule over fleets looks at, and its examples, in words made from the rule itself.
struct FleetRuleWords {
    let rule: FleetRule

    /// Which rows of devices and findings count: `devices with an active CMG401 or CMG402`.
    var candidates: String {
        (rows + [rule.condition].compactMap(\.self)).joined(separator: ", ")
    }

    private var rows: [String] {
        let ids = askedFor
        guard let last = ids.last else { return ["failing devices, by their root cause"] }
        let others = ids.dropLast().joined(separator: ", ")
        return ["devices with an active " + (others.isEmpty ? last : "\(others) or \(last)")]
    }

    /// How many of them it takes, and what they must have in common.
    var crowd: String {
        switch rule.pattern {
        case .wave(let hours, let least, let percent, let ends):
            ends
                ? "at least \(least) of which it is so within \(FleetRuleWords.time(hours)), and these are at least "
                    + "\(percent) % of all of which it is"
                : "at least \(least) that begin within \(FleetRuleWords.time(hours)), and these are at least \(percent) % "
                    + "of those that are known to begin or to have it longer, and one in five of all; those that show it "
                    + "later belong to them too"
        case .crowd(let least, let percent, let all, let column):
            "at least \(least) that share it, and these are at least \(percent) % of \(all)"
                + (column.map { "; and few others have this \($0.replacing("_", with: " ")), so that it is no chance" }
                    ?? "")
        }
    }

    /// When a rule is not told that is less particular than others.
    static let exception = "a more particular rule over fleets tells of four of five of these devices."

    /// What else the first step may be; `nil` where it is always the same.
    var otherStep: String? {
        rule.steps == nil ? nil : "or the first step of the fault that they share, where its own rule knows it"
    }

    /// The rules that its statement asks for, each once.
    var askedFor: [String] {
        // A literal of SQL stands between quotation marks; behind NOT EXISTS is what must not be there.
        let asked = rule.candidates.split(separator: "NOT EXISTS", maxSplits: 1).first ?? ""
        return Set(asked.split(separator: "'").filter { $0.hasPrefix("CMG") }.map(String.init)).sorted()
    }

    /// `24 hours`, `3 days`.
    private static func time(_ hours: Int) -> String {
        hours > 24 && hours % 24 == 0 ? "\(hours / 24) days" : hours == 1 ? "an hour" : "\(hours) hours"
    }
}

// MARK: - Examples

extension FleetRuleWords {
    /// A line for each kind of device in an example: `8 devices within 4 hours: CMG401 (gw.contoso.com)`.
    static func lines(of example: FleetExample) -> [String] {
        var order: [String] = []
        var groups: [String: [FleetExample.Device]] = [:]
        for device in example.devices {
            let words = words(for: device)
            if groups[words] == nil { order.append(words) }
            groups[words, default: []].append(device)
        }
        let start = order.first.flatMap { groups[$0] }.flatMap { times(of: $0).min() }
        return order.map { words in
            let devices = groups[words] ?? []
            let time = span(of: devices) + distance(of: devices, from: start)
            return "\(devices.count) device\(devices.count == 1 ? "" : "s")\(time): \(words)"
        }
    }

    /// How long before or after the first devices others begin, in days.
    private static func distance(of devices: [FleetExample.Device], from start: Int64?) -> String {
        guard let start, let first = times(of: devices).min() else { return "" }
        let days = (first - start) / 86_400
        return days == 0 ? "" : days > 0 ? ", \(days) days later" : ", \(-days) days before"
    }

    private static func times(of devices: [FleetExample.Device]) -> [Int64] {
        devices.compactMap { device in
            guard case .time(let seconds) = device.finding["first_seen"] else { return nil }
            return seconds
        }
    }

    /// What one device shows.
    private static func words(for device: FleetExample.Device) -> String {
        let finding = text(device.finding["id"]) + (device.finding["subject"].map { " (\(text($0)))" } ?? "")
        let cells = device.cells.filter {
            !unsaid.contains($0.key) && $0.value != .text("failing") && $0.value != .none
        }
        let rest = cells.sorted { $0.key < $1.key }.map { "\($0.key) \(text($0.value))" }
        let isCut = device.finding["begun"] == FleetCell.none && device.finding["first_seen"] != nil
        let confidence = device.finding["confidence"].map { ["confidence " + text($0)] } ?? []
        return ([finding] + confidence + rest + (isCut ? ["in logs that begin with it"] : [])).joined(separator: ", ")
    }

    /// What every example has, or follows from the finding.
    private static let unsaid: Set = [
        "cause", "cause_action", "cause_begun", "cause_since", "cause_who", "judged_at", "outcome",
    ]

    /// Within what time they show it, rounded up.
    private static func span(of devices: [FleetExample.Device]) -> String {
        let times = times(of: devices)
        guard let first = times.min(), let last = times.max(), last > first else { return "" }
        let hours = Int((last - first + 3599) / 3600)
        return " within " + (hours > 48 ? "\((hours + 23) / 24) days" : time(hours))
    }

    private static func text(_ cell: FleetCell?) -> String {
        switch cell {
        case .text(let text): text
        case .number(let number): String(number)
        case .time(let seconds): String(Instant(seconds: seconds).utcText.prefix(10))
        case .flag(let flag): flag ? "yes" : "no"
        case .some(.none), nil: ""
        }
    }
}
