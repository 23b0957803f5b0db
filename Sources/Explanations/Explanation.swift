package import Diagnosis
package import ErrorCodes
package import FleetModel
package import ReportModel

/// What a code, a name or a line of a log means; several meanings where it can have several.
package struct Explanation: Sendable {
    /// What was asked, with tokens masked.
    package let query: String
    /// Every meaning, the most likely first; empty when nothing is known.
    package let readings: [Reading]
    /// The query as a code that no table lists; `nil` when something is known, or it is no code.
    package let number: ErrorCode?
    /// Where the query comes from, when it is a code or number of which only that is known; `nil` otherwise.
    package let family: KnownFact?
    /// Known names and codes that resemble the query, nearest first; empty when something is known.
    package let suggestions: [String]

    package var isKnown: Bool { !readings.isEmpty }

    /// Whether it is known as what it is, not only as a line in which something known stands.
    package var isAnswer: Bool {
        readings.contains { if case .line = $0 { false } else { true } }
    }

    /// One meaning.
    package enum Reading: Sendable {
        case code(CodeReading)
        case flags(FlagReading)
        case statusText(StatusTextReading)
        case rule(Rule)
        case fleetRule(FleetRule)
        case signal(SignalReading)
        case line(LineReading)
        case fact(FactReading)
    }
}

/// A number of another kind than error codes, or a question.
package struct FactReading: Sendable {
    package let fact: KnownFact
    /// The rules that go with it, in the order of their ids.
    package let rules: [Rule]

    /// A fact with the rules that go with it.
    package init(fact: KnownFact, rules: [Rule]) {
        self.fact = fact
        self.rules = rules
    }
}

/// An error code or an HTTP status.
package struct CodeReading: Sendable {
    package let entry: ErrorEntry
    /// The rules that are proved on it, in the order of their ids.
    package let rules: [Rule]
}

/// A mask of secure failure flags.
package struct FlagReading: Sendable {
    package let flags: CallbackFlags
    package let rules: [Rule]
}

/// A gateway's own word for what went wrong.
package struct StatusTextReading: Sendable {
    package let text: GatewayStatusText
    package let rules: [Rule]
}

/// A kind of signal.
package struct SignalReading: Sendable {
    package let kind: SignalKind
    /// The kinds this one is joined into with its neighbours; empty for one that rules see as it is.
    package let becomes: [SignalKind]
    /// A message that gives it; `nil` for a kind that only comes about by joining.
    package let example: String?
    package let rules: [Rule]
}

/// A line of a log.
package struct LineReading: Sendable {
    /// The message, with tokens masked and cut when it is very long.
    package let message: String
    /// What it says; empty when no pattern knows the line.
    package let signals: [LineSignal]
    /// The codes that stand in it, in the order of the line.
    package let codes: [CodeReading]
    /// Codes that no table lists.
    package let unknownCodes: [ErrorCode]
    /// Numbers of other kinds that stand in it: sign-in errors, return codes of ccmsetup, states of the site.
    package let facts: [FactReading]
    package let flags: FlagReading?
    package let statusText: StatusTextReading?
    /// The rules that look at what it says.
    package let rules: [Rule]
    /// What the line by itself would be diagnosed as.
    package let findings: [Finding]

    /// Whether anything at all is known about the line.
    package var isKnown: Bool {
        !signals.isEmpty || !codes.isEmpty || facts.contains { $0.fact.kind != .codeFamily } || flags != nil
            || statusText != nil
    }
}

/// What a line says, and what that is joined into.
package struct LineSignal: Sendable {
    package let kind: SignalKind
    /// The fields with their values, sorted by name, tokens masked.
    package let fields: [(name: String, value: String)]
    package let becomes: [SignalKind]
}
