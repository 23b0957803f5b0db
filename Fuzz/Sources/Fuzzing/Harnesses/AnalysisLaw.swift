import CMTraceLog
import Times
import Diagnosis
import LogSources
import Reporting
import Knowledge
import ReportModel

/// Whatever the logs, the analysis ends, accounts for every byte, and every report is harmless and the same twice.
enum AnalysisLaw {
    static let catalogue = Catalogue.standard()

    /// The input is a file or several; see ``LogBundle/init(input:)``.
    static func flaw(_ bytes: [UInt8]) -> String? {
        let bundle = LogBundle(input: bytes)
        let report = Analysis(catalogue, options: options(for: bytes)).report(on: bundle)
        return accountFlaw(report, of: bundle) ?? reportFlaw(report)
    }

    /// Every eighth input is judged at a time of its own or filtered by one.
    private static func options(for bytes: [UInt8]) -> Analysis.Options {
        var choices = Choices(bytes)
        var options = Analysis.Options()
        options.hasPicture = true
        // Days around those of the samples, in 2013 to 2025.
        let day = Instant(milliseconds: 1_380_000_000_000 + Int64(choices.number(upTo: 4_500)) * 86_400_000)
        switch choices.number(upTo: 24) {
        case 1: options.now = day
        case 2: options.since = day
        case 3: options.until = day
        default: break
        }
        return options
    }

    private static func accountFlaw(_ report: Report, of bundle: LogBundle) -> String? {
        for (source, file) in zip(report.sources, bundle.files) {
            guard let bytes = (file.source as? MemorySource)?.bytes, !source.isIncomplete else { continue }
            let read = source.fileBytes ?? source.bytes
            if read != bytes.count { return "\(read) of \(bytes.count) bytes of \(file.name)" }
            let text = TextDecoder.text(of: bytes, in: file.head.encoding).count
            if source.bytes != text { return "\(source.bytes) of \(text) bytes of the text of \(file.name)" }
        }
        return report.sources.count == bundle.files.count ? nil : "\(report.sources.count) sources"
    }

    /// What is wrong with any of the reports; `nil` for nothing.
    private static func reportFlaw(_ report: Report) -> String? {
        let json = json(of: report)
        guard json == Self.json(of: report) else { return "two reports differ" }
        if let flaw = Output.flaw(inJSON: json) { return flaw }
        for text in texts(of: report) {
            if let flaw = Output.flaw(inText: text) { return flaw }
        }
        return Output.flaw(inHTML: html(of: report))
    }

    static func json(of report: Report) -> String {
        var json = ""
        JSONReporter(origin: ReportOrigin(version: "0", generated: Instant(milliseconds: 0))).write(report, to: &json)
        return json
    }

    static func html(of report: Report) -> String {
        var html = ""
        let origin = ReportOrigin(version: "0", generated: Instant(milliseconds: 0))
        HTMLReporter(ReporterOptions(origin: origin)).write(report, to: &html)
        return html
    }

    /// The text in every detail.
    static func texts(of report: Report) -> [String] {
        ReportDetail.allCases.map { detail in
            var text = ""
            TextReporter(detail: detail).write(report, to: &text)
            return text
        }
    }
}
