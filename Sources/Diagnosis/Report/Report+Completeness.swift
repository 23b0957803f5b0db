package import LogSources
package import ReportModel

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
