package import Times

extension Report {
    /// A finding behind which nothing else stands, with what to say of it in a line.
    package struct RootCause: Hashable, Sendable, Codable {
        /// The number of the finding.
        package let finding: Int
        /// The server it is about, in lower case; `nil` for none, and for several.
        package let host: String?
        /// Since when it is so, as far as the logs go; `nil` where no record tells the time.
        package let since: LogTime?
        /// Whose hands the first step needs.
        package let who: Responsible

        /// A root cause.
        package init(finding: Int, host: String?, since: LogTime?, who: Responsible) {
            self.finding = finding
            self.host = host
            self.since = since
            self.who = who
        }
    }
}
