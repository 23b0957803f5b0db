import AuthenticationMethods
import Checked
import ReportModel
import Times
import Tokens

extension FleetTable<DeviceRow> {
    /// One row a device, and one a bundle in which no device was found.
    package static let devices = FleetTable(name: "device", columns: identity + verdict + servers + tokens + evidence)

    private static let identity: [FleetColumn<DeviceRow>] = [
        FleetColumn("bundle", "cmgdiag.bundle", .text, "The folder or archive with the device's logs.") {
            FleetCell($0.bundle)
        },
        FleetColumn("device", "cmgdiag.device", .text, "What the device is called; one name once in a bundle.") {
            FleetCell($0.device)
        },
        FleetColumn(
            "outcome",
            "cmgdiag.outcome",
            .text,
            "judged, incomplete (a part could not be read), servers (logs of servers alone) or unreadable.",
            among: DeviceRow.Outcome.allCases.map(\.rawValue)
        ) {
            FleetCell($0.outcome.rawValue)
        },
        FleetColumn("reason", "event.reason", .text, "Why the bundle was not read, or not wholly.") {
            FleetCell($0.reason)
        },
        FleetColumn("machine", "host.name", .text, "The machine's name as its logs tell it.") {
            FleetCell($0.report?.device.name)
        },
        FleetColumn("client_id", "host.id", .text, "The client's ID, GUID:….") {
            FleetCell($0.report?.device.clientID)
        },
        FleetColumn("client_version", "package.version", .text, "The version of the client.") {
            FleetCell($0.report?.device.clientVersion)
        },
        FleetColumn("site_code", "cmgdiag.site_code", .text, "The site that the client is assigned to.") {
            FleetCell($0.report?.device.siteCode)
        },
        FleetColumn(
            "join_state",
            "cmgdiag.join_state",
            .text,
            "What dsregcmd says that the device is joined to.",
            among: JoinState.allCases.map(\.rawValue)
        ) {
            FleetCell($0.report?.device.joinState?.rawValue)
        },
    ]

    private static let verdict: [FleetColumn<DeviceRow>] = [
        FleetColumn(
            "status",
            "cmgdiag.status",
            .text,
            "healthy, attention, failing or inconclusive.",
            among: Report.Verdict.Status.allCases.map(\.rawValue)
        ) {
            FleetCell($0.report?.verdict.status.rawValue)
        },
        FleetColumn("cause", "rule.id", .text, "The rule of the first root cause.") { FleetCell($0.finding?.id) },
        FleetColumn("cause_title", "rule.name", .text, "What that rule found, in words.") {
            FleetCell($0.finding?.title)
        },
        FleetColumn("cause_subject", "cmgdiag.cause.subject", .text, "What it is about: a host, a SID, a thumbprint.") {
            FleetCell($0.finding?.subject)
        },
        FleetColumn("cause_host", "destination.domain", .text, "The server that the root cause is about.") {
            FleetCell($0.cause?.host)
        },
        FleetColumn("cause_since", "event.start", .time, "Since when it is so, as far as the logs go.") {
            FleetCell($0.cause?.since?.utc)
        },
        FleetColumn(
            "cause_begun",
            "cmgdiag.cause.begun",
            .time,
            "When it began; nothing where its log begins with it, so that it may be older."
        ) {
            FleetCell($0.begun)
        },
        FleetColumn(
            "cause_who",
            "cmgdiag.cause.who",
            .text,
            "Whose hands the first step needs.",
            among: Responsible.allCases.map(\.rawValue)
        ) {
            FleetCell($0.cause?.who.rawValue)
        },
        FleetColumn("cause_action", "cmgdiag.cause.action", .text, "The first step.") {
            FleetCell($0.finding?.actions.first)
        },
        FleetColumn("causes", "cmgdiag.causes", .text, "The rules of all root causes, with blanks between them.") {
            FleetCell($0.causes)
        },
        FleetColumn(
            "mode",
            "cmgdiag.mode",
            .text,
            "How the client proves itself: pki, self-signed, entra, unknown.",
            among: ["pki", "self-signed", "entra", "unknown"]
        ) {
            FleetCell($0.fact("mode", of: .certificateMode))
        },
    ]

    private static let servers: [FleetColumn<DeviceRow>] = [
        FleetColumn("gateway_host", "server.domain", .text, "The gateway: the one that fails, else the one in use.") {
            row in
            row.gateway.map { FleetCell($0.host) } ?? FleetCell(row.fact("gateway", of: .location), "host")
        },
        FleetColumn(
            "gateway_state",
            "cmgdiag.gateway.state",
            .text,
            "served, refused, unreachable, tls, unanswered.",
            among: Report.Service.State.allCases.map(\.rawValue)
        ) {
            FleetCell($0.gateway?.state.rawValue)
        },
        FleetColumn("gateway_detail", "cmgdiag.gateway.detail", .text, "How requests fail there: status, flags, code.")
        {
            FleetCell($0.gateway?.detail)
        },
        FleetColumn("last_served", "cmgdiag.last_served", .time, "When a server last served the client.") {
            FleetCell(($0.report?.service ?? []).compactMap { $0.lastServed?.utc }.max())
        },
        FleetColumn("role_id", "cmgdiag.role_id", .text, "The role ID of the management point behind the gateway.") {
            FleetCell($0.role)
        },
        FleetColumn("management_point", "cmgdiag.management_point", .text, "The management point spoken to directly.") {
            FleetCell($0.managementPoint?.host)
        },
        FleetColumn(
            "network",
            "network.name",
            .text,
            "internet or intranet, as the client last saw it.",
            among: ["internet", "intranet"]
        ) {
            FleetCell($0.fact("inInternet", of: .location)) { $0 ? "internet" : "intranet" }
        },
    ]

    private static let tokens: [FleetColumn<DeviceRow>] = [
        FleetColumn(
            "token_kind",
            "cmgdiag.token.kind",
            .text,
            "The newest token of the site in the logs.",
            among: DeviceRow.tokenKinds.map(\.rawValue)
        ) {
            FleetCell($0.token?.kind.rawValue)
        },
        FleetColumn("token_x5t", "cmgdiag.token.x5t", .text, "The thumbprint of the certificate that signed it.") {
            FleetCell($0.token?.thumbprint)
        },
        FleetColumn("token_from", "cmgdiag.token.from", .time, "The beginning of its validity.") {
            FleetCell($0.token?.validFrom.map { Instant(seconds: $0) })
        },
        FleetColumn("token_ends", "cmgdiag.token.ends", .time, "The end of its validity.") {
            FleetCell($0.token?.validUntil.map { Instant(seconds: $0) })
        },
    ]

    private static let evidence: [FleetColumn<DeviceRow>] = [
        FleetColumn("judged_at", "@timestamp", .time, "The time against which the device was judged.") {
            FleetCell($0.report?.clock.utc)
        },
        FleetColumn("first_record", "cmgdiag.logs.first", .time, "The earliest record of its logs.") {
            FleetCell($0.span.first)
        },
        FleetColumn("last_record", "cmgdiag.logs.last", .time, "The latest record of its logs.") {
            FleetCell($0.span.last)
        },
        FleetColumn("logs", "cmgdiag.logs.count", .number, "How many files were read.") {
            FleetCell($0.report?.sources.count ?? 0)
        },
        FleetColumn("records", "cmgdiag.logs.records", .number, "How many records they hold.") { row in
            FleetCell((row.report?.sources ?? []).reduce(0) { $0 +| $1.records })
        },
        FleetColumn("bytes", "cmgdiag.logs.bytes", .number, "How many bytes of text they hold.") { row in
            FleetCell((row.report?.sources ?? []).reduce(0) { $0 +| $1.bytes })
        },
        FleetColumn("errors", "cmgdiag.errors", .number, "How many findings are active errors.") { row in
            FleetCell(row.report?.findings.count { $0.isActiveFault && $0.severity == .error } ?? 0)
        },
        FleetColumn("warnings", "cmgdiag.warnings", .number, "How many findings are active warnings.") { row in
            FleetCell(row.report?.findings.count { $0.isActiveFault && $0.severity == .warning } ?? 0)
        },
    ]
}

extension FleetCell {
    /// A fact that is a text, or a text inside of one that is an object.
    fileprivate init(_ fact: FactValue?, _ member: String? = nil) {
        switch fact {
        case .text(let text): self.init(text)
        case .object(let facts): self.init(facts.first { $0.name == member }?.value)
        case .number, .flag, .list, nil: self = .none
        }
    }

    /// A fact that is a yes or no, in words.
    fileprivate init(_ fact: FactValue?, words: (Bool) -> String) {
        if case .flag(let flag)? = fact { self.init(words(flag)) } else { self = .none }
    }
}
