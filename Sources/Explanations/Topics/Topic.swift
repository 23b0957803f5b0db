package import ErrorCodes

/// A question that people ask in words, with its answer.
package struct Topic: Sendable {
    let id: String
    let title: String

    /// The ways to ask: one of these lists of words must stand in the question as a whole.
    ///
    /// A word of four letters or more stands for all that begin with it: `expir` for expired and expires. One that begins
    /// with a slash must stand so in the question.
    let asks: [[String]]

    /// Words that may stand beside them in a question without a question mark or question word.
    let near: [String]

    /// Paragraphs, the answer first.
    let answer: [String]

    /// What to be careful about; `nil` when there is nothing.
    let note: String?

    /// The ids of rules that go with it.
    let rules: [String]
    let sources: [ErrorSource]
    let confidence: SourceConfidence

    init(
        id: String,
        title: String,
        asks: [[String]],
        near: [String],
        answer: [String],
        note: String? = nil,
        rules: [String],
        sources: [ErrorSource],
        confidence: SourceConfidence
    ) {
        self.id = id
        self.title = title
        self.asks = asks
        self.near = near
        self.answer = answer
        self.note = note
        self.rules = rules
        self.sources = sources
        self.confidence = confidence
    }

    /// Every topic, in the order in which they are shown.
    package static var all: [Topic] { tokens + certificates + setup + site }

    private static let tokens = [lifetime, makingBulkTokens, regtoken, siteToken, expiredToken, switchToEntra]
    private static let certificates = [smsIssuing, clientCertificate, expiredFarAway, internalAuthority]
    private static let setup = [mpParameter, smsmp, hostName, noCRLCheck, usePKI, resetKey, files, productFaults]
    private static let site = [windows7, httpManagementPoint, currentState, approval, whereItIs]
}

extension Topic {
    /// The answer as a fact.
    package var fact: KnownFact {
        KnownFact(
            .topic,
            title,
            symbol: id,
            meaning: answer,
            note: note,
            sources: sources,
            confidence: confidence,
            ruleIDs: rules
        )
    }
}
