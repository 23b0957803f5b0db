import ReportModel
import Times

/// Says of a root cause what fits in a line: where, since when, and who is asked first.
struct RootCauseWriter {
    private let findings: [JudgedFinding]
    /// Since when a server does not serve, by its name; of several management points behind one, the first that stopped.
    private let stops: [String: LogTime]

    /// A writer for these findings, and for what became of the requests at each server.
    init(findings: [JudgedFinding], servers: [Report.Service]) {
        self.findings = findings
        let failing = servers.filter { $0.state != .served }
        stops = Dictionary(failing.compactMap { server in server.since.map { (server.host, $0) } }) { first, second in
            first.localMilliseconds <= second.localMilliseconds ? first : second
        }
    }

    /// The root causes that the findings with these numbers are.
    func rootCauses(_ numbers: [Int]) -> [Report.RootCause] {
        numbers.map { number in
            let finding = findings[number]
            let host = host(of: finding)
            let who = finding.rule.responsible(for: finding.actions)
            return Report.RootCause(finding: number, host: host, since: since(finding, at: host), who: who)
        }
    }

    /// The one server that it is about; `nil` for none, and for several.
    private func host(of finding: JudgedFinding) -> String? {
        if let subject = finding.subject?.lowercased(), finding.hosts.contains(subject) { return subject }
        return finding.hosts.count == 1 ? finding.hosts.first : nil
    }

    /// Since when it is so: of a server that served in between, since it stopped; the first record lies before that.
    private func since(_ finding: JudgedFinding, at host: String?) -> LogTime? {
        guard let first = finding.firstTime else { return nil }
        guard let stopped = host.flatMap({ stops[$0] }), let last = finding.lastTime, first.offset == stopped.offset,
            first.localMilliseconds < stopped.localMilliseconds, stopped.localMilliseconds <= last.localMilliseconds
        else { return first }
        return stopped
    }
}
