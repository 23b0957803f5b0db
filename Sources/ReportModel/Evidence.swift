import CMTraceLog
package import Times

/// A record as a report shows it: tokens masked, and where it stands.
package struct Evidence: Hashable, Sendable, Codable {
    /// The file's name in the report.
    package let source: String
    /// 1-based.
    package let lines: ClosedRange<Int>
    /// When it was written, as it says itself; `nil` when it bears no time that exists.
    package let time: LogTime?
    package let component: String
    package let thread: Int?
    /// The message with tokens masked, without blanks at its end, and cut when it is very long.
    package let message: String
    /// Whether it is a record whose date or time is missing or does not exist.
    package let isUndated: Bool
    /// The time of day of such a record, as written and local, `10:15:40.700`; `nil` when that does not exist either.
    package let timeOfDay: String?

    /// A record as it is to be shown.
    package init(
        source: String,
        lines: ClosedRange<Int>,
        time: LogTime?,
        component: String,
        thread: Int?,
        message: String,
        isUndated: Bool = false,
        timeOfDay: String? = nil
    ) {
        self.source = source
        self.lines = lines
        self.time = time
        self.component = component
        self.thread = thread
        self.message = message
        self.isUndated = isUndated
        self.timeOfDay = timeOfDay
    }

    /// The message up to its first line end.
    package var firstLine: String {
        message.isPlainLine ? message : String(message.unicodeScalars.prefix { !$0.isNewline })
    }
}

extension String {
    /// Whether this is one line of ASCII that ends in no blank, as nearly all messages are: a look at bytes tells it.
    package var isPlainLine: Bool {
        utf8.last != UInt8(ascii: " ") && utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7f }
    }
}

extension Unicode.Scalar {
    /// Whether a line ends here, as for a character.
    package var isNewline: Bool {
        switch value {
        case 0x0a...0x0d, 0x85, 0x2028, 0x2029: true
        default: false
        }
    }
}
