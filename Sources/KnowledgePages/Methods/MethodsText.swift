import Citations
package import AuthenticationMethods
package import Reporting

/// The answer to `cmgdiag methods` for a person at a terminal.
package struct MethodsText {
    private let query: MethodQuery
    private let options: PageOptions
    /// Whether the table alone is wanted.
    private let isBrief: Bool

    /// As wide as the longest method and two blanks.
    private static let methodWidth = 29

    /// An answer on a page that is set like this.
    package init(_ query: MethodQuery, _ options: PageOptions = PageOptions(), isBrief: Bool = false) {
        self.query = query
        self.options = options
        self.isBrief = isBrief
    }

    /// The whole page, with a line end at its end.
    package var text: String {
        var page = TextPage(options)
        var doubts = DoubtNumbers()
        for place in query.places { write(place, &doubts, to: &page) }
        if !isBrief {
            for method in fittingMethods { write(MethodFacts.about(method), to: &page) }
            writeNotes(to: &page)
        }
        if isBrief {
            writeHint(on: doubts, to: &page)
        } else {
            write(doubts, to: &page)
            writeSources(doubts, to: &page)
        }
        return page.text
    }

    private var fittingMethods: [AuthenticationMethod] {
        let fits = query.fits
        return AuthenticationMethod.allCases.filter { method in
            fits.contains { $0.method == method && $0.isSupported }
        }
    }

    // MARK: - The table

    private func write(_ place: ClientPlace, _ doubts: inout DoubtNumbers, to page: inout TextPage) {
        page.heading("Clients \(place.words)")
        for join in query.joins {
            page.blank()
            page.line(.init("  A device \(join.words)"))
            for fit in query.fits where fit.place == place && fit.join == join {
                let marks = fit.doubts.map { doubts.number(of: $0) }.sorted().map { " [\($0)]" }.joined()
                let name = "    \(fit.method.words)"
                let padding = String(repeating: " ", count: max(2, MethodsText.methodWidth - name.count))
                page.paragraph(
                    verdict(on: fit) + marks,
                    indent: MethodsText.methodWidth + 5,
                    lead: [
                        .init(name + padding),
                        .init(fit.isSupported ? "yes  " : "no   ", fit.isSupported ? .good : .faint),
                    ]
                )
            }
        }
    }

    private func verdict(on fit: MethodFit) -> String {
        if let obstacle = fit.obstacle { return obstacle }
        let modes = fit.managementPoints.map(\.words).joined(separator: ", ")
        return "\(modes); \(fit.scenarios.contains(.user) ? "user and device" : "device only")"
    }

    // MARK: - What it takes

    private func write(_ facts: MethodFacts, to page: inout TextPage) {
        page.heading(facts.method.words.prefix(1).uppercased() + facts.method.words.dropFirst())
        page.paragraph("Windows: \(facts.windows).", indent: 4, lead: [.init("  ")])
        for (title, sentences) in [("needs", facts.needs), ("set up", facts.configure)] {
            for (index, sentence) in sentences.enumerated() {
                let lead = index == 0 ? "  " + title : ""
                page.paragraph(
                    sentence,
                    indent: 12,
                    lead: [.init(lead + String(repeating: " ", count: 10 - lead.count), .faint), .init("- ")]
                )
            }
        }
    }

    private func writeNotes(to page: inout TextPage) {
        page.heading("In any case")
        for note in GeneralNotes.all { page.paragraph(note, indent: 4, lead: [.init("  - ")]) }
    }

    private func write(_ doubts: DoubtNumbers, to page: inout TextPage) {
        guard !doubts.all.isEmpty else { return }
        page.heading("Where the pages disagree or are silent")
        for (index, doubt) in doubts.all.enumerated() {
            let lead = "  [\(index + 1)] "
            page.paragraph(doubt.text, indent: lead.count, lead: [.init(lead)])
        }
    }

    /// What the numbers in the table alone stand for.
    private func writeHint(on doubts: DoubtNumbers, to page: inout TextPage) {
        guard !doubts.all.isEmpty else { return }
        page.blank()
        let text = """
            Where a number stands, Microsoft's pages disagree or are silent; without --quiet the answer says how they \
            are read.
            """
        page.paragraph(text, indent: 2, lead: [.init("  ")])
    }

    private func writeSources(_ doubts: DoubtNumbers, to page: inout TextPage) {
        page.heading("See")
        let pages = fittingMethods.flatMap { MethodFacts.about($0).sources } + doubts.all.flatMap(\.sources)
        for source in (GeneralNotes.sources + pages).withoutRepetition() {
            page.paragraph(source.title, indent: 2, lead: [.init("  ")])
            page.paragraph(source.url, indent: 4, role: .quote)
        }
    }
}

/// Numbers for doubts in the order in which they are met; the same text has one number.
private struct DoubtNumbers {
    private(set) var all: [Doubt] = []

    mutating func number(of doubt: Doubt) -> Int {
        if let index = all.firstIndex(where: { $0.text == doubt.text }) { return index + 1 }
        all.append(doubt)
        return all.count
    }
}
