extension Report {
    /// The answers to the three questions on which it rests whether a client can be managed from afar.
    package struct Answers: Hashable, Sendable, Codable {
        /// Has it what it needs to prove itself: a certificate, a token?
        package let proof: Answer
        /// Does it know a gateway?
        package let gateway: Answer
        /// Is it served, through which door, and until when?
        package let service: Answer

        /// The answers to all three.
        package init(proof: Answer, gateway: Answer, service: Answer) {
            self.proof = proof
            self.gateway = gateway
            self.service = service
        }
    }

    /// An answer, and the record that proves it.
    package struct Answer: Hashable, Sendable, Codable {
        package let word: Word
        /// The answer in words.
        package let summary: String
        /// The same in few words, for a line: "gw.contoso.com refuses: 401 CMGService_Invalid_Token".
        package let brief: String
        /// `nil` where no single record proves it.
        package let evidence: Evidence?

        /// An answer.
        package init(_ word: Word, _ summary: String, brief: String? = nil, evidence: Evidence? = nil) {
            self.word = word
            self.summary = summary
            self.brief = brief ?? summary
            self.evidence = evidence
        }

        /// What is answered.
        package enum Word: String, Hashable, Sendable, Codable, CaseIterable {
            case yes
            case no
            /// The logs do not tell.
            case notShown = "not-shown"
        }
    }
}
