/// What one record, or a group of records, says: `token-received`, `tls-failure`.
///
/// Each kind is declared beside the pattern that recognises it.
package struct SignalKind: Hashable, Sendable, Comparable, CustomStringConvertible {
    /// The kind's name, in lower case with dashes, as the timeline of a report shows it.
    package let name: String

    /// A kind by its name.
    package init(_ name: String) {
        self.name = name
    }

    package var description: String { name }

    // Inlinable: a switch over a signal's kind asks this a dozen times.
    @inlinable
    package static func == (left: SignalKind, right: SignalKind) -> Bool {
        left.name == right.name
    }

    package static func < (left: SignalKind, right: SignalKind) -> Bool {
        left.name < right.name
    }
}
