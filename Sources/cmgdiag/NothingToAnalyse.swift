import SystemFiles
import ArgumentParser
import Diagnosis
import LogSources
import Reporting
import SafeText
import UserRules
import SystemFiles
import Redaction
import ReportModel

/// The answer when no record was read and nothing else tells a fact: why, for each thing that was looked at.
///
/// It is no report: "no fault" would be said of logs that nobody has read.
struct NothingToAnalyse {
    private let message: String
    private let diagnostics: [Report.Diagnostic]
    /// Paths that standard error was told of when they were met.
    private let told: Set<String>
    /// What is wrong in the words for standard error, where that is not just the remarks.
    private var words: String?

    /// Paths were read, and held no record, or none in the time that was asked for.
    init(_ reports: DeviceReports, of bundle: LogBundle) {
        let isOne = reports.devices.count == 1
        let all = reports.devices.map { (label: $0.label, nothing: NothingRead($0.report, of: bundle)) }
        message = all.contains { $0.nothing.reason == .nothingInTime } ? Messages.nothingLeft : Messages.noRecords
        // Of several each says when its own logs end.
        let remarks = all.flatMap { device in
            device.nothing.diagnostics.map { remark in
                Report.Diagnostic(
                    level: remark.level,
                    source: remark.source ?? (isOne ? nil : device.label),
                    line: remark.line,
                    message: remark.message
                )
            }
        }
        diagnostics = (remarks + reports.remarks).withoutRepetition()
        told = Set(bundle.errors.map(\.path))
    }

    /// There are more devices than can be reported on at a time.
    init(_ error: TooManyDevices) {
        message = Messages.tooMany(error)
        diagnostics = []
        told = []
    }

    /// No device is called as somebody asked.
    init(_ choice: DeviceChoice) {
        message = choice.message
        diagnostics = []
        told = []
    }

    /// No log was found under the paths.
    init(in bundle: LogBundle, paths: [String]) {
        message = bundle.errors.isEmpty ? Messages.noLogs(under: paths) : Messages.noRecords
        diagnostics = NothingRead(in: bundle).diagnostics
        told = Set(bundle.errors.map(\.path))
    }

    /// The rule files can't be used: nothing is analysed with half of what somebody wants to be known.
    init(_ error: RuleFileError) {
        message = "the rule files can't be used, so nothing was analysed."
        told = []
        diagnostics =
            switch error {
            case .unreadable(let text): [Report.Diagnostic(level: .error, source: nil, line: nil, message: text)]
            case .mistakes(let mistakes): mistakes.map { $0.diagnostic }
            }
        words = error.description
    }

    /// Writes it in the format of the answer. What a terminal shows as text is told on standard error already.
    ///
    /// - Throws: the exit code when it can't be written.
    func write(
        by reporter: any Reporter,
        as format: OutputFormat,
        to destination: Destination,
        _ redacted: RedactedRun?
    ) throws {
        if format == .text, destination.path == nil { return }
        let reason = Report.Diagnostic(level: .error, source: nil, line: nil, message: message)
        let remarks = try ([reason] + diagnostics).map { try redacted?.redact($0) ?? $0 }
        let text = reporter.nothing(remarks)
        // Only what was said of the input can hold a name; what stands around it are the tool's own words.
        try redacted?.pass { check in
            for remark in remarks { check.write((remark.source ?? "") + "\n" + remark.message + "\n") }
        }
        try destination.write(through: OutputGate(isMasked: format.isMasked)) { $0.write(text) }
    }

    /// Tells it on standard error.
    func tell() {
        Terminal.warn("cmgdiag: " + message + (words.map { "\n" + $0 } ?? ""))
        for remark in diagnostics where words == nil && !(remark.source.map(told.contains) ?? false) {
            Terminal.warn("cmgdiag: " + (remark.source.map { $0 + ": " } ?? "") + remark.message)
        }
    }
}

extension RedactedRun {
    /// A remark without names.
    fileprivate func redact(_ remark: Report.Diagnostic) throws -> Report.Diagnostic {
        Report.Diagnostic(
            level: remark.level,
            source: try remark.source.map { try redact(path: $0) },
            line: remark.line,
            message: try redact(remark.message)
        )
    }
}

extension RuleFileMistake {
    /// The same as a remark on the input.
    fileprivate var diagnostic: Report.Diagnostic {
        let file = CarriedPath.shown(file)
        return Report.Diagnostic(
            level: .error,
            source: file,
            line: place.line,
            message: "column \(place.column): \(message)"
        )
    }
}

private enum Messages {
    static let noRecords = "nothing to analyse: no log record was read."
    static let nothingLeft = "nothing to analyse: no record is left of the time that was asked for."

    /// There are too many devices: what to do.
    static func tooMany(_ error: TooManyDevices) -> String {
        """
        nothing was reported: the logs are of \(error.count) devices, and at most \(error.limit) are reported on at a time.
        Name one of them with --device, or use 'cmgdiag fleet PATH', which is made for so many.
        """
    }

    /// Nothing to analyse was found: what was looked for.
    static func noLogs(under paths: [String]) -> String {
        let names = KnownLog.all.map { $0.log.name + ".log" }.joined(separator: ", ")
        return """
            nothing to analyse: no Configuration Manager client log under \(paths.map(CarriedPath.shown).joined(separator: ", ")).
            Looked for files ending in .log or .lo_ that hold CMTrace records, such as \(names).
            On the client they lie in %WinDir%\\CCM\\Logs and %WinDir%\\ccmsetup\\Logs.
            """
    }
}
