package import Citations
package import ReportModel

/// A diagnosis: what signals together mean, and what to do about it.
///
/// A rule is a value. What it looks for is data (``Check``), so that a rule can be listed, shown and written to a file.
package struct Rule: Sendable {
    /// `CMG401`: the hundreds digit is the area. Never reused.
    package let id: String
    /// Names what was found, not the cure: `untrusted-ca`.
    package let slug: String
    package let title: String
    package let area: Area
    package let severity: Severity
    package let level: CauseLevel
    package let basis: EvidenceBasis
    package let check: Check
    /// What was seen, with `{host}` and the like for a signal's fields and `{host|the server}` where one may be absent.
    package let summary: String
    /// Why it matters.
    package let why: String
    /// What to do, in order; each says where: on the client, the gateway, the management point, the network, the CA.
    package let actions: [String]
    /// Whose hands the first step needs, where its place does not say it; `nil` where it does.
    package let who: Responsible?
    package let references: [Reference]
    /// Rules of the same level, or of any if this one has none, whose findings on the same subject follow from its own.
    package let explains: [String]
    /// Sentences that the rest of the logs adds to whatever was found; `nil` when it adds nothing.
    package let remarks: (@Sendable (CaseFile) -> [String])?
    /// Whether the rest of the logs leaves no doubt of what was found; `nil` when it has nothing to say of that.
    package let isCertain: (@Sendable (CaseFile) -> Bool)?
    /// Logs in which the rule must find what it looks for.
    package let matching: [Example]
    /// Logs that look similar and in which it must find nothing.
    package let notMatching: [Example]

    /// A rule.
    package init(
        id: String,
        slug: String,
        title: String,
        area: Area,
        severity: Severity,
        level: CauseLevel = .none,
        basis: EvidenceBasis = .attested,
        check: Check,
        summary: String,
        why: String,
        actions: [String] = [],
        who: Responsible? = nil,
        references: [Reference],
        explains: [String] = [],
        remarks: (@Sendable (CaseFile) -> [String])? = nil,
        isCertain: (@Sendable (CaseFile) -> Bool)? = nil,
        matching: [Example],
        notMatching: [Example]
    ) {
        self.id = id
        self.slug = slug
        self.title = title
        self.area = area
        self.severity = severity
        self.level = level
        self.basis = basis
        self.check = check
        self.summary = summary
        self.why = why
        self.actions = actions
        self.who = who
        self.references = references
        self.explains = explains
        self.remarks = remarks
        self.isCertain = isCertain
        self.matching = matching
        self.notMatching = notMatching
    }

    /// How sure a finding is that meets the rule in full.
    package var confidence: Confidence {
        switch basis {
        case .attested: .high
        case .secondHand: .medium
        case .codeOnly: .low
        }
    }
}

extension Rule {
    /// Whose hands the first step needs.
    package var responsible: Responsible { responsible(for: actions) }

    /// Whose hands the first of these steps needs, which are the rule's or a finding's own.
    func responsible(for actions: [String]) -> Responsible {
        who ?? actions.first.flatMap { Step($0).place }.flatMap { Responsible(place: $0) } ?? .client
    }

    /// What the rule finds in a case, with what the rest of the logs adds.
    package func detections(in caseFile: CaseFile) -> [Detection] {
        let detections = check.detections(in: caseFile)
        guard remarks != nil || isCertain != nil, !detections.isEmpty else { return detections }
        let sentences = remarks?(caseFile) ?? []
        let confidence: Confidence? = isCertain?(caseFile) == true ? .high : nil
        return detections.map { detection in
            var copy = detection
            copy.notes += sentences
            copy.confidence = confidence ?? copy.confidence
            return copy
        }
    }
}
