package import Times
import LogSources
package import ReportModel

/// The second half of an analysis: from what the sources say to the report.
package struct Judging: Sendable {
    private let catalogue: Catalogue
    private let now: Instant?
    private let hasTimeline: Bool
    private let hasPicture: Bool

    /// Judging by the rules of a catalogue.
    ///
    /// `now` is the judging clock, and `nil` the end of the evidence; what shows no timeline or no picture can spare the
    /// time to make it.
    package init(_ catalogue: Catalogue, now: Instant? = nil, hasTimeline: Bool = true, hasPicture: Bool = false) {
        self.catalogue = catalogue
        self.now = now
        self.hasTimeline = hasTimeline
        self.hasPicture = hasPicture
    }

    /// Everything that is to be said about a case.
    package func report(on caseFile: CaseFile) -> Report {
        let caseFile = caseFile.judged(at: now)
        let evidence = EvidenceWriter(of: caseFile)
        let findings = findings(in: caseFile, evidence: evidence)
        let methods = catalogue.methods(caseFile, findings)
        let areas = catalogue.areas.map { reader in
            AreaJudge(reader: reader, caseFile: caseFile, advice: methods).report(findings)
        }
        let unknown = UnknownErrorWriter(evidence: evidence).errors(of: caseFile.unknown)
        let servers = ServiceWriter(service: caseFile.service).services()
        let unread = caseFile.rest.notes.filter { $0.loss != .rest }
        let obstacles = caseFile.sources.compactMap(\.obstacle) + unread.compactMap(\.obstacle)
        return Report(
            clock: caseFile.clock,
            filter: caseFile.filter,
            device: device(of: caseFile),
            verdict: VerdictWriter(
                findings: findings,
                areas: areas,
                reach: caseFile.reach,
                service: caseFile.service,
                servers: servers,
                unfinished: catalogue.unfinished(caseFile),
                unknown: unknown,
                missing: MissingLog.missing(of: catalogue.serviceLogs, in: caseFile),
                daysOld: caseFile.daysOld
            ).verdict(),
            answers: catalogue.answers?(caseFile, findings) { evidence.evidence(of: $0) },
            service: servers,
            areas: areas,
            findings: findings.map(\.reported),
            unknownErrors: unknown,
            tokens: caseFile.reportedTokens(sources: evidence.sources),
            timeline: hasTimeline ? TimelineWriter(evidence: evidence).entries(of: caseFile) : [],
            picture: hasPicture ? picture(of: caseFile, findings, evidence) : nil,
            sources: caseFile.reportedSources,
            missing: MissingLog.missing(of: catalogue.coreLogs, in: caseFile),
            diagnostics: DiagnosticWriter(
                bundle: caseFile.rest,
                scans: caseFile.scans,
                clock: caseFile.clock,
                filter: caseFile.filter
            ).diagnostics(),
            obstacles: obstacles,
            archivesInPart: caseFile.rest.notes.count - unread.count,
            methods: methods?.advice,
            isJudgedBeforeTheLogs: TimeSpan(caseFile.scans.lazy.map(\.span)).earliest.map {
                caseFile.clock.judgedAt < $0.moment.instant
            } ?? false
        )
    }

    private func picture(
        of caseFile: CaseFile,
        _ findings: [JudgedFinding],
        _ evidence: EvidenceWriter
    ) -> Report.Picture? {
        PictureWriter(caseFile: caseFile, findings: findings, evidence: evidence, catalogue: catalogue).picture()
    }

    /// All findings with their relations, the most important first, for who needs nothing else of a report.
    package func findings(in caseFile: CaseFile) -> [JudgedFinding] {
        findings(in: caseFile.judged(at: now), evidence: EvidenceWriter(of: caseFile))
    }

    private func findings(in caseFile: CaseFile, evidence: EvidenceWriter) -> [JudgedFinding] {
        let writer = FindingWriter(evidence: evidence)
        var findings = catalogue.rules.flatMap { rule in
            rule.detections(in: caseFile).compactMap {
                writer.finding(rule, $0.spared(by: caseFile.service, of: rule))?.withRuns(in: caseFile)
            }
        }
        // Who the device is need only be known where a server may speak of it.
        if findings.contains(where: { $0.servers != nil }) {
            ServerReasons(device: device(of: caseFile).name).tie(&findings)
        }
        findings.sort(by: Judging.isMoreImportant)
        Causality.relate(&findings)
        return findings
    }

    private static func isMoreImportant(_ left: JudgedFinding, _ right: JudgedFinding) -> Bool {
        let leftKey = (left.status == .active ? 0 : 1, -left.severity.order, left.rule.level.rawValue, left.id)
        let rightKey = (right.status == .active ? 0 : 1, -right.severity.order, right.rule.level.rawValue, right.id)
        if leftKey != rightKey { return leftKey < rightKey }
        return (left.subject ?? "", left.firstSeen) < (right.subject ?? "", right.firstSeen)
    }

    /// What is known of the device, from records in the time to be judged if they tell it, else from others.
    private func device(of caseFile: CaseFile) -> Report.Device {
        let device = catalogue.device(caseFile)
        guard let outside = caseFile.outside(guessedKinds: catalogue.guessedKinds) else { return device }
        return device.completed(by: catalogue.device(outside))
    }
}

extension Severity {
    fileprivate var order: Int {
        Severity.allCases.firstIndex(of: self) ?? 0
    }
}
