import CMTraceLog
import Reporting
import ReportModel
import Testing
import TestSupport
import Times

/// What is shown, and in which order.
struct OutlineTests {
    // MARK: - Laws

    /// Of any findings, however they say that they follow from each other: a report may come from a file.
    @Test(arguments: 0..<200)
    func everyFindingIsShownOnce(_ seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        let findings = (0..<Int.random(in: 0...12, using: &generator)).map { _ in anyFinding(using: &generator) }
        let root = Bool.random(using: &generator) ? Int.random(in: -1...12, using: &generator) : nil
        for detail in ReportDetail.allCases {
            let outline = Outline(report(findings, rootCause: root), detail: detail)
            let shown =
                outline.causes.map(\.finding) + outline.consequences.map(\.finding)
                + outline.recovered.map(\.finding) + outline.information.map(\.finding)
            #expect(shown.count == findings.count)
            #expect(Set(shown) == Set(findings))
            #expect(outline.consequences.map(\.number) == outline.consequences.map(\.number).sorted())
            let nested = outline.causes.flatMap(\.consequences)
            #expect(Set(nested).isSubset(of: outline.consequences))
            for cause in outline.causes {
                #expect(cause.consequences.allSatisfy { leads($0.number, to: cause.number, in: findings) })
            }
        }
    }

    /// Whether a chain of causes ends there.
    private func leads(_ number: Int, to end: Int, in findings: [Finding]) -> Bool {
        var current = number
        for _ in findings {
            guard let cause = findings[current].explainedBy, findings.indices.contains(cause) else { break }
            current = cause
        }
        return current == end
    }

    @Test func groupsOfRecordsAreTheRecordsInOrder() {
        let times: [Int64?] = [0, 1999, 4000, nil, 4001, 5000, .max, .min]
        let records = times.enumerated().map { record(line: $0.offset + 1, milliseconds: $0.element) }
        let groups = EvidenceGroup.groups(of: records)
        #expect(groups.flatMap(\.records) == records)
        #expect(groups.map(\.records.count) == [2, 1, 1, 2, 1, 1])
        #expect(groups.map(\.place).prefix(2) == ["a.log:1-2", "a.log:3"])
        #expect(EvidenceGroup.groups(of: [Evidence]()).isEmpty)
    }

    // MARK: - What stands where

    @Test func rootCauseComesFirstAndWhatFollowsIsUnderIt() {
        let findings = [
            finding("CMG501"), finding("CMG401"), finding("CMG302", explainedBy: 1), finding("CMG203", explainedBy: 2),
        ]
        let outline = Outline(report(findings, rootCause: 1), detail: .normal)
        #expect(outline.causes.map(\.finding.id) == ["CMG401", "CMG501"])
        #expect(outline.causes[0].consequences.map(\.finding.id) == ["CMG302", "CMG203"])
        #expect(outline.causes[1].consequences.isEmpty)
        #expect(outline.consequences.map(\.cause) == ["CMG401", "CMG302"])
    }

    @Test func ofSeveralInARowTheLastBearsTheAdvice() {
        let findings = [
            finding("CMG401", subject: "a"), finding("CMG401", subject: "b"), finding("CMG501"),
            finding("CMG601", status: .recovered),
        ]
        let outline = Outline(report(findings), detail: .normal)
        #expect(outline.causes.map(\.hasAdvice) == [false, true, true])
        #expect(outline.recovered.map(\.hasAdvice) == [false])
    }

    @Test func whatIsFoldedIsThereInFullDetail() {
        let remarks = (1...9).map { Report.Diagnostic(level: .note, source: nil, line: nil, message: "\($0)") }
        let records = (1...3).map { record(line: $0, milliseconds: 0) }
        let findings = [
            finding("CMG401", evidence: records), finding("CMG501", evidence: records, explainedBy: 0),
            finding("CMG901", severity: .info, evidence: records),
        ]
        let report = report(findings, diagnostics: remarks)
        let normal = Outline(report, detail: .normal)
        #expect(normal.remarks.count == 8 && normal.hiddenRemarks == 1)
        #expect(normal.consequences.map(\.evidence.count) == [1])
        #expect(normal.information.map(\.evidence.count) == [0])
        #expect(normal.sources.isEmpty && normal.timeline.isEmpty)
        let full = Outline(report, detail: .full)
        #expect(full.remarks.count == 9 && full.hiddenRemarks == 0)
        #expect(full.consequences.map(\.evidence.count) == [3])
        #expect(full.information.map(\.evidence.count) == [3])
        #expect(full.sources == report.sources && full.timeline == report.timeline)
    }

    @Test func eachWantedLogIsNamedOnceAndHealthyClientsNeedFew() {
        let other = MissingLog(log: "ccmsetup", path: "p", why: "It tells.")
        let areas = [BuiltReport.missing, other].map {
            AreaReport(
                area: .setup,
                state: .inconclusive,
                summary: "",
                facts: [],
                findings: [],
                collectNext: [$0, other]
            )
        }
        let failing = Outline(report([], areas: areas, missing: [BuiltReport.missing]), detail: .normal)
        #expect(failing.collect == [BuiltReport.missing, other])
        let healthy = report([], status: .healthy, areas: areas, missing: [BuiltReport.missing])
        #expect(Outline(healthy, detail: .normal).collect == [BuiltReport.missing])
    }

    @Test func areasNameTheActiveFaultsThatMakeTheirState() {
        let findings = [finding("CMG401"), finding("CMG401"), finding("CMG402", status: .recovered), finding("CMG403")]
        let area = AreaReport(
            area: .trust,
            state: .failing,
            summary: "Fails.",
            facts: [],
            findings: [0, 1, 2, 3, 4, -1],
            collectNext: []
        )
        #expect(Outline(report(findings, areas: [area]), detail: .quiet).areas.map(\.ids) == [["CMG401", "CMG403"]])
    }
}

// MARK: - Reports to outline

extension OutlineTests {
    private func report(
        _ findings: [Finding],
        status: Report.Verdict.Status = .failing,
        rootCause: Int? = nil,
        areas: [AreaReport] = [],
        missing: [MissingLog] = [],
        diagnostics: [Report.Diagnostic] = []
    ) -> Report {
        let built = BuiltReport.report()
        return Report(
            clock: built.clock,
            device: built.device,
            verdict: Report.Verdict(status: status, headline: "", rootCause: rootCause),
            areas: areas,
            findings: findings,
            timeline: built.timeline,
            sources: built.sources,
            missing: missing,
            diagnostics: diagnostics
        )
    }

    private func finding(
        _ id: String,
        severity: Severity = .error,
        status: Finding.Status = .active,
        subject: String? = nil,
        evidence: [Evidence] = [],
        explainedBy: Int? = nil
    ) -> Finding {
        Finding(
            id: id,
            slug: "",
            title: "",
            area: .trust,
            severity: severity,
            confidence: .high,
            status: status,
            subject: subject,
            summary: "",
            why: "",
            actions: [],
            references: [],
            occurrences: 1,
            firstTime: nil,
            lastTime: nil,
            evidence: evidence,
            cleared: nil,
            explains: explainedBy.map { [$0] } ?? [],
            explainedBy: explainedBy
        )
    }

    /// A finding that may name itself, a circle or nothing that exists as its cause.
    private func anyFinding(using generator: inout SeededGenerator) -> Finding {
        finding(
            "CMG\(Int.random(in: 100..<104, using: &generator))",
            severity: Severity.allCases.randomElement(using: &generator) ?? .error,
            status: Int.random(in: 0..<4, using: &generator) == 0 ? .recovered : .active,
            subject: "\(generator.next())",
            explainedBy: Bool.random(using: &generator) ? Int.random(in: -2...13, using: &generator) : nil
        )
    }

    private func record(line: Int, milliseconds: Int64?) -> Evidence {
        Evidence(
            source: "a.log",
            lines: line...line,
            time: milliseconds.map { LogTime(localMilliseconds: $0, offset: .missing) },
            component: "",
            thread: nil,
            message: "\(line)"
        )
    }
}
