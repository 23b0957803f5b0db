extension Report {
    /// A record that matters, or the first of several equal ones.
    package struct TimelineEntry: Hashable, Sendable, Codable {
        package let evidence: Evidence
        /// What kind of line it is, by the name of its signal: `tls-failed`.
        package let kind: String

        /// A record and what kind of line it is.
        package init(evidence: Evidence, kind: String) {
            self.evidence = evidence
            self.kind = kind
        }
    }
}
