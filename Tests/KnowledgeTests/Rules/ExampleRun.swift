import Times
import Diagnosis
import LogSources
import Knowledge
import ReportModel

/// Runs examples through an analysis with all rules, or some, and without areas.
enum ExampleRun {
    /// What is found at the time the example asks for.
    static func findings(in example: Example) async throws -> [Finding] {
        try report(on: example, now: ExampleLog.now(of: example)).findings
    }

    // Judged at `now`, else at the end of the log.
    static func report(
        on example: Example,
        rules: [Rule] = RuleCatalogue.rules,
        now: Instant? = nil
    ) throws -> Report {
        let catalogue = Catalogue(
            patterns: PatternSet(SignalCatalogue.patterns),
            rules: rules,
            areas: [],
            device: { _ in Report.Device() },
            families: SignalCatalogue.families,
            guessedKinds: SignalCatalogue.guessedKinds,
            signs: .standard,
            serverLines: ServerLine.all
        )
        var options = Analysis.Options()
        options.now = now
        return Analysis(catalogue, options: options).report(on: ExampleLog.bundle(of: example))
    }
}
