import Reporting
import Times

/// A point in time, in whole milliseconds and UTC, within the years 1 to 9999.
///
/// It is written and read (`Codable`) as RFC 3339 does: `2025-04-22T08:18:40.720Z`.
public struct Moment: Hashable, Comparable, Sendable, Codable, CustomStringConvertible {
    /// Milliseconds since 1970-01-01T00:00:00Z, negative before it; leap seconds are not counted.
    public let millisecondsSince1970: Int64

    /// A moment; one outside the years 1 to 9999 is moved to the nearest end of them.
    ///
    /// - Parameter millisecondsSince1970: milliseconds since 1970-01-01T00:00:00Z.
    public init(millisecondsSince1970: Int64) {
        self.millisecondsSince1970 = Instant(milliseconds: millisecondsSince1970).heldWithinRFC3339.milliseconds
    }

    /// A moment as RFC 3339 writes it in UTC: `2025-04-22T08:18:40Z`, or with up to three digits behind a dot.
    ///
    /// It is `nil` for anything else, and for a date or a time of day that does not exist.
    ///
    /// - Parameter text: the moment; it ends in `Z`.
    public init?(_ text: String) {
        guard let instant = MomentText(text).instant else { return nil }
        millisecondsSince1970 = instant.milliseconds
    }

    /// The time of the computer's clock, in whole seconds.
    public static var now: Moment { Moment(.now) }

    /// RFC 3339 in UTC, with milliseconds only where there are any: `2025-04-22T08:18:40.720Z`.
    public var description: String { instant.rfc3339 }

    /// Whether the left moment is the earlier one.
    public static func < (left: Moment, right: Moment) -> Bool {
        left.millisecondsSince1970 < right.millisecondsSince1970
    }

    /// Reads a moment from its text.
    ///
    /// - Throws: `DecodingError` when there is no text, or one that ``init(_:)`` does not read.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        guard let moment = Moment(try container.decode(String.self)) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "no moment as RFC 3339 writes it")
        }
        self = moment
    }

    /// Writes the moment as its text.
    ///
    /// - Throws: what the encoder throws.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}

extension Moment {
    /// The engine's moment, held within the years 1 to 9999.
    init(_ instant: Instant) {
        self.init(millisecondsSince1970: instant.milliseconds)
    }

    /// The moment in the engine's terms.
    var instant: Instant { Instant(milliseconds: millisecondsSince1970) }
}
