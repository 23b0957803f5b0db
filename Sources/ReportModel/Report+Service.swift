package import Times

extension Report {
    /// What became of a client's requests at one server, and at the management point behind it where that is a gateway.
    package struct Service: Hashable, Sendable, Codable {
        package let kind: Kind
        /// In lower case.
        package let host: String
        /// The role id of the management point behind a gateway; `nil` where no line names one.
        package let role: String?
        /// How it is at the end of the evidence.
        package let state: State
        /// Since when it is so, as far as the logs go; `nil` where no record tells the time.
        package let since: LogTime?
        /// When it last served; `nil` when it is not shown to have done so.
        package let lastServed: LogTime?
        /// How requests fail: the status, the flags or the code; `nil` for a server that serves.
        package let detail: String?

        /// What became of the requests at one server.
        package init(
            kind: Kind,
            host: String,
            role: String?,
            state: State,
            since: LogTime?,
            lastServed: LogTime?,
            detail: String?
        ) {
            self.kind = kind
            self.host = host
            self.role = role
            self.state = state
            self.since = since
            self.lastServed = lastServed
            self.detail = detail
        }

        /// What kind of server it is.
        package enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
            case gateway
            case managementPoint = "management-point"
        }

        /// How its requests end.
        package enum State: String, Hashable, Sendable, Codable, CaseIterable {
            case served
            case refused
            case unreachable
            case tls
            case unanswered
        }
    }
}
