package import Times

/// What stands in a cell of a table.
package enum FleetCell: Hashable, Sendable {
    case text(String)
    case number(Int64)
    /// Seconds since 1970, UTC.
    case time(Int64)
    case flag(Bool)
    /// It is not known.
    case none

    /// A text; nothing where there is none, or an empty one.
    package init(_ text: String?) {
        self = text.flatMap { $0.isEmpty ? nil : .text($0) } ?? .none
    }

    /// A number, if there is one.
    package init(_ number: (some BinaryInteger)?) {
        self = number.map { .number(Int64(clamping: $0)) } ?? .none
    }

    /// A time in UTC, if there is one.
    package init(_ time: Instant?) {
        self = time.map { .time($0.seconds) } ?? .none
    }

    /// A yes or no, if there is one.
    package init(_ flag: Bool?) {
        self = flag.map { .flag($0) } ?? .none
    }
}
