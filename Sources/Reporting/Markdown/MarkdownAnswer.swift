import Citations
import ReportModel
import Times

/// The answer with its proof and what to do.
struct MarkdownAnswer {
    let screen: Screen

    /// The headline, and what is known of it in a table.
    var beginning: [String] {
        let verdict = screen.outline.report.verdict
        let title = "# \(verdict.status.rawValue.uppercased()): " + MarkdownText.escaped(screen.headline)
        return [title, "", MarkdownText.escaped(screen.outline.basis)]
    }

    func write(to page: inout MarkdownPage) {
        for cause in screen.causes {
            page.add("\(cause.finding.id): " + MarkdownText.escaped(cause.finding.titleWithSubject), lines(of: cause))
        }
        if screen.hiddenCauses > 0 { page.add("More root causes", ["\(screen.hiddenCauses)"]) }
        page.add("Three questions", questions)
        page.add("Follows from it", findings(screen.follows))
        page.add("Other findings", findings(screen.others + screen.over + screen.seen))
        page.add(
            "Collect next",
            screen.outline.collect.map { log in
                "- \(MarkdownText.code(log.path)): \(MarkdownText.escaped(log.why))"
            }
        )
        page.add(
            "Not read, or not wholly",
            screen.remarks.map(Self.line(of:))
        )
    }

    /// A remark as an item of a list.
    static func line(of remark: Report.Diagnostic) -> String {
        let place = remark.source.map { MarkdownText.code($0) + ": " } ?? ""
        return "- " + place + MarkdownText.escaped(remark.message)
    }

    private func lines(of cause: ScreenCause) -> [String] {
        let finding = cause.finding
        let rows =
            [
                ["since", MarkdownText.escaped(cause.times)],
                ["confidence", finding.confidence.rawValue],
                ["looked after by", cause.cause.who.words],
            ] + (cause.cause.host.map { [["host", MarkdownText.code($0)]] } ?? [])
        let steps = finding.actions.enumerated().map { "\($0 + 1). " + MarkdownText.escaped($1) }
        let proof = MarkdownText.fence(cause.proof.map(MarkdownAnswer.line))
        return MarkdownPage.table(["", ""], rows) + ["", MarkdownText.escaped(finding.summary), ""] + proof
            + [""] + steps + [""] + ["Why it matters: " + MarkdownText.escaped(finding.why), ""]
            + finding.references.map { "- " + MarkdownAnswer.link($0.title, $0.url) }
    }

    /// A record in a line.
    static func line(_ record: Evidence) -> String {
        let time = record.time.map { $0.statedText + "  " } ?? ""
        return "\(record.place)  \(time)\(record.message)"
    }

    /// A link to a page that documents something; only what is an address can be one.
    static func link(_ title: String, _ url: String) -> String {
        let isAddress =
            url.hasPrefix("https://") && url.utf8.allSatisfy { (0x21...0x7e).contains($0) }
            && !url.contains(where: { "<>()[]`\\".contains($0) })
        return isAddress ? "[\(MarkdownText.escaped(title))](\(url))" : MarkdownText.escaped(title)
    }

    private var questions: [String] {
        guard let answers = screen.outline.report.answers else { return [] }
        let rows = [
            ("Does it prove itself?", answers.proof), ("Does it know a gateway?", answers.gateway),
            ("Is it served?", answers.service),
        ].map { question, answer in
            [
                question, answer.word.words,
                MarkdownText.escaped(answer.summary),
                answer.evidence.map { MarkdownText.code($0.place) } ?? "",
            ]
        }
        return MarkdownPage.table(["Question", "Answer", "", "Shown by"], rows)
    }

    private func findings(_ findings: [Finding]) -> [String] {
        MarkdownPage.table(
            ["Id", "Severity", "State", "What", "When"],
            findings.map { finding in
                [
                    finding.id, finding.severity.rawValue, finding.status.rawValue,
                    MarkdownText.escaped(finding.titleWithSubject), MarkdownText.escaped(finding.occurrenceWords),
                ]
            }
        )
    }
}
