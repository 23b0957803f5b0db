import ErrorCodes
import Explanations
import Reporting

/// What is known about numbers of other kinds than error codes, and about questions, for a person at a terminal.
struct FactText {
    func write(_ reading: FactReading, to page: inout TextPage) {
        write(reading.fact, to: &page)
        RuleNames(reading.rules).write(to: &page)
    }

    func write(_ fact: KnownFact, to page: inout TextPage) {
        let name = fact.symbol.flatMap { fact.kind == .topic ? nil : $0 } ?? ""
        page.paragraph(name, indent: 2, lead: [.init(fact.name + (name.isEmpty ? "" : "  "), .strong)])
        for paragraph in fact.meaning { page.paragraph(paragraph, indent: 2) }
        for part in fact.parts {
            let value = part.value.map { " " + $0 } ?? ""
            page.line(.init("  \(part.name)", .strong), .init(value, .faint))
            page.paragraph(part.meaning, indent: 6)
        }
        if let note = fact.note { page.paragraph("Note: " + note, indent: 2) }
        page.paragraph("\(fact.kind.title). \(fact.confidence.sentence)", indent: 2, role: .faint)
        for source in fact.sources {
            page.paragraph(source.name, indent: 8, lead: [.init("  from", .faint)])
            if let url = source.url { page.paragraph(url, indent: 8, role: .quote) }
        }
    }
}

extension KnownFact.Kind {
    /// The kind as a reader is told it.
    var title: String {
        switch self {
        case .signInError: "Sign-in with Microsoft Entra"
        case .setupReturnCode: "Return code of ccmsetup, no number of Windows"
        case .siteState: "How the site speaks with clients"
        case .codeFamily: "Where such codes come from"
        case .topic: "A question and its answer"
        }
    }
}
