import ReportModel

/// Says in one line what is wrong, or that nothing is.
struct VerdictWriter {
    let findings: [JudgedFinding]
    let areas: [AreaReport]
    let reach: CaseFile.Reach
    let service: Service
    /// What became of the requests at each server.
    var servers: [Report.Service] = []
    /// What has begun and is not shown to be done, as a clause; `nil` for nothing.
    var unfinished: String?
    /// The lines that tell of an error and that nobody knows.
    var unknown = Report.UnknownErrors()
    /// The logs that would show whether the client is served, of those that were not there.
    var missing: [MissingLog] = []

    /// How many days the logs had ended before the judging clock; `nil` for few.
    var daysOld: Int64?

    /// The verdict on the client. Findings about the logs themselves do not decide it.
    func verdict() -> Report.Verdict {
        let roots = findings.indices.filter { number in
            let finding = findings[number]
            return finding.isActiveFault && finding.explainedBy == nil && finding.area != .evidence
        }
        let weights = roots.map { (root: $0, weight: weight(of: $0)) }
        guard let worst = weights.map(\.weight).max() else { return quietVerdict() }
        let gravest = weights.filter { $0.weight == worst }.map(\.root)
        // A code that only says that something failed is no problem of its own beside one that has a name.
        let isNamed = { (root: Int) in findings[root].rule.level != .wrapper }
        let choices = [gravest.filter(isNamed), roots.filter(isNamed), gravest]
        let worstRoots = choices.first { !$0.isEmpty } ?? gravest
        return Report.Verdict(
            status: worst == .error ? .failing : .attention,
            headline: headline(of: worstRoots),
            // One diagnosis about several servers is one cause by its name.
            rootCause: Set(worstRoots.map { findings[$0].id }).count == 1 ? worstRoots.first : nil,
            rootCauses: RootCauseWriter(findings: findings, servers: servers).rootCauses(worstRoots)
        )
    }

    /// The gravest of what a finding is and what active faults follow from it: a warning may explain an error.
    private func weight(of number: Int) -> Severity {
        let effects = findings[number].explains.filter { findings[$0].isActiveFault }
        return ([findings[number].severity] + effects.map { weight(of: $0) }).max() ?? .info
    }

    /// More problems than these are counted, not named; the findings name them all.
    private static let namedLimit = 3

    private func headline(of roots: [Int]) -> String {
        let titles = roots.map { findings[$0].titleWithSubject }
        guard titles.count > 1 else { return (titles.first ?? "") + "." }
        let named = titles.prefix(VerdictWriter.namedLimit).joined(separator: "; ")
        let more = titles.count - VerdictWriter.namedLimit
        let rest = more > 0 ? "; and \(more) more" : ""
        // One diagnosis about two servers may well have one reason, which the logs do not tell.
        let isOneKind = Set(roots.map { findings[$0].id }).count == 1
        return (isOneKind ? "" : "\(titles.count) independent problems: ") + named + rest + "."
    }

    private func quietVerdict() -> Report.Verdict {
        let working = areas.filter { $0.state == .healthy || $0.state == .recovered }
        let contradictory = areas.first { $0.state == .contradictory }
        if let contradictory {
            return Report.Verdict(status: .attention, headline: contradictory.summary, rootCause: nil)
        }
        // That the site knows the client, or that an installation ended well, does not show that anything works now.
        guard working.contains(where: { $0.area != .registration && $0.area != .setup }) else {
            return Report.Verdict(
                status: .inconclusive,
                headline: ignorance,
                rootCause: nil
            )
        }
        guard reach != .copiedLines else {
            let text = "Not enough evidence: the lines that were copied show \(noFault), but not that there is none"
            return Report.Verdict(status: .inconclusive, headline: text + reservation + ".", rootCause: nil)
        }
        guard service.proof != nil, unfinished == nil else {
            return Report.Verdict(status: .inconclusive, headline: unproved, rootCause: nil)
        }
        return Report.Verdict(
            status: .healthy,
            headline: calm + " " + portrait(of: working) + past() + staleness(),
            rootCause: nil
        )
    }

    /// That nothing is wrong, as far as it is known what every line means.
    private var calm: String {
        unknown.clause.map { "No known fault is active; \($0)." } ?? "No active fault."
    }

    /// What is not shown: no fault, or where lines tell of an error that nobody knows, none that is known.
    private var noFault: String { unknown.kinds > 0 ? "no known fault" : "no fault" }

    /// The end of a sentence on what is not shown: that some lines are not known.
    private var reservation: String { unknown.clause.map { "; \($0)" } ?? "" }

    /// Why nothing can be said.
    private var ignorance: String {
        switch reach {
        case .logs:
            "Not enough evidence: the logs show \(noFault), but nothing at work either\(reservation)."
        case .someRecords:
            "Not enough evidence: the records judged show \(noFault), but nothing at work either\(reservation)."
        case .serverLogs:
            """
            Not enough evidence: only logs of servers were read, which show no known fault and do not speak for any \
            client\(reservation).
            """
        case .copiedLines:
            "Not enough evidence: the lines that were copied show \(noFault), but nothing at work either."
        case .noLog: "Not enough evidence: no log was read, only what the output of a command says of the device."
        }
    }

    /// Why a client without a fault is not called healthy: that it could work does not show that it is served.
    private var unproved: String {
        if let unfinished { return "Not enough evidence: \(noFault) is shown, but \(unfinished)\(reservation)." }
        let door =
            service.kindInUse.map { $0 == .gateway ? "gateway" : "management point" } ?? "gateway or management point"
        let what = reach == .someRecords ? "the records judged" : "the logs"
        let text = "Not enough evidence: \(what) show \(noFault), but no request that a \(door) served"
        let horizon =
            (service.tracks.contains { $0.lastServed != nil } ? " in the last 24 hours" : "") + reservation + "."
        let names = missing.map(\.log)
        guard !names.isEmpty else { return text + horizon }
        return text + horizon + " Collect \(names.joined(separator: ", ")) too."
    }

    /// What works, in the words of the areas that matter most.
    private func portrait(of working: [AreaReport]) -> String {
        let areas: [Area] = [.certificateMode, .registration, .gateway]
        return areas.compactMap { area in working.first { $0.area == area && $0.state == .healthy } }
            .map(\.summary).joined(separator: " ")
    }

    /// That it was so, and need not be so now.
    private func staleness() -> String {
        daysOld.map { " But the logs end \($0) days before the time you asked about." } ?? ""
    }

    /// Faults that are over, worst first.
    private func past() -> String {
        let over = findings.filter { $0.status == .recovered && $0.severity == .error && $0.explainedBy == nil }
        guard let first = over.first else { return "" }
        let more = over.count > 1 ? ", and \(over.count - 1) more" : ""
        return " A fault that is over: \(first.titleWithSubject)\(more)."
    }
}
