import CMTraceLog
import Checked

/// A line in the form in which the components of site servers and gateways write:
/// `message~~  $$<CMGService><06-24-2020 15:31:46.376+00><thread=4992 (0x1380)>`.
///
/// Source: https://learn.microsoft.com/intune/configmgr/core/clients/deploy/azure-ccmsetup, which shows CMGService.log.
struct OlderLine {
    /// Where the message lies, without the signs for line ends and the blanks behind it.
    let message: Range<Int>
    let attributes: RecordText.Attributes

    /// The parts in angle brackets are at most this long; components and times of real logs take 30 bytes each.
    private static let longestEnd = 400

    /// Reads a line without its line end; `nil` for any other line.
    init?(_ line: Range<Int>, in bytes: RawSpan) {
        let end = OlderLine.trimmedEnd(of: line, in: bytes)
        guard end - line.lowerBound > 20, bytes.byte(at: end - 1) == UInt8(ascii: ">"),
            let start = OlderLine.partsStart(
                in: Range(from: max(line.lowerBound, end - OlderLine.longestEnd), to: end),
                of: bytes
            )
        else { return nil }
        var parts = Parts(rest: Range(from: start + 2, to: end))
        guard let component = parts.next(in: bytes), let time = parts.next(in: bytes),
            let thread = parts.next(in: bytes),
            bytes.hasBytes("thread=", at: thread.lowerBound), parts.rest.isEmpty
        else { return nil }
        let before = Range(from: line.lowerBound, to: start)
        message = Range(from: line.lowerBound, to: OlderLine.messageEnd(before, in: bytes))
        attributes = OlderLine.attributes(component: component, time: time, thread: thread, in: bytes)
    }

    /// Whether some text holds such a line, in its first part or anywhere.
    static func isOne(in bytes: [UInt8]) -> Bool {
        let span = bytes.span.bytes
        var start = 0
        while start < span.byteCount {
            let end =
                span.firstOffset(of: UInt8(ascii: "\n"), in: Range(from: start, to: span.byteCount)) ?? span.byteCount
            if OlderLine(Range(from: start, to: end), in: span) != nil { return true }
            start = end + 1
        }
        return false
    }
}

// MARK: - Parts

extension OlderLine {
    /// Texts in angle brackets, one directly behind the other.
    private struct Parts {
        var rest: Range<Int>

        /// What the next brackets hold; `nil` when none stand here.
        mutating func next(in bytes: RawSpan) -> Range<Int>? {
            guard bytes.byte(at: rest.lowerBound) == UInt8(ascii: "<"),
                let end = bytes.firstOffset(of: UInt8(ascii: ">"), in: rest)
            else { return nil }
            let part = Range(from: rest.lowerBound + 1, to: end)
            rest = Range(from: end + 1, to: rest.upperBound)
            return part
        }
    }

    /// The offset of the last `$$<`.
    private static func partsStart(in range: Range<Int>, of bytes: RawSpan) -> Int? {
        var found: Int?
        var search = range
        while let place = bytes.firstOffset(of: UInt8(ascii: "$"), in: search) {
            if bytes.hasBytes("$$<", at: place) { found = place }
            search = Range(from: place + 1, to: range.upperBound)
        }
        return found
    }

    private static func trimmedEnd(of line: Range<Int>, in bytes: RawSpan) -> Int {
        var end = line.upperBound
        while end > line.lowerBound, bytes.byte(at: end - 1) <= UInt8(ascii: " ") { end -= 1 }
        return end
    }

    /// Without `~` at the end, which stands for a line end, and without blanks.
    private static func messageEnd(_ range: Range<Int>, in bytes: RawSpan) -> Int {
        var end = range.upperBound
        while end > range.lowerBound {
            let last = bytes.byte(at: end - 1)
            guard last <= UInt8(ascii: " ") || last == UInt8(ascii: "~") else { break }
            end -= 1
        }
        return end
    }

    private static func attributes(
        component: Range<Int>,
        time: Range<Int>,
        thread: Range<Int>,
        in bytes: RawSpan
    ) -> RecordText.Attributes {
        var attributes = RecordText.Attributes()
        attributes.component = bytes.copy(of: component)
        attributes.thread = Array(bytes.copy(of: thread).dropFirst(7).prefix { (0x30...0x39).contains($0) })
        // Date and time as in the newer form; site servers before 2012 wrote `Thu Oct 02 10:31:22.250 2008 …`, which is
        // left out rather than guessed at.
        if let blank = bytes.firstOffset(of: UInt8(ascii: " "), in: time), blank - time.lowerBound <= 10 {
            attributes.date = bytes.copy(of: Range(from: time.lowerBound, to: blank))
            attributes.time = bytes.copy(of: Range(from: blank + 1, to: time.upperBound))
        }
        return attributes
    }
}
