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
    private static let mostTokens = 20

    /// A reporter.
    package init(_ options: Options = Options()) {
        self.options = options
    }

    /// Writes the report.
    package func write(_ report: TokenReport, to sink: inout some TextOutputStream) {
        var page = TextPage(width: options.width, style: options.style)
        for (number, entry) in report.tokens.prefix(Self.mostTokens).enumerated() {
            let section = TokenSection(entry: entry, report: report, zone: options.zone)
            if number > 0 { page.blank() }
            if report.tokens.count > 1 { page.line(.init("Token \(number + 1) of \(report.tokens.count)", .strong)) }
            if options.isQuiet { section.writeVerdict(to: &page) } else { section.write(to: &page) }
        }
        writeRest(of: report, to: &page)
        for line in page.lines { sink.write(line + "\n") }
    }

    private func writeRest(of report: TokenReport, to page: inout TextPage) {
        let more = report.tokens.count - Self.mostTokens
        if more > 0 { page.heading("\(more) more tokens; the JSON report (--json) has them.") }
        writeOmitted(of: report, to: &page)
        guard !options.isQuiet else { return }
        writeComparison(of: report, to: &page)
        for command in report.commandLines.prefix(Self.mostTokens) {
            CommandLineSection(command: command, source: report.source).write(to: &page)
        }
        let moreCommands = report.commandLines.count - Self.mostTokens
        if moreCommands > 0 { page.heading("\(moreCommands) more command lines; the JSON report (--json) has all.") }
    }

    /// What was only counted, since it is too much for a report.
    private func writeOmitted(of report: TokenReport, to page: inout TextPage) {
        if report.omittedTokens > 0 {
            page.heading("\(report.omittedTokens) tokens behind these were only counted: pass fewer at a time.")
        }
        if report.omittedCommandLines > 0 {
            page.heading("\(report.omittedCommandLines) command lines behind these were only counted.")
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
