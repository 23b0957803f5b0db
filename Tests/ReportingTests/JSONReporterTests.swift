import CMTraceLog
import Diagnosis
import Foundation
import Reporting
import ReportModel
import Testing
import TestSupport
import Times

struct JSONReporterTests {
    let value: ReadJSON

    init() throws {
        value = try ReadJSON(json(BuiltReport.report()))
    }

    @Test func outputEndsInOneLineEnd() {
        let text = json(BuiltReport.report())
        #expect(text.hasSuffix("}\n") && text.hasPrefix("{\n"))
    }

    @Test func frameNamesToolAndTimes() {
        #expect(value["schemaVersion"]?.text == "1.1")
        #expect(value["tool"]?["name"]?.text == "cmgdiag")
        #expect(value["tool"]?["version"]?.text == "0.1.0")
        #expect(value["generated"]?.text == "2026-03-02T08:00:00Z")
        #expect(value["clock"]?["judgedAt"]?.text == "2026-03-02T08:01:00Z")
        #expect(value["clock"]?["source"]?.text == "log")
        #expect(value["verdict"]?["rootCause"]?.text == "CMG401")
    }

    @Test func absentFactsAreLeftOut() {
        #expect(value["device"]?.keys == ["name", "clientId"])
        #expect(value["areas"]?[1]?["facts"]?.keys == ["lastReceived"])
        #expect(value["areas"]?[0]?["collectNext"] == nil)
        #expect(value["areas"]?[4]?["collectNext"]?.list.count == 1)
        #expect(value["diagnostics"]?[0]?.keys == ["level", "message"])
        #expect(value["coverage"]?["sources"]?[1]?["first"] == nil)
        #expect(value["timeline"]?[1]?.keys == ["source", "line", "kind", "text"])
        let bare = value["findings"]?[3]
        #expect(bare?["evidence"]?[0]?.keys == ["source", "lines", "message"])
        for key in ["subject", "firstSeen", "lastSeen"] { #expect(bare?[key] == nil) }
    }

    @Test func noValueIsNullOrEmptyButMessages() {
        let texts = value.all.filter { $0["message"]?.text != "" && $0["text"]?.text != "" }
            .flatMap { $0.object.values }.compactMap(\.text)
        #expect(!texts.isEmpty && !texts.contains(""))
        #expect(!value.all.contains { $0.any is NSNull })
    }

    @Test func numbersOfFindingsBecomeIdsWithoutRepetition() {
        #expect(value["findings"]?[0]?["explains"]?.texts == ["CMG501", "USER7"])
        #expect(value["findings"]?[0]?["explainedBy"] == nil)
        #expect(value["findings"]?[1]?["explainedBy"]?.text == "CMG401")
        #expect(value["findings"]?[1]?["explains"]?.texts == [])
        #expect(value["areas"]?[3]?["findings"]?.texts == ["CMG401", "CMG501"])
    }

    @Test func recordTimesAreLocalWithUTCAndOffset() {
        let finding = value["findings"]?[0]
        #expect(finding?["firstSeen"]?["local"]?.text == "2026-03-02 03:00:00")
        #expect(finding?["firstSeen"]?["utc"]?.text == "2026-03-02T08:00:00Z")
        #expect(finding?["firstSeen"]?["offsetMinutes"]?.number == 300)
        #expect(finding?["lastSeen"]?["utc"]?.text == "2026-03-02T08:00:05Z")
        #expect(value["coverage"]?["sources"]?[0]?["last"]?.keys == ["local"])
    }

    @Test func timelineShowsTheFirstLine() {
        #expect(value["timeline"]?[0]?["text"]?.text == "ERROR: URL=https://gw.contoso.com")
        #expect(value["timeline"]?[0]?["line"]?.number == 3)
    }

    @Test func timesBeyondRFC3339AreHeldOrLeftOut() throws {
        let late = LogTime(localMilliseconds: 253_402_300_799_000, offset: .minutes(300))
        var text = ""
        let origin = ReportOrigin(version: "1", generated: Instant(milliseconds: .max))
        var report = BuiltReport.report()
        report = Report(
            clock: Report.Clock(judgedAt: late.utc ?? Instant(milliseconds: 0), source: .log),
            device: report.device,
            verdict: report.verdict,
            areas: [],
            findings: report.findings,
            timeline: report.timeline.map { entry in
                let old = entry.evidence
                let evidence = Evidence(
                    source: old.source,
                    lines: old.lines,
                    time: late,
                    component: old.component,
                    thread: nil,
                    message: old.message
                )
                return Report.TimelineEntry(evidence: evidence, kind: entry.kind)
            },
            sources: [],
            missing: [],
            diagnostics: []
        )
        JSONReporter(origin: origin).write(report, to: &text)
        let value = try ReadJSON(text)
        #expect(value["clock"]?["judgedAt"]?.text == "9999-12-31T23:59:59.999Z")
        #expect(value["generated"]?.text == "9999-12-31T23:59:59.999Z")
        #expect(value["timeline"]?[0]?["local"]?.text == "9999-12-31 23:59:59")
        #expect(value["timeline"]?[0]?["utc"] == nil)
    }
}
