import ReportModel
package import Times

/// A device of which a rule over fleets is true: one row for each finding of the fleet and device.
package struct ShareRow: Hashable, Sendable {
    package let finding: FleetFinding
    package let member: FleetMember
    /// The machine's name and the client's ID as its logs tell them.
    package let machine: String?
    package let clientID: String?
    package let judgedAt: Instant?

    /// A device of which a rule over fleets is true.
    package init(finding: FleetFinding, member: FleetMember, machine: String?, clientID: String?, judgedAt: Instant?) {
        self.finding = finding
        self.member = member
        self.machine = machine
        self.clientID = clientID
        self.judgedAt = judgedAt
    }
}

extension FleetTable<ShareRow> {
    /// One row a device of each finding over the fleet: the list of those that somebody has to do something about.
    package static let shares = FleetTable(name: "share", columns: whose + what)

    private static let whose: [FleetColumn<ShareRow>] = [
        FleetColumn("bundle", "cmgdiag.bundle", .text, "The folder or archive with the device's logs.") {
            FleetCell($0.member.bundle)
        },
        FleetColumn("device", "cmgdiag.device", .text, "The device, as in the table of devices.") {
            FleetCell($0.member.device)
        },
        FleetColumn("machine", "host.name", .text, "The machine's name as its logs tell it.") {
            FleetCell($0.machine)
        },
        FleetColumn("client_id", "host.id", .text, "The client's ID, GUID:….") { FleetCell($0.clientID) },
        FleetColumn("judged_at", "@timestamp", .time, "The time against which the device was judged.") {
            FleetCell($0.judgedAt)
        },
    ]

    private static let what: [FleetColumn<ShareRow>] = [
        FleetColumn("id", "rule.id", .text, "The rule over fleets.") { FleetCell($0.finding.rule.id) },
        FleetColumn("title", "rule.name", .text, "What is so, in words.") { FleetCell($0.finding.title) },
        FleetColumn(
            "subject",
            "cmgdiag.share.subject",
            .text,
            "What the devices share: a host, a thumbprint, a version."
        ) {
            FleetCell($0.finding.subject)
        },
        FleetColumn("first_seen", "event.start", .time, "When this device showed it first, or will.") {
            FleetCell($0.member.seen)
        },
        FleetColumn("since", "cmgdiag.share.since", .time, "Since when it is so of the devices together.") {
            FleetCell($0.finding.since)
        },
        FleetColumn(
            "who",
            "cmgdiag.share.who",
            .text,
            "Who does the first step.",
            among: Responsible.allCases.map(\.rawValue)
        ) {
            FleetCell($0.finding.who.rawValue)
        },
        FleetColumn("action", "cmgdiag.share.action", .text, "The first step.") { FleetCell($0.finding.action) },
    ]
}
