import ArgumentParser
import Diagnosis

/// How findings are shown and what they mean for the exit code.
struct FindingOptions: ParsableArguments {
    @Flag(help: "Evidence for every finding, all sources, and the timeline.")
    var verbose = false

    @Option(
        name: .customLong("fail-on"),
        help: ArgumentHelp(
            "Exit with 1 when an active finding is this grave: error, warning or never.",
            valueName: "severity"
        )
    )
    var failOn = FailOn.error

    /// From which severity on a finding makes the exit code 1.
    enum FailOn: String, ExpressibleByArgument, CaseIterable {
        case error
        case warning
        case never

        /// `nil` when no finding does.
        var severity: Severity? {
            switch self {
            case .error: .error
            case .warning: .warning
            case .never: nil
            }
        }
    }
}
