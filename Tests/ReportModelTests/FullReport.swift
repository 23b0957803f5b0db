import Citations
import AuthenticationMethods
import CMTraceLog
import Times
import ReportModel

@testable import Tokens

/// A report in which nothing is missing: each part that may be absent is there at least once, and no list is empty.
enum FullReport {
    static let report = Report(
        clock: Report.Clock(judgedAt: Instant(milliseconds: 1_772_438_460_000), source: .log, written: time),
        filter: Report.Filter(since: Instant(milliseconds: 0), until: Instant(milliseconds: .max)),
        device: Report.Device(
            name: "PC1",
            clientID: "GUID:1",
            clientVersion: "5.00",
            siteCode: "MEM",
            joinState: .hybrid
        ),
        verdict: Report.Verdict(
            status: .failing,
            headline: "TLS fails.",
            rootCause: 0,
            rootCauses: [Report.RootCause(finding: 0, host: "gw.contoso.com", since: time, who: .client)]
        ),
        answers: Report.Answers(
            proof: Report.Answer(.yes, "With a token.", brief: "with a token", evidence: evidence),
            gateway: Report.Answer(.no, "It knows none.", evidence: evidence),
            service: Report.Answer(.notShown, "Nothing shows it.", evidence: evidence)
        ),
        service: [service],
        areas: [area],
        findings: [finding],
        unknownErrors: Report.UnknownErrors(
            [
                Report.UnknownError(
                    evidence: evidence,
                    count: 3,
                    last: time,
                    code: Report.UnknownError.Code(spelling: "5 (0x80070005)", meaning: "Access is denied.")
                )
            ],
            kinds: 2,
            isMore: true
        ),
        tokens: [token],
        timeline: [Report.TimelineEntry(evidence: evidence, kind: "tls-failed")],
        picture: picture,
        sources: [source],
        missing: [missing],
        diagnostics: [Report.Diagnostic(level: .note, source: "a.log", line: 7, message: "A remark.")],
        obstacles: ["a zip archive"],
        archivesInPart: 2,
        methods: MethodAdvice(join: .ad, place: .internet, sentences: ["PKI: yes."]),
        isJudgedBeforeTheLogs: true
    )

    private static let time = LogTime(localMilliseconds: 1_772_438_400_000, offset: .minutes(-60))

    private static let picture = Report.Picture(
        lanes: [
            Report.Picture.Lane(
                kind: .gateway,
                name: "gw.contoso.com",
                role: "72057594037928017",
                stretches: [
                    Report.Picture.Stretch(
                        .refused,
                        start: Instant(milliseconds: 0),
                        end: Instant(milliseconds: 1),
                        first: time,
                        last: time,
                        count: 2,
                        detail: "503 Service Unavailable",
                        evidence: evidence,
                        finding: 0
                    )
                ]
            )
        ],
        hiddenLanes: 1,
        offsetMinutes: -60,
        isUTCKnown: true
    )

    private static let missing = MissingLog(log: "CcmExec", path: #"%WinDir%\CCM\Logs"#, why: "It shows the start.")

    private static let service = Report.Service(
        kind: .gateway,
        host: "gw.contoso.com",
        role: "72057594037928017",
        state: .refused,
        since: time,
        lastServed: LogTime(localMilliseconds: 0, offset: .missing),
        detail: "503 Service Unavailable"
    )

    private static let facts = [
        Fact("mode", .text("pki")), Fact("state", .number(63)), Fact("known", .flag(true)),
        Fact("hosts", .list([.text("gw.contoso.com"), .object([Fact("host", .text("gw2.contoso.com"))])])),
    ]

    private static let area = AreaReport(
        area: .trust,
        state: .failing,
        summary: "The gateway's certificate is not trusted.",
        facts: facts,
        findings: [0],
        collectNext: [missing]
    )

    private static let source = SourceReport(
        name: "a.log",
        log: "CcmMessaging",
        encoding: "windows-1252",
        form: "older",
        server: "a management point",
        fileBytes: 520,
        invalidBytes: 2,
        records: 5,
        judgedRecords: 4,
        undatedJudged: 1,
        recordBytes: 500,
        textBytes: 3,
        damagedBytes: 20,
        first: time,
        last: LogTime(localMilliseconds: 0, offset: .odd),
        offsets: ["-60", "+-420"],
        obstacle: "UTF-32 text",
        isOther: true,
        holdsFacts: true,
        isIncomplete: true
    )

    private static let evidence = Evidence(
        source: "a.log",
        lines: 3...4,
        time: time,
        component: "CcmMessaging",
        thread: 4711,
        message: "ERROR: URL=https://gw.contoso.com\nCode=12175",
        isUndated: true,
        timeOfDay: "10:15:40.700"
    )

    private static let finding = Finding(
        id: "CMG401",
        slug: "untrusted-ca",
        title: "The CA is not trusted",
        area: .trust,
        severity: .error,
        confidence: .medium,
        status: .active,
        subject: "gw.contoso.com",
        summary: "It failed.",
        why: "It matters.",
        actions: ["Import the CA."],
        references: [Reference("A page", "https://learn.microsoft.com/a")],
        occurrences: 2,
        recurrence: Recurrence(days: 3, of: 5),
        firstTime: time,
        lastTime: LogTime(localMilliseconds: 0, offset: .missing),
        evidence: [evidence],
        cleared: evidence,
        explains: [0],
        explainedBy: 0
    )
}

// MARK: - Its token

extension FullReport {
    private static let place = TextPosition(offset: 4, character: 5, line: 1, column: 5)
    private static let problem = TokenProblem(code: .claimDamaged, sentence: "A claim is damaged.", position: place)

    private static let token = ReportedToken(
        facts: tokenFacts,
        state: .damaged,
        source: "a.log",
        lines: 3...3,
        occurrences: 2
    )

    private static let tokenFacts = TokenFacts(
        kind: .bulkRegistration,
        kindReason: "its Type says so",
        header: [claim("alg", .string("RS256"))],
        claims: [
            claim("aud", .object([member("a", .array([.string("b"), .boolean(true), .null, .number("1")]))])), lost,
        ],
        validFrom: 0,
        validUntil: 1,
        lifetimeMinutes: 2,
        lifetimeRelation: .maximum,
        thumbprint: "AB",
        uniqueID: "CD",
        hierarchyID: "EF",
        problems: [problem],
        masked: "eyJ…[token]",
        start: place,
        lines: 1...2,
        isSigned: true,
        damageBeforeSignature: [problem]
    )

    private static func claim(_ name: String, _ value: JSONValue) -> Claim {
        Claim(
            name: name,
            probableName: "probably " + name,
            text: "as written",
            value: value,
            certainty: .doubtful(reason: "Characters are missing."),
            guess: Claim.Guess(text: "a guess", reason: "It is always so."),
            position: place,
            contentOffset: 9
        )
    }

    private static let lost = Claim.lost("Type", guess: nil)

    private static func member(_ name: String, _ value: JSONValue) -> JSONValue.Member {
        JSONValue.Member(name: name, value: value, valueRange: 1..<2, nameOffset: 0)
    }
}
