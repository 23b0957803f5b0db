package import Times

extension LogTime {
    /// The time that stands in attributes, which begin with `<time="`; `nil` when they name none that exists.
    package init?(attributes: [UInt8]) {
        var parser = TimestampParser()
        guard let time = parser.time(at: 0, in: attributes.span.bytes) else { return nil }
        self = time
    }

    /// The time of day that stands in attributes, `10:15:40.700`, whether or not they name a date that exists; `nil` when
    /// there is none.
    package static func timeOfDay(attributes: [UInt8]) -> String? {
        let bytes = attributes.span.bytes
        var cursor = ByteCursor(offset: 0)
        guard cursor.skip("<time=\"", in: bytes), let time = cursor.timeOfDay(in: bytes) else { return nil }
        return String(CivilTime(millisecondsSinceEpoch: time).text(separator: " ").dropFirst("1970-01-01 ".count))
    }
}
