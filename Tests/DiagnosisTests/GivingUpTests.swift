import Diagnosis
import LogSources
import Testing
import ReportModel

/// A pattern that explodes costs a log some time, never all of it.
struct GivingUpTests {
    @Test(.timeLimit(.minutes(5))) func patternThatIsGivenUpAgainAndAgainIsNotTriedAnyMore() throws {
        let exploding = SignalPattern(
            SignalKind("exploding"),
            starts: ["V"],
            expression: "V(a+)+b",
            matching: [],
            notMatching: []
        )
        let other = SignalPattern(SignalKind("other"), starts: ["V"], matching: [], notMatching: [])
        let catalogue = Catalogue(
            patterns: PatternSet([exploding, other]),
            rules: [],
            areas: [],
            device: { _ in Report.Device() }
        )
        let line = "V" + String(repeating: "a", count: 60) + "c b"
        let example = Example("CcmMessaging", Array(repeating: line, count: 20_000).joined(separator: "\n"))
        let report = Analysis(catalogue).report(on: ExampleLog.bundle(of: example))
        #expect(
            report.diagnostics.map(\.message) == [
                """
                The expression for exploding takes too long: it was given up on 100 messages, which it may have missed. \
                It was not tried on the rest of the log.
                """
            ]
        )
        // The next pattern gets every message.
        let histories = Reading(catalogue).caseFile(of: ExampleLog.bundle(of: example)).histories
        #expect(histories.map(\.signal.kind.name) == ["other"])
        #expect(histories.map(\.count) == [20_000])
    }
}
