import ArgumentParser

extension ExitCode {
    /// Analysed, and at least one active finding at or above `--fail-on`.
    static let found = ExitCode(1)
    /// Could not analyse.
    static let unusable = ExitCode(2)
}

/// Why the tool can't go on: what, where, why, and what to try.
struct UsageProblem: Error, CustomStringConvertible {
    let description: String
}
