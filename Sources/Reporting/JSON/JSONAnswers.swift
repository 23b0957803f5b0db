import ReportModel

/// The answers to the three questions.
struct JSONAnswers: Encodable {
    let proof: JSONAnswer
    let gateway: JSONAnswer
    let service: JSONAnswer

    init(_ answers: Report.Answers) {
        proof = JSONAnswer(answers.proof)
        gateway = JSONAnswer(answers.gateway)
        service = JSONAnswer(answers.service)
    }
}

/// An answer, and the record that proves it.
struct JSONAnswer: Encodable {
    let answer: String
    let summary: String
    /// Left out where no single record proves it.
    let evidence: JSONEvidence?

    init(_ answer: Report.Answer) {
        self.answer = answer.word.rawValue
        summary = answer.summary
        evidence = answer.evidence.map { JSONEvidence($0) }
    }
}
