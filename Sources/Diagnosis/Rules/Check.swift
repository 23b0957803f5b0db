package import Citations
package import ReportModel

/// How a rule decides. Nearly every rule is one of the declarative forms; the rest name a function.
package enum Check: Sendable {
    /// Each different subject among the signals is a finding; a later signal that clears it makes it recovered.
    case seen(SignalFilter, by: Field?, clearedBy: Clearing? = nil)
    /// What several signals say together.
    case custom(@Sendable (CaseFile) -> [Detection])
}

/// A later signal that ends a fault.
package struct Clearing: Sendable {
    package let filter: SignalFilter
    /// The field in which the clearing signal must agree with the fault's subject; `nil` when any will do.
    package let field: Field?
    /// What somebody wants of the fault's servers, when it is for them to end it; `nil` when a signal does.
    package let wanted: Service.Wanted?

    /// Any of these signals, if it agrees with the fault in the field.
    package init(_ filter: SignalFilter, sameIn field: Field?) {
        self.filter = filter
        self.field = field
        wanted = nil
    }

    /// What the servers did afterwards: see ``Service``. The filter says in the pages on rules what that is.
    package init(_ wanted: Service.Wanted, toldAs filter: SignalFilter) {
        self.filter = filter
        self.wanted = wanted
        field = .host
    }
}

/// What a check found, before it is put into words.
package struct Detection: Sendable {
    /// Host, SID, thumbprint and the like; `nil` where there is only one of a kind.
    package var subject: String?
    /// What proves it, in order.
    package var histories: [History]
    /// What ended it.
    package var clearedBy: History?
    /// Whether it ended although no record says so: it would have come again by the log's end.
    package var endedQuietly = false
    /// Of what a server says that may be why the client was refused at the same time: whose fault it tells of.
    package var servers: ServersReason?
    /// How often it came back; `nil` for a fault that does not come and go.
    package var recurrence: Recurrence?
    /// Overrides the rule's, where what was found says more; without names, for reports that have none.
    package var title: String?
    /// Overrides the rule's, where what was found is a matter of its own.
    package var area: Area?
    /// Overrides the rule's.
    package var severity: Severity?
    /// Overrides the rule's.
    package var confidence: Confidence?
    /// Fills the rule's summary where a signal's fields do not.
    package var values: [String: String]
    /// Sentences that belong behind the summary.
    package var notes: [String]
    /// Overrides the rule's, where what was found tells which of its steps count.
    package var actions: [String]?
    /// Overrides the rule's.
    package var references: [Reference]?

    /// Something found.
    package init(
        subject: String? = nil,
        _ histories: [History],
        clearedBy: History? = nil,
        severity: Severity? = nil,
        confidence: Confidence? = nil,
        values: [String: String] = [:],
        notes: [String] = []
    ) {
        self.subject = subject
        self.histories = histories
        self.clearedBy = clearedBy
        self.severity = severity
        self.confidence = confidence
        self.values = values
        self.notes = notes
    }

    /// Whether nothing has ended it.
    package var isActive: Bool { clearedBy == nil && !endedQuietly }
}

/// Whose fault a server's line tells of that explains an answer to a client.
package enum ServersReason: Hashable, Sendable {
    /// The server's: it is the cause of the client's trouble.
    case fault
    /// The client's, which its own logs tell of too: the server says more closely what is wrong.
    case word
}

extension Check {
    /// What the check finds in a case.
    package func detections(in caseFile: CaseFile) -> [Detection] {
        switch self {
        case .custom(let detect): detect(caseFile)
        case .seen(let filter, let field, let clearing):
            caseFile.subjects(matching: filter, by: field).map { Detection(subject: $0, $1) }
                .cleared(by: clearing, in: caseFile)
        }
    }
}
