import ReportModel

extension ClientReport {
    /// A finding behind which nothing else stands, in a few words.
    public struct RootCause: Hashable, Sendable, Codable {
        /// The ``Finding/key`` of the finding.
        public let key: String

        /// The ``Finding/id`` of the finding.
        public let id: String

        /// What it is about: a host, a SID, a thumbprint; `nil` where there is only one of a kind.
        public let subject: String?

        /// What was found, without what it is about.
        public let title: String

        /// The server it is about, in lower case; `nil` for none and for several.
        public let host: String?

        /// Since when it is so, as far as the logs go; `nil` when the record does not tell its time in UTC.
        public let since: RecordTime?

        /// The local time as written, in place of ``since`` where UTC is not known; `nil` where it is.
        public let sinceLocal: String?

        /// What to do first, and where; `nil` where nothing can be said.
        public let firstAction: String?

        /// Whose hands that needs.
        public let who: Responsible
    }

    /// Who looks after a part of the system.
    public enum Responsible: String, Hashable, Sendable, Codable, CaseIterable {
        /// Who looks after the device.
        case client
        /// Who looks after the cloud management gateway and its connection point.
        case gateway
        /// Who looks after the site: management points, distribution points, the console.
        case managementPoint = "management-point"
        /// Who looks after the network: name resolution, firewalls, proxies.
        case network
        /// Who looks after certificates and Microsoft Entra ID.
        case identity
    }
}

extension ClientReport.RootCause {
    /// The values of a root cause and its finding.
    init(_ cause: Report.RootCause, _ finding: ReportModel.Finding) {
        key = finding.key
        id = finding.id
        subject = finding.subject
        title = finding.title
        host = cause.host
        (since, sinceLocal) = ClientReport.RecordTime.seen(cause.since)
        firstAction = finding.actions.first
        who = ClientReport.Responsible(cause.who)
    }
}

extension ClientReport.Responsible {
    fileprivate init(_ who: Responsible) {
        self =
            switch who {
            case .client: .client
            case .gateway: .gateway
            case .managementPoint: .managementPoint
            case .network: .network
            case .identity: .identity
            }
    }
}
