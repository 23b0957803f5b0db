import ArgumentParser
import Diagnosis
import ReportModel

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
