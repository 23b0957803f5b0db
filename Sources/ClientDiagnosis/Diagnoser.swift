import Diagnosis
import Knowledge
import LogSources
import ReportModel

/// Diagnoses the logs of a Configuration Manager client: why it can't talk to its cloud management gateway.
///
/// Make one and keep it: it holds the rules and patterns, and is the same for all logs and threads. Each call reads what
/// it is given once, on four threads at most, and returns when all is read. Nothing is printed,
/// nothing is written and the network is not used.
///
/// Logs may be hostile. Files are read in constant memory, in pieces of some hundred kilobytes; what is kept of all logs
/// together is bounded: 32,768 files, of which each takes about a kilobyte, and 2,000 different things that they say, or
/// 8 MiB of them. What is left out is told in ``ClientReport/diagnostics``. Secrets in them are masked in everything
/// that comes out.
public struct Diagnoser: Sendable {
    private let catalogue: Catalogue

    /// A diagnoser with the rules that `cmgdiag rules` lists.
    ///
    /// It takes a few milliseconds to make.
    public init() {
        catalogue = Catalogue.standard()
    }

    /// Reads the logs under some paths and says what is wrong with the client.
    ///
    /// All of them are taken for one client's; ``devices(paths:options:)`` tells those of several apart.
    ///
    /// Folders are searched with everything below them; a file that is named is always read, whatever it is called. A
    /// path that can't be read is told in the report when others can: ``ClientReport/exitCode`` is then 2. So it is when
    /// something was read in part only, and no error is found in that part.
    ///
    /// - Parameters:
    ///   - paths: folders and files, as the system takes them; `-` is a file of that name, not standard input.
    ///   - options: how they are to be judged.
    /// - Returns: the report, with sources named by the path from the folder that was given.
    /// - Throws: ``NothingToDiagnose`` when no record and no fact was read, with the reason for each path.
    public func diagnose(
        paths: [String],
        options: DiagnosisOptions = DiagnosisOptions()
    ) throws(NothingToDiagnose) -> DiagnosedLogs {
        try diagnose(
            LogFinder.bundle(at: paths.map { $0 == "-" ? "./-" : $0 }, encoding: options.encoding?.text),
            options
        )
    }

    /// Reads logs whose bytes are at hand and says what is wrong with the client.
    ///
    /// They are read as files are that are named one by one. The bytes are not copied.
    ///
    /// - Parameters:
    ///   - logs: the logs of one client, in any order.
    ///   - options: how they are to be judged.
    /// - Returns: the report, with sources named as they were given.
    /// - Throws: ``NothingToDiagnose`` when no record and no fact was read, with the reason for each log.
    public func diagnose(
        _ logs: [LogBytes],
        options: DiagnosisOptions = DiagnosisOptions()
    ) throws(NothingToDiagnose) -> DiagnosedLogs {
        try diagnose(LogFinder.bundle(of: logs.map { ($0.name, $0.bytes) }, encoding: options.encoding?.text), options)
    }

    /// Reads the logs under some paths, which may be of several clients, and says what is wrong with each.
    ///
    /// A device is the lowest folder or archive in which one machine is named; logs in one folder are told apart by the
    /// machines and clients they name. The logs of several devices are read twice, and all reports are held, so that at
    /// most 256 devices are taken at a time.
    ///
    /// - Parameters:
    ///   - paths: folders, files and archives, as the system takes them.
    ///   - options: how they are to be judged; the same for each device.
    /// - Returns: a report for each device.
    /// - Throws: ``NothingToDiagnose`` when no record and no fact was read, or when there are too many devices.
    public func devices(
        paths: [String],
        options: DiagnosisOptions = DiagnosisOptions()
    ) throws(NothingToDiagnose) -> DiagnosedDevices {
        let bundle = LogFinder.bundle(at: paths.map { $0 == "-" ? "./-" : $0 })
        guard !bundle.chains.isEmpty else { throw NothingToDiagnose(NothingRead(in: bundle)) }
        let rest = bundle.withoutLogs
        let reports: DeviceReports
        do throws(TooManyDevices) {
            reports = try Analysis(catalogue, options: options.engineOptions).reports(on: bundle)
        } catch {
            throw NothingToDiagnose(error)
        }
        guard reports.devices.contains(where: { !$0.report.isEmpty }) else {
            throw NothingToDiagnose(reports, of: rest)
        }
        return DiagnosedDevices(reports)
    }

    private func diagnose(
        _ bundle: consuming LogBundle,
        _ options: DiagnosisOptions
    ) throws(NothingToDiagnose) -> DiagnosedLogs {
        guard !bundle.chains.isEmpty else { throw NothingToDiagnose(NothingRead(in: bundle)) }
        let rest = bundle.withoutLogs
        let report = Analysis(catalogue, options: options.engineOptions).report(on: consume bundle)
        guard !report.isEmpty else { throw NothingToDiagnose(NothingRead(report, of: rest)) }
        return DiagnosedLogs(report, report.completeness(of: rest))
    }
}
