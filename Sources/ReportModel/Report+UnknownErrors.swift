package import Times

extension Report {
    /// Lines of one kind that tell of an error and that nothing here knows.
    package struct UnknownError: Hashable, Sendable, Codable {
        /// The first of them; a long message is cut.
        package let evidence: Evidence
        /// How many there are.
        package let count: Int
        /// When the last was written, as it says itself; `nil` when it bears no time that exists.
        package let last: LogTime?
        /// The code in it; `nil` when there is none.
        package let code: Code?

        /// Lines of one kind.
        package init(evidence: Evidence, count: Int, last: LogTime?, code: Code? = nil) {
            self.evidence = evidence
            self.count = count
            self.last = last
            self.code = code
        }

        /// A code and what it means.
        package struct Code: Hashable, Sendable, Codable {
            /// As its family writes it: `12175 (0x80072f8f)`, `0x87d0027e`, `HTTP 403`.
            package let spelling: String
            /// The constant's name, and what it means or where it comes from; `nil` where nothing is known.
            package let meaning: String?

            /// A code.
            package init(spelling: String, meaning: String?) {
                self.spelling = spelling
                self.meaning = meaning
            }
        }
    }

    /// The errors that nothing here knows: the most telling ones, and how many there are.
    package struct UnknownErrors: Hashable, Sendable, Codable {
        /// Those of the logs that matter here first, the most frequent first.
        package let list: [UnknownError]
        /// How many kinds there are, those listed and others.
        package let kinds: Int
        /// Whether there are more than were counted.
        package let isMore: Bool

        /// Errors that nothing here knows; none, unless said.
        package init(_ list: [UnknownError] = [], kinds: Int = 0, isMore: Bool = false) {
            self.list = list
            self.kinds = kinds
            self.isMore = isMore
        }

        /// How many kinds of lines are unknown, as a clause; `nil` for none.
        package var clause: String? {
            guard kinds > 0 else { return nil }
            guard kinds > 1 || isMore else { return "1 kind of error line is unknown to cmgdiag" }
            return "\(isMore ? "more than " : "")\(kinds) kinds of error lines are unknown to cmgdiag"
        }
    }
}
