import Diagnosis
import ErrorCodes
package import Explanations
import ReportModel
import Reporting

/// Explanations for programs: keys sorted, arrays in a fixed order, absent facts left out.
package enum ExplanationJSON {
    /// The version of this shape.
    package static let schemaVersion = "1.2"

    /// All explanations in the order asked, with a line end.
    package static func text(of explanations: [Explanation], toolVersion: String) -> String {
        JSONDocument.text(of: JSONExplanations(explanations, toolVersion: toolVersion))
    }
}

/// The shape of the whole answer.
private struct JSONExplanations: Encodable {
    let schemaVersion = ExplanationJSON.schemaVersion
    let tool: JSONTool
    let explanations: [JSONExplanation]

    init(_ explanations: [Explanation], toolVersion: String) {
        tool = JSONTool(name: "cmgdiag", version: toolVersion)
        self.explanations = explanations.map { JSONExplanation($0) }
    }
}

private struct JSONExplanation: Encodable {
    let query: String
    let known: Bool
    /// A code that no table lists, as an HRESULT.
    let unknownCode: String?
    /// Where the query comes from, when nothing else is known.
    let family: JSONFact?
    let readings: [JSONReading]
    let suggestions: [String]

    init(_ explanation: Explanation) {
        query = explanation.query
        known = explanation.isKnown
        unknownCode = explanation.number?.hexadecimalSpelling
        family = explanation.family.map { JSONFact(FactReading(fact: $0, rules: [])) }
        readings = explanation.readings.map { JSONReading($0) }
        suggestions = explanation.suggestions
    }
}

/// One meaning; `kind` names the key that holds it.
private struct JSONReading: Encodable {
    let kind: String
    var code: JSONCode?
    var flags: JSONFlags?
    var statusText: JSONStatusText?
    var rule: JSONRule?
    var fleetRule: JSONFleetRule?
    var signal: JSONSignalReading?
    var line: JSONLine?
    var fact: JSONFact?

    init(_ reading: Explanation.Reading) {
        switch reading {
        case .code(let reading):
            kind = "code"
            code = JSONCode(reading)
        case .flags(let reading):
            kind = "flags"
            flags = JSONFlags(reading)
        case .statusText(let reading):
            kind = "statusText"
            statusText = JSONStatusText(reading)
        case .rule(let reading):
            kind = "rule"
            rule = JSONRule(reading)
        case .fleetRule(let reading):
            kind = "fleetRule"
            fleetRule = JSONFleetRule(reading)
        case .signal(let reading):
            kind = "signal"
            signal = JSONSignalReading(reading)
        case .line(let reading):
            kind = "line"
            line = JSONLine(reading)
        case .fact(let reading):
            kind = "fact"
            fact = JSONFact(reading)
        }
    }
}

// MARK: - Codes, flags and texts

private struct JSONCode: Encodable {
    let spelling: String
    /// Left out for an HTTP status.
    let hresult: String?
    let win32: Int?
    let httpStatus: Int?
    let symbol: String?
    let aliases: [String]
    let meaning: String
    let family: String
    let confidence: String
    let source: JSONSourceName
    let note: String?
    let rules: [JSONRuleName]

    init(_ reading: CodeReading) {
        let entry = reading.entry
        let isStatus = entry.family == .http
        spelling = entry.spelling
        hresult = isStatus ? nil : entry.code.hexadecimalSpelling
        win32 = isStatus ? nil : entry.code.win32
        httpStatus = isStatus ? entry.code.win32 : nil
        symbol = entry.symbol
        aliases = entry.aliases
        meaning = entry.meaning
        family = entry.family.rawValue
        confidence = entry.confidence.rawValue
        source = JSONSourceName(entry.source)
        note = entry.note
        rules = reading.rules.map { JSONRuleName($0) }
    }
}

struct JSONSourceName: Encodable {
    let name: String
    let url: String?

    init(_ source: ErrorSource) {
        name = source.name
        url = source.url
    }
}

private struct JSONFlags: Encodable {
    let value: String
    let names: [JSONFlag]
    let rules: [JSONRuleName]

    struct JSONFlag: Encodable {
        let name: String
        let symbol: String
        let value: String
        let meaning: String
    }

    init(_ reading: FlagReading) {
        value = "0x" + String(reading.flags.rawValue, radix: 16)
        names = reading.flags.flags.map { flag in
            JSONFlag(
                name: flag.name,
                symbol: flag.symbol,
                value: "0x" + String(flag.bit.rawValue, radix: 16),
                meaning: flag.meaning
            )
        }
        rules = reading.rules.map { JSONRuleName($0) }
    }
}

private struct JSONStatusText: Encodable {
    let text: String
    let httpStatus: Int
    let meaning: String
    let responsible: String
    let remedy: String
    let confidence: String
    let source: JSONSourceName
    let note: String?
    let rules: [JSONRuleName]

    init(_ reading: StatusTextReading) {
        text = reading.text.text
        httpStatus = reading.text.status
        meaning = reading.text.meaning
        responsible = reading.text.responsible.rawValue
        remedy = reading.text.remedy
        confidence = reading.text.confidence.rawValue
        source = JSONSourceName(reading.text.source)
        note = reading.text.note
        rules = reading.rules.map { JSONRuleName($0) }
    }
}

// MARK: - Signals and lines

private struct JSONSignalReading: Encodable {
    let name: String
    let meaning: String?
    let becomes: [String]
    let example: String?
    let rules: [JSONRuleName]

    init(_ reading: SignalReading) {
        name = reading.kind.name
        meaning = reading.kind.meaning.ifNotEmpty
        becomes = reading.becomes.map(\.name)
        example = reading.example
        rules = reading.rules.map { JSONRuleName($0) }
    }
}

private struct JSONLine: Encodable {
    let message: String
    let signals: [JSONLineSignal]
    let codes: [JSONCode]
    let unknownCodes: [String]
    let facts: [JSONFact]
    let flags: JSONFlags?
    let statusText: JSONStatusText?
    let rules: [JSONRuleName]
    let findings: [JSONLineFinding]

    struct JSONLineSignal: Encodable {
        let name: String
        let becomes: [String]
        let fields: [String: String]
    }

    struct JSONLineFinding: Encodable {
        let id: String
        let severity: String
        let summary: String
    }

    init(_ reading: LineReading) {
        message = reading.message
        signals = reading.signals.map { signal in
            JSONLineSignal(
                name: signal.kind.name,
                becomes: signal.becomes.map(\.name),
                fields: Dictionary(signal.fields.map { ($0.name, $0.value) }) { first, _ in first }
            )
        }
        codes = reading.codes.map { JSONCode($0) }
        unknownCodes = reading.unknownCodes.map(\.hexadecimalSpelling)
        facts = reading.facts.map { JSONFact($0) }
        flags = reading.flags.map { JSONFlags($0) }
        statusText = reading.statusText.map { JSONStatusText($0) }
        rules = reading.rules.map { JSONRuleName($0) }
        findings = reading.findings.map {
            JSONLineFinding(id: $0.id, severity: $0.severity.rawValue, summary: $0.summary)
        }
    }
}
