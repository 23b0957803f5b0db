import Diagnosis
import ReportModel
import Times

/// Answers the questions on which it rests whether a client can be managed from afar.
struct ThreeQuestions {
    let caseFile: CaseFile
    let findings: [JudgedFinding]
    /// Shows a record.
    let shown: (RecordMark) -> Evidence

    /// The answers, with what proves them.
    func answers() -> Report.Answers {
        Report.Answers(proof: proof, gateway: gateway, service: service)
    }

    private var client: ClientPicture { caseFile.client }

    private func answer(
        _ word: Report.Answer.Word,
        _ summary: String,
        _ brief: String,
        by history: History? = nil
    ) -> Report.Answer {
        Report.Answer(word, summary, brief: brief, evidence: history?.last.marks.first.map(shown))
    }

    private func answer(_ word: Report.Answer.Word, _ summary: String, by fault: JudgedFinding) -> Report.Answer {
        Report.Answer(word, summary, brief: fault.titleWithSubject, evidence: fault.evidence.last)
    }

    // MARK: - Has it what it needs to prove itself?

    private var proof: Report.Answer {
        let faults = findings.filter { $0.isActiveFault && $0.severity == .error && ownAreas.contains($0.rule.area) }
        if let fault = faults.first(where: { ownAreas.contains(cause(of: $0).rule.area) }) {
            return answer(.no, fault.titleWithSubject + ".", by: fault)
        }
        // Who can't reach anybody has not been asked for a proof.
        if let fault = faults.first {
            let reason = "It came to no proof: \(cause(of: fault).titleWithSubject)."
            let brief = "nobody was reached who asks for one"
            return Report.Answer(.notShown, reason, brief: brief, evidence: fault.evidence.last)
        }
        if client.mode == .pki, let found = caseFile.latest(.pkiCertificateFound) {
            return answer(.yes, "With a PKI certificate.", "with a PKI certificate", by: found)
        }
        if let token = caseFile.latest(.tokenReceived) {
            let end = token.lastSignal.expiryText.map { ", which runs until \($0)" } ?? ""
            return answer(.yes, "With a CCM token\(end).", "with a CCM token", by: token)
        }
        if client.place == .intranet, client.isRegistered {
            let proof = caseFile.latest(.registered, .alreadyRegistered) ?? caseFile.service.lastService
            let words = "as a registered client on the internal network"
            return answer(.yes, "As a registered client on the internal network; no token is seen.", words, by: proof)
        }
        let unseen = caseFile.unseen("a certificate or a token with which it could prove itself")
        return answer(.notShown, unseen, "no certificate and no token is seen")
    }

    private var ownAreas: [Area] { [.certificateMode, .token] }

    /// What a finding follows from in the end; itself when it follows from nothing.
    private func cause(of finding: JudgedFinding) -> JudgedFinding {
        var cause = finding
        for _ in findings {
            guard let next = cause.explainedBy, findings.indices.contains(next) else { break }
            cause = findings[next]
        }
        return cause
    }

    // MARK: - Does it know a gateway?

    private var gateway: Report.Answer {
        let located = caseFile.histories(.internetManagementPointRotated).filter { $0.signal.endpoint == .gateway }
        let named = located.isEmpty ? caseFile.histories.filter { $0.signal.endpoint == .gateway } : located
        if let newest = named.max(by: { $0.last.moment < $1.last.moment }), let host = newest.signal.host {
            return answer(.yes, "The gateway \(host).", host, by: newest)
        }
        // A client that names one to itself knows it, even if it can't have the list of them anew.
        if let fault = findings.first(where: { $0.id == "CMG302" && $0.isActiveFault }) {
            return answer(.no, fault.titleWithSubject + ".", by: fault)
        }
        guard client.place == .intranet else {
            return answer(.notShown, caseFile.unseen("any gateway"), "no gateway is seen")
        }
        return answer(
            .notShown,
            """
            The client is on the internal network and has never met its gateway in these logs: whether it would be \
            served there, they do not show.
            """,
            "not met: the client is on the internal network"
        )
    }

    // MARK: - Is it served?

    private var service: Report.Answer {
        let service = caseFile.service
        if let track = service.proof, let history = service.lastService(of: track) {
            let hasFailed = track.hasJustFailed ? ", though not by the last requests" : ""
            let time = time(of: history)
            let brief = "\(track.door.host), last \(time)"
            return answer(.yes, "Through \(track.words), last at \(time)\(hasFailed).", brief, by: history)
        }
        if service.isCutOff, let track = service.failingInUse, let failed = service.lastFailure(of: track) {
            let since = track.lastServed == nil ? "" : " any more"
            let brief = "\(track.door.host)\(since.isEmpty ? "" : " no longer"): \(track.failureInShort)"
            return answer(.no, "Not\(since) by \(track.words): \(track.failureWords).", brief, by: failed)
        }
        guard let last = service.lastService else {
            let unseen = caseFile.unseen("any request that was served")
            return answer(.notShown, unseen, "no request that was served is seen")
        }
        guard let door = service.latestServed else {
            let brief = "requests are served, by a server not named"
            return answer(.notShown, "Requests are served; by which server, the logs do not show.", brief, by: last)
        }
        let brief = "last \(time(of: last)) by \(door.host)"
        let words = "Last by \(door.words), at \(time(of: last)); nothing later is shown."
        return answer(.notShown, words, brief, by: last)
    }

    /// When the record was written, by the log's own clock.
    private func time(of history: History) -> String {
        history.last.marks.first?.time?.statedText ?? "a time that is not written"
    }
}
