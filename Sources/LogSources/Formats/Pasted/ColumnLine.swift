import Checked
import CMTraceLog

/// A line that was copied out of a viewer: the columns message, component, date and time, and thread, in the order that
/// the viewer showed, with tabs or blanks between them.
///
/// The thread stands as `4992 (0x1380)` there, the same number twice, which is what such a line is known by.
struct ColumnLine {
    /// The message, as far as it stands in this line, without blanks around it.
    let message: ArraySlice<UInt8>
    let component: ArraySlice<UInt8>
    let date: PastedDate
    /// `13:33:51.000`, by the clock of 24 hours.
    let time: [UInt8]
    /// Whether the hour was counted to twelve.
    let countsToTwelve: Bool
    let thread: ArraySlice<UInt8>
    /// Whether the message comes last, so that the lines behind it may belong to it.
    let endsInMessage: Bool

    /// The columns behind or before a message take less than this, in bytes.
    private static let reach = 240

    /// Reads a line; `nil` for any other.
    init?(_ line: ArraySlice<UInt8>) {
        if let line = ColumnLine(endOf: line) {
            self = line
        } else if let line = ColumnLine(startOf: line) {
            self = line
        } else {
            return nil
        }
    }

    /// `message, component, date, time, thread`: what CMTrace copies.
    private init?(endOf line: ArraySlice<UInt8>) {
        guard line.last(where: { $0 > UInt8(ascii: " ") }) == UInt8(ascii: ")") else { return nil }
        var words = PastedWords(line.suffix(ColumnLine.reach))
        guard let thread = words.takeLastThread(), let time = words.takeLastTime(),
            let date = words.takeLast().flatMap({ PastedDate($0) }), let component = words.takeLast(),
            ColumnLine.isComponent(component)
        else { return nil }
        self.init(
            message: line[Range(from: line.startIndex, to: component.startIndex)].trimmed,
            component,
            date,
            time,
            thread,
            endsInMessage: false
        )
    }

    /// `date, time, component, thread, message`, or the component first.
    private init?(startOf line: ArraySlice<UInt8>) {
        var words = PastedWords(line.prefix(ColumnLine.reach))
        guard let first = words.takeFirst() else { return nil }
        var component: ArraySlice<UInt8>? = PastedDate(first) == nil ? first : nil
        guard let date = component == nil ? PastedDate(first) : words.takeFirst().flatMap({ PastedDate($0) }),
            let time = words.takeFirstTime()
        else { return nil }
        if component == nil { component = words.takeFirst() }
        guard let component, ColumnLine.isComponent(component), let thread = words.takeFirstThread() else { return nil }
        let start = words.start ?? line.endIndex
        self.init(
            message: line[Range(from: start, to: line.endIndex)].trimmed,
            component,
            date,
            time,
            thread,
            endsInMessage: true
        )
    }

    private init(
        message: ArraySlice<UInt8>,
        _ component: ArraySlice<UInt8>,
        _ date: PastedDate,
        _ time: PastedTime,
        _ thread: ArraySlice<UInt8>,
        endsInMessage: Bool
    ) {
        self.message = message
        self.component = component
        self.date = date
        self.time = time.text
        countsToTwelve = time.countsToTwelve
        self.thread = thread
        self.endsInMessage = endsInMessage
    }

    /// Components are single words: `CcmMessaging`, `SMS_CLOUD_PROXYCONNECTOR`.
    private static func isComponent(_ word: ArraySlice<UInt8>) -> Bool {
        word.count <= 64
            && word.allSatisfy { $0.isASCIILetterOrDigit || $0 == UInt8(ascii: "_") || $0 == UInt8(ascii: "-") }
            && word.contains { $0.isASCIILetter }
    }
}
