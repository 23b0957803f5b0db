import Diagnosis
import ErrorCodes
import Explanations
import FleetModel
import Tokens

/// One meaning of a text, in short; ``ExplainedText/json()`` has everything that is known of it.
public struct Meaning: Hashable, Sendable, Codable {
    /// What kind of thing the text names.
    public let kind: Kind

    /// The thing as it is usually written: `12175 (0x80072f8f)`, `INVALID_CA`, `CMG401`, `tls-failed`; of a line its
    /// message with secrets masked.
    public let name: String

    /// What it means; `nil` where nothing is known beyond the name, and for a line that no pattern knows.
    public let text: String?

    /// The rules that look at it, in the order of their ids; for a rule that rule.
    public let rules: [RuleName]

    /// What a text can name.
    public enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
        /// An error code or an HTTP status.
        case code
        /// A value of WinHTTP's secure failure flags.
        case flags
        /// A gateway's own word for what went wrong.
        case statusText
        /// A rule.
        case rule
        /// A kind of line.
        case signal
        /// A line of a log.
        case line
        /// A number, a switch or a question that people meet: a sign-in error, `/lifetime`, "SMS Issuing".
        case fact
    }

    /// A rule by its name.
    public struct RuleName: Hashable, Sendable, Codable {
        /// Its id, which stays: `CMG401`.
        public let id: String

        /// What it finds.
        public let title: String
    }
}

extension Meaning {
    /// One reading of a text in short.
    init(_ reading: Explanation.Reading) {
        switch reading {
        case .code(let code): self.init(.code, code.name, code.entry.meaning, code.rules)
        case .flags(let flags): self.init(.flags, flags.names, flags.meaning, flags.rules)
        case .statusText(let word): self.init(.statusText, word.text.text, word.text.meaning, word.rules)
        case .rule(let rule): self.init(.rule, rule.id, rule.title, [rule])
        case .fleetRule(let rule): self.init(fleetRule: rule)
        case .signal(let signal): self.init(.signal, signal.kind.name, signal.kind.meaning, signal.rules)
        case .line(let line): self.init(.line, TokenMask.mask(line.message), line.meaning, line.rules)
        case .fact(let reading):
            self.init(.fact, reading.name, reading.fact.meaning.joined(separator: "\n\n"), reading.rules)
        }
    }

    /// A rule over many devices; its place for what they share is written as a name.
    private init(fleetRule rule: FleetRule) {
        kind = .rule
        name = rule.id
        let title = rule.title.replacing("{subject}", with: "<subject>")
        text = title
        rules = [RuleName(id: rule.id, title: title)]
    }

    private init(_ kind: Kind, _ name: String, _ text: String?, _ rules: [Rule]) {
        self.kind = kind
        self.name = name
        self.text = text.flatMap { $0.isEmpty ? nil : $0 }
        self.rules = rules.map { RuleName(id: $0.id, title: $0.title) }
    }
}

extension CodeReading {
    /// The code with the name of its constant.
    fileprivate var name: String {
        [entry.spelling, entry.symbol].compactMap { $0 }.joined(separator: " ")
    }
}

extension FactReading {
    /// The number with its name, or the title of the question.
    fileprivate var name: String {
        [fact.name, fact.kind == .topic ? nil : fact.symbol].compactMap { $0 }.joined(separator: " ")
    }
}

extension FlagReading {
    /// The names of the flags that are set.
    fileprivate var names: String { flags.flags.map(\.name).joined(separator: " + ") }

    /// What the flags that are set mean, one after the other.
    fileprivate var meaning: String { flags.flags.map(\.meaning).joined(separator: " ") }
}

extension LineReading {
    /// What the kinds of the line mean, each once; empty where none is known.
    fileprivate var meaning: String {
        var sentences: [String] = []
        for signal in signals where !sentences.contains(signal.kind.meaning) { sentences.append(signal.kind.meaning) }
        return sentences.joined(separator: " ")
    }
}
