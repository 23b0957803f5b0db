package import Times

extension Report.Picture {
    /// A stretch of time in which something was so; a moment when both ends are one.
    package struct Stretch: Hashable, Sendable, Codable {
        package let state: State
        /// Where it begins on the axis. Of records without an offset it rests on an assumed one, and must not be shown.
        package let start: Instant
        /// Where it ends on the axis; not before ``start``.
        package let end: Instant
        /// The time of its first record, as the log writes it; `nil` where none bears one.
        package let first: LogTime?
        /// The time of its last record, as the log writes it; `nil` where none bears one.
        package let last: LogTime?
        /// How many occurrences it stands for, about; at least one.
        package let count: Int
        /// How a request failed, how a token's end is known: a clause.
        package let detail: String?
        /// A record of it; `nil` where none is kept.
        package let evidence: Evidence?
        /// The number of the report's finding that it belongs to.
        package let finding: Int?

        /// A stretch; an end before its start is held there.
        package init(
            _ state: State,
            start: Instant,
            end: Instant,
            first: LogTime? = nil,
            last: LogTime? = nil,
            count: Int = 1,
            detail: String? = nil,
            evidence: Evidence? = nil,
            finding: Int? = nil
        ) {
            self.state = state
            self.start = start
            self.end = max(start, end)
            self.first = first
            self.last = last
            self.count = count
            self.detail = detail
            self.evidence = evidence
            self.finding = finding
        }
    }

    /// What was so.
    package enum State: String, Hashable, Sendable, Codable, CaseIterable {
        // Requests at a server.
        case served
        case refused
        case unreachable
        case tls
        case unanswered
        // How the client proves who it is.
        case pki
        case selfSigned = "self-signed"
        case entra
        // Where it takes itself to be.
        case intranet
        case internet
        case unknownPlace = "unknown-place"
        // A fault was seen.
        case error
        case warning
        // A token was valid, by its own word.
        case valid
        /// A token came; when it ends is not known.
        case received
        /// The client service started.
        case started
        /// Some log goes on.
        case covered
    }
}
