package import LogSources
package import ReportModel

/// Whether everything was read that should have been, which decides what a program may make of a report.
package enum Completeness: Hashable, Sendable {
    case whole
    /// Something is damaged, encrypted or beyond a limit, or could not be read to its end: who finds no fault in the rest
    /// can't say that there is none.
    case inPart
    /// A path that was given is not there, or can't be opened.
    case withoutPath

    /// What the tool exits with: 0, 1 where the bar for faults is met, and 2 where it can't be said.
    package func exitCode(isFaulty: Bool) -> Int {
        switch self {
        case .whole: isFaulty ? 1 : 0
        case .inPart: isFaulty ? 1 : 2
        case .withoutPath: 2
        }
    }
}

extension Report {
    /// Whether all of a bundle was read to its end.
    package func completeness(of bundle: LogBundle) -> Completeness {
        if bundle.missesPath { return .withoutPath }
        let isPart =
            !bundle.errors.isEmpty || sources.contains(where: \.isIncomplete)
            || bundle.notes.contains { $0.loss != .none }
        return isPart ? .inPart : .whole
    }
}
