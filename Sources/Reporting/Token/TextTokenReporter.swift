import Tokens

/// A report on a pasted text for a person at a terminal.
package struct TextTokenReporter: Sendable {
    private let options: Options

    /// How much to say, and how.
    package struct Options: Sendable {
        package var style = Style.plain
        /// Columns.
        package var width = 80
        /// Whether only the verdicts are written.
        package var isQuiet = false
        /// The reader's time zone.
        package var zone = LocalZone.unknown

        /// Plain text of 80 columns, times in UTC.
        package init() {}
    }

    /// More tokens than a person reads; the JSON report holds all that were decoded.
    package static let mostTokens = 20

    /// A reporter.
    package init(_ options: Options = Options()) {
        self.options = options
    }

    /// Writes the report.
    package func write(_ report: TokenReport, to sink: inout some TextOutputStream) {
        var page = TextPage(width: options.width, style: options.style)
        let total = report.tokens.count + report.omittedTokens
        for (number, entry) in report.tokens.prefix(Self.mostTokens).enumerated() {
            let section = TokenSection(entry: entry, report: report, zone: options.zone)
            if number > 0 { page.blank() }
            if total > 1 { page.line(.init("Token \(number + 1) of \(total)", .strong)) }
            if options.isQuiet { section.writeVerdict(to: &page) } else { section.write(to: &page) }
        }
        writeRest(of: report, to: &page)
        for line in page.lines { sink.write(line + "\n") }
    }

    private func writeRest(of report: TokenReport, to page: inout TextPage) {
        let more = report.tokens.count - Self.mostTokens
        if more > 0 {
            page.heading("\(more.counted("more token")); the JSON report (--json) has \(more == 1 ? "it" : "them").")
        }
        writeOmitted(of: report, to: &page)
        guard !options.isQuiet else { return }
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
