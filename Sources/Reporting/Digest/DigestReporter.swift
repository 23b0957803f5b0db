package import ReportModel

/// One line for a remediation script of Intune: at most 2,048 characters, the same for the same state, without times, names
/// and ids.
///
/// What it says is stored for each device, and 1 is the only exit code that means that something was found (Microsoft
/// Intune, "Remediations": output limits and exit codes). So it is made of the rules' own words only.
package struct DigestReporter: Reporter {
    package static let format = OutputFormat.digest
    /// The most that Intune keeps, in characters.
    static let limit = 2048

    package init(_ options: ReporterOptions) {}

    package static func showsTimeline(in detail: ReportDetail) -> Bool { false }

    package func write(_ report: Report, to sink: inout some TextOutputStream) {
        sink.write(
            DigestReporter.line([state(of: report), causes(in: report), answers(in: report), others(in: report)])
        )
    }

    package func write(_ devices: DeviceReports, to sink: inout some TextOutputStream) {
        let outline = DevicesOutline(devices)
        let files = outline.unjudgedFiles
        sink.write(
            DigestReporter.line(
                ["cmgdiag: \(outline.status.rawValue).", outline.headline + "."] + causes(in: outline)
                    + [files > 0 ? "\(files.counted("file")) not judged or not read." : ""]
            )
        )
    }

    /// The root causes by their rules' titles, each once, with how many devices have them.
    private func causes(in outline: DevicesOutline) -> [String] {
        let causes = outline.reports.devices.compactMap { device -> String? in
            let report = device.report
            guard let cause = report.verdict.rootCauses.first, let finding = report.findings.element(cause.finding)
            else { return nil }
            return "\(finding.id) \(finding.title) (first step: \(cause.who.words))"
        }
        let counts = causes.reduce(into: [String: Int]()) { $0[$1, default: 0] += 1 }
        return counts.sorted { (-$0.value, $0.key) < (-$1.value, $1.key) }.map { "\($0.key): \($0.value)." }
    }

    package func nothing(_ diagnostics: [Report.Diagnostic]) -> String {
        DigestReporter.line(["cmgdiag: nothing to analyse: no log of the client could be read."])
    }

    private static func line(_ parts: [String]) -> String {
        let text = parts.filter { !$0.isEmpty }.joined(separator: " ")
        let plain = String(text.map { $0.isASCII && !$0.isNewline ? $0 : "?" })
        return (plain.count > limit ? plain.prefix(limit - 3) + "..." : plain[...]) + "\n"
    }

    private func state(of report: Report) -> String { "cmgdiag: \(report.verdict.status.rawValue)." }

    /// The root causes by their rules' titles, each once, and whose hands are needed.
    private func causes(in report: Report) -> String {
        let causes = report.verdict.rootCauses.compactMap { cause in
            report.findings.element(cause.finding).map { "\($0.id) \($0.title) (first step: \(cause.who.words))." }
        }
        return causes.withoutRepetition().joined(separator: " ")
    }

    private func answers(in report: Report) -> String {
        guard let answers = report.answers else { return "" }
        return "Proves itself: \(answers.proof.word.rawValue); knows a gateway: \(answers.gateway.word.rawValue); "
            + "is served: \(answers.service.word.rawValue)."
    }

    private func others(in report: Report) -> String {
        let screen = Screen(Outline(report, detail: .quiet))
        let ids = (screen.others + screen.follows).map(\.id).withoutRepetition()
        return ids.isEmpty ? "" : "Also: \(ids.joined(separator: ", "))."
    }
}
