package import ReportModel
package import Times

/// What the devices of a fleet have in common: values and nothing else. The same value feeds every format.
package struct FleetSummary: Hashable, Sendable {
    /// How many devices there are, bundles that could not be read among them.
    package let devices: Int
    /// How many bundles could not be read.
    package let unreadable: Int
    /// How many older collections of these devices are there, of which nothing is counted.
    package let older: Int
    /// How many devices are of each status, the worst first.
    package let statuses: [FleetShare]
    /// What several devices share, as the rules over fleets find it.
    package let findings: [FleetFinding]
    /// The devices by what they may have in common.
    package let groupings: [FleetGrouping]
    /// When the failing devices began to fail.
    package let beginnings: FleetBeginnings
    /// Bundles that could not be read, or not wholly.
    package let broken: [FleetBrokenBundle]
    /// The earliest and the latest record of all logs; `nil` where none tells its time in UTC.
    package let first: Instant?
    package let last: Instant?

    /// What the devices of a fleet have in common.
    package init(
        devices: Int,
        unreadable: Int,
        older: Int = 0,
        statuses: [FleetShare],
        findings: [FleetFinding],
        groupings: [FleetGrouping],
        beginnings: FleetBeginnings,
        broken: [FleetBrokenBundle],
        first: Instant?,
        last: Instant?
    ) {
        self.devices = devices
        self.unreadable = unreadable
        self.older = older
        self.statuses = statuses
        self.findings = findings
        self.groupings = groupings
        self.beginnings = beginnings
        self.broken = broken
        self.first = first
        self.last = last
    }
}

/// Devices that share one value.
package struct FleetShare: Hashable, Sendable {
    /// `nil` for the devices of which it is not known.
    package let value: String?
    /// What the value is in words, such as the title of a rule; `nil` where it speaks for itself.
    package let words: String?
    package let devices: Int
    /// How many of them are failing.
    package let failing: Int
    /// When the first and the last of the failing ones began to fail; `nil` where no record tells.
    package let first: Instant?
    package let last: Instant?
    /// The shortest time in which more than half of the failing ones began.
    package let most: FleetStretch?
    /// The bundle of a failing one, or of one that is not well; `nil` where all are.
    package let example: String?

    /// Devices that share one value.
    package init(
        value: String?,
        words: String?,
        devices: Int,
        failing: Int,
        first: Instant?,
        last: Instant?,
        most: FleetStretch? = nil,
        example: String?
    ) {
        self.value = value
        self.words = words
        self.devices = devices
        self.failing = failing
        self.first = first
        self.last = last
        self.most = most
        self.example = example
    }
}

/// The devices of a fleet by the values of one column.
package struct FleetGrouping: Hashable, Sendable {
    /// The column's name: `gateway_host`.
    package let column: String
    /// What its values are, as a heading: "Gateway".
    package let title: String
    /// The most frequent first; at most ``limit``.
    package let shares: [FleetShare]
    /// How many different values there are.
    package let count: Int

    /// More values than these are counted, not listed.
    package static let limit = 50

    /// The devices by the values of one column.
    package init(column: String, title: String, shares: [FleetShare], count: Int) {
        self.column = column
        self.title = title
        self.shares = shares
        self.count = count
    }
}

/// A rule over fleets that is true of some devices.
package struct FleetFinding: Hashable, Sendable {
    package let rule: FleetRule
    /// What the devices share.
    package let subject: String
    /// When the first of them showed it; `nil` where no record tells.
    package let since: Instant?
    /// In the order of their bundles.
    package let devices: [FleetMember]
    /// The first step, and who does it.
    package let action: String
    package let who: Responsible

    /// A rule that is true of some devices; the step is one that depends on what is shared, `nil` for the rule's own.
    package init(
        rule: FleetRule,
        subject: String,
        since: Instant?,
        devices: [FleetMember],
        step: (who: Responsible, action: String)? = nil
    ) {
        action = step?.action ?? rule.action
        who = step?.who ?? rule.who
        self.rule = rule
        self.subject = subject
        self.since = since
        self.devices = devices
    }

    /// What is so, with what the devices share in its place.
    package var title: String {
        rule.title.split(separator: "{subject}", omittingEmptySubsequences: false).joined(separator: subject)
    }
}

extension FleetFinding {
    /// The findings that are told: not those of which rules of lower rank tell four of five devices already.
    package static func told(_ findings: [FleetFinding]) -> [FleetFinding] {
        var ranks: [FleetMember: Int] = [:]
        for finding in findings where !finding.rule.isForecast {
            for device in finding.devices { ranks[device] = min(ranks[device] ?? .max, finding.rule.rank) }
        }
        return findings.filter { finding in
            guard !finding.rule.isForecast else { return true }
            let rank = finding.rule.rank
            return finding.devices.count { ranks[$0, default: rank] < rank } * 5 < finding.devices.count * 4
        }
    }
}

/// A device by its keys in the tables; the same one, whenever it showed what is told of it.
package struct FleetMember: Sendable {
    package let bundle: String
    package let device: String
    /// When it showed first what it shares with others; `nil` where no record tells.
    package let seen: Instant?

    /// A device by its keys.
    package init(bundle: String, device: String, seen: Instant? = nil) {
        self.bundle = bundle
        self.device = device
        self.seen = seen
    }
}

extension FleetMember: Hashable {
    package static func == (left: FleetMember, right: FleetMember) -> Bool {
        left.bundle == right.bundle && left.device == right.device
    }

    package func hash(into hasher: inout Hasher) {
        hasher.combine(bundle)
        hasher.combine(device)
    }
}

/// A bundle that could not be read, or not wholly.
package struct FleetBrokenBundle: Hashable, Sendable {
    package let bundle: String
    package let isUnreadable: Bool
    package let reason: String

    /// A bundle that could not be read, or not wholly.
    package init(bundle: String, isUnreadable: Bool, reason: String) {
        self.bundle = bundle
        self.isUnreadable = isUnreadable
        self.reason = reason
    }
}

extension FleetRule: Hashable {
    package static func == (left: FleetRule, right: FleetRule) -> Bool { left.id == right.id }

    package func hash(into hasher: inout Hasher) { hasher.combine(id) }
}
