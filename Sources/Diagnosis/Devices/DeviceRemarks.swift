import LogSources
import ReportModel

/// Says what was judged for no device, and what was met that lies in the place of none.
struct DeviceRemarks {
    let bundle: LogBundle
    let sorting: DeviceSorting
    /// Whom each log names.
    let names: [DeviceNames]

    /// The remarks, errors first.
    func remarks(readOnce: Set<Int>) -> [Report.Diagnostic] {
        let rest = bundle.rest(beside: sorting.devices.map(\.place))
        let others = DiagnosticWriter.diagnostics(onNothingIn: rest)
        return others.filter { $0.level == .error }
            + readOnce.sorted().compactMap { remark($0, .error, piped) }
            + sorting.unclaimed.filter { !readOnce.contains($0) }.compactMap {
                remark($0, .warning, reason(against: $0))
            }
            + others.filter { $0.level != .error }
    }

    private var piped: String {
        """
        Not judged: it came through a pipe, and logs of \(sorting.devices.count) devices were found, which are read one \
        device after the other. Save it into a file.
        """
    }

    /// Why a log is of no device.
    private func reason(against number: Int) -> String {
        let machines = names.indices.contains(number) ? names[number].machines.map(\.name) : []
        if machines.count > 1 {
            return """
                Not judged: it names several devices (\(machines.joined(separator: ", "))), and nothing tells whose its \
                records are.
                """
        }
        return """
            Not judged: it does not tell its device, and \(sorting.devices.count) are there. Put it into the folder of \
            its device, or analyse it by itself.
            """
    }

    private func remark(_ number: Int, _ level: Report.Diagnostic.Level, _ message: String) -> Report.Diagnostic? {
        guard bundle.chains.indices.contains(number), let file = bundle.chains[number].files.first else { return nil }
        return Report.Diagnostic(level: level, source: file.name, line: nil, message: message)
    }
}
