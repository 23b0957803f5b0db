import Citations
import CMTraceLog
import Times
import ReportModel

/// A report built by hand in which every part of the shape occurs, with and without what may be absent.
enum BuiltReport {
    static let start: Int64 = 1_772_438_400_000  // 2026-03-02T08:00:00Z

    /// The report; the message is that of the first finding's proof.
    static func report(
        message: String = "ERROR: URL=https://gw.contoso.com\nCode=12175",
        hasTimeline: Bool = true,
        hasPicture: Bool = false
    ) -> Report {
        Report(
            clock: Report.Clock(judgedAt: Instant(milliseconds: start + 60_000), source: .log),
            device: Report.Device(name: "PC1", clientID: "GUID:1", clientVersion: "", siteCode: nil),
            verdict: Report.Verdict(status: .failing, headline: "TLS fails.", rootCause: 0),
            areas: AreaReport.State.allCases.enumerated().map { area(Area.reported[$0], $1) },
            findings: [cause(message), effect(1), effect(2), timeless],
            timeline: !hasTimeline
                ? []
                : [
                    Report.TimelineEntry(evidence: evidence(message), kind: "tls-failure"),
                    Report.TimelineEntry(evidence: bare, kind: "other"),
                ],
            picture: hasPicture ? picture : nil,
            sources: [source, SourceReport(name: "empty.log", log: "CcmMessaging", encoding: "utf-8")],
            missing: [missing],
            diagnostics: Report.Diagnostic.Level.allCases.map {
                Report.Diagnostic(level: $0, source: nil, line: nil, message: "A remark.")
            } + [Report.Diagnostic(level: .warning, source: "CcmMessaging.log", line: 7, message: "A remark.")]
        )
    }

    private static let picture = Report.Picture(
        lanes: [
            Report.Picture.Lane(
                kind: .gateway,
                name: "gw.contoso.com",
                role: "72057594037928017",
                stretches: [stretch(.refused, from: 0, to: 60), stretch(.served, from: 90, to: 120)]
            ),
            Report.Picture.Lane(kind: .fault, stretches: [stretch(.error, from: 0, to: 60, finding: 0)]),
        ],
        hiddenLanes: 1,
        offsetMinutes: 300,
        isUTCKnown: true
    )

    private static func stretch(
        _ state: Report.Picture.State,
        from first: Int64,
        to last: Int64,
        finding: Int? = nil
    ) -> Report.Picture.Stretch {
        Report.Picture.Stretch(
            state,
            start: Instant(milliseconds: start + first * 1000),
            end: Instant(milliseconds: start + last * 1000),
            evidence: evidence("Refused.", seconds: first),
            finding: finding
        )
    }

    // MARK: - Areas and sources

    static let missing = MissingLog(log: "CcmExec", path: #"%WinDir%\CCM\Logs\CcmExec.log"#, why: "It shows the start.")

    private static func area(_ area: Area, _ state: AreaReport.State) -> AreaReport {
        let facts: [Fact] =
            switch area {
            case .certificateMode: [Fact("mode", .text("self-signed")), Fact("httpsState", .number(224))]
            case .token: [Fact("lastReceived", .text("2026-03-02T08:00:00Z")), Fact("sid", .text(""))]
            case .location: [Fact("gateway", .object([Fact("host", .text("gw"))])), Fact("inInternet", .flag(true))]
            case .trust: [Fact("hosts", .list([.object([Fact("value", .text("0x8"))])])), Fact("more", .list([]))]
            default: []
            }
        return AreaReport(
            area: area,
            state: state,
            summary: "As the logs say.",
            facts: facts,
            findings: area == .trust ? [0, 1, 2] : [],
            collectNext: state == .inconclusive ? [missing] : []
        )
    }

    private static let source = SourceReport(
        name: "CcmMessaging.log",
        log: "CcmMessaging",
        encoding: "utf-8-bom",
        records: 2,
        judgedRecords: 2,
        recordBytes: 500,
        textBytes: 3,
        damagedBytes: 20,
        first: LogTime(localMilliseconds: start, offset: .minutes(-60)),
        last: LogTime(localMilliseconds: start + 35, offset: .odd),
        offsets: ["-60", "+-420"]
    )

    // MARK: - Findings

    private static func evidence(_ message: String, seconds: Int64 = 0) -> Evidence {
        let time = LogTime(localMilliseconds: start + seconds * 1000 - 300 * 60_000, offset: .minutes(300))
        return Evidence(
            source: "CcmMessaging.log",
            lines: 3...4,
            time: time,
            component: "CcmMessaging",
            thread: 4711,
            message: message
        )
    }

    private static let bare = Evidence(
        source: "CcmMessaging.log",
        lines: 9...9,
        time: nil,
        component: "",
        thread: -1,
        message: ""
    )

    private static func cause(_ message: String) -> Finding {
        let proof = [evidence(message), evidence("Again", seconds: 5)]
        return finding("CMG401", .error, subject: "gw.contoso.com", proof, explains: [1, 2, 3])
    }

    private static func effect(_ number: Int) -> Finding {
        finding("CMG501", .warning, subject: "host-\(number)", [evidence("No answer", seconds: 5)], explainedBy: 0)
    }

    private static let timeless = finding("USER7", .info, subject: nil, [bare], explainedBy: 0)

    private static func finding(
        _ id: String,
        _ severity: Severity,
        subject: String?,
        _ evidence: [Evidence],
        explains: [Int] = [],
        explainedBy: Int? = nil
    ) -> Finding {
        Finding(
            id: id,
            slug: "a-rule",
            title: "A rule",
            area: .trust,
            severity: severity,
            confidence: .medium,
            status: severity == .info ? .recovered : .active,
            subject: subject,
            summary: "TLS failed.",
            why: "It matters.",
            actions: ["On the client: import the certificate."],
            references: [Reference("A page", "https://learn.microsoft.com/a/b")],
            occurrences: 2,
            firstTime: evidence.first?.time,
            lastTime: evidence.last?.time,
            evidence: evidence,
            cleared: nil,
            explains: explains,
            explainedBy: explainedBy
        )
    }
}
