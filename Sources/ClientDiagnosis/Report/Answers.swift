import ReportModel

extension ClientReport {
    /// The answers to the three questions on which it rests whether a client can be managed from afar.
    public struct Answers: Hashable, Sendable, Codable {
        /// Whether it has what it needs to prove itself, a certificate or a token.
        public let proof: Answer

        /// Whether it knows a gateway.
        public let gateway: Answer

        /// Whether it is served, through which server, and until when.
        public let service: Answer
    }

    /// An answer, and the record that proves it.
    public struct Answer: Hashable, Sendable, Codable {
        /// What is answered.
        public let answer: Word

        /// The answer as a sentence.
        public let summary: String

        /// The record that proves it; `nil` where no single record does.
        public let evidence: Record?

        /// What can be answered.
        public enum Word: String, Hashable, Sendable, Codable, CaseIterable {
            /// The logs show that it is so.
            case yes
            /// The logs show that it is not so.
            case no
            /// The logs do not tell.
            case notShown = "not-shown"
        }
    }
}

extension ClientReport.Answers {
    /// The values of the answers.
    init(_ answers: Report.Answers) {
        proof = ClientReport.Answer(answers.proof)
        gateway = ClientReport.Answer(answers.gateway)
        service = ClientReport.Answer(answers.service)
    }
}

extension ClientReport.Answer {
    /// The values of an answer.
    fileprivate init(_ answer: Report.Answer) {
        self.answer =
            switch answer.word {
            case .yes: .yes
            case .no: .no
            case .notShown: .notShown
            }
        summary = answer.summary
        evidence = answer.evidence.map { ClientReport.Record($0) }
    }
}
