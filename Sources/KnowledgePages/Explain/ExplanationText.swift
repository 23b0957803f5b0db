import Diagnosis
import ErrorCodes
package import Explanations
import ReportModel
package import Reporting

/// Explanations for a person at a terminal.
package struct ExplanationText {
    private let options: PageOptions

    /// A writer of such pages.
    package init(_ options: PageOptions = PageOptions()) {
        self.options = options
    }

    /// All explanations on one page, in the order asked.
    package func text(of explanations: [Explanation]) -> String {
        var page = TextPage(options)
        for explanation in explanations {
            page.blank()
            write(explanation, to: &page)
        }
        return page.text
    }

    private func write(_ explanation: Explanation, to page: inout TextPage) {
        guard explanation.isKnown else { return writeUnknown(explanation, to: &page) }
        for (number, reading) in explanation.readings.enumerated() {
            if number > 0 {
                page.blank()
                page.line(.init("or, read in another way:", .faint))
            }
            write(reading, to: &page)
        }
    }

    private func writeUnknown(_ explanation: Explanation, to page: inout TextPage) {
        let query = explanation.query.isEmpty ? "(nothing)" : explanation.query
        page.paragraph("\(query): not known.", indent: 0, role: .strong)
        if let number = explanation.number {
            page.paragraph("As a code it is \(number.canonicalSpelling), which no table lists.", indent: 2)
        }
        if let family = explanation.family {
            FactText().write(family, to: &page)
            if explanation.suggestions.isEmpty { return }
        }
        if explanation.suggestions.isEmpty {
            page.paragraph("Nothing that is known resembles it.", indent: 2)
        } else {
            page.paragraph("Did you mean: \(explanation.suggestions.joined(separator: ", "))?", indent: 2)
        }
    }

    private func write(_ reading: Explanation.Reading, to page: inout TextPage) {
        switch reading {
        case .code(let code): write(code, to: &page)
        case .flags(let flags): write(flags, to: &page)
        case .statusText(let text): write(text, to: &page)
        case .rule(let rule): RuleText(options).write(rule, detail: .advice, to: &page)
        case .fleetRule(let rule): FleetRuleText(rule: rule).write(detail: .advice, to: &page)
        case .signal(let signal): write(signal, to: &page)
        case .line(let line): write(line, to: &page)
        case .fact(let fact): FactText().write(fact, to: &page)
        }
    }
}

// MARK: - Codes, flags and texts

extension ExplanationText {
    private func write(_ reading: CodeReading, hasRules: Bool = true, to page: inout TextPage) {
        let entry = reading.entry
        let names = ([entry.symbol] + entry.aliases.map { $0 }).compactMap { $0 }
        page.paragraph(
            names.joined(separator: ", "),
            indent: 2,
            lead: [.init(entry.spelling + (names.isEmpty ? "" : "  "), .strong)]
        )
        page.paragraph(entry.meaning, indent: 2)
        if let note = entry.note { page.paragraph("Note: " + note, indent: 2) }
        page.paragraph("\(entry.family.title). \(entry.confidence.sentence)", indent: 2, role: .faint)
        page.paragraph(entry.source.name, indent: 8, lead: [.init("  from", .faint)])
        if let url = entry.source.url { page.paragraph(url, indent: 8, role: .quote) }
        if hasRules { write(reading.rules, to: &page) }
    }

    private func write(_ reading: FlagReading, hasRules: Bool = true, to page: inout TextPage) {
        let flags = reading.flags
        let value = "0x" + String(flags.rawValue, radix: 16)
        let names = flags.flags.map(\.name).joined(separator: " + ")
        page.paragraph("secure failure flags of WinHTTP: " + names, indent: 2, lead: [.init(value + "  ", .strong)])
        for flag in flags.flags {
            page.line(.init("  \(flag.name)", .strong), .init(" 0x\(String(flag.bit.rawValue, radix: 16))", .faint))
            page.paragraph(flag.meaning, indent: 6)
        }
        if hasRules { write(reading.rules, to: &page) }
    }

    private func write(_ reading: StatusTextReading, hasRules: Bool = true, to page: inout TextPage) {
        let text = reading.text
        page.line(.init(text.text, .strong), .init("  sent by the gateway with HTTP \(text.status)"))
        page.paragraph(text.meaning, indent: 2)
        page.paragraph("on the \(text.responsible.rawValue)", indent: 9, lead: [.init("  fault", .faint)])
        page.paragraph(text.remedy, indent: 9, lead: [.init("  do", .faint)])
        if let note = text.note { page.paragraph("Note: " + note, indent: 2) }
        page.paragraph(text.confidence.sentence, indent: 2, role: .faint)
        page.paragraph(text.source.name, indent: 9, lead: [.init("  from", .faint)])
        if let url = text.source.url { page.paragraph(url, indent: 9, role: .quote) }
        if hasRules { write(reading.rules, to: &page) }
    }

    private func write(_ rules: [Rule], to page: inout TextPage) {
        RuleNames(rules).write(to: &page)
    }
}

// MARK: - Signals and lines

extension ExplanationText {
    private func write(_ reading: SignalReading, to page: inout TextPage) {
        page.line(.init(reading.kind.name, .strong), .init("  a signal that log lines give"))
        if !reading.kind.meaning.isEmpty { page.paragraph(reading.kind.meaning, indent: 2) }
        if !reading.becomes.isEmpty {
            let names = reading.becomes.map(\.name).joined(separator: ", ")
            page.paragraph("Rules see it joined with its neighbours, as \(names).", indent: 2)
        }
        if let example = reading.example {
            page.line(.init("  A line that gives it:", .faint))
            page.quotation(example.onOneLine, lead: .init("  | ", .quote))
        } else {
            page.paragraph("It comes about by joining several records of one request.", indent: 2)
        }
        write(reading.rules, to: &page)
    }

    private func write(_ reading: LineReading, to page: inout TextPage) {
        writeHead(of: reading, to: &page)
        for signal in reading.signals { write(signal, to: &page) }
        for finding in reading.findings {
            page.line(.init("  by itself it leads to ", .faint), .init(finding.id, .strong))
            page.paragraph(finding.summary, indent: 9)
        }
        writeRules(of: reading, to: &page)
        for code in reading.codes {
            page.blank()
            write(code, hasRules: false, to: &page)
        }
        for code in reading.unknownCodes {
            page.blank()
            page.paragraph(
                "no table lists this code.",
                indent: 2,
                lead: [.init(code.canonicalSpelling + "  ", .strong)]
            )
            if let family = CodeFamily.fact(of: code) { FactText().write(family, to: &page) }
        }
        for fact in reading.facts {
            page.blank()
            FactText().write(fact, to: &page)
        }
        if let flags = reading.flags {
            page.blank()
            write(flags, hasRules: false, to: &page)
        }
        if let text = reading.statusText {
            page.blank()
            write(text, hasRules: false, to: &page)
        }
    }

    /// The rules that look at such lines. Where it is known what the line leads to, the others are named by their ids only.
    private func writeRules(of reading: LineReading, to page: inout TextPage) {
        let told = Set(reading.findings.map(\.id))
        let others = reading.rules.map(\.id).filter { !told.contains($0) }
        guard !told.isEmpty, !others.isEmpty else { return write(reading.rules, to: &page) }
        page.paragraph(
            "look at such lines too: " + others.joined(separator: ", "),
            indent: 9,
            lead: [.init("  rules", .faint)]
        )
    }

    /// The line itself. A few words of one are only the place of what stands in them.
    private func writeHead(of reading: LineReading, to page: inout TextPage) {
        let isShort = reading.message.split(whereSeparator: \.isWhitespace).count <= 3
        page.line(.init(reading.signals.isEmpty && isShort ? "part of a line of a log" : "a line of a log", .strong))
        page.quotation(reading.message.onOneLine, lead: .init("  | ", .quote))
        if reading.signals.isEmpty, !isShort {
            page.paragraph("Its kind is not known; this is known of what stands in it:", indent: 2)
        }
    }

    private func write(_ signal: LineSignal, to page: inout TextPage) {
        let joined =
            signal.becomes.isEmpty
            ? "" : ", joined with its neighbours: " + signal.becomes.map(\.name).joined(separator: ", ")
        page.paragraph(signal.kind.name + joined, indent: 9, lead: [.init("  says", .faint)])
        if !signal.kind.meaning.isEmpty { page.paragraph(signal.kind.meaning, indent: 9) }
        for field in signal.fields where !field.value.isEmpty {
            page.paragraph("\(field.name): \(field.value.onOneLine)", indent: 9)
        }
    }
}

/// The rules that look at something, one line each.
struct RuleNames {
    private let rules: [Rule]

    init(_ rules: [Rule]) {
        self.rules = rules
    }

    func write(to page: inout TextPage) {
        for (number, rule) in rules.enumerated() {
            let lead = number == 0 ? "  rules " : "        "
            page.paragraph(rule.title, indent: 15, lead: [.init(lead, .faint), .init(rule.id)])
        }
    }
}

extension String {
    /// The text with its lines run together.
    var onOneLine: String {
        split { $0.isNewline }.joined(separator: " ")
    }
}

extension SourceConfidence {
    /// How well the meaning is established, as a sentence.
    var sentence: String {
        switch self {
        case .twoSources: "Two independent sources agree."
        case .oneSource: "One authoritative source."
        case .tableOnly: "Only unofficial tables list it."
        case .inferred: "Inferred from facts with sources; no source says it."
        case .disputed: "Sources disagree; see the note."
        }
    }
}
