import ClientDiagnosis

// Says in a few lines what is wrong with the client whose logs lie under the paths.
let paths = Array(CommandLine.arguments.dropFirst())
do {
    let report = try Diagnoser().diagnose(paths: paths).report
    print(report.verdict.headline)
    if let cause = report.findings.first(where: { $0.id == report.verdict.rootCause }) {
        if let proof = cause.evidence.first {
            print("Seen \(cause.occurrences) times, first in \(proof.source), line \(proof.lines.start).")
        }
        for (number, action) in cause.actions.enumerated() { print("\(number + 1). \(action)") }
    }
    for log in report.coverage.missing { print("Also collect \(log.path): \(log.why)") }
} catch {
    print(error)
}
