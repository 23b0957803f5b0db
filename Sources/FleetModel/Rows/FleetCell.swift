import SafeText
package import Times
import Tokens

/// What stands in a cell of a table.
package enum FleetCell: Hashable, Sendable {
    case text(String)
    case number(Int64)
    /// Seconds since 1970, UTC.
    case time(Int64)
    case flag(Bool)
    /// It is not known.
    case none

    /// A text as a cell holds it: without secrets, and in one line, so that it can stand in every format.
    package static func plain(_ text: String) -> String { TokenMask.mask(text).inOneLine }

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
