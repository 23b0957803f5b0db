import Checked
package import FleetModel
import ReportModel
import Times

// What is asked of the rows when all are there.
extension FleetDatabase {
    /// What the devices have in common.
    package func summary() throws(DatabaseError) -> FleetSummary {
        try settle()
        var totals: (devices: Int, unreadable: Int, first: Instant?, last: Instant?, older: Int) = (0, 0, nil, nil, 0)
        try database.prepare(FleetQueries.totals).rows { row in
            totals = (row.count(0), row.count(1), row.time(2), row.time(3), row.count(4))
        }
        var groupings: [FleetGrouping] = []
        for (column, title, words) in FleetQueries.groupings {
            let (shares, count) = try shares(of: column, words: words, limit: FleetGrouping.limit)
            groupings.append(FleetGrouping(column: column, title: title, shares: shares, count: count))
        }
        let statuses = try statuses()
        let failing = statuses.first { $0.value == "failing" }?.devices ?? 0
        return FleetSummary(
            devices: totals.devices,
            unreadable: totals.unreadable,
            older: totals.older,
            statuses: statuses,
            findings: FleetFinding.told(try findings()),
            groupings: groupings,
            beginnings: try beginnings(of: failing),
            broken: try broken(),
            first: totals.first,
            last: totals.last
        )
    }

    private func statuses() throws(DatabaseError) -> [FleetShare] {
        try shares(of: "status", words: nil, limit: .max).shares.sorted {
            (FleetDatabase.rank($0.value), $0.value ?? "") < (FleetDatabase.rank($1.value), $1.value ?? "")
        }
    }

    /// When devices began to fail, of which there are so many.
    private func beginnings(of failing: Int) throws(DatabaseError) -> FleetBeginnings {
        var hours: [FleetBeginnings.Hour] = []
        var (known, earlier) = (0, 0)
        try database.prepare(FleetQueries.hours).rows { row in
            guard let start = row.time(0) else { return }
            known = known +| row.count(1)
            if hours.count < FleetBeginnings.limit {
                hours.append(FleetBeginnings.Hour(start: start, devices: row.count(1)))
            } else {
                earlier = earlier +| row.count(1)
            }
        }
        return FleetBeginnings(hours: hours.reversed(), earlier: earlier, unknown: max(0, failing - known))
    }

    /// The worst first.
    private static func rank(_ status: String?) -> Int {
        ["failing", "attention", "inconclusive", "healthy"].firstIndex(of: status ?? "") ?? .max
    }

    private func shares(
        of column: String,
        words: String?,
        limit: Int
    ) throws(DatabaseError) -> (shares: [FleetShare], count: Int) {
        let stretches = try stretches(of: column)
        var shares: [FleetShare] = []
        var count = 0
        try database.prepare(FleetQueries.shares(of: column, words: words)).rows { row in
            count += 1
            guard shares.count < limit else { return }
            shares.append(
                FleetShare(
                    value: row.text(0),
                    words: words == nil ? nil : row.text(1),
                    devices: row.count(2),
                    failing: row.count(3),
                    first: row.time(4),
                    last: row.time(5),
                    most: row.text(0).flatMap { stretches[$0] }.flatMap { most in
                        // Where the logs of fewer tell when it began, nothing is known of most.
                        most.known *| 2 > row.count(3) ? most.stretch : nil
                    },
                    example: row.text(6)
                )
            )
        }
        return (shares, count)
    }

    /// When most of the failing devices of each value began to fail, of as many as it is known.
    private func stretches(
        of column: String
    ) throws(DatabaseError) -> [String: (stretch: FleetStretch?, known: Int)] {
        var stretches: [String: (stretch: FleetStretch?, known: Int)] = [:]
        var (value, times): (String?, [Int64]) = (nil, [])
        try database.prepare(FleetQueries.beginnings(of: column)).rows { row in
            let next = row.text(0)
            if next != value, let value { stretches[value] = (FleetStretch(times), times.count) }
            if next != value { (value, times) = (next, []) }
            if let time = row.number(1) { times.append(time) }
        }
        if let value { stretches[value] = (FleetStretch(times), times.count) }
        return stretches
    }

    /// The rules that are true of some devices, in their order.
    package func findings(of rules: [FleetRule] = FleetRules.all) throws(DatabaseError) -> [FleetFinding] {
        try settle()
        var findings: [FleetFinding] = []
        for rule in rules { findings += try self.findings(of: rule) }
        return findings
    }

    private func findings(of rule: FleetRule) throws(DatabaseError) -> [FleetFinding] {
        var order: [String] = []
        var found: [String: (since: Instant?, devices: [FleetMember])] = [:]
        try database.prepare(rule.statement).rows { row in
            let subject = row.text(0) ?? ""
            if found[subject] == nil { order.append(subject) }
            let member = FleetMember(bundle: row.text(2) ?? "", device: row.text(3) ?? "", seen: row.time(4))
            found[subject, default: (row.time(1), [])].devices.append(member)
        }
        let steps = order.isEmpty ? [:] : try steps(of: rule)
        return order.compactMap { subject in
            guard let (since, devices) = found[subject] else { return nil }
            return FleetFinding(rule: rule, subject: subject, since: since, devices: devices, step: steps[subject])
        }
    }

    /// The first step for each thing that devices may share, where that depends on it.
    private func steps(of rule: FleetRule) throws(DatabaseError) -> [String: (who: Responsible, action: String)] {
        guard let statement = rule.steps else { return [:] }
        var steps: [String: (who: Responsible, action: String)] = [:]
        try database.prepare(statement).rows { row in
            guard let subject = row.text(0), let who = row.text(1).flatMap(Responsible.init(rawValue:)) else { return }
            steps[subject] = row.text(2).map { (who, $0) }
        }
        return steps
    }

    private func broken() throws(DatabaseError) -> [FleetBrokenBundle] {
        var bundles: [FleetBrokenBundle] = []
        try database.prepare(FleetQueries.broken).rows { row in
            let isUnreadable = row.text(1) == DeviceRow.Outcome.unreadable.rawValue
            bundles.append(
                FleetBrokenBundle(bundle: row.text(0) ?? "", isUnreadable: isUnreadable, reason: row.text(2) ?? "")
            )
        }
        return bundles
    }

    /// Whether a device is so.
    package func hasDevice(where condition: FleetCondition) throws(DatabaseError) -> Bool {
        try settle()
        return try database.prepare("SELECT EXISTS (SELECT 1 FROM newest WHERE \(condition.rawValue))").only != 0
    }

    /// Hands over the devices of all findings over the fleet, one at a time, as rows of ``FleetTable/shares``.
    package func forEachShare(
        in findings: [FleetFinding],
        _ body: ([FleetCell]) -> Void
    ) throws(DatabaseError) {
        let look = try database.prepare(
            "SELECT machine, client_id, judged_at FROM device WHERE bundle = ?1 AND device = ?2"
        )
        for finding in findings {
            for member in finding.devices {
                try look.rows([FleetCell(member.bundle), FleetCell(member.device)]) { row in
                    let share = ShareRow(
                        finding: finding,
                        member: member,
                        machine: row.text(0),
                        clientID: row.text(1),
                        judgedAt: row.time(2)
                    )
                    body(FleetTable.shares.cells(of: share))
                }
            }
        }
    }

    /// Hands over all rows of a table, one at a time, in the order of their keys.
    package func forEachRow<Row>(
        of table: FleetTable<Row>,
        _ body: ([FleetCell]) -> Void
    ) throws(DatabaseError) {
        try settle()
        let headings = table.headings
        let list = headings.map(\.name).joined(separator: ", ")
        try database.prepare("SELECT \(list) FROM \(table.name) ORDER BY 1, 2").rows { row in
            body(headings.indices.map { row.cell(Int32($0), headings[$0].kind) })
        }
    }
}

extension Statement {
    fileprivate func count(_ column: Int32) -> Int { Int(clamping: number(column) ?? 0) }

    fileprivate func time(_ column: Int32) -> Instant? { number(column).map { Instant(seconds: $0) } }
}

/// What may be asked of the rows of devices.
package enum FleetCondition: String, Sendable {
    /// It has an active error.
    case errors = "errors > 0"
    /// It has an active error or warning.
    case warnings = "errors > 0 OR warnings > 0"
    /// It has an active error, or is not shown to be served.
    case inconclusive = "errors > 0 OR status = 'inconclusive'"
}
