import Diagnosis
import LogSources
import ReportModel

extension Rule {
    static let clockOrOffsetSuspect = Rule(
        id: "CMG902",
        slug: "clock-or-offset-suspect",
        title: "Times in the logs can't be trusted",
        area: .evidence,
        severity: .warning,
        check: .custom(suspectClocks),
        summary: "{finding}",
        why: """
            Cause and consequence are told by time, and whether a token or certificate is valid too. A wrong clock can \
            also be the fault itself: certificates are judged by it.
            """,
        actions: ["On the client: compare date, time and time zone with a clock you trust."],
        references: [.logFiles],
        matching: [
            """
            Raising event:⏎⏎instance of CCM_CcmHttp_Status⏎{⏎\tDateTime = "20260302100000.000000+000";⏎\tHostName = \
            "MP01.CONTOSO.COM";⏎\tHRESULT = "0x00000000";⏎\tProcessID = 1;⏎\tStatusCode = 0;⏎\tThreadID = 1;⏎};⏎
            """
        ],
        notMatching: [
            """
            Raising event:⏎⏎instance of CCM_CcmHttp_Status⏎{⏎\tDateTime = "20260302080000.000000+000";⏎\tHostName = \
            "MP01.CONTOSO.COM";⏎\tHRESULT = "0x00000000";⏎\tProcessID = 1;⏎\tStatusCode = 0;⏎\tThreadID = 1;⏎};⏎
            """
        ]
    )
}

/// Logs in which an event's own UTC time contradicts its record, or time runs backwards.
private func suspectClocks(in caseFile: CaseFile) -> [Detection] {
    caseFile.scans.flatMap { scan in
        var detections: [Detection] = []
        if let deviation = scan.clock.disagreement {
            let text = """
                A record of \(scan.log.name) lies \(deviation.minutes) minutes from the UTC time that its own event \
                block gives: the offset written, or the clock, is wrong.
                """
            detections.append(detection(of: deviation, in: scan, text: text))
        }
        if let deviation = scan.clock.backwardStep {
            let text =
                "In \(scan.log.name), time runs back by \(deviation.minutes) minutes from one record to the next."
            detections.append(detection(of: deviation, in: scan, text: text))
        }
        return detections
    }
}

private func detection(of deviation: ClockCheck.Deviation, in scan: ChainScan, text: String) -> Detection {
    let history = History(Signal(SignalKind("clock-suspect")), of: deviation.mark)
    return Detection(subject: scan.log.name, [history], values: ["finding": text])
}
