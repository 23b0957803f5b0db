import Tokens

/// A report on a pasted text for a person at a terminal.
package struct TextTokenReporter: Sendable {
    private let page: PageOptions
    private let isQuiet: Bool
    private let zone: LocalZone

    /// More tokens than a person reads; the JSON report holds all that were decoded.
    package static let mostTokens = 20

    /// A reporter that sets its pages like this.
    ///
    /// - Parameters:
    ///   - page: how they are set.
    ///   - isQuiet: whether only the verdicts are written.
    ///   - zone: the reader's time zone; times are also in UTC.
    package init(_ page: PageOptions = PageOptions(), isQuiet: Bool = false, zone: LocalZone = .unknown) {
        self.page = page
        self.isQuiet = isQuiet
        self.zone = zone
    }

    /// Writes the report.
    package func write(_ report: TokenReport, to sink: inout some TextOutputStream) {
        var page = TextPage(self.page)
        let total = report.tokens.count + report.omittedTokens
        for (number, entry) in report.tokens.prefix(Self.mostTokens).enumerated() {
            let section = TokenSection(entry: entry, report: report, zone: zone)
            if number > 0 { page.blank() }
            if total > 1 { page.line(.init("Token \(number + 1) of \(total)", .strong)) }
            if isQuiet { section.writeVerdict(to: &page) } else { section.write(to: &page) }
        }
        writeRest(of: report, to: &page)
        page.finish(to: &sink)
    }

    private func writeRest(of report: TokenReport, to page: inout TextPage) {
        let more = report.tokens.count - Self.mostTokens
        if more > 0 {
            page.heading("\(more.counted("more token")); the JSON report (--json) has \(more == 1 ? "it" : "them").")
        }
        writeOmitted(of: report, to: &page)
        guard !isQuiet else { return }
        writeComparison(of: report, to: &page)
        for command in report.commandLines.prefix(Self.mostTokens) {
            CommandLineSection(command: command, source: report.source).write(to: &page)
        }
        let moreCommands = report.commandLines.count - Self.mostTokens
        if moreCommands > 0 {
            page.heading("\(moreCommands.counted("more command line")); the JSON report (--json) has all.")
        }
    }

    /// What was only counted, since it is too much for a report.
    private func writeOmitted(of report: TokenReport, to page: inout TextPage) {
        if report.omittedTokens > 0 {
            page.heading("\(report.omittedTokens.counted("token")) behind these only counted: pass fewer at a time.")
        }
        if report.omittedCommandLines > 0 {
            page.heading("\(report.omittedCommandLines.counted("command line")) behind these only counted.")
        }
    }

    private func writeComparison(of report: TokenReport, to page: inout TextPage) {
        guard report.tokens.count > 1 else { return }
        page.heading("Together")
        if let newest = report.comparison.newest {
            page.paragraph("Token \(newest + 1) is the newest.", indent: 2)
        }
        for certificate in report.comparison.sharedCertificates {
            let numbers = certificate.tokens.prefix(Self.mostTokens).map { String($0 + 1) }.joined(separator: ", ")
            let sentence = "Tokens \(numbers) name the same signing certificate, \(certificate.thumbprint)."
            page.paragraph(sentence, indent: 2)
        }
        if report.comparison.sharedCertificates.isEmpty {
            page.paragraph("No two of them name the same signing certificate.", indent: 2)
        }
    }
}

extension Int {
    /// The number with a noun, which gets its plural where there are several: `1 token`, `2 tokens`.
    fileprivate func counted(_ noun: String) -> String { "\(self) \(noun)" + (self == 1 ? "" : "s") }
}
