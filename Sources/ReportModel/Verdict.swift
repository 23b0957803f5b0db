extension Report {
    /// The answer in one line.
    package struct Verdict: Hashable, Sendable, Codable {
        package let status: Status
        package let headline: String
        /// The number of the finding behind everything; `nil` when there is none, or several.
        package let rootCause: Int?

        /// An answer.
        package init(status: Status, headline: String, rootCause: Int?) {
            self.status = status
            self.headline = headline
            self.rootCause = rootCause
        }

        /// How the client is.
        package enum Status: String, Hashable, Sendable, Codable, CaseIterable {
            case healthy
            case attention
            case failing
            case inconclusive
        }
    }
}
