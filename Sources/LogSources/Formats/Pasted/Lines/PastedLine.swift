import CMTraceLog
import Checked

/// A line of a pasted text, without what a mail or a ticket put around it.
struct PastedLine {
    /// Without the signs of a quotation or a list before it, and blanks and signs that it goes on behind it.
    let text: ArraySlice<UInt8>
    /// 1-based.
    let number: Int
    /// How many bytes it takes up, with its line end.
    let size: Int

    /// The lines of a text whose first line has this number.
    static func lines(of text: ArraySlice<UInt8>, from number: Int) -> [PastedLine] {
        var lines: [PastedLine] = []
        var start = text.startIndex
        while start < text.endIndex {
            let feed = text[start...].firstIndex(of: UInt8(ascii: "\n"))
            let end = feed.map { $0 + 1 } ?? text.endIndex
            let content = bare(text[start..<(feed ?? end)])
            lines.append(PastedLine(text: content, number: number +| lines.count, size: end - start))
            start = end
        }
        return lines
    }

    var isBlank: Bool { text.isEmpty }

    /// Whether this is the mark around a block of code in Markdown, or the head of a table.
    var isFence: Bool { text.starts(with: "```".utf8) || text.starts(with: "~~~".utf8) || TableHead.isOne(text) }

    /// Whether a record in the form of CMTrace begins in it.
    var beginsRecord: Bool { text.starts(with: "<![LOG[".utf8) }

    /// Whether the attributes of one may stand in it.
    var mayEndRecord: Bool { text.place(of: PastedLine.recordEnd) != nil }

    private static let recordEnd = Array("<time=".utf8)

    private static func bare(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        var text = LinePrefix.removed(from: LineBlanks.plain(line))
        text = text.trimmed
        // Lines that one who typed them let go on.
        if text.last == UInt8(ascii: "\\"), text.dropLast().last ?? 0 <= UInt8(ascii: " ") {
            text = text.dropLast().trimmed
        }
        if text.count > 2, text.first == UInt8(ascii: "`"), text.last == UInt8(ascii: "`"),
            !text.starts(with: "```".utf8)
        {
            text = text.dropFirst().dropLast()
        }
        return text
    }
}
