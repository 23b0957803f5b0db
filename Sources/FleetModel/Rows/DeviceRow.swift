package import ReportModel
import Times
import Tokens

/// A device of a fleet: what its report says in one row. A bundle in which no device was found is a row too.
package struct DeviceRow: Hashable, Sendable {
    /// The folder or archive with its logs, as it was found.
    package let bundle: String
    /// What the device is called; the bundle's own name where nothing tells.
    package let device: String
    package let outcome: Outcome
    /// Why the bundle was not read, or not wholly; `nil` for one that was.
    package let reason: String?
    /// `nil` for a bundle in which there was nothing to judge.
    package let report: Report?

    /// What became of a bundle.
    package enum Outcome: String, Sendable, CaseIterable {
        /// It was read to its end.
        case judged
        /// It was judged by what could be read of it.
        case incomplete
        /// Nothing but logs of servers, which are no device's.
        case servers
        /// Nothing could be read.
        case unreadable
    }

    /// A device that was judged.
    package init(bundle: String, device: String, report: Report, reason: String?) {
        self.bundle = bundle
        self.device = device
        self.report = report
        self.reason = reason
        outcome = reason == nil ? .judged : .incomplete
    }

    /// A bundle, or a device of one, in which there was nothing to judge.
    package init(bundle: String, device: String? = nil, unreadable reason: String) {
        self.init(bundle: bundle, device: device, .unreadable, reason)
    }

    /// A bundle that holds nothing but logs of servers.
    package init(ofServers bundle: String) {
        self.init(bundle: bundle, device: nil, .servers, "It holds logs of servers, which are no device's.")
    }

    private init(bundle: String, device: String?, _ outcome: Outcome, _ reason: String) {
        self.bundle = bundle
        self.device = device ?? bundle.split { $0 == "/" || $0 == "\\" }.last.map(String.init) ?? bundle
        report = nil
        self.reason = reason
        self.outcome = outcome
    }
}

extension DeviceRow {
    /// The first root cause.
    var cause: Report.RootCause? { report?.verdict.rootCauses.first }

    /// The finding of the first root cause.
    var finding: Finding? { finding(cause) }

    private func finding(_ cause: Report.RootCause?) -> Finding? {
        guard let report, let cause, report.findings.indices.contains(cause.finding) else { return nil }
        return report.findings[cause.finding]
    }

    /// When the first root cause began; `nil` where its log begins with it.
    var begun: Instant? {
        guard let report, let cause, let finding else { return nil }
        return LogBeginnings(report).begun(cause, finding)
    }

    /// The ids of all root causes, each once, in the order of the verdict.
    var causes: String? {
        var ids: [String] = []
        for cause in report?.verdict.rootCauses ?? [] {
            if let id = finding(cause)?.id, !ids.contains(id) { ids.append(id) }
        }
        return ids.isEmpty ? nil : ids.joined(separator: " ")
    }

    /// The gateway: the one that fails, else the one that serves, else the one whose location is known.
    var gateway: Report.Service? { service(.gateway) }

    /// The management point, or the role of one behind the gateway.
    var role: String? {
        let roles = (report?.service ?? []).filter { $0.role != nil }
        return (roles.first { $0.state != .served } ?? roles.first)?.role
    }

    var managementPoint: Report.Service? { service(.managementPoint) }

    private func service(_ kind: Report.Service.Kind) -> Report.Service? {
        let all = (report?.service ?? []).filter { $0.kind == kind }
        return all.first { $0.state != .served } ?? all.first
    }

    /// The kinds of tokens that a site issues.
    static let tokenKinds: [TokenKind] = [.bulkRegistration, .clientToken, .ccmAccessToken]

    /// The token that was issued last, of those that the site issues.
    var token: TokenFacts? {
        (report?.tokens ?? []).map(\.facts)
            .filter { DeviceRow.tokenKinds.contains($0.kind) }
            .max { ($0.validFrom ?? .min) < ($1.validFrom ?? .min) }
    }

    /// A fact of an area, by its name.
    func fact(_ name: String, of area: Area) -> FactValue? {
        report?.areas.first { $0.area == area }?.facts.first { $0.name == name }?.value
    }

    /// The earliest and the latest record whose time is known in UTC.
    var span: (first: Instant?, last: Instant?) {
        let sources = report?.sources ?? []
        return (sources.compactMap { $0.first?.utc }.min(), sources.compactMap { $0.last?.utc }.max())
    }
}
