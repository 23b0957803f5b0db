import ArgumentParser
import Redaction
import ReportModel
import Reporting

/// What `analyze` writes, and what it exits with.
struct Answer {
    private let content: Content
    let exitCode: ExitCode
    /// What it would exit with for each of several devices by itself; empty for one.
    let deviceExitCodes: [ExitCode]

    /// What is written.
    enum Content {
        case one(Report)
        case several(DeviceReports)
    }

    /// An answer with its exit code.
    init(_ content: Content, _ exitCode: ExitCode, deviceExitCodes: [ExitCode] = []) {
        self.content = content
        self.exitCode = exitCode
        self.deviceExitCodes = deviceExitCodes
    }

    /// Writes it.
    func write(by reporter: some Reporter, to sink: inout some TextOutputStream) {
        switch content {
        case .one(let report): reporter.write(report, to: &sink)
        case .several(let reports): reporter.write(reports, to: &sink)
        }
    }

    /// Looks at every text of it.
    func look(with check: inout LeftNames, foreignWords: Set<String>) {
        switch content {
        case .one(let report): check.look(atTextsOf: report, foreignWords: foreignWords)
        case .several(let reports): check.look(atTextsOf: reports, foreignWords: foreignWords)
        }
    }
}
