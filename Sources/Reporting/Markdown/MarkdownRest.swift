import ReportModel
import Times

/// What stands behind the answer: areas, what nobody knows, tokens, methods, sources, and in full detail all evidence.
struct MarkdownRest {
    let outline: Outline

    private var report: Report { outline.report }

    func write(to page: inout MarkdownPage) {
        page.add("Areas", areas)
        page.add("Errors that cmgdiag does not know", unknown)
        page.add("Methods that would work", methods)
        if outline.detail == .full { page.add("All evidence", evidence) }
        page.add("Timeline", timeline)
        page.add("Logs read", sources)
    }

    private var areas: [String] {
        MarkdownPage.table(
            ["Area", "State", ""],
            outline.areas.map { area in
                let ids = area.ids.isEmpty ? "" : " (\(area.ids.joined(separator: ", ")))"
                return [area.area.rawValue, area.state.rawValue, MarkdownText.escaped(area.summary + ids)]
            }
        )
    }

    private var unknown: [String] {
        MarkdownPage.table(
            ["Times", "Where", "Line"],
            outline.unknownErrors.map { error in
                ["\(error.count)", MarkdownText.code(error.evidence.place), MarkdownText.code(error.evidence.message)]
            }
        )
    }

    private var methods: [String] {
        guard let methods = report.methods, let introduction = outline.methodsIntroduction else { return [] }
        return [MarkdownText.escaped(introduction) + ":", ""]
            + methods.sentences.map { "- " + MarkdownText.escaped($0) }
    }

    private var evidence: [String] {
        report.findings.flatMap { finding in
            ["", "### \(finding.id): " + MarkdownText.escaped(finding.titleWithSubject), ""]
                + [MarkdownText.escaped(finding.summary), ""]
                + (finding.evidence.isEmpty ? [] : MarkdownText.fence(finding.evidence.map(MarkdownAnswer.line)))
        }
    }

    private var timeline: [String] {
        MarkdownPage.table(
            ["Time", "Kind", "Where"],
            outline.timeline.map { entry in
                [
                    entry.evidence.time?.statedText ?? "no date", entry.kind, MarkdownText.code(entry.evidence.place),
                ]
            }
        )
    }

    private var sources: [String] {
        MarkdownPage.table(
            ["Source", "Log", "Records", "From", "To"],
            report.sources.map { source in
                [
                    MarkdownText.code(source.name), MarkdownText.escaped(source.log), "\(source.records)",
                    source.first?.statedText ?? "", source.last?.statedText ?? "",
                ]
            }
        )
    }
}
