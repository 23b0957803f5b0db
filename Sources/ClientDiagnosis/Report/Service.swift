import ReportModel

extension ClientReport {
    /// What became of a client's requests at one server, and at the management point behind it where that is a gateway.
    public struct Service: Hashable, Sendable, Codable {
        /// What kind of server it is; one of a kind stands in for another.
        public let kind: Kind

        /// The server's name, in lower case.
        public let host: String

        /// The role id of the management point behind a gateway; `nil` where no line names one.
        public let role: String?

        /// How requests end there at the end of the logs.
        public let state: State

        /// Since when it is so, as far as the logs go; `nil` when the record does not tell its time in UTC.
        public let since: RecordTime?

        /// The local time as written, in place of ``since`` where UTC is not known; `nil` where it is.
        public let sinceLocal: String?

        /// When it last served; `nil` when it is not shown to have done so, or the record does not tell its time in UTC.
        public let lastServed: RecordTime?

        /// The local time as written, in place of ``lastServed`` where UTC is not known; `nil` where it is.
        public let lastServedLocal: String?

        /// How requests fail there, the status, the flags or the code; `nil` for a server that serves.
        public let detail: String?

        /// What kind of server it is.
        public enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
            /// A cloud management gateway.
            case gateway
            /// A management point on the internal network.
            case managementPoint = "management-point"
        }

        /// How requests end.
        public enum State: String, Hashable, Sendable, Codable, CaseIterable {
            /// They are served.
            case served
            /// They are answered with an HTTP status that says no.
            case refused
            /// No connection comes about.
            case unreachable
            /// TLS fails.
            case tls
            /// Nothing is answered.
            case unanswered
        }
    }
}

extension ClientReport.Service {
    /// The values of a server's service.
    init(_ service: Report.Service) {
        kind = service.kind == .gateway ? .gateway : .managementPoint
        host = service.host
        role = service.role
        state =
            switch service.state {
            case .served: .served
            case .refused: .refused
            case .unreachable: .unreachable
            case .tls: .tls
            case .unanswered: .unanswered
            }
        (since, sinceLocal) = ClientReport.RecordTime.seen(service.since)
        (lastServed, lastServedLocal) = ClientReport.RecordTime.seen(service.lastServed)
        detail = service.detail
    }
}
