/// What a source says otherwise than by records: the output of a command.
package protocol SourceFact: Sendable {
    /// The lines that say so, 1-based.
    var lines: ClosedRange<Int> { get }
    /// What they say, as it is shown: without anything that names the device.
    var statement: String { get }
}
