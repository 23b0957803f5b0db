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
        let sections = report.tokens.prefix(Self.mostTokens).map {
            TokenSection(entry: $0, report: report, zone: zone)
        }
        let hasCommands = !isQuiet && !report.commandLines.isEmpty
        for (number, section) in sections.enumerated() {
            if number > 0 { page.blank() }
            if total > 1 { page.line(.init("Token \(number + 1) of \(total)", .strong)) }
            section.writeVerdict(to: &page)
            if !isQuiet, !hasCommands { section.write(to: &page) }
        }
        if hasCommands { writeCommands(of: report, sections, total: total, to: &page) }
        writeRest(of: report, to: &page)
        page.finish(to: &sink)
    }

    /// The command lines, and only then what stands in the tokens: what keeps an installation from working comes first.
    private func writeCommands(
        of report: TokenReport,
        _ sections: [TokenSection],
        total: Int,
        to page: inout TextPage
    ) {
        for command in report.commandLines.prefix(Self.mostTokens) {
            let showsToken = report.tokens.contains { $0.raw != nil }
            CommandLineSection(command: command, source: report.source, showsToken: showsToken).write(to: &page)
        }
        let more = report.commandLines.count - Self.mostTokens
        if more > 0 { page.heading("\(more.counted("more command line")); the JSON report (--json) has all.") }
        for (number, section) in sections.enumerated() {
            page.heading(total > 1 ? "What stands in token \(number + 1)" : "What stands in the token")
            section.write(to: &page)
        }
    }

    private func writeRest(of report: TokenReport, to page: inout TextPage) {
        let more = report.tokens.count - Self.mostTokens
        if more > 0 {
            page.heading("\(more.counted("more token")); the JSON report (--json) has \(more == 1 ? "it" : "them").")
        }
        writeOmitted(of: report, to: &page)
        guard !isQuiet else { return }
        writeComparison(of: report, to: &page)
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
        for same in report.comparison.repeated {
            let numbers = same.prefix(Self.mostTokens).map { String($0 + 1) }.joined(separator: ", ")
            page.paragraph("Tokens \(numbers) are the same one.", indent: 2)
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
