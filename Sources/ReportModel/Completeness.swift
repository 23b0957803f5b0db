/// Whether everything was read that should have been, which decides what a program may make of a report.
package enum Completeness: String, Hashable, Sendable, Codable, CaseIterable {
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
