import ArgumentParser
import ReportModel

extension ExitCode {
    /// Analysed, and at least one active finding at or above `--fail-on`.
    static let found = ExitCode(1)
    /// Could not analyse.
    static let unusable = ExitCode(2)

    /// What is told by how much was read, and whether the bar for faults is met.
    init(_ completeness: Completeness, isFaulty: Bool) {
        self.init(Int32(clamping: completeness.exitCode(isFaulty: isFaulty)))
    }
}

/// Why the tool can't go on: what, where, why, and what to try.
struct UsageProblem: Error, CustomStringConvertible {
    let description: String
}
