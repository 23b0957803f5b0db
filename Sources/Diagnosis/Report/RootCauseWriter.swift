import ReportModel
import Times

/// Says of a root cause what fits in a line: where, since when, and who is asked first.
struct RootCauseWriter {
    let findings: [JudgedFinding]
    /// What became of the requests at each server.
    let servers: [Report.Service]

    /// The root cause that the finding with this number is.
    func rootCause(_ number: Int) -> Report.RootCause {
        let finding = findings[number]
        let host = host(of: finding)
        return Report.RootCause(
            finding: number,
            host: host,
            since: since(finding, at: host),
            who: finding.rule.responsible
        )
    }

    /// The one server that it is about; `nil` for none, and for several.
    private func host(of finding: JudgedFinding) -> String? {
        if let subject = finding.subject?.lowercased(), finding.hosts.contains(subject) { return subject }
        return finding.hosts.count == 1 ? finding.hosts.first : nil
    }

    /// Since when it is so: of a server that served in between, since it stopped; the first record lies before that.
    private func since(_ finding: JudgedFinding, at host: String?) -> LogTime? {
        guard let first = finding.firstTime else { return nil }
        let stops = servers.filter { $0.host == host && $0.state != .served }.compactMap(\.since)
        guard let stopped = stops.min(by: { $0.localMilliseconds < $1.localMilliseconds }),
            let last = finding.lastTime, first.offset == stopped.offset,
            first.localMilliseconds < stopped.localMilliseconds, stopped.localMilliseconds <= last.localMilliseconds
        else { return first }
        return stopped
    }
}
